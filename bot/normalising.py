"""One spelling for what people type in many: widths, control characters, stretched vowels, blanks."""

import re
import unicodedata

# Dashes and waves that phones put where a long vowel mark belongs, when they follow kana (サ−ビス, はーい〜).
_STRETCH = re.compile(r"(?<=[\u3041-\u30ff])[-‐-―−ー〜～~]+")
_BLANKS = re.compile(r"\s+")
# A blank with a Japanese letter on one side at least.
_BETWEEN_WORDS = re.compile(r"(?<=[\u3041-\u30ff\u4e00-\u9fff々、。]) | (?=[\u3041-\u30ff\u4e00-\u9fff々])")
_REPEATED = re.compile(r"([!?。、…・wｗ笑])\1+")


def normalise(text: str) -> str:
    """The text in NFKC (half-width kana, full-width digits and letters made ordinary), without control characters,
    with one sign for each long vowel, each run of blanks or of the same punctuation mark as one.
    """
    visible = "".join(character if _is_visible(character) else " " for character in unicodedata.normalize("NFKC", text))
    return _BLANKS.sub(" ", _REPEATED.sub(r"\1", _STRETCH.sub("ー", visible))).strip()


def joined(text: str) -> str:
    """The text without the blanks that writers of easy Japanese put between words. Expects normalised text."""
    return _BETWEEN_WORDS.sub("", text)


def has_words(text: str) -> bool:
    """Whether there is any letter or digit in it (not only emoji, signs or blanks)."""
    return any(character.isalnum() for character in text)


def _is_visible(character: str) -> bool:
    # Cc control, Cf format (zero-width, direction), Cs lone surrogates, Co private use, Cn unassigned
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
