"""Words with their places, readings and meanings; numbers kept apart."""

import pytest

from bot.nlu.japanese import morphemes, reading, vector
from bot.nlu.variants import in_kana
from bot.nlu.views import sound


@pytest.mark.parametrize(
    "text", ["", " 110番 に電話 ", "ﾊﾝｶｸ😀(^^)/", "あ" * 500, "録音機を借りたい\nいくら", "#9110と188と119のちがい", "ＡＢＣ　１２３"]
)
def test_words_and_gaps_are_the_text(text: str) -> None:
    words = morphemes(text)
    end = 0
    for word in words:
        assert text[end : word.start].strip() == ""
        assert text.startswith(word.surface, word.start)
        end = word.start + len(word.surface)
    assert text[end:].strip() == ""


def test_the_numbers_that_matter_are_words_of_their_own() -> None:
    found = [word.surface for word in morphemes("110番と119番と#9110と188はちがいますか")]
    assert [word for word in found if word[-1:].isdigit() or word.endswith("番")] == ["110番", "119番", "#9110", "188"]


def test_kana_and_kanji_sound_the_same() -> None:
    written, kana = morphemes("録音機を借りたい"), morphemes("ろくおんきをかりたい")
    assert sound("", written) == "ろくおんきをかりたい"
    assert reading(kana).startswith("ロクオン")
    assert (
        in_kana("録音機は110番", spaced=True) == "ろくおん き わ 110番" or in_kana("録音機は110番", spaced=True) == "ろくおん き は 110番"
    )


def test_words_have_meanings() -> None:
    assert all(vector(word) is not None for word in morphemes("詐欺 電話 自転車"))
