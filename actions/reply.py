"""The reply of the contract, and how it reads aloud."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from knowledge.model import ContactRow, FactRow, GuideRow, PassageRow, TopicRow

GUIDELINE = "防犯指針"
PLEASE_CHECK = "市の公式サイトでは未確認です。確かめてください。"
NONE_OF_THESE = {"id": "none", "label": "どれもちがう", "refs": []}


@dataclass
class Reply:
    """What goes back to the resident (CONTRACT.md: POST /api/chat); `paragraphs` and `steps` are the text without the
    contacts and citations, which the page shows by themselves. `easy`: the words are the easy version. `lang`: the
    language of the first paragraph (BCP 47); all else is Japanese.
    """

    kind: str
    paragraphs: list[str]
    topic: str | None = None
    steps: list[str] = field(default_factory=list)
    facts: list[FactRow] = field(default_factory=list)
    passages: list[PassageRow] = field(default_factory=list)
    contacts: list[ContactRow] = field(default_factory=list)
    options: list[dict[str, Any]] = field(default_factory=list)
    progress: dict[str, int] | None = None
    easy: bool = False
    lang: str = "ja"

    def as_json(self) -> dict[str, Any]:
        """The reply as the contract's object, without session and turn. `body` is `text` cut for the page; `progress`, in
        guides, says which question of how many this is.
        """
        return {
            **({"progress": self.progress} if self.progress else {}),
            "kind": self.kind,
            "topic": self.topic,
            "easy": self.easy,
            "lang": self.lang,
            "refs": [passage.ref for passage in self.passages],
            "text": self._text(),
            "body": {"paragraphs": self.paragraphs, "steps": self.steps, "facts": [_fact(fact) for fact in self.facts]},
            "options": self.options,
            "citations": [_citation(passage) for passage in self.passages],
            "contacts": [_contact(contact) for contact in self.contacts],
        }

    def _text(self) -> str:
        blocks = [*self.paragraphs]
        if self.steps:
            blocks.append("\n".join(["次にすること", *(f"・{step}" for step in self.steps)]))
        blocks += [_fact_aloud(fact) for fact in self.facts]
        if self.contacts:
            blocks.append("\n".join(["連絡先", *(f"・{_contact_aloud(contact)}" for contact in self.contacts)]))
        if self.passages:
            places = "、".join(f"{_label(passage)}「{passage.title}」" for passage in self.passages)
            blocks.append(f"この回答のもと：{places}")
        if self.options:
            blocks.append("\n".join(["選べるもの", *(f"・{option['label']}" for option in self.options)]))
        return "\n\n".join(blocks)


def topic_options(topics: Iterable[TopicRow]) -> list[dict[str, Any]]:
    """Topics as choices, in the words residents use."""
    return [{"id": topic.key, "label": topic.question, "refs": [passage.ref for passage in topic.passages]} for topic in topics]


def guide_options(guides: Iterable[GuideRow]) -> list[dict[str, Any]]:
    """Guided conversations as choices."""
    return [{"id": f"guide:{guide.key}", "label": guide.start, "refs": guide.content["refs"]} for guide in guides]


def _label(passage: PassageRow) -> str:
    return f"{GUIDELINE} {passage.label}"


def _citation(passage: PassageRow) -> dict[str, str]:
    return {"ref": passage.ref, "label": _label(passage), "title": passage.title, "quote": passage.quote}


def _contact(contact: ContactRow) -> dict[str, str]:
    return {name: getattr(contact, name) for name in ("name", "tel", "hours", "note", "checked_on")}


def _contact_aloud(contact: ContactRow) -> str:
    return "。".join(part.rstrip("。") for part in (f"{contact.name} {contact.tel}".strip(), contact.hours, contact.note) if part)


def _fact(fact: FactRow) -> dict[str, str]:
    source = f"出典：{fact.source}（{fact.date}）"
    return {"text": fact.text, "source": source if fact.status == "confirmed" else f"{source}。{PLEASE_CHECK}"}


def _fact_aloud(fact: FactRow) -> str:
    shown = _fact(fact)
    return f"{shown['text']}（{shown['source']}）"
