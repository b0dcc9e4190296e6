"""Readings over kanji: Sudachi's, corrected by knowledge/readings.yml."""

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock
from typing import Any

import sudachipy

from bot.languages import language_of
from knowledge.readings import read_readings

# A piece of the text and its reading in hiragana; the reading is empty where none is needed.
Segment = tuple[str, str]

_KANJI = r"[\u3005\u3006\u3400-\u9fff\uf900-\ufaff]"
# What gets one reading as a whole: a run of kanji, with the figures and the sign that belong to it (2人, 110番, #9110).
_RUN = re.compile(rf"(?:{_KANJI}|[#0-9０-９])+")
_SOUND = re.compile(r"[\u3041-\u3096ー]+")
_HAS_KANJI = re.compile(_KANJI)
_HIRAGANA_OF = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
# Sudachi's tokenizer may be used by one thread at a time.
_LOCK = Lock()


def segments(text: str) -> list[Segment]:
    """The text cut into pieces that together are the text, each with its reading. Chinese gets no Japanese readings."""
    if language_of(text) or not _HAS_KANJI.search(text) and not any(word in text for word in _figures()):
        return [(text, "")] if text else []
    found = [segment for surface, reading in _words(text) for segment in _aligned(surface, reading)]
    return _joined(found)


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    # Loaded when first needed, and once: it takes a tenth of a second and some 70 MB.
    return sudachipy.Dictionary().create(mode=sudachipy.SplitMode.C)


@lru_cache(maxsize=1)
def _readings() -> dict[str, str]:
    return read_readings()


@lru_cache(maxsize=1)
def _figures() -> tuple[str, ...]:
    """The words of the list without any kanji."""
    return tuple(word for word in _readings() if not _HAS_KANJI.search(word))


def _words(text: str) -> Iterator[Segment]:
    """Words with their readings; a word of the list where it begins and ends with words of the dictionary."""
    tokens = {begin: (surface, reading) for begin, surface, reading in _tokens(text)}
    ends = {begin + len(surface) for begin, (surface, _) in tokens.items()}
    position = 0
    while position < len(text):
        listed = next((word for word in _readings() if text.startswith(word, position) and position + len(word) in ends), None)
        word = (listed, _readings()[listed]) if listed else tokens[position]
        yield word
        position += len(word[0])


def _tokens(text: str) -> list[tuple[int, str, str]]:
    with _LOCK:
        return [token for morpheme in _tokenizer().tokenize(text) for token in _parts(morpheme)]


def _parts(morpheme: Any) -> list[tuple[int, str, str]]:
    """The shorter words in a long one, where their readings together are its reading (自動|通話), and itself else."""
    parts = [(part.begin(), part.surface(), _hiragana(part.reading_form())) for part in morpheme.split(sudachipy.SplitMode.A)]
    whole = _hiragana(morpheme.reading_form())
    if "".join(reading for _, _, reading in parts) == whole:
        return parts
    return [(morpheme.begin(), morpheme.surface(), whole)]


def _aligned(surface: str, reading: str) -> Iterator[Segment]:
    """The reading over the kanji only: 借り/かり → 借(か)り."""
    word, bracket, explained = surface.partition("（")
    if bracket and word:
        # Sudachi takes 責務（つとめ） for one word with its reading in brackets.
        yield from _aligned(word, reading)
        yield bracket + explained, ""
        return
    runs = list(_RUN.finditer(surface))
    if not runs or not reading or (not _HAS_KANJI.search(surface) and surface not in _readings()):
        yield surface, ""
        return
    pattern, end = "", 0
    for run in runs:
        pattern += re.escape(_hiragana(surface[end : run.start()])) + "(.+?)"
        end = run.end()
    match = re.fullmatch(pattern + re.escape(_hiragana(surface[end:])), reading)
    if match is None:
        # A word like 2人 (ふたり) has no seams; what the dictionary does not know has no reading.
        yield surface, reading if _SOUND.fullmatch(reading) else ""
        return
    end = 0
    for run, sound in zip(runs, match.groups(), strict=True):
        if run.start() > end:
            yield surface[end : run.start()], ""
        spoken = _SOUND.fullmatch(sound) and (_HAS_KANJI.search(run.group()) or run.group() in _readings())
        yield run.group(), sound if spoken else ""
        end = run.end()
    if end < len(surface):
        yield surface[end:], ""


def _joined(found: list[Segment]) -> list[Segment]:
    """Neighbours without a reading as one piece."""
    joined: list[Segment] = []
    for base, reading in found:
        if joined and not reading and not joined[-1][1]:
            joined[-1] = (joined[-1][0] + base, "")
        else:
            joined.append((base, reading))
    return joined


def _hiragana(text: str) -> str:
    return text.translate(_HIRAGANA_OF)
