"""Replies to what is no topic (danger, small talk, what is not ours): knowledge/replies.yml."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml, unfolded

SOURCE = Path(__file__).parent / "replies.yml"
KINDS = ("emergency", "scam_alert", "contact", "smalltalk", "decline", "degraded", "ask")
# What the page must know of a reply that is not in Japanese.
JAPANESE = "ja"
_LISTS = ("refs", "steps", "facts", "contacts", "suggest", "guides")
_FIELDS = ("kind", "text", "easy", "lang", *_LISTS)


@dataclass(frozen=True)
class FixedReply:
    """The words for one intent; refs, facts, contacts, suggest (topics) and guides are keys. `easy_text` and `easy_steps` are in
    easy Japanese, empty where there are none; `lang` is the language of `text`.
    """

    key: str
    kind: str
    text: str
    refs: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    contacts: tuple[str, ...] = ()
    suggest: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    easy_text: str = ""
    easy_steps: tuple[str, ...] = ()
    lang: str = JAPANESE


def read_fixed_replies(path: Path = SOURCE) -> dict[str, FixedReply]:
    """All replies by key, in the file's order. Raises SourceError naming each faulty entry."""
    entries = read_yaml(path)
    problems = [fault for key in entries for fault in _faults(relative(path), line_of(entries, key), key, entries[key])]
    if problems:
        raise SourceError(problems)
    return {key: _reply(key, entry) for key, entry in entries.items()}


def _reply(key: str, entry: dict[str, Any]) -> FixedReply:
    easy = entry.get("easy") or {}
    return FixedReply(
        key=key,
        kind=entry["kind"],
        text=unfolded(entry["text"]),
        easy_text=unfolded(easy.get("text") or ""),
        easy_steps=tuple(easy.get("steps") or ()),
        lang=entry.get("lang") or JAPANESE,
        **{name: tuple(entry.get(name) or ()) for name in _LISTS},
    )


def _faults(file: str, line: int, key: str, entry: Any) -> list[Problem]:
    if not isinstance(entry, dict) or not entry.get("text") or not entry.get("kind"):
        return [Problem(file, line, f"返事「{key}」に kind か text がありません", "書き足してください")]
    faults = [
        Problem(
            file,
            line_of(entry, name),
            f"返事「{key}」の {name} という項目は使われません",
            f"使えるのは {'、'.join(_FIELDS)} です",
        )
        for name in entry
        if name not in _FIELDS
    ]
    easy = entry.get("easy")
    if easy and not (isinstance(easy, dict) and easy.get("text") and set(easy) <= {"text", "steps"}):
        faults.append(
            Problem(file, line_of(entry, "easy"), f"返事「{key}」の easy の書き方がちがいます", "text と、要れば steps を書いてください")
        )
    if entry["kind"] not in KINDS:
        faults.append(
            Problem(file, line_of(entry, "kind"), f"kind「{entry['kind']}」はありません", f"{'、'.join(KINDS)} から選んでください")
        )
    return faults
