"""The page of its own: a chat with JavaScript, a form and a server-rendered conversation without."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from itsdangerous import BadSignature, URLSafeSerializer
from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.web.errors import WebError
from bot.web.message import LONGEST, Question, clean, question
from knowledge.lookup import KnowledgeBase
from knowledge.topic import GROUPS

TEMPLATES = Path(__file__).parent / "templates"
# What a page without JavaScript carries along: the last exchanges, signed, so that nobody puts words in our mouth.
_KEPT_EXCHANGES = 5
# The first question of each large topic, in the order shown.
SUGGESTED = (
    "call_recorder",
    "scam_police",
    "kangaroo_pocket",
    "safety_mail",
    "patrol_join",
    "camera_subsidy",
    "street_light_fault",
    "home_security",
)

Exchange = Callable[[Question, str], Awaitable[dict[str, Any]]]


class Page:
    """GET / and POST /."""

    def __init__(self, exchange: Exchange, knowledge: KnowledgeBase, secret_key: str) -> None:
        self._exchange = exchange
        self._knowledge = knowledge
        self._signed = URLSafeSerializer(secret_key, salt="page")
        self._template = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape()).get_template("page.html")

    async def show(self, request: Request) -> Response:
        """An empty conversation."""
        return await self._render([], "", "")

    async def ask(self, request: Request) -> Response:
        """The conversation with one more exchange, or with an error beside what was typed."""
        form = await request.form(max_files=0, max_fields=5)
        history = self._history(str(form.get("history") or ""))
        session, message, choice = (str(form.get(name) or "") for name in ("session", "message", "choice"))
        try:
            asked = question({"choice": choice, "session": session or None}) if choice else Question(clean(message), None, session or None)
            reply = await self._exchange(asked, request.client.host if request.client else "unknown")
        except WebError as error:
            return await self._render(history, session, message, error)
        label = str(form.get("label") or choice) if choice else clean(message)
        history = [*history, {"question": label, "reply": reply}][-_KEPT_EXCHANGES:]
        return await self._render(history, reply["session"], "")

    def _history(self, signed: str) -> list[dict[str, Any]]:
        try:
            history: list[dict[str, Any]] = self._signed.loads(signed)
            return history
        except BadSignature:
            return []

    async def _render(self, history: list[dict[str, Any]], session: str, message: str, error: WebError | None = None) -> Response:
        topics = await run_in_threadpool(self._topics)
        document = self._template.render(
            history=history,
            signed_history=self._signed.dumps(history) if history else "",
            session=session,
            message=message,
            error=error.message if error else "",
            suggested=[topics[key] for key in SUGGESTED if key in topics],
            groups=[(name, [topic for topic in topics.values() if topic.group == key]) for key, name in GROUPS.items()],
            longest=LONGEST,
        )
        return HTMLResponse(document, status_code=error.status if error else 200)

    def _topics(self) -> dict[str, Any]:
        return {topic.key: topic for topic in self._knowledge.topics()} if self._knowledge.is_ready() else {}
