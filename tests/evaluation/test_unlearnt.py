"""Questions of which nothing is learnt, through the whole system.

residents_unlearnt.jsonl is by a writer of examples who knew the list of topics, so it is the easier set. residents_fresh.jsonl is by two
writers who had read the guideline and the labels and nothing else, after all was learnt: the nearest there is to the set that nobody
here has seen. residents_dev.jsonl chose thresholds; these had a part in choosing how far the likeliest must lead
(docs/understanding.md).
"""

from collections.abc import Callable
from typing import Any

import pytest

from bot.normalising import normalise
from bot.staff.examples import own_examples
from tests.evaluation.conftest import questions

UNLEARNT, FRESH = "residents_unlearnt.jsonl", "residents_fresh.jsonl"
Measured = Callable[[str], dict[str, Any]]


@pytest.mark.parametrize("name", [UNLEARNT, FRESH])
def test_none_of_them_is_learnt(name: str) -> None:
    learnt = {text for _, text in own_examples()}
    assert not [question["q"] for question in questions(name) if normalise(question["q"]) in learnt]


@pytest.mark.parametrize(
    ("name", "right", "offered", "wrong", "false_alarms"), [(UNLEARNT, 0.95, 0.975, 0.025, 7), (FRESH, 0.935, 0.955, 0.04, 5)]
)
def test_right_offered_and_wrong(measured: Measured, name: str, right: float, offered: float, wrong: float, false_alarms: int) -> None:
    report = measured(name)
    shares = report["in_scope"]
    assert shares["right"] >= right
    assert shares["right"] + shares["offered"] >= offered
    assert shares["wrong"] <= wrong
    assert report["false_alarms"] <= false_alarms


@pytest.mark.parametrize(("label", "floor"), [("emergency", 1.0), ("scam_now", 0.98), ("out_of_scope", 0.93)])
def test_alarms_and_declines(measured: Measured, label: str, floor: float) -> None:
    assert measured(FRESH)[label]["right"] >= floor
