"""The chat as a resident handles it: for the page of its own, and for the same page in a frame."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Frame, Locator, Page, Route

# Notes what a screen reader would read out: each time words appear in a live region.
_LISTEN = """() => {
    window.heard = [];
    for (const region of document.querySelectorAll("[role=status], [role=alert]"))
        new MutationObserver(() => { const text = region.textContent.replace("\\u200b", "");
            if (text) window.heard.push([region.getAttribute("role"), text]); })
            .observe(region, { childList: true, characterData: true, subtree: true });
}"""

_PAUSE, _LOOKS = 50, 600  # milliseconds, times


def until(root: Page | Frame, condition: str) -> None:
    """Wait until it is true there. Playwright's own wait_for_function looks again by `eval`, which the page's policy forbids."""
    for _ in range(_LOOKS):
        if root.evaluate(condition):
            return
        root.wait_for_timeout(_PAUSE)
    raise AssertionError(f"waited in vain until {condition}")


class Chat:
    """`root` is the page or the frame the chat is in."""

    def __init__(self, page: Page, root: Page | Frame | None = None) -> None:
        self.page = page
        self.root = root or page
        self.root.wait_for_selector("html.js #message")

    @property
    def field(self) -> Locator:
        return self.root.locator("#message")

    @property
    def answers(self) -> Locator:
        return self.root.locator("article.answer")

    @property
    def questions(self) -> Locator:
        return self.root.locator("article.question")

    @property
    def answer(self) -> Locator:
        """The latest answer."""
        return self.answers.last

    @property
    def error(self) -> Locator:
        return self.root.locator("#error")

    def ask(self, text: str, *, press: str = "Enter") -> Locator:
        """Type and send; the answer to it."""
        before = self.answers.count()
        self.field.fill(text)
        self.field.press(press)
        return self.next_answer(before)

    def choose(self, label: str) -> Locator:
        """Press a button with a question on it; the answer to it."""
        before = self.answers.count()
        self.root.get_by_role("button", name=label).last.click()
        return self.next_answer(before)

    def next_answer(self, before: int) -> Locator:
        self.answers.nth(before).wait_for()
        until(self.root, "document.getElementById('send').getAttribute('aria-disabled') !== 'true'")
        return self.answer

    def listen(self) -> Callable[[], list[tuple[str, str]]]:
        """What is read out from now on, as (role of the region, words)."""
        self.root.evaluate(_LISTEN)
        return lambda: [(role, text) for role, text in self.root.evaluate("window.heard")]

    def focused(self) -> str:
        """The words, or the label, of what has the focus."""
        found: str = self.root.evaluate(
            "(document.activeElement.labels?.[0] || document.activeElement).textContent.trim().replace(/\\s+/g, ' ')"
        )
        return found

    def script(self, replies: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Answer the next questions with these replies, in place of the service; returns what is asked."""
        asked: list[dict[str, Any]] = []

        def answer(route: Route) -> None:
            asked.append(json.loads(route.request.post_data or "{}"))
            route.fulfill(json=replies[min(len(asked), len(replies)) - 1])

        self.page.route("**/api/chat", answer)
        return asked

    def hold(self) -> Callable[[dict[str, Any]], None]:
        """Keep the next question waiting, in place of the service, until a reply is given to what is returned."""
        waiting: list[Route] = []
        self.page.route("**/api/chat", lambda route: waiting.append(route))

        def let_go(reply: dict[str, Any]) -> None:
            while not waiting:
                self.page.wait_for_timeout(10)
            waiting.pop().fulfill(json=reply)

        return let_go


def reply(**fields: Any) -> dict[str, Any]:
    """A reply of the contract's form."""
    text = fields.pop("text", "答えです。")
    whole: dict[str, Any] = {
        "session": "s.t",
        "turn": "0" * 16,
        "kind": "answer",
        "topic": None,
        "refs": [],
        "text": text,
        "body": {"paragraphs": [text], "steps": [], "facts": []},
        "options": [],
        "citations": [],
        "contacts": [],
    }
    return whole | fields
