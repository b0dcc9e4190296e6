"""The door from bot.web into Rasa: private, on the loopback interface, one reply a message."""

import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, OutputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.nlu.guide_wish import wants_to_be_led
from bot.normalising import normalise
from bot.safety import alarm
from bot.second_question import TwoQuestions, two_questions

NAME = "web"
# What Rasa would read as an intent instead of a question, were it typed.
_COMMAND = "/"

_FOLLOW_UP = "follow_up"
# How sure the first intent of each part must be for two questions to be answered as two.
_SURE = 0.5

# What Rasa understands of a text, without it becoming part of a conversation.
Parse = Callable[[str], Awaitable[dict[str, Any]]]

logger = logging.getLogger(__name__)


class WebChannel(InputChannel):
    """Takes `{"sender": id, "text": …}` or `{"sender": id, "choice": id}`, with `"easy": true` for easy Japanese, answers `{"reply": {…}}`.

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
            if not (isinstance(body.get("sender"), str) and body["sender"] and message_text(body)):
                return response.json({"error": "sender and text or choice are needed"}, status=400)
            output = CollectingOutputChannel()
            try:
                await on_new_message(await user_message(body, output, request.app.ctx.agent.parse_message))
            except Exception:
                logger.exception("a message of %s could not be handled", body["sender"])
                return response.json({"error": "not handled"}, status=500)
            replies = [message["custom"] for message in output.messages if "custom" in message]
            if not replies:
                logger.error("no reply to a message of %s", body["sender"])
                return response.json({"error": "no reply"}, status=500)
            return response.json({"reply": replies[-1]})

        return routes


async def user_message(body: dict[str, Any], output: OutputChannel, parse: Parse) -> UserMessage:
    """The message for Rasa. Of two questions it is the first; what the second asks goes along as metadata."""
    text = message_text(body)
    metadata: dict[str, Any] = {"easy": body.get("easy") is True}
    asked = two_questions(text) if text and not alarm(text) else None
    second = await _second(asked, parse) if asked else None
    if asked and second:
        text, metadata["second"] = asked.first, second
    return UserMessage(text, output, body["sender"], input_channel=NAME, metadata=metadata)


async def _second(asked: TwoQuestions, parse: Parse) -> dict[str, Any] | None:
    """What the second question asks; None where not both parts are understood well, or both as the same."""
    if wants_to_be_led(asked.second) and not asked.announced:
        # 「母に録音機を借りてあげたい。準備を順番に教えて」: the wish to be led is about all of it.
        return None
    first, second = await parse(asked.first), await parse(asked.second)
    if first["intent"]["name"] == _FOLLOW_UP and not asked.announced:
        # 「夏休みはどうなりますか。見守りの車は回りますか」: only the second half says what the first is about.
        return None
    if first["intent"]["name"] == second["intent"]["name"] or min(part["intent"]["confidence"] for part in (first, second)) < _SURE:
        return None
    aspect = next((entity["value"] for entity in second["entities"] if entity["entity"] == "aspect"), None)
    return {"intent": second["intent"]["name"], "aspect": aspect, "announced": asked.announced}


def message_text(body: dict[str, Any]) -> str | None:
    """The text for Rasa: a choice as the intent `choose`, typed text normalised and never as a command."""
    choice, text = body.get("choice"), body.get("text")
    if isinstance(choice, str) and choice:
        return f"/choose{json.dumps({'choice': choice})}"
    return normalise(text).lstrip(f"{_COMMAND} ") if isinstance(text, str) else None
