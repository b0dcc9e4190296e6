"""One edition of the guideline: its measures and parts, with their exact text."""

from dataclasses import dataclass

from knowledge.markup import Settled, Unclear

# The order of items inside a section: ア is the first, イ the second …
ORDINALS = "アイウエオカキクケコサシスセソタチツテト"
_CLAUSE_ENDS = "、。\n【】"


@dataclass(frozen=True)
class Passage:
    """A measure (施策, ref like "1.3.3") or a part (ref like "trend")."""

    ref: str
    label: str
    title: str
    text: str
    unconfirmed: tuple[tuple[int, int], ...] = ()
    direction: str = ""
    section: str = ""

    @property
    def quote(self) -> str:
        """What may be quoted as it stands: the text, or its longest run of clauses without an unconfirmed reading."""
        if not self.unconfirmed:
            return self.text
        runs: list[str] = []
        run = ""
        for start, clause in _clauses(self.text):
            if any(start < end and begin < start + len(clause) for begin, end in self.unconfirmed):
                runs.append(run)
                run = ""
            else:
                run += clause
        return max([*runs, run], key=len).strip().rstrip("、")


@dataclass(frozen=True)
class Edition:
    """Title, date line, measures in order, parts in order, places nobody could read."""

    title: str
    revised: str
    measures: tuple[Passage, ...]
    parts: tuple[Passage, ...]
    unclear: tuple[Unclear, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        return self.parts + self.measures


def measure(numbers: tuple[int, int, int], titles: tuple[str, str, str], text: Settled) -> Passage:
    """A measure by its (direction, section, ordinal) and the titles of the three."""
    direction, section, ordinal = numbers
    return Passage(
        ref=f"{direction}.{section}.{ordinal}",
        label=f"{direction}({section}){ORDINALS[ordinal - 1]}",
        title=titles[2],
        text=text.text,
        unconfirmed=text.unconfirmed,
        direction=titles[0],
        section=titles[1],
    )


def part(ref: str, title: str, text: Settled) -> Passage:
    """A part; its label in citations is its own title."""
    return Passage(ref=ref, label=f"【{title}】", title=title, text=text.text, unconfirmed=text.unconfirmed)


def _clauses(text: str) -> list[tuple[int, str]]:
    clauses: list[tuple[int, str]] = []
    start = 0
    for position, character in enumerate(text):
        if character in _CLAUSE_ENDS:
            clauses.append((start, text[start : position + 1]))
            start = position + 1
    if text[start:]:
        clauses.append((start, text[start:]))
    return clauses
