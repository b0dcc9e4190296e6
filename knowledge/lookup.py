"""Looking things up in a built knowledge base."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from knowledge.database import default_url, open_engine, transaction
from knowledge.guide import Guide, guide_from_json
from knowledge.guiding import Guiding, guiding_from
from knowledge.model import ContactRow, EditionRow, FactRow, GuideRow, GuidingRow, PassageRow, ReplyRow, TopicRow


class KnowledgeBase:
    """Read access. What is returned stays usable after the call; unknown keys give None or are left out."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, url: str | None = None) -> "KnowledgeBase":
        """The knowledge base at the URL, by default the one `python -m knowledge build` writes."""
        return cls(open_engine(url or default_url("knowledge")))

    def is_ready(self) -> bool:
        """Whether a knowledge base has been built there."""
        try:
            with transaction(self._engine) as session:
                return bool(session.execute(select(func.count()).select_from(EditionRow)).scalar_one())
        except DBAPIError:
            return False

    def topic(self, key: str) -> TopicRow | None:
        """A topic with its passages, contacts, facts and related topics."""
        with transaction(self._engine) as session:
            return session.get(TopicRow, key)

    def topics(self, keys: Sequence[str] | None = None) -> list[TopicRow]:
        """The topics of these keys in their order; all of them, by key, without."""
        with transaction(self._engine) as session:
            wanted = select(TopicRow).order_by(TopicRow.key)
            if keys is not None:
                wanted = wanted.where(TopicRow.key.in_(list(keys)))
            rows = {row.key: row for row in session.execute(wanted).scalars()}
        return list(rows.values()) if keys is None else [rows[key] for key in keys if key in rows]

    def guide(self, key: str) -> Guide | None:
        """A guided conversation."""
        with transaction(self._engine) as session:
            row = session.get(GuideRow, key)
            return row and guide_from_json(row.content)

    def guides(self, keys: Sequence[str]) -> list[GuideRow]:
        """What starts the guides of these keys, in the order given."""
        with transaction(self._engine) as session:
            return [row for row in (session.get(GuideRow, key) for key in keys) if row]

    def guiding(self) -> Guiding:
        """What all guides share. Raises LookupError where no knowledge base has been built."""
        with transaction(self._engine) as session:
            row = session.get(GuidingRow, 1)
            if row is None:
                raise LookupError("no guiding words in the knowledge base; see knowledge/guiding.yml")
            return guiding_from(row.content)

    def reply(self, key: str) -> ReplyRow | None:
        """The fixed reply of an intent."""
        with transaction(self._engine) as session:
            return session.get(ReplyRow, key)

    def replies(self) -> list[ReplyRow]:
        """All fixed replies."""
        with transaction(self._engine) as session:
            return list(session.execute(select(ReplyRow).order_by(ReplyRow.key)).scalars())

    def passages(self, refs: Sequence[str]) -> list[PassageRow]:
        """Measures and parts by ref, in the order given."""
        with transaction(self._engine) as session:
            return [row for row in (session.get(PassageRow, ref) for ref in refs) if row]

    def contacts(self, keys: Sequence[str]) -> list[ContactRow]:
        """Contacts by key, in the order given."""
        with transaction(self._engine) as session:
            return [row for row in (session.get(ContactRow, key) for key in keys) if row]

    def facts(self, keys: Sequence[str]) -> list[FactRow]:
        """Facts by key, in the order given."""
        with transaction(self._engine) as session:
            return [row for row in (session.get(FactRow, key) for key in keys) if row]
