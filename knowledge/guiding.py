"""What all guides share: answers given in many words, commands, and the sentences between questions (knowledge/guiding.yml)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "guiding.yml"
COMMANDS = ("stop", "back", "again")
LABELS = ("stop", "back", "correct", "resume")
PHRASES = ("first", "again", "not_read", "after_aside", "back", "corrected", "confirm")


@dataclass(frozen=True)
class Guiding:
    """`answers` (yes, no, unknown …), `commands` and `corrections` are words residents type; `labels` stand on buttons and
    `phrases` before questions.
    """

    answers: dict[str, tuple[str, ...]]
    commands: dict[str, tuple[str, ...]]
    corrections: tuple[str, ...]
    labels: dict[str, str]
    phrases: dict[str, str]


def read_guiding(path: Path = SOURCE) -> Guiding:
    """What the file says. Raises SourceError with every fault."""
    content = read_yaml(path)
    file = relative(path)
    problems = [
        Problem(file, 0, f"{name} がありません", "書き足してください")
        for name in ("answers", "commands", "corrections", "labels", "phrases")
        if not isinstance(content, dict) or not content.get(name)
    ]
    if problems:
        raise SourceError(problems)
    for name, wanted in (("commands", COMMANDS), ("labels", LABELS), ("phrases", PHRASES)):
        for key in wanted:
            if not content[name].get(key):
                problems.append(Problem(file, line_of(content, name), f"{name} に {key} がありません", "書き足してください"))
    if problems:
        raise SourceError(problems)
    return guiding_from(content)


def guiding_from(content: dict[str, Any]) -> Guiding:
    """From plain lists and dicts."""
    return Guiding(
        answers={key: tuple(map(str, words)) for key, words in content["answers"].items()},
        commands={key: tuple(map(str, words)) for key, words in content["commands"].items()},
        corrections=tuple(map(str, content["corrections"])),
        labels=dict(content["labels"]),
        phrases=dict(content["phrases"]),
    )
