"""How the page looks, and that it can be read by everybody: sizes, colours, little room, furigana, easy Japanese."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.chat import Chat, reply, until

# Controls smaller than 44 px; links within a sentence are exempt (WCAG 2.2, 2.5.8), as are the radio buttons' own circles:
# their labels are the targets.
_SMALL = """() => [...document.querySelectorAll("button, summary, a, textarea, .settings label")]
    .filter((each) => each.checkVisibility() && !each.matches(".skip"))
    .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
    .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
    .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)"""
_FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
_SPACING = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(`* { line-height: 1.5 !important;
    letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet]; }"""


def open_settings(chat: Chat) -> None:
    chat.root.locator(".settings summary").click()


def names_for_screen_readers(chat: Chat) -> set[str]:
    """The names of all things on the page as Chromium tells them to screen readers."""
    nodes = chat.page.context.new_cdp_session(chat.page).send("Accessibility.getFullAXTree")["nodes"]
    return {str(node["name"]["value"]) for node in nodes if node.get("name", {}).get("value")}


def test_text_is_18_pixels_and_grows_in_two_steps_that_last(chat: Chat) -> None:
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    assert chat.root.evaluate(size) == 18
    open_settings(chat)
    chat.root.get_by_label("大", exact=True).check()
    assert chat.root.evaluate(size) == pytest.approx(22, abs=0.1)
    chat.root.get_by_label("特大").check()
    assert chat.root.evaluate(size) == pytest.approx(28, abs=0.1)
    assert chat.root.evaluate(_FITS)
    chat.page.reload()
    assert chat.root.evaluate(size) == pytest.approx(28, abs=0.1)
    open_settings(chat)
    assert chat.root.get_by_label("特大").is_checked()


