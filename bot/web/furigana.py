"""POST /api/furigana: texts of the page with their readings."""

import asyncio

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.furigana import segments
from bot.web.errors import WebError
from bot.web.message import read_json

_MOST_TEXTS = 100
_MOST_CHARACTERS = 20_000
# A character takes up to twelve bytes in JSON (an escaped surrogate pair).
_LARGEST_BODY = 12 * _MOST_CHARACTERS + 16 * _MOST_TEXTS


async def furigana(request: Request) -> Response:
    """`{"texts": […]}` with each text as segments of base and reading. Keeps nothing."""
    texts = (await read_json(request, _LARGEST_BODY)).get("texts")
    if not isinstance(texts, list) or not all(isinstance(text, str) and _is_text(text) for text in texts):
        raise WebError("malformed")
    if len(texts) > _MOST_TEXTS or sum(map(len, texts)) > _MOST_CHARACTERS:
        raise WebError("too_long")
    return JSONResponse({"texts": await asyncio.to_thread(lambda: [segments(text) for text in texts])})


def _is_text(text: str) -> bool:
    """Whether it can be written at all: JSON lets half a character through."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
