"""Whom residents can call: knowledge/contacts.yml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "contacts.yml"
_FIELDS = {"name", "tel", "hours", "note", "status", "source", "checked_on"}
_REQUIRED = ("name", "status", "source", "checked_on")
STATUSES = ("confirmed", "copy")
# Shown beside every number that no official page confirmed (reference/facts.md: `copy`).
PLEASE_CHECK = "市の公式サイトでは未確認の番号です。かける前に市報や市の公式サイトで確かめてください。"
DESK_NUMBER_UNKNOWN = "電話番号は確認できていません。市報や市の公式サイトで確かめてください。"


@dataclass(frozen=True)
class Contact:
    """A desk or line. `tel` is empty where the number is not known; `checked_on` is the date its source was seen."""

    key: str
    name: str
    tel: str
    hours: str
    note: str
    status: str
    source: str
    checked_on: str


def read_contacts(path: Path = SOURCE) -> dict[str, Contact]:
    """All contacts by key, in the file's order. Raises SourceError naming each faulty entry."""
    entries = read_yaml(path)
    problems: list[Problem] = []
    contacts: dict[str, Contact] = {}
    for key, entry in entries.items():
        problems += _faults(relative(path), line_of(entries, key), key, entry)
        if not problems:
            contacts[key] = _contact(key, entry)
    if problems:
        raise SourceError(problems)
    return contacts


def _faults(file: str, line: int, key: str, entry: Any) -> list[Problem]:
    if not isinstance(entry, dict):
        return [Problem(file, line, f"連絡先「{key}」に内容がありません", "name、status、source、checked_on を書いてください")]
    faults = [
        Problem(file, line, f"連絡先「{key}」に {name} がありません", "書き足してください") for name in _REQUIRED if not entry.get(name)
    ]
    faults += [
        Problem(
            file,
            line_of(entry, name),
            f"連絡先「{key}」の {name} という項目は使われません",
            f"使えるのは {'、'.join(sorted(_FIELDS))} です",
        )
        for name in entry
        if name not in _FIELDS
    ]
    if entry.get("status") and entry["status"] not in STATUSES:
        faults.append(
            Problem(file, line_of(entry, "status"), "status は confirmed か copy です", "確かめた番号なら confirmed にしてください")
        )
    return faults


def _contact(key: str, entry: dict[str, Any]) -> Contact:
    note = str(entry.get("note") or "")
    tel = str(entry.get("tel") or "")
    caution = "" if entry["status"] == "confirmed" else PLEASE_CHECK if tel else DESK_NUMBER_UNKNOWN
    return Contact(
        key=key,
        name=str(entry["name"]),
        tel=tel,
        hours=str(entry.get("hours") or ""),
        note=" ".join(filter(None, [note, caution])),
        status=str(entry["status"]),
        source=str(entry["source"]),
        checked_on=str(entry["checked_on"]),
    )
