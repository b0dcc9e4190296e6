"""Facts outside the guideline, each with source and date: knowledge/programmes.yml."""

from dataclasses import dataclass
from pathlib import Path

from knowledge.contact import STATUSES
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "programmes.yml"
_FIELDS = ("text", "status", "source", "date")


@dataclass(frozen=True)
class Fact:
    """One or more sentences that residents may be told, and where they come from."""

    key: str
    text: str
    status: str
    source: str
    date: str


def read_facts(path: Path = SOURCE) -> dict[str, Fact]:
    """All facts by key, in the file's order. Raises SourceError naming each faulty entry."""
    entries = read_yaml(path)
    problems: list[Problem] = []
    facts: dict[str, Fact] = {}
    for key, entry in entries.items():
        if isinstance(entry, dict) and "conditions" in entry:
            # A programme's conditions: knowledge/programme.py reads them.
            continue
        line = line_of(entries, key)
        missing = [name for name in _FIELDS if not (isinstance(entry, dict) and entry.get(name))]
        if missing:
            problems.append(
                Problem(relative(path), line, f"事実「{key}」に {'、'.join(missing)} がありません", "出典と日付のない事実は載せられません")
            )
        elif entry["status"] not in STATUSES:
            problems.append(Problem(relative(path), line, f"事実「{key}」の status は confirmed か copy です", "直してください"))
        else:
            facts[key] = Fact(key, *(str(entry[name]) for name in _FIELDS))
    if problems:
        raise SourceError(problems)
    return facts
