"""The measuring questions through the whole system: no figure falls below its floor.

Floors are a little below what was last measured, so that nothing gets worse unseen; what is aimed at is higher
(docs/understanding.md).
"""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.fixture(scope="module")
def report(measured: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return measured("residents_dev.jsonl")


@pytest.mark.parametrize(
    ("label", "floor"),
    [("in_scope", 0.935), ("emergency", 1.0), ("scam_now", 0.98), ("contact", 0.9), ("chitchat", 0.9), ("out_of_scope", 0.94)],
)
def test_share_right(report: dict[str, Any], label: str, floor: float) -> None:
    assert report[label]["right"] >= floor, [miss["q"] for miss in report["misses"] if miss["accept"][0] == label]


def test_confidently_wrong_and_false_alarms(report: dict[str, Any]) -> None:
    assert report["in_scope"]["wrong"] <= 0.04
    assert report["false_alarms"] <= 3
