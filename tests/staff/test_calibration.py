"""Whether confidences are honest."""

import pytest

from bot.staff.calibration import bands, expected_calibration_error


def test_honest_confidences_have_no_error() -> None:
    points = bands([0.75] * 4, [True, True, True, False])
    assert [(point.n, point.right) for point in points] == [(4, 0.75)]
    assert expected_calibration_error(points) == 0.0


def test_boasting_shows() -> None:
    points = bands([0.95] * 10 + [0.55] * 10, [True] * 5 + [False] * 5 + [True] * 5 + [False] * 5)
    assert expected_calibration_error(points) == pytest.approx(0.25)


def test_full_confidence_belongs_to_the_last_band() -> None:
    assert [point.n for point in bands([1.0, 0.99], [True, True])] == [2]
