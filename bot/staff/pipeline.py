"""The real pipeline and the real actions in one process, without servers: for measuring and for tests."""

import logging
import os
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.utils.endpoints import EndpointConfig
from rasa.utils.log_utils import configure_structlog
from rasa_sdk.executor import ActionExecutor

from bot.channel import message_text, user_message
from bot.masking import mask
from bot.normalising import normalise


class _LocalActions(EndpointConfig):  # type: ignore[misc]
    """Calls the actions directly where Rasa would call the action server."""

    def __init__(self) -> None:
        super().__init__(url="http://actions.invalid")
        self._executor = ActionExecutor()
        self._executor.register_package("actions")

    async def request(self, *_: Any, json: Any = None, **__: Any) -> Any:
        """What the action server would answer."""
        return await self._executor.run(json)


class Pipeline:
    """Asks as bot.web would."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent

    @classmethod
    def load(cls, model: Path) -> "Pipeline":
        """With a trained model and the knowledge base the environment names."""
        os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
        # Otherwise Rasa prints every message it handles.
        configure_structlog(logging.ERROR)
        agent = Agent.load(str(model), action_endpoint=_LocalActions())
        agent.tracker_store = InMemoryTrackerStore(agent.domain)
        return cls(agent)

    async def ask(self, sender: str, text: str | None = None, choice: str | None = None, easy: bool = False) -> dict[str, Any]:
        """The reply to a typed question or a choice. Raises LookupError where there is none."""
        typed = None if text is None else mask(normalise(text))
        output = CollectingOutputChannel()
        body = {"sender": sender, "text": typed, "choice": choice, "easy": easy}
        await self._agent.handle_message(await user_message(body, output, self._agent.parse_message))
        replies = [each["custom"] for each in output.messages if "custom" in each]
        if not replies:
            raise LookupError(f"no reply to {text or choice!r}")
        reply: dict[str, Any] = replies[-1]
        return reply

    async def likeliest(self, text: str) -> tuple[str, float]:
        """The intent the classifier thinks likeliest, and its probability, before rules and thresholds."""
        parsed = await self._agent.parse_message(message_text({"text": mask(normalise(text))}) or "")
        ranking = [each for each in parsed["intent_ranking"] if each["name"] != "nlu_fallback"]
        return (str(ranking[0]["name"]), float(ranking[0]["confidence"])) if ranking else ("", 0.0)
