"""Recognising a short typed answer among the answers to a question, in kanji or kana. Pure text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_KATAKANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
_CLAUSE = re.compile(r"[、。,.!?…・()（）「」/\s]+")
# What is said before this is taken back: 「警察じゃなくて市役所です」
_TAKEN_BACK = re.compile(
    r".*(?:(?:じゃ|で|では)な(?:くて|く)[、。,. ]*|(?:じゃない|ではない|じゃありません|ではありません)(?:です)?[、。,. ]+)(?=.)"
)
# Endings that carry no meaning of their own here.
_ENDING = re.compile(
    r"(?:です|でした|だった|だ|かな|かも|と思います|とおもいます|ね|よ|の|ん|けど|が|わ|さ|な|ー|から|に|を|へ|で|と|も|は)+$"
)
_PARTICLE = re.compile(r"の|が|は|を|に|も|へ|と(?!て)|で(?!す|き)")
_QUESTION = re.compile(
    r"(?:\?|か|かな|かしら|の|とは|おしえて|教えて|おしえてください|教えてください|しりたい|知りたい|しりたいです|知りたいです)[。.!]*$"
)
_KANJI = re.compile(r"[一-龠々]")


@dataclass(frozen=True)
class Recognised:
    """`key` is the answer found, by words of so many letters; `whole` where they are most of what was typed, not a mention in
    something longer.
    """

    key: str
    whole: bool
    length: int


def recognise(text: str, words: Mapping[str, Iterable[str]]) -> Recognised | None:
    """The answer whose words occur in the text; the longest words decide, then the order. Expects normalised text.

    One letter, or two without a kanji, must stand alone between punctuation or blanks, or begin there with a particle
    after them: 「今」 is found in 「今です」 and 「今も」, not in 「今日」.
    """
    kept = _TAKEN_BACK.sub("", text) or text
    clauses = {clause for part in _CLAUSE.split(kept) if part for clause in (_folded(part), _ENDING.sub("", _folded(part)))}
    letters = _folded(_CLAUSE.sub("", kept))
    best: tuple[int, str] | None = None
    for key, candidates in words.items():
        for word in map(_plain, candidates):
            if (
                word
                and (_stands_alone(word, clauses) if _must_stand_alone(word) else word in letters)
                and (best is None or len(word) > best[0])
            ):
                best = (len(word), key)
    if best is None:
        return None
    length, key = best
    return Recognised(key, 2 * length >= len(_ENDING.sub("", letters)), length)


def is_question(text: str) -> bool:
    """Whether the words end as a question or a wish to know does. Expects normalised text."""
    return bool(_QUESTION.search(text.strip()))


def _stands_alone(word: str, clauses: set[str]) -> bool:
    return word in clauses or any(clause.startswith(word) and _PARTICLE.match(clause, len(word)) for clause in clauses)


def _must_stand_alone(word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and not _KANJI.search(word))


def _plain(word: str) -> str:
    return _folded(_CLAUSE.sub("", word))


def _folded(text: str) -> str:
    return text.lower().translate(_KATAKANA)
