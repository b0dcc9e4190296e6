"""Where the knowledge base is kept: SQLite under var/, or the database DATABASE_URL names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.orm import Session

VAR = Path(os.environ.get("BOT_VAR", "var"))


def default_url(name: str) -> str:
    """DATABASE_URL, or an SQLite file of that name under var/."""
    return os.environ.get("DATABASE_URL") or f"sqlite:///{VAR / name}.db"


def open_engine(url: str) -> Engine:
    """An engine whose transactions also cover tables being made, on SQLite as on PostgreSQL."""
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url, future=True, pool_pre_ping=True)
    file = make_url(url).database
    if file:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, future=True, connect_args={"timeout": 10})

    # pysqlite opens transactions by itself, but not before DDL; SQLAlchemy's documentation gives this remedy.
    @event.listens_for(engine, "connect")
    def _leave_transactions_to_us(connection: Any, _record: Any) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


@contextmanager
def transaction(engine: Engine) -> Iterator[Session]:
    """A session that is committed where the block ends well, and rolled back where it does not."""
    with Session(engine, future=True, expire_on_commit=False) as session, session.begin():
        yield session
