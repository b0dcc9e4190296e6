"""Replies to what is no topic (danger, small talk, what is not ours): knowledge/replies.yml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

SOURCE = Path(__file__).parent / "replies.yml"
KINDS = ("emergency", "scam_alert", "contact", "smalltalk", "decline", "degraded", "ask")
_LISTS = ("refs", "steps", "facts", "contacts", "suggest", "guides")


@dataclass(frozen=True)
class FixedReply:
    """The words for one intent; refs, facts, contacts, suggest (topics) and guides are keys."""

    key: str
    kind: str
    text: str
    refs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()


def read_fixed_replies(path: Path = SOURCE) -> dict[str, FixedReply]:
    """All replies by key, in the file's order. Raises SourceError naming each faulty entry."""
    entries = read_yaml(path)
    problems = [fault for key in entries for fault in _faults(relative(path), line_of(entries, key), key, entries[key])]
    if problems:
        raise SourceError(problems)
    return {
        key: FixedReply(key, entry["kind"], entry["text"].strip(), **{name: tuple(entry.get(name) or ()) for name in _LISTS})
        for key, entry in entries.items()
    }


def _faults(file: str, line: int, key: str, entry: Any) -> list[Problem]:
    if not isinstance(entry, dict) or not entry.get("text") or not entry.get("kind"):
        return [Problem(file, line, f"返事「{key}」に kind か text がありません", "書き足してください")]
    faults = [
        Problem(
            file,
            line_of(entry, name),
            f"返事「{key}」の {name} という項目は使われません",
            f"使えるのは kind、text、{'、'.join(_LISTS)} です",
        )
        for name in entry
        if name not in ("kind", "text", *_LISTS)
    ]
    if entry["kind"] not in KINDS:
        faults.append(
            Problem(file, line_of(entry, "kind"), f"kind「{entry['kind']}」はありません", f"{'、'.join(KINDS)} から選んでください")
        )
    return faults
