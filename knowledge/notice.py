"""What staff want everybody to see first: knowledge/notice.yml, shown from one day until another."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "notice.yml"
_FIELDS = ("text", "from", "until")
LONGEST = 300


@dataclass(frozen=True)
class Notice:
    """The words, and the first and last day they are shown; None where there is no such day."""

    text: str
    first: date | None = None
    last: date | None = None

    def on(self, day: date) -> str | None:
        """The words where they are to be shown that day, None otherwise."""
        begun = self.first is None or self.first <= day
        over = self.last is not None and self.last < day
        return self.text if self.text and begun and not over else None


def read_notice(path: Path = SOURCE) -> Notice:
    """The notice; one without words where staff have written none. Raises SourceError with every fault."""
    content = read_yaml(path)
    faults = list(_faults(relative(path), content))
    if faults:
        raise SourceError(faults)
    return Notice(str(content.get("text") or "").strip(), content.get("from"), content.get("until"))


def _faults(file: str, content: Any) -> list[Problem]:
    if not isinstance(content, dict):
        return [Problem(file, 1, "「項目: 内容」の形になっていません", "text、from、until を書いてください")]
    faults = [
        Problem(file, line_of(content, name), f"{name} という項目は使われません", f"使えるのは {'、'.join(_FIELDS)} です")
        for name in content
        if name not in _FIELDS
    ]
    text = content.get("text") or ""
    if not isinstance(text, str):
        faults.append(Problem(file, line_of(content, "text"), "text が文になっていません", '引用符「"」で囲んでください'))
    elif len(text) > LONGEST:
        faults.append(
            Problem(file, line_of(content, "text"), f"お知らせが長すぎます（{len(text)}文字）", f"{LONGEST}文字までにしてください")
        )
    days = [content.get("from"), content.get("until")]
    for name, day in zip(("from", "until"), days, strict=True):
        if day is not None and type(day) is not date:
            faults.append(Problem(file, line_of(content, name), f"{name} の日付が読めません", "2026-04-01 のように書いてください"))
    first, last = days
    if type(first) is date and type(last) is date and last < first:
        faults.append(Problem(file, line_of(content, "until"), "until が from より前の日です", "日付を見直してください"))
    return faults
