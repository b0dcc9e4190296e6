"""axe-core in every state, at three widths, in every guise; a picture of each state in var/screenshots/ to look at."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Frame, Page

from tests.browser.chat import Chat, reply

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = {360: 780, 768: 1024, 1280: 900}
GUISES = {
    "standard": {},
    "dark": {"theme": "dark"},
    "contrast": {"theme": "contrast"},
    "largest": {"size": "largest"},
}
_AXE = Axe()
_CITY = """<!doctype html><html lang="ja"><head><title>小金井市</title><meta name="viewport" content="width=device-width">
<script src="%s/embed.js" defer></script></head><body><main><h1>くらしの情報</h1><p>市のページです。</p></main></body></html>"""


def start(chat: Chat) -> None:
    pass


def group(chat: Chat) -> None:
    chat.root.locator("details.group summary").first.click()


def settings(chat: Chat) -> None:
    chat.root.locator(".settings summary").click()


def answer(chat: Chat) -> None:
    chat.ask("録音機を借りたい")


def citation(chat: Chat) -> None:
    answer(chat)
    chat.answer.locator(".citations summary").click()
    chat.answer.locator(".citations").scroll_into_view_if_needed()


def feedback(chat: Chat) -> None:
    answer(chat)
    chat.answer.get_by_role("button", name="いいえ").click()
    chat.answer.locator(".feedback textarea").fill("金額を知りたい")


def choices(chat: Chat) -> None:
    options = [("camera_subsidy", "町会で防犯カメラを付けたい"), ("camera_where", "防犯カメラはどこにある？"), ("none", "どれもちがう")]
    asking = reply(
        kind="choose",
        text="どのことでしょうか。近いものを選んでください。今、危ないときは110番してください。",
        options=[{"id": id, "label": label, "refs": []} for id, label in options],
    )
    chat.script([asking])
    chat.ask("カメラ")


def guide(chat: Chat) -> None:
    options = [
        {"id": f"guide:scam:{id}", "label": label, "refs": []} for id, label in (("yes", "はい"), ("no", "いいえ"), ("stop", "やめる"))
    ]
    first = reply(kind="ask", text="お金やカードの話が出ましたか。", options=options, progress={"step": 1, "of": 5})
    second = reply(kind="ask", turn="1" * 16, text="すぐに返事をするように言われましたか。", options=options, progress={"step": 2, "of": 5})
    chat.script([first, second])
    chat.ask("詐欺かどうか確かめたい")
    chat.choose("はい")


def emergency(chat: Chat) -> None:
    chat.ask("知らない男が家に入ってきた")


def scam(chat: Chat) -> None:
    chat.script([SCAM])
    chat.ask("今、ATMで電話をしながら操作しています")


def waiting(chat: Chat) -> None:
    chat.page.route("**/api/chat", lambda route: None)
    chat.field.fill("録音機を借りたい")
    chat.field.press("Enter")
    chat.root.locator("#thinking").wait_for()


def error(chat: Chat) -> None:
    chat.page.route("**/api/chat", lambda route: route.abort())
    chat.field.fill("録音機を借りたい")
    chat.field.press("Enter")
    chat.root.get_by_role("button", name="もう一度送る").wait_for()


def too_long(chat: Chat) -> None:
    chat.field.fill("知らない番号から電話がありました。" * 32)
    chat.field.press("Enter")


STATES: list[Callable[[Chat], None]] = [
    start,
    group,
    settings,
    answer,
    citation,
    feedback,
    choices,
    guide,
    emergency,
    scam,
    waiting,
    error,
    too_long,
]
SCAM = reply(
    kind="scam_alert",
    text="詐欺かもしれません。今すぐ電話を切り、お金もカードも渡さないでください。",
    body={
        "paragraphs": ["詐欺かもしれません。今すぐ電話を切り、お金もカードも渡さないでください。"],
        "steps": ["暗証番号や、届いた確認番号を教えないでください。", "家族や近くの人に、今あったことを話してください。"],
        "facts": [{"text": "警察官がSNSで連絡することはありません。", "source": "出典：警察の公開ページ（日付不明）"}],
    },
    contacts=[{"name": "警察（緊急）", "tel": "110", "hours": "24時間", "note": "通話は無料です。", "checked_on": "日付不明"}],
)


# What lies under the bars at the edges can be scrolled into sight; axe-core takes it for covered.
_UNSTICK = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(".bar, .composer { position: static !important; }");
    document.adoptedStyleSheets = [sheet]; }"""
_STICK = "() => { document.adoptedStyleSheets = []; }"


