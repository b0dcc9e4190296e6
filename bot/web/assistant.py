"""Asking Rasa, and what to say where Rasa cannot be asked."""

import asyncio
import json
import logging
import re
from typing import Any

import httpx
from sqlalchemy.exc import DBAPIError

from actions.fixed import fixed_reply
from actions.language import foreign_reply
from bot.languages import language_of
from bot.normalising import has_words
from bot.safety import alarm
from bot.safety.foreign import foreign_alarm
from knowledge.lookup import KnowledgeBase

_TIMEOUT = httpx.Timeout(20.0, connect=2.0)
# What only a developer or an attacker types: an intent for Rasa, with or without JSON.
_COMMAND = re.compile(r"^/+\s*[a-z_]+(?:[@{].*)?$", re.IGNORECASE)

logger = logging.getLogger(__name__)


class Unavailable(Exception):
    """Nothing can answer."""


class Assistant:
    """Sends questions on; with the language service down it still knows danger and the numbers to call."""

    def __init__(self, rasa_url: str, knowledge: KnowledgeBase) -> None:
        self._client = httpx.AsyncClient(base_url=rasa_url, timeout=_TIMEOUT)
        self._knowledge = knowledge

    async def close(self) -> None:
        """Give back the connections."""
        await self._client.aclose()

    async def is_ready(self) -> bool:
        """Whether questions can be answered now."""
        try:
            answer = await self._client.get("/webhooks/web/", timeout=3.0)
            ready = answer.status_code == 200 and bool(answer.json().get("ready"))
        except (httpx.HTTPError, ValueError):
            return False
        return ready and await asyncio.to_thread(self._knowledge.is_ready)

    async def ask(self, session: str, text: str | None, choice: str | None, easy: bool = False) -> dict[str, Any]:
        """The reply to a question. Raises Unavailable."""
        if text is not None and (_COMMAND.match(text) or not has_words(text)):
            return await self._fixed("not_understood", easy)
        message = {"sender": session, "text": text, "choice": choice, "easy": easy}
        try:
            answer = await self._client.post("/webhooks/web/webhook", json=message)
            answer.raise_for_status()
            reply: dict[str, Any] = answer.json()["reply"]
            return reply
        except (httpx.HTTPError, json.JSONDecodeError, KeyError) as error:
            logger.error("the language service did not answer: %s", type(error).__name__)
            return await asyncio.to_thread(self._on_its_own, text or "", easy)

    def _on_its_own(self, text: str, easy: bool) -> dict[str, Any]:
        """What can be said without Rasa."""
        language = language_of(text)
        danger = foreign_alarm(text, language) if language else None
        if language and danger:
            return foreign_reply(self._knowledge, danger, language, text).as_json()
        return self._fixed_reply(alarm(text) or "degraded", easy)

    async def _fixed(self, key: str, easy: bool) -> dict[str, Any]:
        return await asyncio.to_thread(self._fixed_reply, key, easy)

    def _fixed_reply(self, key: str, easy: bool) -> dict[str, Any]:
        try:
            return fixed_reply(self._knowledge, key, easy).as_json()
        except (LookupError, DBAPIError):
            raise Unavailable from None
