"""The shape of a guideline: which lines are headings of parts, directions, sections and measures."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from knowledge.edition import ORDINALS
from knowledge.staff_file import read_yaml

_PART = re.compile(r"^【(.+?)】$|^■\s*(.+)$|^(付則|附則)$")
_FURNITURE = re.compile(r"^《.*》$")
_DIRECTION = re.compile(r"^(\d+)[\s.．、]\s*(\S.*)$")
_SECTION = re.compile(r"^\((\d+)\)\s*(\S.*)$")
_MEASURE = re.compile(rf"^([{ORDINALS}])[\s.．、]\s*(\S.*)$")
_BULLET = re.compile(r"^[-*・]\s+")


@dataclass(frozen=True)
class Outline:
    """How this kind of document is laid out (knowledge/guideline/outline.yml)."""

    measures: tuple[str, ...]
    goal: str
    parts: dict[str, tuple[str, ...]]

    def part_of(self, heading: str) -> str | None:
        """The id of the part a heading opens; "measures" for the measures; None for one that is not known."""
        for ref, words in [("measures", self.measures), *self.parts.items()]:
            if any(word in heading for word in words):
                return ref
        return None


def read_outline(path: Path) -> Outline:
    """Read outline.yml."""
    content = read_yaml(path)
    return Outline(
        measures=tuple(content["measures"]),
        goal=str(content["goal"]),
        parts={ref: tuple(words) for ref, words in content["parts"].items()},
    )


def part_heading(line: str) -> str | None:
    """The heading of a part, or None."""
    found = _PART.match(line)
    return next(filter(None, found.groups())) if found else None


def is_furniture(line: str) -> bool:
    """A caption of the page's diagram (《目的》), not text."""
    return bool(_FURNITURE.match(line))


def without_bullet(line: str) -> str:
    """The item of a list, as it reads."""
    return _BULLET.sub("", line)


def direction(line: str) -> tuple[int, str] | None:
    """(number, title) of a direction's heading, or None. A sentence that begins with a figure is none."""
    return None if line.endswith("。") else _numbered(_DIRECTION, line)


def section(line: str) -> tuple[int, str] | None:
    """(number, title) of a section's heading, or None."""
    return _numbered(_SECTION, line)


def measure(line: str, previous: int) -> tuple[int, str] | None:
    """(ordinal, title) of a measure's heading, or None; headings come in the order of the kana after `previous`."""
    found = _MEASURE.match(line)
    if not found or line.endswith("。"):
        return None
    ordinal = ORDINALS.index(found[1]) + 1
    return (ordinal, found[2]) if ordinal > previous else None


def _numbered(pattern: re.Pattern[str], line: str) -> tuple[int, str] | None:
    # Widths differ between editions (１／1, （1）／(1)); the title keeps the width it was printed in.
    found = pattern.match(unicodedata.normalize("NFKC", line))
    return (int(found[1]), line[-len(found[2]) :] if line.endswith(found[2]) else found[2]) if found else None
