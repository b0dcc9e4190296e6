"""One script tag on a page of the city: whatever that page's styles, scripts and policy are."""

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Frame, Page

from tests.browser.chat import Chat, until
from tests.conftest import ROOT

BUDGET = 20_000
JMA = "https://www.jma.go.jp/**"
# A page that does all it can to break what it embeds.
HOSTILE = """<style>
* { display: none !important; font: 4px/1 fantasy !important; color: #eee !important; background: #ddd !important;
    letter-spacing: -3px !important; position: static !important; transform: rotate(7deg) !important; opacity: .2 !important; }
html, body, main, p { display: block !important; } html { font-size: 3px !important; }
div { visibility: hidden !important; z-index: -1 !important; pointer-events: none !important; }
iframe, dialog, button { width: 1px !important; height: 1px !important; }
</style><script src="/hostile.js"></script>"""
STRICT = "default-src 'none'; script-src {service}; frame-src {service}"


@pytest.fixture
def lay_out(city: dict[str, tuple[str, str]], city_origin: str, service: str) -> Callable[..., str]:
    """lay_out(path, head="", attributes="", policy=STRICT): the address of a page with the tag on it."""

    def laid_out(path: str, head: str = "", attributes: str = "", policy: str = STRICT) -> str:
        document = f"""<!doctype html><html lang="ja"><head><title>小金井市</title>{head}
            <script src="{service}/embed.js" defer {attributes}></script></head>
            <body><main><h1>くらし</h1><p>市のページです。</p><a href="/other">ほかのページ</a></main></body></html>"""
        city[path] = (document, policy.format(service=service))
        return city_origin + path

    return laid_out


def open_panel(page: Page) -> Chat:
    page.get_by_role("button", name="防犯の相談・質問").click()
    return Chat(page, the_frame(page))


def the_frame(page: Page) -> Frame:
    handle = page.wait_for_selector("iframe")
    frame = handle and handle.content_frame()
    assert frame
    return frame


def test_on_a_page_with_a_strict_policy(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    context = new_context()
    page = context.new_page()
    page.goto(lay_out("/strict"))
    chat = open_panel(page)
    assert "自動通話録音機" in chat.ask("録音機を借りたい").inner_text()
    assert context.cookies() == []
    assert page.evaluate("document.cookie + sessionStorage.length + localStorage.length") == "00"


def test_hostile_styles_do_not_reach_launcher_panel_or_chat(
    new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]
) -> None:
    page = new_context().new_page()
    page.goto(lay_out("/hostile", head=HOSTILE, policy=""))
    launcher = page.get_by_role("button", name="防犯の相談・質問")
    box = launcher.bounding_box()
    assert box and box["height"] >= 44 and box["width"] >= 100
    assert launcher.evaluate("(each) => parseFloat(getComputedStyle(each).fontSize)") >= 18
    assert launcher.evaluate("(each) => getComputedStyle(each).color") == "rgb(255, 255, 255)"
    chat = open_panel(page)
    panel = page.locator("dialog").bounding_box()
    assert panel and panel["width"] >= 400 and panel["height"] >= 600
    assert chat.root.evaluate("getComputedStyle(document.body).fontSize") == "18px"
    assert "自動通話録音機" in chat.ask("録音機を借りたい").inner_text()


def test_scripts_of_the_page_do_not_reach_the_conversation(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    page = new_context().new_page()
    page.goto(lay_out("/scripts"))
    open_panel(page)
    assert page.evaluate("document.querySelector('body > div').shadowRoot.querySelector('iframe').contentDocument") is None


def test_an_origin_that_is_not_allowed_gets_no_chat(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    page = new_context().new_page()
    page.clock.install()
    page.goto(lay_out("/stranger", policy="").replace("127.0.0.1", "localhost"))
    page.get_by_role("button", name="防犯の相談・質問").click()
    page.wait_for_selector("iframe")
    page.wait_for_timeout(300)
    page.clock.run_for(16_000)
    assert "つながりませんでした" in page.locator("dialog [role=alert]").inner_text()


def test_the_keyboard_leads_in_and_out(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(lay_out("/keyboard"))
    launcher = page.get_by_role("button", name="防犯の相談・質問")
    for _ in range(2):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    chat = Chat(page, the_frame(page))
    until(chat.root, "document.activeElement.id === 'start-heading'")
    # Escape gives up a conversion first, and closes the panel only after that.
    chat.field.focus()
    chat.field.dispatch_event("keydown", {"key": "Escape", "keyCode": 229, "isComposing": True})
    assert page.locator("dialog").is_visible()
    page.keyboard.press("Escape")
    launcher.wait_for()
    assert not page.locator("dialog").is_visible()
    assert page.evaluate("document.activeElement.shadowRoot.activeElement.textContent") == "防犯の相談・質問"
    page.keyboard.press("Enter")
    page.get_by_role("button", name="閉じる").click()
    assert launcher.is_visible()


def test_from_the_launcher_to_the_right_number_by_keyboard_alone(
    new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]
) -> None:
    page = new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(lay_out("/number"))
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    chat = Chat(page, the_frame(page))
    until(chat.root, "document.activeElement.id === 'start-heading'")
    for words in ("防犯カメラ・街灯・自転車", "街灯が切れている"):
        tab_to(chat, words)
        page.keyboard.press("Enter")
    chat.next_answer(0)
    until(chat.root, "document.activeElement.className === 'who'")
    tab_to(chat, "042-")
    assert chat.root.evaluate("document.activeElement.href").startswith("tel:042-")


def tab_to(chat: Chat, words: str) -> None:
    for _ in range(40):
        chat.page.keyboard.press("Tab")
        if chat.focused().startswith(words):
            return
    raise AssertionError(f"never came to {words}")


def test_on_a_small_screen_the_page_behind_cannot_be_reached(
    new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]
) -> None:
    page = new_context(viewport={"width": 360, "height": 700}, has_touch=True).new_page()
    page.goto(lay_out("/small"))
    open_panel(page)
    assert page.locator("dialog").bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 700}
    page.evaluate("document.querySelector('a').focus()")
    assert page.evaluate("document.activeElement.localName") != "a"


