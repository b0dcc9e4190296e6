"""Ways to look at a sentence: as characters, as words in their normalised form, as sound."""

from collections.abc import Callable, Sequence

from bot.nlu.japanese import CONTENT, SIGNS, Morpheme

_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}


def hiragana(text: str) -> str:
    """Katakana as hiragana, all else as it is."""
    return text.translate(_TO_HIRAGANA)


def characters(text: str, _words: Sequence[Morpheme]) -> str:
    """The text itself, without letter case and blanks."""
    return text.lower().replace(" ", "")


def words(_text: str, words: Sequence[Morpheme]) -> list[str]:
    """Normalised words and pairs of neighbours (子ども, 子供 and こども are one)."""
    single = [word.normal.lower() for word in words if word.pos not in SIGNS]
    return single + [f"{left} {right}" for left, right in zip(single, single[1:], strict=False)]


def sound(_text: str, words: Sequence[Morpheme]) -> str:
    """The reading in hiragana: the same for 録音機, ろくおんき and ロクオンキ."""
    return hiragana("".join(word.reading for word in words if word.pos not in SIGNS))


def content(words: Sequence[Morpheme]) -> list[Morpheme]:
    """The words that carry meaning."""
    return [word for word in words if word.pos in CONTENT]


VIEWS: dict[str, Callable[[str, Sequence[Morpheme]], str | list[str]]] = {
    "characters": characters,
    "words": words,
    "sound": sound,
}
