"""What residents see before they ask: the notice, and the large topics with their questions."""

import logging
import time
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from knowledge.lookup import KnowledgeBase
from knowledge.model import TopicRow
from knowledge.notice import read_notice
from knowledge.problem import SourceError
from knowledge.start import read_start
from knowledge.topic import GROUPS

_FRESH_FOR = 60.0
_JAPAN = timezone(timedelta(hours=9))

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Group:
    """A large topic and its common questions, in the order staff gave them."""

    key: str
    title: str
    topics: list[TopicRow]


class StartScreen:
    """What staff write is shown within a minute and without a new release; their slips never stop the page."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge
        self._groups: list[Group] = []
        self._stale_at = 0.0

    def groups(self) -> list[Group]:
        """The large topics; none where there is no knowledge base."""
        # Reading all topics takes longer than all else about a page.
        if not self._groups or time.monotonic() >= self._stale_at:
            self._groups, self._stale_at = self._read(), time.monotonic() + _FRESH_FOR
        return self._groups

    def _read(self) -> list[Group]:
        if not self._knowledge.is_ready():
            return []
        topics = {topic.key: topic for topic in self._knowledge.topics()}
        return [Group(group, GROUPS[group], [topics[key] for key in keys if key in topics]) for group, keys in self._common().items()]

    def notice(self) -> str | None:
        """What staff want everybody to see today."""
        try:
            return read_notice().on(datetime.now(_JAPAN).date())
        except SourceError as error:
            logger.error("%s", error)
            return None

    def _common(self) -> dict[str, tuple[str, ...]]:
        try:
            return read_start()
        except SourceError as error:
            logger.error("%s", error)
            return {}
