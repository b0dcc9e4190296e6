"""Questions of a writer of whom nothing is learnt, through the whole system.

residents_dev.jsonl chose thresholds; this set only had a part in confirming one of them (docs/understanding.md). Its writer knew the
list of topics, so it is the easier of the two.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.normalising import normalise
from bot.staff.examples import own_examples
from bot.staff.scoring import score

QUESTIONS = [json.loads(line) for line in (Path(__file__).parent / "residents_unlearnt.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def report(ask: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    return score(QUESTIONS, [ask(question["q"]) for question in QUESTIONS])


def test_none_of_them_is_learnt() -> None:
    learnt = {text for _, text in own_examples()}
    assert not [question["q"] for question in QUESTIONS if normalise(question["q"]) in learnt]


def test_right_offered_and_wrong(report: dict[str, Any]) -> None:
    shares = report["in_scope"]
    assert shares["right"] >= 0.95
    assert shares["right"] + shares["offered"] >= 0.975
    assert shares["wrong"] <= 0.025
    assert report["false_alarms"] <= 7
