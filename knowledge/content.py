"""All that goes into a knowledge base, read from the project's files and checked against each other."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from knowledge import contact, fact, fixed_reply, guide_file, guiding, reading, topic
from knowledge.contact import Contact, read_contacts
from knowledge.edition import Edition
from knowledge.fact import Fact, read_facts
from knowledge.fixed_reply import FixedReply, read_fixed_replies
from knowledge.guide import Guide
from knowledge.guide_file import read_guides
from knowledge.guide_keys import dangling_guides, dangling_programmes, lost_refs
from knowledge.guiding import Guiding, read_guiding
from knowledge.problem import Problem, SourceError, relative
from knowledge.programme import Condition, read_programmes
from knowledge.reading import read_edition
from knowledge.staff_file import line_of, read_yaml
from knowledge.topic import Topic, read_topics


@dataclass(frozen=True)
class Content:
    """The edition, and topics, contacts, facts, fixed replies, conditions of programmes and guides by key."""

    edition: Edition
    topics: dict[str, Topic]
    contacts: dict[str, Contact]
    facts: dict[str, Fact]
    replies: dict[str, FixedReply]
    conditions: dict[str, Condition]
    guiding: Guiding
    guides: dict[str, Guide]

    @property
    def hash(self) -> str:
        """SHA-256 over everything residents may be told: the same content always gives the same hash."""
        canonical = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True, default=list)
        return hashlib.sha256(canonical.encode()).hexdigest()


def read_content(
    source: Path = reading.SOURCE,
    topics: Path = topic.FOLDER,
    contacts: Path = contact.SOURCE,
    facts: Path = fact.SOURCE,
    replies: Path = fixed_reply.SOURCE,
    guides: Path = guide_file.FOLDER,
    guiding_words: Path = guiding.SOURCE,
) -> Content:
    """Read and cross-check everything. Raises SourceError with all problems found, not only the first."""
    problems: list[Problem] = []
    read = []
    readers: list[tuple[Callable[[Path], Any], Path]] = [
        (read_edition, source),
        (read_topics, topics),
        (read_contacts, contacts),
        (read_facts, facts),
        (read_fixed_replies, replies),
        (read_programmes, facts),
        (lambda path: _read_guiding(path, guides), guiding_words),
    ]
    for reader, path in readers:
        try:
            read.append(reader(path))
        except SourceError as error:
            problems += error.problems
    if problems:
        raise SourceError(problems)
    edition, by_topic, by_contact, by_fact, by_reply, conditions, (words, by_guide) = read
    known = {condition.key: condition.fact for condition in conditions.values() if condition.fact}
    content = Content(edition, by_topic, by_contact, by_fact | known, by_reply, conditions, words, by_guide)
    problems = [
        *unclear_problems(content.edition, source),
        *dangling(content, topics),
        *dangling_replies(content, replies),
        *dangling_guides(content.guides, content.conditions, _keys(content), guides),
        *dangling_programmes(content.conditions, content.topics, facts),
    ]
    if problems:
        raise SourceError(problems)
    return content


def _keys(content: Content) -> dict[str, set[str]]:
    return {"topics": set(content.topics), "contacts": set(content.contacts), "facts": set(content.facts)}


def _read_guiding(path: Path, folder: Path) -> tuple[Guiding, dict[str, Guide]]:
    words = read_guiding(path)
    return words, read_guides(words, folder)


def unclear_problems(edition: Edition, source: Path) -> list[Problem]:
    """Each unclear place of the guideline as something to settle."""
    remedy = "knowledge/guideline/corrections.yml に読み方と理由を書いてください"
    return [Problem(relative(source), place.line, f"{place.reason}：{place.text}", remedy) for place in edition.unclear]


def dangling(content: Content, folder: Path) -> list[Problem]:
    """Keys in topics that lead to no contact, fact or topic."""
    problems: list[Problem] = []
    for each in content.topics.values():
        path = folder / f"{each.key}.yml"
        for name, known in (
            ("contacts", content.contacts),
            ("facts", content.facts),
            ("related", content.topics),
            ("guides", content.guides),
        ):
            problems += _unknown_keys(path, each, name, known)
    return problems


def dangling_replies(content: Content, path: Path) -> list[Problem]:
    """Keys in fixed replies that lead to no contact, fact or topic."""
    entries = read_yaml(path)
    known: dict[str, set[str]] = {"contacts": set(content.contacts), "facts": set(content.facts), "suggest": set(content.topics)}
    known["guides"] = set(content.guides)
    return [
        Problem(
            relative(path),
            line_of(entries, reply.key),
            f"返事「{reply.key}」の {name} の「{key}」は見つかりません",
            "キーのつづりを確かめてください",
        )
        for reply in content.replies.values()
        for name, keys in known.items()
        for key in getattr(reply, name)
        if key not in keys
    ]


def edition_gaps(content: Content, folder: Path = topic.FOLDER, guides: Path = guide_file.FOLDER) -> list[Problem]:
    """Where topics and edition part ways, as after a new edition: refs that are gone, passages that no topic answers."""
    refs = {passage.ref for passage in content.edition.passages}
    problems = list(lost_refs(content.guides, refs, guides))
    for each in content.topics.values():
        problems += _unknown_keys(folder / f"{each.key}.yml", each, "refs", refs)
    answered = {ref for each in content.topics.values() for ref in each.refs[:1]}
    remedy = "refs の最初に {ref} を持つ話題を足してください"
    return problems + [
        Problem(relative(folder), 0, f"防犯指針 {passage.label}「{passage.title}」に答える話題がありません", remedy.format(ref=passage.ref))
        for passage in content.edition.passages
        if passage.ref not in answered
    ]


def _unknown_keys(path: Path, each: Topic, name: str, known: Iterable[str]) -> list[Problem]:
    wanted: tuple[str, ...] = getattr(each, name)
    faults = [(key, f"{name} の「{key}」は見つかりません") for key in wanted if key not in set(known)]
    faults += [(key, f"{name} に「{key}」が二度あります") for key in {key for key in wanted if wanted.count(key) > 1}]
    if name == "related" and each.key in wanted:
        faults.append((each.key, "related に自分自身があります"))
    if not faults:
        return []
    nodes = read_yaml(path)[name]
    return [
        Problem(relative(path), line_of(nodes, [str(node) for node in nodes].index(key)), what, "キーのつづりを確かめてください")
        for key, what in faults
    ]
