"""The page of its own: a chat with JavaScript, a form and a server-rendered conversation without."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from itsdangerous import BadSignature, URLSafeSerializer
from jinja2 import Environment, FileSystemLoader, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from actions.reply import NONE_OF_THESE, topic_options
from bot.furigana import segments
from bot.web.errors import WebError
from bot.web.form import read_form
from bot.web.message import LONGEST, Question, question
from bot.web.start_screen import StartScreen
from knowledge.lookup import KnowledgeBase
from knowledge.model import TopicRow

TEMPLATES = Path(__file__).parent / "templates"
# What a page without JavaScript carries along: the last exchanges, signed, so that nobody puts words in our mouth.
_KEPT_EXCHANGES = 5

Exchange = Callable[[Question, str], Awaitable[dict[str, Any]]]
History = list[dict[str, Any]]


class Page:
    """GET / and POST /, and what the page starts with as JSON."""

    def __init__(self, exchange: Exchange, knowledge: KnowledgeBase, secret_key: str) -> None:
        self._exchange = exchange
        self._knowledge = knowledge
        self._start_screen = StartScreen(knowledge)
        self._signed = URLSafeSerializer(secret_key, salt="page")
        environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=select_autoescape(), trim_blocks=True, lstrip_blocks=True)
        environment.filters |= {"tel": lambda number: f"tel:{quote(number)}", "ruby": _ruby}
        self._template = environment.get_template("page.html")

    async def show(self, request: Request) -> Response:
        """An empty conversation; `?topic=` names the topic to offer first."""
        return await self._render(first_topic=request.query_params.get("topic", ""))

    async def start(self, _request: Request) -> Response:
        """GET /api/start. Raises WebError where nothing can answer."""
        groups = await run_in_threadpool(self._start_screen.groups)
        if not groups:
            raise WebError("unavailable")
        notice = await run_in_threadpool(self._start_screen.notice)
        return JSONResponse(
            {"notice": notice, "groups": [{"title": group.title, "topics": topic_options(group.topics)} for group in groups]}
        )

    async def ask(self, request: Request) -> Response:
        """The conversation with one more exchange, or with an error beside what was typed."""
        form: dict[str, str] = {}
        history: History = []
        try:
            form = await read_form(request)
            history = self._history(form.get("history", ""))
            choice = form.get("choice")
            wanted = {"choice": choice} if choice else {"message": form.get("message", "")}
            asked = question({**wanted, "session": form.get("session") or None, "easy": "easy" in form})
            label = asked.text or await run_in_threadpool(self._label, str(choice), history)
            reply = await self._exchange(asked, request.client.host if request.client else "unknown")
        except WebError as error:
            # A session that is not ours would fail the next time as well.
            kept = {name: value for name, value in form.items() if name != "session" or error.code != "forged_session"}
            return await self._render(kept, history, error)
        history = [*history, {"question": label, "reply": reply}][-_KEPT_EXCHANGES:]
        return await self._render({**form, "session": reply["session"], "message": ""}, history)

    def _label(self, choice: str, history: History) -> str:
        """The words on the button that was pressed."""
        offered = [option for exchange in history for option in exchange["reply"]["options"]] + [NONE_OF_THESE]
        topic = self._topic(choice)
        words = {option["id"]: str(option["label"]) for option in offered}
        return words.get(choice) or (str(topic.question) if topic else choice)

    def _topic(self, key: str) -> TopicRow | None:
        return self._knowledge.topic(key) if key and self._knowledge.is_ready() else None

    def _history(self, signed: str) -> History:
        try:
            history: History = self._signed.loads(signed)
            return history
        except BadSignature:
            return []

    async def _render(
        self, form: dict[str, str] | None = None, history: History | None = None, error: WebError | None = None, first_topic: str = ""
    ) -> Response:
        groups = await run_in_threadpool(self._start_screen.groups)
        document = self._template.render(
            form=form or {},
            history=history or [],
            signed_history=self._signed.dumps(history) if history else "",
            error=error.message if error else "",
            notice=await run_in_threadpool(self._start_screen.notice),
            groups=groups,
            first=await run_in_threadpool(self._topic, first_topic),
            longest=LONGEST,
        )
        return HTMLResponse(document, status_code=error.status if error else 200)


@pass_context
def _ruby(context: Context, text: str) -> str:
    """The text with readings above its kanji where the form asks for them."""
    if "furigana" not in context["form"]:
        return text
    ruby = Markup("<ruby>{}<rt aria-hidden=true>{}</rt></ruby>")
    return Markup("").join(ruby.format(base, reading) if reading else base for base, reading in segments(text))
