"""A plain question never starts a guide; every written wish to be led can."""

from pathlib import Path

import pytest

from bot.nlu.guide_wish import wants_to_be_led, without_guides
from bot.normalising import normalise

DATA = Path(__file__).resolve().parents[3] / "data" / "nlu"
GUIDES = ("borrow_recorder", "patrol", "saw_something", "scam_check", "street_camera")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_example_tells_the_wish(guide: str) -> None:
    lines = (DATA / f"guide_{guide}.yml").read_text(encoding="utf-8").splitlines()
    examples = [normalise(line[6:]) for line in lines if line.startswith("    - ")]
    assert len(set(examples)) >= 80
    assert [text for text in examples if not wants_to_be_led(text)] == []


@pytest.mark.parametrize(
    "plain",
    [
        "録音機を借りたい",
        "この電話は詐欺ですか",
        "町会で防犯カメラを付けたい",
        "パトロールに参加したい",
        "不審な人を見かけた",
        "録音機はいくらですか",
        "録音機を借りるには何を準備すればいいですか",
        "何を用意すればいい?",
        "録音機の申し込みの手順を教えて",
        "防犯カメラの補助の手順",
    ],
)
def test_plain_questions_do_not(plain: str) -> None:
    assert not wants_to_be_led(plain)


def test_what_guides_had_goes_to_the_best_of_the_others() -> None:
    ranking = [
        {"name": "guide_borrow_recorder", "confidence": 0.5},
        {"name": "call_recorder", "confidence": 0.4},
        {"name": "guideline_about", "confidence": 0.1},
    ]
    kept = without_guides(ranking)
    assert [entry["name"] for entry in kept] == ["call_recorder", "guideline_about"]
    assert [round(entry["confidence"], 2) for entry in kept] == [0.9, 0.1]
    assert without_guides(ranking[:1]) == []
