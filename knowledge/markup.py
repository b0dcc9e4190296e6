"""The marks of a corrected draft (見え消し): ~~deleted~~ and **inserted**, and the places where they cannot be trusted.

A deletion that has lost its mark leaves the old word standing beside the new one. Three signs give such a place away;
whoever meets one must ask an editor, not guess:

1. an insertion without a deletion before it follows directly on a word of its own kind (刑法犯**犯罪**, 平成27**令和3**年);
2. the same with endings in hiragana (となっております**おり**ます);
3. one insertion holds a word and its opposite (**減少増加**傾向).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

DELETED = re.compile(r"~~(.+?)~~")
INSERTED = re.compile(r"\*\*(.+?)\*\*")
_STRAY = re.compile(r"~~|\*\*")
_SENTENCE_END = "。"

OPPOSITES = (("増加", "減少"), ("上昇", "低下"), ("拡大", "縮小"), ("新設", "廃止"))

# Private-use characters stand around a reading that awaits confirmation while the text is being cut and joined.
_OPEN, _CLOSE = "\ue000", "\ue001"


@dataclass(frozen=True)
class Correction:
    """One editorial decision of corrections.yml."""

    source: str
    reading: str
    reason: str
    confirm: bool


@dataclass(frozen=True)
class Unclear:
    """A place whose marks are unclear: its line in the source (from 1), the marked sentence, and the sign seen."""

    line: int
    text: str
    reason: str


@dataclass(frozen=True)
class Settled:
    """Text without marks, and the spans [start, end) of readings that the city has yet to confirm."""

    text: str
    unconfirmed: tuple[tuple[int, int], ...] = ()


def decide(text: str, corrections: tuple[Correction, ...]) -> str:
    """Put the editors' readings in place of what they decide; the rest of the marks stays."""
    for correction in corrections:
        fence = (_OPEN, _CLOSE) if correction.confirm else ("", "")
        text = text.replace(correction.source, f"{fence[0]}{correction.reading}{fence[1]}")
    return text


def unclear_places(text: str, line: int) -> Iterator[Unclear]:
    """The sentences of one line, already decided, whose marks cannot be trusted, each once."""
    for sentence in re.findall(rf"[^{_SENTENCE_END}]+{_SENTENCE_END}?", text):
        reason = _sign(sentence)
        if reason:
            yield Unclear(line, without_fences(sentence), reason)


def apply(text: str) -> str:
    """Deletions left out, insertions kept; the fences around unconfirmed readings stay."""
    return INSERTED.sub(r"\1", DELETED.sub("", text))


def settle(text: str) -> Settled:
    """Take the fences out of finished text and say where they stood."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    start = 0
    for character in text:
        if character == _OPEN:
            start = len(plain)
        elif character == _CLOSE:
            spans.append((start, len(plain)))
        else:
            plain.append(character)
    return Settled("".join(plain), tuple(spans))


def without_fences(text: str) -> str:
    """The text alone."""
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def _sign(sentence: str) -> str | None:
    for mark in INSERTED.finditer(sentence):
        before = sentence[: mark.start()]
        alone = not before.endswith("~~")
        if alone and before and _follows_on(before[-1], mark[1][0]):
            return f"「{mark[1]}」の前の語が消し忘れかもしれません"
        if any(old in mark[1] and new in mark[1] for old, new in OPPOSITES):
            return f"「{mark[1]}」に反対の意味の語が並んでいます"
    if _STRAY.search(INSERTED.sub("", DELETED.sub("", sentence))):
        return "訂正の印が閉じていません"
    return None


def _follows_on(left: str, right: str) -> bool:
    """Whether a character and the first of the insertion after it read as two words side by side, not as one sentence."""
    kinds = _kind(left), _kind(right)
    if "other" in kinds:
        return False
    return kinds[0] != "hiragana" or kinds[1] == "hiragana"


def _kind(character: str) -> str:
    name = unicodedata.name(character, "")
    if name.startswith("HIRAGANA"):
        return "hiragana"
    if character.isalnum():
        return "word"
    return "other"
