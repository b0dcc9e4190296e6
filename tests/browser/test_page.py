"""The page in a real Chromium."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, sync_playwright

from tests.conftest import needed


@pytest.fixture(scope="module")
def browser_page(service: str) -> Iterator[Page]:
    program = needed("Chromium", shutil.which("chromium") or shutil.which("chromium-browser"))
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        page = browser.new_page(viewport={"width": 400, "height": 800}, locale="ja-JP")
        page.goto(service)
        yield page
        browser.close()


def test_a_question_is_answered_on_the_page(browser_page: Page) -> None:
    browser_page.fill("#message", "録音機を借りたい")
    browser_page.press("#message", "Enter")
    answer = browser_page.locator("article.answer").last
    answer.wait_for()
    assert "自動通話録音機" in answer.inner_text()
    assert answer.locator("a[href='tel:042-387-9807']").count() == 1
    answer.locator("summary").click()
    assert "自動通話録音機の貸与" in answer.locator("blockquote").inner_text()
    assert browser_page.input_value("#message") == ""


def test_enter_while_converting_kanji_does_not_send(browser_page: Page) -> None:
    before = browser_page.locator("article.answer").count()
    browser_page.fill("#message", "ろくおんき")
    browser_page.evaluate(
        """() => { const field = document.getElementById("message");
        field.dispatchEvent(new CompositionEvent("compositionstart"));
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
        field.dispatchEvent(new CompositionEvent("compositionend")); }"""
    )
    browser_page.wait_for_timeout(500)
    assert browser_page.locator("article.answer").count() == before
    assert browser_page.input_value("#message") == "ろくおんき"


def test_a_choice_is_pressed_and_an_empty_question_is_told(browser_page: Page) -> None:
    browser_page.fill("#message", "")
    browser_page.click("#ask button")
    assert "空です" in browser_page.locator("#error").inner_text()
    browser_page.locator("#start button.choice").first.click()
    browser_page.locator("article.answer").nth(1).wait_for()
    assert browser_page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
