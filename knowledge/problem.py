"""What is wrong in a file that staff edit: where, what, and what to do about it, in Japanese."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One finding. `line` counts from 1; 0 where the file as a whole is meant."""

    file: str
    line: int
    what: str
    remedy: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.what}" + (f" → {self.remedy}" if self.remedy else "")


class SourceError(Exception):
    """Files that cannot be used as they are; `problems` says all that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


def relative(path: Path, root: Path | None = None) -> str:
    """The path as staff know it, from the project's folder where it lies inside."""
    try:
        return str(path.resolve().relative_to((root or Path.cwd()).resolve()))
    except ValueError:
        return str(path)
