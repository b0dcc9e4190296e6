"""What the web application keeps: turns given out and what residents said of them; all of it for a limited time."""

from datetime import datetime, timedelta, timezone

from sqlalchemy import delete, select, text
from sqlalchemy.engine import Engine
from sqlalchemy.exc import DBAPIError

from bot.web.turn import Base, TurnRow
from knowledge.database import open_engine, transaction


class Records:
    """Turns and feedback in the conversations' database."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_engine(url)
        with transaction(self._engine) as session:
            Base.metadata.create_all(session.connection())

    def add_turn(self, turn: str, session: str, kind: str, topic: str | None) -> None:
        """Remember a turn, so that feedback can be matched to it."""
        with transaction(self._engine) as database:
            database.add(TurnRow(id=turn, session=session, at=_now(), kind=kind, topic=topic))

    def add_feedback(self, turn: str, session: str, helpful: bool, comment: str | None) -> bool:
        """Keep what was said of a turn; False where the session has no such turn."""
        with transaction(self._engine) as database:
            row = database.execute(select(TurnRow).where(TurnRow.id == turn, TurnRow.session == session)).scalar_one_or_none()
            if row is None:
                return False
            row.helpful, row.comment = helpful, comment
            return True

    def purge(self, days: int) -> None:
        """Delete turns, and Rasa's conversation events, older than so many days."""
        oldest = _now() - timedelta(days=days)
        with transaction(self._engine) as database:
            database.execute(delete(TurnRow).where(TurnRow.at < oldest))
        self._delete_events("timestamp < :oldest", oldest=oldest.timestamp())

    def forget(self, session: str) -> None:
        """Delete all that is kept of a session: its turns, what was said of them, and Rasa's conversation events."""
        with transaction(self._engine) as database:
            database.execute(delete(TurnRow).where(TurnRow.session == session))
        self._delete_events("sender_id = :session", session=session)

    def _delete_events(self, condition: str, **values: float | str) -> None:
        try:
            with transaction(self._engine) as database:
                database.execute(text(f"DELETE FROM events WHERE {condition}"), values)
        except DBAPIError:
            # Rasa makes its table when it first starts.
            pass


def _now() -> datetime:
    return datetime.now(timezone.utc)
