"""Chromium, the page open in it, and the city's website around it."""

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.chat import Chat
from tests.conftest import needed

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]


# Playwright's event loop runs as long as the browser does: it must have ended where later tests start loops of their own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = needed("Chromium", shutil.which("chromium") or shutil.which("chromium-browser"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=_FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """new_context(**options): a browser window of its own; closed after the test, in which no error may have been logged."""
    opened: list[BrowserContext] = []
    errors: list[str] = []

    def open_context(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"locale": "ja-JP", "viewport": {"width": 768, "height": 900}, **options})
        context.set_default_timeout(30_000)
        context.on("weberror", lambda error: errors.append(str(error.error)))
        context.on("console", lambda message: errors.append(message.text) if _is_fault(message.type, message.text) else None)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()
    assert not errors


def _is_fault(kind: str, text: str) -> bool:
    # Chromium logs every failed request and every refused frame; what the page makes of it is what the tests look at.
    return kind == "error" and "Failed to load resource" not in text and "frame-ancestors" not in text


@pytest.fixture
def open_chat(new_context: Callable[..., BrowserContext], service: str) -> Callable[..., Chat]:
    """open_chat(path="/", **options of the window)"""

    def opened(path: str = "/", **options: Any) -> Chat:
        page = new_context(**options).new_page()
        page.goto(service + path)
        return Chat(page)

    return opened


@pytest.fixture
def chat(open_chat: Callable[..., Chat]) -> Chat:
    """The page of its own."""
    return open_chat()


class _CityPages(http.server.BaseHTTPRequestHandler):
    """Answers every request with the page a test has laid out, under a strict policy."""

    pages: dict[str, tuple[str, str]]

    def __init__(self, *arguments: Any, pages: dict[str, tuple[str, str]], **more: Any) -> None:
        self.pages = pages
        super().__init__(*arguments, **more)

    def do_GET(self) -> None:
        document, policy = self.pages.get(urlsplit(self.path).path, ("", ""))
        self.send_response(200 if document else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if policy:
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(document.encode())

    def log_message(self, *_arguments: Any) -> None:
        pass


@pytest.fixture(scope="session")
def city(city_origin: str) -> Iterator[dict[str, tuple[str, str]]]:
    """The city's website: pages by path, each its HTML and its Content-Security-Policy."""
    pages: dict[str, tuple[str, str]] = {}
    port = urlsplit(city_origin).port
    assert port
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_CityPages, pages=pages))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield pages
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def screenshots() -> Path:
    """Where pictures of every state go; never into git."""
    from knowledge.database import VAR

    folder = VAR / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
