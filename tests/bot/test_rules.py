"""The pure rules: one spelling, masking, aspects."""

import pytest

from bot.aspects import aspect_of
from bot.masking import mask
from bot.normalising import has_words, joined, normalise


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("１１０番", "110番"),
        ("ﾊﾟﾄﾛｰﾙ", "パトロール"),
        ("  録音機\u200bを\x00借りたい\n", "録音機 を 借りたい"),
        ("えー〜！！！", "えー!"),
        ("メ一ルとパト口一ルとア夕ック", "メールとパトロールとアタック"),
        ("マンシヨンのコミュ二ティ一、ルー卜", "マンシヨンのコミュニティー、ルート"),
        (
            "センター一階にカメラ一台とベスト一つ、ドアの入口、ネット工事、ルート八カ所",
            "センター一階にカメラ一台とベスト一つ、ドアの入口、ネット工事、ルート八カ所",
        ),
    ],
)
def test_one_spelling(typed: str, read: str) -> None:
    assert normalise(typed) == read


@pytest.mark.parametrize(
    ("written", "together"),
    [
        ("いくら ですか", "いくらですか"),
        ("ATM に います", "ATMにいます"),
        ("call me now", "call me now"),
        ("録音機 借りたい", "録音機借りたい"),
    ],
)
def test_blanks_of_easy_japanese(written: str, together: str) -> None:
    assert joined(written) == together


def test_emoji_alone_are_no_words() -> None:
    assert not has_words(normalise("😀👍"))
    assert has_words("鍵")


@pytest.mark.parametrize(
    "secret",
    ["090-1234-5678", "09012345678", "042-387-1234", "taro@example.jp", "4111 1111 1111 1111", "123456789012", "+81 90 1234 5678"],
)
def test_personal_data_is_masked(secret: str) -> None:
    masked = mask(f"連絡先は{secret}です")
    assert secret not in masked
    assert "［" in masked


@pytest.mark.parametrize(
    "kept", ["110番", "#9110に電話", "119", "188", "令和8年3月", "2026年11月23日", "100万円", "85歳", "13台", "24時間", "10時30分", "189"]
)
def test_public_numbers_and_dates_are_kept(kept: str) -> None:
    assert mask(kept) == kept


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("いくらですか", "cost"),
        ("母の代わりに申し込めますか", "how_to_apply"),
        ("どこに行けばいいですか", "where"),
        ("いつまでですか", "when"),
        ("電話番号を教えて", "contact"),
        ("犬がかわいい", None),
    ],
)
def test_aspects(question: str, aspect: str | None) -> None:
    assert aspect_of(question) == aspect
