"""Short answers in many words; what is a mention in something longer, and what a question."""

import pytest

from bot.normalising import normalise
from bot.recognising import is_question, recognise

WORDS = {
    "police": ("警察", "けいさつ", "お巡りさん"),
    "city": ("市役所", "しやくしょ", "年金"),
    "yes": ("はい", "うん", "今"),
    "no": ("いいえ", "まだ", "払っていない"),
    "paid": ("払った", "払って"),
}


@pytest.mark.parametrize(
    ("typed", "key", "whole"),
    [
        ("警察です", "police", True),
        ("ケイサツ", "police", True),
        ("ｹｲｻﾂです", "police", True),
        ("けい さつ です", "police", True),
        ("警察を名のる若い男の人でした、とても丁寧な話し方で", "police", False),
        ("警察じゃなくて市役所です", "city", True),
        ("警察ではありません。年金の人です", "city", True),
        ("はい、そうです", "yes", True),
        ("はい", "yes", True),
        ("今", "yes", True),
        ("今もいます", "yes", False),
        ("まだ払っていないです", "no", True),
        ("払ったよ", "paid", True),
    ],
)
def test_answers(typed: str, key: str, whole: bool) -> None:
    found = recognise(normalise(typed), WORDS)
    assert found and (found.key, found.whole) == (key, whole)


@pytest.mark.parametrize("typed", ["今日は寒い", "はいってきた", "", "?", "むにゃむにゃ"])
def test_no_answers(typed: str) -> None:
    assert recognise(normalise(typed), WORDS) is None


def test_the_longest_words_decide_and_then_the_order() -> None:
    assert recognise("払っていない", WORDS) == recognise("払っていない", dict(reversed(WORDS.items())))
    found = recognise("警察と年金", WORDS)
    assert found and found.key == "police"


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("録音機はいくらですか", True),
        ("どこにあるの?", True),
        ("やり方を教えて", True),
        ("警察です", False),
        ("はい", False),
        ("払いました", False),
    ],
)
def test_questions(typed: str, question: bool) -> None:
    assert is_question(normalise(typed)) is question
