"""The page with JavaScript switched off: a form, and a conversation that the server draws."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page


@pytest.fixture
def page(new_context: Callable[..., BrowserContext], service: str) -> Iterator[Page]:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(service)
    yield page


def press(page: Page, selector: str) -> None:
    """Send the form, and wait for the page with one more answer."""
    before = page.locator("article.answer").count()
    page.click(selector)
    page.locator("article.answer").nth(before).wait_for()


def test_a_whole_conversation(page: Page) -> None:
    page.fill("#message", "録音機を借りたい")
    press(page, "#send")
    answer = page.locator("article.answer").last
    assert "自動通話録音機" in answer.inner_text()
    assert answer.locator("a[href='tel:042-387-9807']").count() == 1
    answer.locator("summary").click()
    assert "自動通話録音機" in answer.locator("blockquote").inner_text()
    page.fill("#message", "いくらですか")
    press(page, "#send")
    assert page.locator("article.question p").all_inner_texts() == ["録音機を借りたい", "いくらですか"]
    assert "費用" in page.locator("article.answer").last.inner_text()
    assert page.url.endswith("#latest")
    option = page.locator("article.answer").last.locator(".options button").first
    label = option.inner_text()
    option.click()
    page.locator("article.answer").nth(2).wait_for()
    assert page.locator("article.question p").all_inner_texts()[-1] == label
    assert page.locator("article.answer").count() == 3


def test_the_start_screen(page: Page) -> None:
    page.click("details.group summary >> nth=4")
    press(page, "text=街灯が切れている")
    assert "街路灯" in page.locator("article.answer").inner_text()
    assert page.locator("article.question p").inner_text() == "街灯が切れている"


def test_only_what_works_is_offered(page: Page) -> None:
    page.click(".settings summary")
    for name in ("文字の大きさ", "画面の色"):
        assert not page.get_by_role("group", name=name).is_visible()
    assert not page.locator("#leave").is_visible()
    assert not page.locator("#speak").is_visible()
    assert page.get_by_label("やさしい日本語にする").is_visible()


def test_an_error_stands_beside_what_was_typed(page: Page) -> None:
    page.fill("#message", "あ" * 501)
    page.click("#send")
    assert "500文字" in page.locator("#error p").inner_text()
    assert page.input_value("#message") == "あ" * 501


def test_what_was_said_is_kept_and_drawn_as_text(page: Page) -> None:
    page.fill("#message", "<img src=x onerror=alert(1)>")
    press(page, "#send")
    assert page.locator("article img").count() == 0
    assert "<img" in page.locator("article.question").inner_text()


def test_furigana_and_easy_japanese_from_the_next_answer(page: Page) -> None:
    page.click(".settings summary")
    page.get_by_label("ふりがなを付ける").check()
    page.get_by_label("やさしい日本語にする").check()
    page.fill("#message", "録音機を借りたい")
    press(page, "#send")
    assert page.locator("article.answer p ruby").count() > 0
    assert "".join(page.locator("article.question rt").all_text_contents()) == "ろくおんきか"
    page.click(".settings summary")
    assert page.get_by_label("ふりがなを付ける").is_checked()
    assert page.get_by_label("やさしい日本語にする").is_checked()