def violations(root: Page | Frame) -> list[str]:
    """What axe-core finds, in a line each."""
    root.evaluate(_UNSTICK)
    found: dict[str, Any] = _AXE.run(root, options={"runOnly": {"type": "tag", "values": TAGS}, "iframes": False}).response
    root.evaluate(_STICK)
    return [
        f"{each['id']}: {each['help']} {[node['target'] for node in each['nodes']]} {each['nodes'][0]['failureSummary']}"
        for each in found["violations"]
    ]


def test_axe_finds_what_is_wrong(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat()
    chat.root.evaluate("() => { document.getElementById('leave').textContent = ''; document.querySelector('h1').remove(); }")
    assert {each.partition(":")[0] for each in violations(chat.root)} >= {"button-name", "page-has-heading-one"}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state_at_three_widths(open_chat: Callable[..., Chat], screenshots: Path, state: Callable[[Chat], None]) -> None:
    chat = open_chat(reduced_motion="reduce")
    state(chat)
    for width, height in WIDTHS.items():
        chat.page.set_viewport_size({"width": width, "height": height})
        if state in (answer, choices, guide, emergency, scam):
            chat.questions.last.evaluate("(question) => question.scrollIntoView()")
        chat.page.screenshot(path=screenshots / f"{state.__name__}-{width}.png")
    for width in (360, 1280):
        chat.page.set_viewport_size({"width": width, "height": WIDTHS[width]})
        assert violations(chat.root) == []


@pytest.mark.parametrize("guise", [name for name in GUISES if name != "standard"])
def test_every_guise(open_chat: Callable[..., Chat], screenshots: Path, guise: str) -> None:
    chat = open_chat(viewport={"width": 360, "height": 780}, reduced_motion="reduce")
    chat.root.evaluate("(chosen) => { Object.assign(document.documentElement.dataset, chosen); }", GUISES[guise])
    settings(chat)
    group(chat)
    chat.page.screenshot(path=screenshots / f"{guise}-start.png")
    assert violations(chat.root) == []
    for state in (answer, emergency):
        state(chat)
        chat.page.screenshot(path=screenshots / f"{guise}-{state.__name__}.png")
        assert violations(chat.root) == []
    chat.page.route("**/api/chat", lambda route: route.abort())
    chat.field.fill("録音機")
    chat.root.locator("#send").click()
    chat.root.get_by_role("button", name="もう一度送る").wait_for()
    chat.page.screenshot(path=screenshots / f"{guise}-error.png")
    assert violations(chat.root) == []


def test_forced_colours_and_little_room(open_chat: Callable[..., Chat], screenshots: Path) -> None:
    chat = open_chat(viewport={"width": 320, "height": 640}, forced_colors="active")
    for state in (start, answer, emergency):
        state(chat)
        chat.page.screenshot(path=screenshots / f"forced-{state.__name__}.png")
        assert violations(chat.root) == []
    chat.page.set_viewport_size({"width": 320, "height": 256})
    chat.page.screenshot(path=screenshots / "zoomed-400.png")
    assert violations(chat.root) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_launcher_and_panel_on_a_page_of_the_city(
    new_context: Callable[..., BrowserContext],
    city: dict[str, tuple[str, str]],
    city_origin: str,
    service: str,
    screenshots: Path,
    width: int,
) -> None:
    city["/axe"] = (_CITY % service, "")
    page = new_context(viewport={"width": width, "height": WIDTHS[width]}, reduced_motion="reduce").new_page()
    page.goto(f"{city_origin}/axe")
    launcher = page.get_by_role("button", name="防犯の相談・質問")
    launcher.wait_for()
    page.screenshot(path=screenshots / f"closed-{width}.png")
    assert violations(page) == []
    launcher.click()
    handle = page.wait_for_selector("iframe")
    frame = handle and handle.content_frame()
    assert frame
    chat = Chat(page, frame)
    for state in (start, answer, emergency):
        state(chat)
        page.screenshot(path=screenshots / f"panel-{state.__name__}-{width}.png")
        assert violations(page) == []
        assert violations(frame) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript(new_context: Callable[..., BrowserContext], service: str, screenshots: Path, width: int) -> None:
    page = new_context(java_script_enabled=False, viewport={"width": width, "height": WIDTHS[width]}).new_page()
    page.goto(service)
    page.fill("#message", "録音機を借りたい")
    page.click("#send")
    page.locator("article.answer").wait_for()
    page.screenshot(path=screenshots / f"no-javascript-{width}.png")
    # axe-core needs JavaScript: it looks at what the server has drawn, without the page's own scripts.
    document = page.content()
    page = new_context().new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.route(service + "/", lambda route: route.fulfill(body=document, content_type="text/html; charset=utf-8"))
    page.goto(service)
    assert page.locator("article.answer").count() == 1
    assert violations(page) == []
