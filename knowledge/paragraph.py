"""Paragraphs out of the lines of a converted page: sentences that the page broke are joined again."""

import re
from collections.abc import Iterable

_ENDS_A_SENTENCE = "。．！？」』"
# A date whose month or day the page layout tore apart: 令和4年1 1月
_TORN_NUMBER = re.compile(r"(?<=\d) (?=\d+[年月日])")


def join(lines: Iterable[str]) -> list[str]:
    """Paragraphs of the lines (no empty ones among them).

    A line that ends no sentence belongs to the sentence that a later line ends; where none of the lines to come ends
    one (a list, an indicator, a table of dates), each stays a paragraph of its own.
    """
    paragraphs: list[str] = []
    waiting: list[str] = []
    for line in lines:
        waiting.append(line)
        if line.rstrip("\ue001")[-1:] in _ENDS_A_SENTENCE:
            paragraphs.append("".join(waiting))
            waiting = []
    return [_TORN_NUMBER.sub("", paragraph) for paragraph in [*paragraphs, *waiting]]
