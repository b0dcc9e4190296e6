"""476 questions of two writers who had read the guideline and the labels and nothing else, through the whole system.

They are the nearest there is to the set that nobody here has seen: written after everything was learnt. They had a part in choosing
how far the likeliest must lead (docs/understanding.md).
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.normalising import normalise
from bot.staff.examples import own_examples
from bot.staff.scoring import score

QUESTIONS = [json.loads(line) for line in (Path(__file__).parent / "residents_fresh.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def report(ask: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    return score(QUESTIONS, [ask(question["q"]) for question in QUESTIONS])


def test_none_of_them_is_learnt() -> None:
    learnt = {text for _, text in own_examples()}
    assert not [question["q"] for question in QUESTIONS if normalise(question["q"]) in learnt]


def test_right_offered_and_wrong(report: dict[str, Any]) -> None:
    shares = report["in_scope"]
    assert shares["right"] >= 0.935
    assert shares["right"] + shares["offered"] >= 0.955
    assert shares["wrong"] <= 0.04


def test_alarms_and_declines(report: dict[str, Any]) -> None:
    assert report["emergency"]["right"] == 1.0
    assert report["scam_now"]["right"] >= 0.98
    assert report["false_alarms"] <= 5
    assert report["out_of_scope"]["right"] >= 0.93
