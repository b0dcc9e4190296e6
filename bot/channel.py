"""The door from bot.web into Rasa: private, on the loopback interface, one reply a message."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.normalising import normalise

NAME = "web"
# What Rasa would read as an intent instead of a question, were it typed.
_COMMAND = "/"

logger = logging.getLogger(__name__)


class WebChannel(InputChannel):
    """Takes `{"sender": id, "text": …}` or `{"sender": id, "choice": id}`, answers `{"reply": {…}}`.

    Unlike Rasa's own REST channel it never takes typed text for a command, never answers 200 where something failed, and
    writes no message to the log.
    """

    @classmethod
    def name(cls) -> str:
        return NAME

    @classmethod
    def from_credentials(cls, credentials: dict[str, Any] | None) -> "WebChannel":
        return cls()

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """`GET /webhooks/web/` says that the model is loaded; `POST /webhooks/web/webhook` takes a message."""
        routes = Blueprint("web_channel")

        @routes.get("/")
        async def ready(request: Request) -> HTTPResponse:
            return response.json({"ready": bool(request.app.ctx.agent and request.app.ctx.agent.is_ready())})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            body = request.json or {}
            sender, text = body.get("sender"), message_text(body)
            if not (isinstance(sender, str) and sender and text):
                return response.json({"error": "sender and text or choice are needed"}, status=400)
            output = CollectingOutputChannel()
            try:
                await on_new_message(UserMessage(text, output, sender, input_channel=NAME))
            except Exception:
                logger.exception("a message of %s could not be handled", sender)
                return response.json({"error": "not handled"}, status=500)
            replies = [message["custom"] for message in output.messages if "custom" in message]
            if not replies:
                logger.error("no reply to a message of %s", sender)
                return response.json({"error": "no reply"}, status=500)
            return response.json({"reply": replies[-1]})

        return routes


def message_text(body: dict[str, Any]) -> str | None:
    """The text for Rasa: a choice as the intent `choose`, typed text normalised and never as a command."""
    choice, text = body.get("choice"), body.get("text")
    if isinstance(choice, str) and choice:
        return f"/choose{json.dumps({'choice': choice})}"
    return normalise(text).lstrip(f"{_COMMAND} ") if isinstance(text, str) else None
