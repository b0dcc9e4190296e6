"""Reading what a browser sends: never more than the limit, only JSON, only the fields of the contract."""

import json
import re
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from bot.masking import mask
from bot.normalising import normalise
from bot.web.errors import WebError

LONGEST = 500
_LARGEST_BODY = 16 * 1024
_CHOICE = re.compile(r"[a-z0-9_:]{1,64}")


@dataclass(frozen=True)
class Question:
    """`text` is normalised and masked; exactly one of text and choice is there. `session` is the token as sent.
    `easy`: the resident has asked the page for easy Japanese.
    """

    text: str | None
    choice: str | None
    session: str | None
    easy: bool = False


async def read_body(request: Request, largest: int) -> bytes:
    """The body of a request. Raises WebError 413 as soon as it is larger, without reading on."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > largest:
            raise WebError("too_long")
    return bytes(body)


async def read_json(request: Request, largest: int = _LARGEST_BODY) -> dict[str, Any]:
    """The JSON object of a request. Raises WebError 413, 415 or 400."""
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise WebError("not_json")
    try:
        content = json.loads(await read_body(request, largest))
    except (ValueError, RecursionError):
        raise WebError("malformed") from None
    if not isinstance(content, dict):
        raise WebError("malformed")
    return content


def question(content: dict[str, Any]) -> Question:
    """The question in a request's object. Raises WebError."""
    message, choice, session = content.get("message"), content.get("choice"), content.get("session")
    easy = content.get("easy", False)
    if any(not (value is None or isinstance(value, str)) for value in (message, choice, session)) or not isinstance(easy, bool):
        raise WebError("malformed")
    if message is not None and choice is not None:
        raise WebError("malformed")
    if choice is not None:
        if not _CHOICE.fullmatch(choice):
            raise WebError("unknown_choice")
        return Question(None, choice, session, easy)
    if message is None:
        raise WebError("empty" if not content or set(content) <= {"session", "easy"} else "malformed")
    return Question(clean(message), None, session, easy)


def clean(message: str) -> str:
    """The message normalised and masked. Raises WebError where it is empty or too long."""
    if len(message) > 20 * LONGEST:
        raise WebError("too_long")
    text = normalise(message)
    if not text:
        raise WebError("empty")
    if len(text) > LONGEST:
        raise WebError("too_long")
    return mask(text)
