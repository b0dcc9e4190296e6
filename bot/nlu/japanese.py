"""Japanese morphology and meaning, from ja_ginza with only the parts used here (under 1 ms a sentence)."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

MODEL = "ja_ginza"
# What a sentence is about; particles, auxiliaries and signs are not.
CONTENT = frozenset({"NOUN", "VERB", "PROPN", "ADJ", "ADV", "NUM"})
# A number is one word with its sign and counter: #9110 and 110番 must stay apart from each other and from 110.
_NUMBER = re.compile(r"#?[0-9]+番?")


@dataclass(frozen=True)
class Morpheme:
    """A word as written, where it starts (characters), its normalised form, its reading in katakana, and its part of
    speech (universal tags).
    """

    surface: str
    start: int
    normal: str
    reading: str
    pos: str


@lru_cache(maxsize=1)
def _language() -> Language:
    # Loaded once: the dictionary and the vectors take seconds and 300 MB. None of the statistical pipes is needed: parts
    # of speech, readings and normalised forms come from Sudachi, the tokenizer.
    pipes = ("tok2vec", "morphologizer", "parser", "ner", "compound_splitter", "bunsetu_recognizer")
    return spacy.load(MODEL, exclude=pipes)


def morphemes(text: str) -> list[Morpheme]:
    """The words of a text, blanks left out. Each surface stands in the text where `start` says."""
    numbers = [found.span() for found in _NUMBER.finditer(text)]
    words = [
        _morpheme(token)
        for token in _language().make_doc(text)
        if not token.is_space and not any(start <= token.idx < end for start, end in numbers)
    ]
    words += [Morpheme(text[start:end], start, text[start:end], text[start:end], "NUM") for start, end in numbers]
    return sorted(words, key=lambda word: word.start)


def vector(word: Morpheme) -> NDArray[np.float32] | None:
    """The meaning of a word (300 numbers), by its normalised form, or as written; None where the model has none."""
    vocabulary = _language().vocab
    for form in (word.normal, word.surface):
        if vocabulary.has_vector(form):
            return np.asarray(vocabulary.get_vector(form), dtype=np.float32)
    return None


def reading(words: list[Morpheme]) -> str:
    """How the words sound, in katakana."""
    return "".join(word.reading for word in words)


def _morpheme(token: Any) -> Morpheme:
    sound = token.morph.get("Reading")
    return Morpheme(
        surface=token.text,
        start=token.idx,
        normal=token.norm_ or token.text,
        reading=sound[0] if sound else token.text,
        pos=token.pos_,
    )
