"""Whether a confidence means what it says: of the answers given with 80 %, about 80 % should be right."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Band:
    """Answers of similar confidence: how many, their mean confidence, the share of right ones."""

    n: int
    confidence: float
    right: float


def bands(confidences: Sequence[float], right: Sequence[bool], count: int = 10) -> list[Band]:
    """The points of a reliability diagram: `count` bands of equal width between 0 and 1, empty ones left out."""
    place = np.minimum((np.asarray(confidences, dtype=float) * count).astype(int), count - 1)
    sure, hit = np.asarray(confidences, dtype=float), np.asarray(right, dtype=float)
    return [
        Band(int(inside.sum()), float(sure[inside].mean()), float(hit[inside].mean()))
        for inside in (place == number for number in range(count))
        if inside.any()
    ]


def expected_calibration_error(points: Sequence[Band]) -> float:
    """The mean distance between confidence and share of right ones, bands weighing by their number; 0 is perfect."""
    total = sum(band.n for band in points)
    return sum(band.n * abs(band.confidence - band.right) for band in points) / total if total else 0.0
