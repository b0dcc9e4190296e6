"""What residents see before they ask: the notice, and the large topics with their questions."""

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from knowledge.lookup import KnowledgeBase
from knowledge.model import TopicRow
from knowledge.notice import read_notice
from knowledge.problem import SourceError
from knowledge.start import read_start
from knowledge.topic import GROUPS

_JAPAN = timezone(timedelta(hours=9))

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Group:
    """A large topic and its common questions, in the order staff gave them."""

    key: str
    title: str
    topics: list[TopicRow]


class StartScreen:
    """Reads what staff wrote each time, so that it changes without a new release; their slips never stop the page."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        self._knowledge = knowledge

    def groups(self) -> list[Group]:
        """The large topics; none where there is no knowledge base."""
        if not self._knowledge.is_ready():
            return []
        return [Group(key, GROUPS[key], self._knowledge.topics(names)) for key, names in self._common().items()]

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
