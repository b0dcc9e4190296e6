"""How words are read that a dictionary reads otherwise: knowledge/readings.yml."""

import re
from pathlib import Path

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "readings.yml"
_HIRAGANA = re.compile(r"[\u3041-\u3096ー・]+")


def read_readings(path: Path = SOURCE) -> dict[str, str]:
    """Readings in hiragana by word as written, the longest first. Raises SourceError naming each faulty entry."""
    entries = read_yaml(path)
    problems = [
        Problem(relative(path), line_of(entries, word), f"「{word}」の読みがひらがなではありません", "ひらがなで書いてください")
        for word, reading in entries.items()
        if not (isinstance(reading, str) and _HIRAGANA.fullmatch(reading))
    ]
    if problems:
        raise SourceError(problems)
    return {str(word): entries[word] for word in sorted(entries, key=lambda word: -len(str(word)))}
