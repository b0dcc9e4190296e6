"""The table of turns: which exchange got what kind of reply, and what residents said of it."""

from datetime import datetime
from typing import Any

from sqlalchemy import Boolean, Column, DateTime, String, Text
from sqlalchemy.orm import Mapped, declarative_base

Base: Any = declarative_base()


class TurnRow(Base):
    """One exchange: which session, what kind of reply; no words of the resident."""

    __tablename__ = "turn"

    id: Mapped[str] = Column(String(32), primary_key=True)
    session: Mapped[str] = Column(String(64), nullable=False, index=True)
    at: Mapped[datetime] = Column(DateTime(timezone=True), nullable=False, index=True)
    kind: Mapped[str] = Column(String(16), nullable=False)
    topic: Mapped[str | None] = Column(String(64))
    helpful: Mapped[bool | None] = Column(Boolean)
    comment: Mapped[str | None] = Column(Text)
