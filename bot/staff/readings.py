"""`python -m bot readings`: every word with a reading in all that residents may be told, for someone to look through."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from bot.furigana import segments
from bot.serving.fingerprint import ROOT
from knowledge.reading import read_edition
from knowledge.staff_file import read_yaml

# How many letters before and after a word tell which reading it should have.
_AROUND = 6
_MOST_PLACES = 12


def main() -> int:
    """Print each word, its reading, how often, and some of the places where it stands."""
    for (word, reading), places in sorted(readings(texts(ROOT / "knowledge")).items()):
        print(f"{word}\t{reading}\t{len(places)}\t{'／'.join(list(dict.fromkeys(places))[:_MOST_PLACES])}")
    return 0


def texts(folder: Path) -> Iterator[str]:
    """All words in the files that staff edit, and the guideline's, which answers quote."""
    for path in sorted(folder.rglob("*.yml")):
        if path.name not in ("readings.yml", "corrections.yml", "outline.yml"):
            yield from _strings(read_yaml(path))
    for passage in read_edition().passages:
        yield from (passage.title, passage.quote)


def readings(all_texts: Iterable[str]) -> dict[tuple[str, str], list[str]]:
    """By word and reading: the places where it stands."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for text in all_texts:
        position = 0
        for base, reading in segments(text):
            end = position + len(base)
            if reading:
                found[base, reading].append(" ".join(text[max(0, position - _AROUND) : end + _AROUND].split()))
            position = end
    return found


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from _strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value)
