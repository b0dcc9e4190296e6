"""Writing a knowledge base: all of it in one transaction, so that readers see the old one or the new one."""

from dataclasses import asdict

from sqlalchemy import insert, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from knowledge import model
from knowledge.content import Content
from knowledge.database import transaction
from knowledge.guide import guide_as_json
from knowledge.programme import informed_guide, informed_topic


def build(content: Content, engine: Engine) -> str:
    """Replace what the database holds by `content`; returns its hash. Other tables are left alone."""
    with transaction(engine) as session:
        connection = session.connection()
        model.Base.metadata.drop_all(connection)
        model.Base.metadata.create_all(connection)
        _write(content, session)
    return content.hash


def built_hash(engine: Engine) -> str | None:
    """The content hash of the knowledge base in the database, None where there is none."""
    try:
        with transaction(engine) as session:
            found = session.execute(select(model.EditionRow.content_hash)).scalar_one_or_none()
            return None if found is None else str(found)
    except DBAPIError:
        return None


def _write(content: Content, session: Session) -> None:
    edition = content.edition
    session.add(model.EditionRow(id=1, title=edition.title, revised=edition.revised, content_hash=content.hash))
    for position, passage in enumerate(edition.passages):
        session.add(
            model.PassageRow(
                ref=passage.ref,
                position=position,
                label=passage.label,
                title=passage.title,
                text=passage.text,
                quote=passage.quote,
                direction=passage.direction,
                section=passage.section,
            )
        )
    session.add_all(model.ContactRow(**vars(contact)) for contact in content.contacts.values())
    session.add_all(model.FactRow(**vars(fact)) for fact in content.facts.values())
    session.add_all(model.ReplyRow(**vars(reply)) for reply in content.replies.values())
    session.add(model.GuidingRow(id=1, content=asdict(content.guiding)))
    for guide in (informed_guide(each, content.conditions) for each in content.guides.values()):
        session.add(model.GuideRow(key=guide.key, start=guide.start, content=guide_as_json(guide)))
    own = ("key", "title", "question", "group", "answer", "aspects", "unknown")
    topics = [informed_topic(topic, content.conditions) for topic in content.topics.values()]
    for topic in topics:
        words = {name: getattr(topic, name) for name in own}
        easy = None if topic.easy is None else asdict(topic.easy)
        session.add(model.TopicRow(**words, next_steps=list(topic.next_steps), easy=easy))
    session.flush()
    refs = {passage.ref for passage in edition.passages}
    lists = {
        model.topic_passage: "refs",
        model.topic_contact: "contacts",
        model.topic_fact: "facts",
        model.topic_related: "related",
        model.topic_guide: "guides",
    }
    for table, name in lists.items():
        rows = [
            {"topic_key": topic.key, "target_key": key, "position": position}
            for topic in topics
            for position, key in enumerate(getattr(topic, name))
            if name != "refs" or key in refs
        ]
        if rows:
            session.execute(insert(table), rows)
