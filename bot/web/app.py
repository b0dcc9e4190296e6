"""The application: routes, and what lives as long as it."""

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.masking import mask
from bot.normalising import normalise
from bot.web import errors
from bot.web.assets import Assets
from bot.web.assistant import Assistant, Unavailable
from bot.web.errors import WebError
from bot.web.furigana import furigana
from bot.web.headers import SecurityHeaders
from bot.web.limits import RateLimit
from bot.web.message import Question, question, read_json
from bot.web.page import Page
from bot.web.records import Records
from bot.web.repeats import Repeats
from bot.web.session import ForgedSession, Sessions
from bot.web.settings import Settings, read_settings
from knowledge.lookup import KnowledgeBase

_LONGEST_COMMENT = 1000
_A_DAY = 24 * 60 * 60


class Conversation:
    """One exchange from question to reply, for the API and for the page without JavaScript alike."""

    def __init__(self, settings: Settings, knowledge: KnowledgeBase) -> None:
        self.sessions = Sessions(settings.secret_key)
        self.assistant = Assistant(settings.rasa_url, knowledge)
        self.records = Records(settings.records_url)
        self._limit = RateLimit(settings.rate_limit, settings.redis_url)

    async def exchange(self, asked: Question, address: str) -> dict[str, Any]:
        """The contract's reply. Raises WebError."""
        session = self.open_session(asked.session)
        if not await asyncio.to_thread(self._limit.allows, address):
            raise WebError("too_many")
        try:
            reply = await self.assistant.ask(session, asked.text, asked.choice, asked.easy)
        except Unavailable:
            raise WebError("unavailable") from None
        turn = secrets.token_hex(8)
        await asyncio.to_thread(self.records.add_turn, turn, session, reply["kind"], reply["topic"])
        return {"session": self.sessions.token(session), "turn": turn, **reply}

    def open_session(self, token: str | None) -> str:
        """The session of a token, a new one without. Raises WebError where the token is forged."""
        if not token:
            return self.sessions.new()
        try:
            return self.sessions.open(token)
        except ForgedSession:
            raise WebError("forged_session") from None


def create_app(settings: Settings | None = None) -> Starlette:
    """The application for these settings, by default those of the environment."""
    settings = settings or read_settings()
    knowledge = KnowledgeBase.open(settings.knowledge_url)
    conversation = Conversation(settings, knowledge)
    page = Page(conversation.exchange, knowledge, settings.secret_key)
    repeats = Repeats()
    assets = Assets()

    async def chat(request: Request) -> Response:
        content = await read_json(request)
        asked = question(content)
        reply = await repeats.once(content.get("id"), lambda: conversation.exchange(asked, _address(request)))
        return JSONResponse(reply)

    async def forget(request: Request) -> Response:
        token = (await read_json(request)).get("session")
        if not (isinstance(token, str) and token):
            raise WebError("malformed")
        await asyncio.to_thread(conversation.records.forget, conversation.open_session(token))
        return Response(status_code=204)

    async def feedback(request: Request) -> Response:
        content = await read_json(request)
        turn, helpful, comment = content.get("turn"), content.get("helpful"), content.get("comment")
        if not (isinstance(turn, str) and isinstance(helpful, bool) and (comment is None or isinstance(comment, str))):
            raise WebError("malformed")
        if not isinstance(content.get("session"), str):
            raise WebError("malformed")
        session = conversation.open_session(content["session"])
        words = mask(normalise(comment[:_LONGEST_COMMENT])) if comment else None
        if not await asyncio.to_thread(conversation.records.add_feedback, turn, session, helpful, words):
            raise WebError("malformed")
        return Response(status_code=204)

    async def alive(_request: Request) -> Response:
        return PlainTextResponse("ok")

    async def ready(_request: Request) -> Response:
        if await conversation.assistant.is_ready():
            return PlainTextResponse("ok")
        return errors.respond(WebError("unavailable"))

    @contextlib.asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        purging = asyncio.create_task(_purge_daily(conversation.records, settings.retention_days))
        yield
        purging.cancel()
        await conversation.assistant.close()

    return Starlette(
        routes=[
            Route("/", page.show, methods=["GET"]),
            Route("/", page.ask, methods=["POST"]),
            Route("/api/chat", chat, methods=["POST"]),
            Route("/api/furigana", furigana, methods=["POST"]),
            Route("/api/feedback", feedback, methods=["POST"]),
            Route("/api/session", forget, methods=["DELETE"]),
            Route("/api/start", page.start, methods=["GET"]),
            Route("/embed.js", assets.embed, methods=["GET"]),
            Route("/healthz", alive, methods=["GET"]),
            Route("/readyz", ready, methods=["GET"]),
            Route("/static/{name}", assets.show, methods=["GET"]),
        ],
        middleware=[
            Middleware(SecurityHeaders, frame_ancestors=settings.allowed_origins),
            Middleware(
                CORSMiddleware,
                allow_origins=list(settings.allowed_origins),
                allow_methods=["GET", "POST", "DELETE"],
                allow_headers=["Content-Type"],
            ),
            # No response carries both a secret and what a stranger can write into it: there are no cookies.
            Middleware(GZipMiddleware, minimum_size=500),
        ],
        exception_handlers={WebError: errors.handle_web_error, HTTPException: errors.handle_http_error, Exception: errors.handle_surprise},
        lifespan=lifespan,
    )


async def _purge_daily(records: Records, days: int) -> None:
    while True:
        await asyncio.to_thread(records.purge, days)
        await asyncio.sleep(_A_DAY)


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"
