"""What changed between two editions of the guideline, and which topics rest on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from knowledge.edition import Edition, Passage
from knowledge.topic import Topic

# Two measures at the same place are one reworded measure, not one dropped and one added, from this likeness on.
_SAME_MEASURE = 0.5


@dataclass(frozen=True)
class Change:
    """kind: added | removed | reworded | moved; `before` or `after` is None where there is none."""

    kind: str
    before: Passage | None
    after: Passage | None
    topics: tuple[str, ...]


def compare(old: Edition, new: Edition, topics: Iterable[Topic]) -> list[Change]:
    """Changes in the order of the new edition, removed passages last. Unchanged passages are not listed."""
    resting = list(topics)
    pairs = _pairs(old.passages, new.passages)
    before_of = {after.ref: before for before, after in pairs}
    changes: list[Change] = []
    for after in new.passages:
        before = before_of.get(after.ref)
        kind = _kind(before, after)
        if kind:
            changes.append(Change(kind, before, after, _topics(before, resting)))
    kept = {before.ref for before, _ in pairs}
    changes += [Change("removed", gone, None, _topics(gone, resting)) for gone in old.passages if gone.ref not in kept]
    return changes


def _kind(before: Passage | None, after: Passage) -> str | None:
    if before is None:
        return "added"
    if (before.title, before.text) != (after.title, after.text):
        return "reworded"
    return "moved" if before.ref != after.ref else None


def _pairs(old: tuple[Passage, ...], new: tuple[Passage, ...]) -> list[tuple[Passage, Passage]]:
    """Passages that are the same one: by title and text, by title, by text, then by place if alike enough."""
    pairs: list[tuple[Passage, Passage]] = []
    left, right = list(old), list(new)
    for same in (
        lambda a, b: (a.ref, a.title) == (b.ref, b.title),
        lambda a, b: (a.title, a.text) == (b.title, b.text),
        lambda a, b: a.title == b.title,
        lambda a, b: a.text == b.text,
        lambda a, b: a.ref == b.ref and ("." not in a.ref or _likeness(a, b) >= _SAME_MEASURE),
    ):
        for before in list(left):
            after = next((candidate for candidate in right if same(before, candidate)), None)
            if after:
                pairs.append((before, after))
                left.remove(before)
                right.remove(after)
    return pairs


def _likeness(before: Passage, after: Passage) -> float:
    return SequenceMatcher(None, before.title + before.text, after.title + after.text, autojunk=False).ratio()


def _topics(before: Passage | None, topics: list[Topic]) -> tuple[str, ...]:
    return tuple(topic.key for topic in topics if before and before.ref in topic.refs)
