"""The knowledge base's tables (SQLAlchemy, 2.0 style)."""

from typing import Any

from sqlalchemy import JSON, Column, ForeignKey, Integer, String, Table, Text
from sqlalchemy.orm import Mapped, declarative_base, relationship

Base: Any = declarative_base()


def _ranked(name: str, target: str) -> Table:
    """A topic's list of keys of another table, best first."""
    return Table(
        name,
        Base.metadata,
        Column("topic_key", ForeignKey("topic.key"), primary_key=True),
        Column("target_key", ForeignKey(target), primary_key=True),
        Column("position", Integer, nullable=False),
    )


topic_passage = _ranked("topic_passage", "passage.ref")
topic_contact = _ranked("topic_contact", "contact.key")
topic_fact = _ranked("topic_fact", "fact.key")
topic_related = _ranked("topic_related", "topic.key")
topic_guide = _ranked("topic_guide", "guide.key")


class EditionRow(Base):
    """The edition the knowledge base was built from; one row."""

    __tablename__ = "edition"

    id: Mapped[int] = Column(Integer, primary_key=True)
    title: Mapped[str] = Column(String, nullable=False)
    revised: Mapped[str] = Column(String, nullable=False)
    content_hash: Mapped[str] = Column(String(64), nullable=False)


class PassageRow(Base):
    """A measure or part of the guideline. `quote` is what may be quoted of it."""

    __tablename__ = "passage"

    ref: Mapped[str] = Column(String, primary_key=True)
    position: Mapped[int] = Column(Integer, nullable=False)
    label: Mapped[str] = Column(String, nullable=False)
    title: Mapped[str] = Column(String, nullable=False)
    text: Mapped[str] = Column(Text, nullable=False)
    quote: Mapped[str] = Column(Text, nullable=False)
    direction: Mapped[str] = Column(String, nullable=False)
    section: Mapped[str] = Column(String, nullable=False)


class ContactRow(Base):
    """A desk or line that can be called."""

    __tablename__ = "contact"

    key: Mapped[str] = Column(String, primary_key=True)
    name: Mapped[str] = Column(String, nullable=False)
    tel: Mapped[str] = Column(String, nullable=False)
    hours: Mapped[str] = Column(String, nullable=False)
    note: Mapped[str] = Column(Text, nullable=False)
    status: Mapped[str] = Column(String, nullable=False)
    source: Mapped[str] = Column(String, nullable=False)
    checked_on: Mapped[str] = Column(String, nullable=False)


class FactRow(Base):
    """A fact outside the guideline, with its source and date."""

    __tablename__ = "fact"

    key: Mapped[str] = Column(String, primary_key=True)
    text: Mapped[str] = Column(Text, nullable=False)
    status: Mapped[str] = Column(String, nullable=False)
    source: Mapped[str] = Column(String, nullable=False)
    date: Mapped[str] = Column(String, nullable=False)


class GuideRow(Base):
    """A guided conversation as it can be led today; `content` is knowledge.guide.Guide in plain lists and dicts."""

    __tablename__ = "guide"

    key: Mapped[str] = Column(String, primary_key=True)
    start: Mapped[str] = Column(String, nullable=False)
    content: Mapped[dict[str, Any]] = Column(JSON, nullable=False)


class GuidingRow(Base):
    """What all guides share (knowledge.guiding.Guiding); one row."""

    __tablename__ = "guiding"

    id: Mapped[int] = Column(Integer, primary_key=True)
    content: Mapped[dict[str, Any]] = Column(JSON, nullable=False)


class TopicRow(Base):
    """A matter residents ask about. `aspects` and `unknown` map an aspect to its words; `easy` holds
    answer, next_steps and aspects in easy Japanese, None where they are not written yet.
    """

    __tablename__ = "topic"

    key: Mapped[str] = Column(String, primary_key=True)
    title: Mapped[str] = Column(String, nullable=False)
    question: Mapped[str] = Column(String, nullable=False)
    group: Mapped[str] = Column("group_key", String, nullable=False)
    answer: Mapped[str] = Column(Text, nullable=False)
    aspects: Mapped[dict[str, str]] = Column(JSON, nullable=False)
    unknown: Mapped[dict[str, str]] = Column(JSON, nullable=False)
    next_steps: Mapped[list[str]] = Column(JSON, nullable=False)
    easy: Mapped[dict[str, Any] | None] = Column(JSON)

    passages: Mapped[list[PassageRow]] = relationship(
        PassageRow, secondary=topic_passage, order_by=topic_passage.c.position, lazy="selectin"
    )
    contacts: Mapped[list[ContactRow]] = relationship(
        ContactRow, secondary=topic_contact, order_by=topic_contact.c.position, lazy="selectin"
    )
    facts: Mapped[list[FactRow]] = relationship(FactRow, secondary=topic_fact, order_by=topic_fact.c.position, lazy="selectin")
    related: Mapped[list["TopicRow"]] = relationship(
        "TopicRow",
        secondary=topic_related,
        primaryjoin=lambda: TopicRow.key == topic_related.c.topic_key,
        secondaryjoin=lambda: TopicRow.key == topic_related.c.target_key,
        order_by=topic_related.c.position,
        lazy="selectin",
        join_depth=1,
    )
    guides: Mapped[list[GuideRow]] = relationship(GuideRow, secondary=topic_guide, order_by=topic_guide.c.position, lazy="selectin")


class ReplyRow(Base):
    """A fixed reply to what is no topic; the lists hold keys, best first."""

    __tablename__ = "reply"

    key: Mapped[str] = Column(String, primary_key=True)
    kind: Mapped[str] = Column(String, nullable=False)
    text: Mapped[str] = Column(Text, nullable=False)
    refs: Mapped[list[str]] = Column(JSON, nullable=False)
    steps: Mapped[list[str]] = Column(JSON, nullable=False)
    facts: Mapped[list[str]] = Column(JSON, nullable=False)
    contacts: Mapped[list[str]] = Column(JSON, nullable=False)
    suggest: Mapped[list[str]] = Column(JSON, nullable=False)
    guides: Mapped[list[str]] = Column(JSON, nullable=False)
    easy_text: Mapped[str] = Column(Text, nullable=False)
    easy_steps: Mapped[list[str]] = Column(JSON, nullable=False)
    lang: Mapped[str] = Column(String, nullable=False)