def test_colours_follow_the_device_until_others_are_chosen(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(color_scheme="dark")
    paper = "getComputedStyle(document.body).backgroundColor"
    assert chat.root.evaluate(paper) == "rgb(26, 26, 26)"
    open_settings(chat)
    chat.root.get_by_label("明るい").check()
    assert chat.root.evaluate(paper) == "rgb(255, 255, 255)"
    chat.root.get_by_label("くっきり").check()
    assert chat.root.evaluate(paper) == "rgb(0, 0, 0)"
    chat.page.reload()
    assert chat.root.evaluate(paper) == "rgb(0, 0, 0)"


@pytest.mark.parametrize("size", ["standard", "largest"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_everything_fits_and_can_be_hit(open_chat: Callable[..., Chat], width: int, size: str) -> None:
    chat = open_chat(viewport={"width": width, "height": 800})
    open_settings(chat)
    chat.root.evaluate("(size) => { document.documentElement.dataset.size = size; }", size)
    chat.root.locator("details.group summary").nth(2).click()
    chat.ask("録音機を借りたい")
    chat.answer.locator("summary").click()
    assert chat.root.evaluate(_FITS)
    assert chat.root.evaluate(_SMALL) == []


def test_nothing_is_lost_at_400_percent(open_chat: Callable[..., Chat]) -> None:
    # 1280 x 1024 at 400 % is 320 x 256.
    chat = open_chat(viewport={"width": 320, "height": 256})
    chat.ask("知らない男が家に入ってきた")
    assert chat.root.evaluate(_FITS)
    # What stays on the screen while scrolling would leave no room to read.
    assert chat.root.evaluate("getComputedStyle(document.getElementById('ask')).position") == "static"
    assert chat.root.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "static"
    chat.root.locator("#send").scroll_into_view_if_needed()
    assert chat.root.locator("#send").is_visible()


def test_text_spacing_of_ones_own_cuts_nothing_off(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(viewport={"width": 360, "height": 780})
    chat.ask("録音機を借りたい")
    chat.root.evaluate(_SPACING)
    cut = """[...document.querySelectorAll("button, summary, p, li, h1, h2, h3, .call")].filter((each) => each.checkVisibility()
        && !each.closest(".unseen") && !each.matches(".skip")
        && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2)
        && getComputedStyle(each).display !== "inline").map((each) => each.textContent.trim())"""
    assert chat.root.evaluate(cut) == []
    assert chat.root.evaluate(_FITS)


def test_forced_colours_keep_borders_and_focus(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(forced_colors="active")
    answer = chat.ask("知らない男が家に入ってきた")
    edge = "(box) => [getComputedStyle(box).borderTopStyle, parseFloat(getComputedStyle(box).borderTopWidth) > 0]"
    assert answer.evaluate(edge) == ["double", True]
    for part in (chat.questions.first, answer.locator(".call").first, chat.root.locator("#send")):
        assert part.evaluate(edge)[1]
    chat.field.press("Tab")
    assert chat.root.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", "none"), ("no-preference", "dot")])
def test_nothing_moves_where_that_is_not_wanted(open_chat: Callable[..., Chat], motion: str, moves: str) -> None:
    chat = open_chat(reduced_motion=motion)
    assert chat.root.evaluate("getComputedStyle(document.querySelector('.dots i')).animationName") == moves


def test_furigana_above_kanji_are_for_the_eye_only(chat: Chat) -> None:
    asked: list[list[str]] = []

    def read(route: Route) -> None:
        asked.append(route.request.post_data_json["texts"])
        kanji = re.compile("([\u4e00-\u9fff]+)")
        texts = [[[part, "よみ" if kanji.match(part) else ""] for part in kanji.split(text) if part] for text in asked[-1]]
        route.fulfill(json={"texts": texts})

    chat.page.route("**/api/furigana", read)
    chat.script([reply(text="詐欺です。")])
    open_settings(chat)
    chat.root.get_by_label("ふりがなを付ける").check()
    first = chat.root.locator(".group summary ruby").first
    first.wait_for()
    assert first.text_content() == "詐欺よみ"
    assert first.locator("rt").get_attribute("aria-hidden") == "true"
    assert all(len(texts) <= 100 for texts in asked)
    # The name of a button, and what it asks, stay as they were written.
    chat.root.locator(".group summary").first.click()
    assert "還付金の電話は本物？" in names_for_screen_readers(chat)
    chat.root.locator("button[value=scam_refund]").click()
    chat.next_answer(0)
    chat.answer.locator("p ruby").first.wait_for()
    kept = chat.root.evaluate("JSON.parse(sessionStorage.getItem('koganei-bohan')).exchanges[0].question")
    assert kept == "還付金の電話は本物？"
    chat.root.locator("input[name=furigana]").uncheck()
    assert chat.root.locator("ruby").count() == 0
    assert chat.root.get_by_text("詐欺・あやしい電話").is_visible()


def test_furigana_and_easy_japanese_of_the_service(chat: Chat) -> None:
    open_settings(chat)
    chat.root.get_by_label("ふりがなを付ける").check()
    chat.root.locator(".group ruby").first.wait_for(state="attached")
    assert chat.root.locator("h1 small").text_content() == "小金井市こがねいし"
    chat.root.locator("input[name=easy]").check()
    answer = chat.ask("録音機を借りたい")
    answer.locator("p ruby").first.wait_for()
    assert answer.locator("a.call").get_attribute("href") == "tel:042-387-9807"


def test_without_furigana_on_the_server_the_words_stay_as_they_are(chat: Chat) -> None:
    chat.page.route("**/api/furigana", lambda route: route.fulfill(status=404, body="{}"))
    heard = chat.listen()
    open_settings(chat)
    chat.root.get_by_label("ふりがなを付ける").check()
    until(chat.root, "window.heard.length > 0")
    assert heard()[0][1] == "今は、ふりがなを付けられません。"
    assert chat.root.locator("ruby").count() == 0


def test_easy_japanese_is_asked_for_with_each_question(chat: Chat) -> None:
    asked = chat.script([reply(), reply(turn="1" * 16, easy=False), reply(turn="2" * 16, easy=True)])
    chat.ask("録音機")
    open_settings(chat)
    chat.root.get_by_label("やさしい日本語にする").check()
    assert "まだありません" in chat.ask("録音機").inner_text()
    assert "まだありません" not in chat.ask("録音機").inner_text()
    assert [each.get("easy") for each in asked] == [None, True, True]
