"""What counts as right, and how shares are reported."""

from typing import Any

import pytest

from bot.staff.scoring import outcome, score


def reply(kind: str, refs: list[str] | None = None, options: list[list[str]] | None = None) -> dict[str, Any]:
    return {"kind": kind, "topic": None, "refs": refs or [], "options": [{"refs": each} for each in options or []]}


@pytest.mark.parametrize(
    ("accept", "given", "expected"),
    [
        (["1.3.3"], reply("answer", ["1.3.3", "2.1.1"]), "right"),
        (["2.1.1"], reply("answer", ["1.3.3", "2.1.1"]), "wrong"),
        (["1.3.3", "scam_now"], reply("scam_alert", ["1.3.3"]), "right"),
        (["4.1.4"], reply("choose", options=[["1.1.1"], ["4.1.4"]]), "offered"),
        (["4.1.4"], reply("choose", options=[["1.1.1"]]), "unsure"),
        (["4.1.4"], reply("decline"), "declined"),
        (["out_of_scope"], reply("decline"), "right"),
        (["out_of_scope"], reply("answer", ["1.1.1"]), "wrong"),
        (["emergency"], reply("answer", ["1.1.1"]), "wrong"),
        (["chitchat"], reply("smalltalk"), "right"),
    ],
)
def test_outcomes(accept: list[str], given: dict[str, Any], expected: str) -> None:
    assert outcome(accept, given) == expected


def test_report_counts_by_scope_and_lists_misses() -> None:
    questions = [
        {"q": "a", "accept": ["1.3.3"], "style": "casual", "persona": "parent"},
        {"q": "b", "accept": ["1.1.1"], "style": "casual", "persona": "senior"},
        {"q": "c", "accept": ["out_of_scope"], "style": "polite", "persona": "senior"},
    ]
    report = score(questions, [reply("answer", ["1.3.3"]), reply("emergency"), reply("decline")])
    assert report["in_scope"] == {"n": 2, "right": 0.5, "offered": 0.0, "unsure": 0.0, "declined": 0.0, "wrong": 0.5}
    assert report["false_alarms"] == 1
    assert [miss["q"] for miss in report["misses"]] == ["b"]
    assert report["by_style"]["casual"]["n"] == 2
