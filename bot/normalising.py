"""One spelling for what people type in many: widths, control characters, stretched vowels, blanks."""

import re
import unicodedata

# Dashes and waves that phones put where a long vowel mark belongs, when they follow kana (サ−ビス, はーい〜).
_STRETCH = re.compile(r"(?<=[\u3041-\u30ff])[-‐-―−ー〜～~]+")
# Other characters that look like katakana and stand among them, as scanners and handwriting keyboards leave them (メ一ル, パト口ール).
_KATAKANA = "[\u30a1-\u30fc]"
_LOOK_ALIKE = str.maketrans("口工二八力夕卜一", "ロエニハカタトー")
_AMONG_KATAKANA = re.compile(
    f"(?<={_KATAKANA})[口工二八力夕卜一]{{1,2}}(?={_KATAKANA}|卜)(?![ヵヶ]|カ[所月国])"
    f"|(?<={_KATAKANA})卜|(?<=[\u30a1-\u30fa])一(?![\u4e00-\u9fffつ])"
)
_BLANKS = re.compile(r"\s+")
# A blank with a Japanese letter on one side at least.
_BETWEEN_WORDS = re.compile(r"(?<=[\u3041-\u30ff\u4e00-\u9fff々、。]) | (?=[\u3041-\u30ff\u4e00-\u9fff々])")
_REPEATED = re.compile(r"([!?。、…・wｗ笑])\1+")


def normalise(text: str) -> str:
    """The text in NFKC (half-width kana, full-width digits and letters made ordinary), without control characters,
    with one sign for each long vowel, katakana where signs only look like them, each run of blanks or of the same punctuation mark as one.
    """
    visible = "".join(character if _is_visible(character) else " " for character in unicodedata.normalize("NFKC", text))
    spelt = _AMONG_KATAKANA.sub(lambda found: found[0].translate(_LOOK_ALIKE), _STRETCH.sub("ー", visible))
    return _BLANKS.sub(" ", _REPEATED.sub(r"\1", spelt)).strip()


def joined(text: str) -> str:
    """The text without the blanks that writers of easy Japanese put between words. Expects normalised text."""
    return _BETWEEN_WORDS.sub("", text)


def has_words(text: str) -> bool:
    """Whether there is any letter or digit in it (not only emoji, signs or blanks)."""
    return any(character.isalnum() for character in text)


def _is_visible(character: str) -> bool:
    # Cc control, Cf format (zero-width, direction), Cs lone surrogates, Co private use, Cn unassigned
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn"}