def test_the_conversation_goes_on_after_a_reload_and_on_the_next_page(
    new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]
) -> None:
    page = new_context().new_page()
    page.goto(lay_out("/first"))
    open_panel(page).ask("録音機を借りたい")
    page.goto(lay_out("/second"))
    assert open_panel(page).answers.count() == 1


def test_options_of_the_tag(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    attributes = 'data-position="left" data-color="#ffd43d" data-topic="street_light_fault" data-label="街灯のこと"'
    page = new_context().new_page()
    page.goto(lay_out("/options", attributes=attributes))
    launcher = page.get_by_role("button", name="街灯のこと")
    box = launcher.bounding_box()
    assert box and box["x"] == 16
    assert launcher.evaluate("(each) => [getComputedStyle(each).backgroundColor, getComputedStyle(each).color]") == [
        "rgb(255, 212, 61)",
        "rgb(0, 0, 0)",
    ]
    launcher.click()
    assert Chat(page, the_frame(page)).root.locator(".first button").inner_text() == "街灯が切れている"


def test_quick_exit_takes_the_whole_page_away(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str]) -> None:
    context = new_context()
    context.route(JMA, lambda route: route.fulfill(body="天気", content_type="text/html; charset=utf-8"))
    page = context.new_page()
    page.goto("about:blank")
    address = lay_out("/exit")
    page.goto(address)
    chat = open_panel(page)
    chat.ask("夫の暴力がこわい")
    chat.root.get_by_role("button", name="すぐに離れる").click()
    page.wait_for_url(JMA)
    page.go_back()
    assert page.url == "about:blank"
    page.goto(address)
    assert open_panel(page).answers.count() == 0


def test_a_tag_put_twice_makes_one_launcher(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str], service: str) -> None:
    page = new_context().new_page()
    page.goto(lay_out("/twice", head=f'<script src="{service}/embed.js" defer></script>'))
    assert page.get_by_role("button", name="防犯の相談・質問").count() == 1


def test_the_example_page_shows_the_tag(service: str) -> None:
    example = (ROOT / "deploy" / "example-host.html").read_text(encoding="utf-8")
    assert "/embed.js" in example
    assert "/embed.js" in (ROOT / "docs" / "ja" / "設置.md").read_text(encoding="utf-8")


def test_all_that_is_sent_is_small(service: str) -> None:
    with httpx.Client(base_url=service, headers={"Accept-Encoding": "gzip"}) as client:
        sizes: dict[str, int] = {}
        for path in ("/embed.js", "/", "/static/chat.css", "/static/early.js", "/static/chat.js", "/static/shield.svg"):
            with client.stream("GET", path) as answer:
                assert answer.status_code == 200, path
                sizes[path] = len(b"".join(answer.iter_raw()))
        assert sum(sizes.values()) <= BUDGET, sizes
        etag = client.get("/static/chat.js").headers["etag"]
        assert client.get("/static/chat.js", headers={"If-None-Match": etag}).status_code == 304


def test_nothing_else_is_fetched(new_context: Callable[..., BrowserContext], lay_out: Callable[..., str], service: str) -> None:
    context = new_context()
    fetched: list[str] = []
    context.on("request", lambda request: fetched.append(request.url))
    page = context.new_page()
    address = lay_out("/fetched")
    page.goto(address)
    open_panel(page)
    paths = {url.removeprefix(service) for url in fetched if url != address}
    assert paths <= {"/embed.js", "/", "/static/chat.css", "/static/early.js", "/static/chat.js", "/static/shield.svg"}


def test_static_files_are_written_without_html_from_strings() -> None:
    scripts = [*Path(ROOT / "bot" / "web" / "static").rglob("*.js")]
    assert len(scripts) > 10
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("):
            assert way not in text, (script.name, way)
