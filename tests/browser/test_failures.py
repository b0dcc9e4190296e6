"""Slow, broken, refused: nothing that was typed is lost or sent twice, and clear words say what to do."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import BrowserContext, Route

from tests.browser.chat import Chat, reply
from tests.conftest import ROOT, free_port, wait_for

QUESTION = "録音機を借りたい"


def test_a_lost_connection_keeps_the_question_and_sends_it_once(chat: Chat) -> None:
    lost: list[str] = []

    def lose_first(route: Route) -> None:
        lost.append(route.request.post_data_json["id"])
        route.abort() if len(lost) == 1 else route.continue_()

    chat.page.route("**/api/chat", lose_first)
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.root.get_by_role("button", name="もう一度送る").wait_for()
    assert "つながりませんでした" in chat.error.inner_text() and "110番" in chat.error.inner_text()
    assert (chat.field.input_value(), chat.questions.count()) == (QUESTION, 0)
    chat.root.get_by_role("button", name="もう一度送る").click()
    chat.next_answer(0)
    assert (chat.field.input_value(), chat.questions.count(), chat.answers.count()) == ("", 1, 1)
    assert chat.error.inner_text() == ""
    # The same id: the server would not answer the same question twice.
    assert len(lost) == 2 and len(set(lost)) == 1


def test_what_was_written_meanwhile_is_kept_beside_the_question_that_failed(chat: Chat) -> None:
    held: list[Route] = []
    chat.page.route("**/api/chat", lambda route: held.append(route))
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.field.press_sequentially("つづき")
    while not held:
        chat.page.wait_for_timeout(10)
    held.pop().abort()
    again = chat.root.get_by_role("button", name=f"もう一度送る：{QUESTION}")
    again.wait_for()
    assert chat.field.input_value() == "つづき"
    chat.page.unroute("**/api/chat")
    again.click()
    chat.next_answer(0)
    assert chat.questions.last.locator("p").inner_text() == QUESTION
    assert chat.field.input_value() == "つづき"


def test_a_choice_that_failed_can_be_sent_again(chat: Chat) -> None:
    chat.ask(QUESTION)
    chat.page.route("**/api/chat", lambda route: route.abort())
    option = chat.answer.locator(".options button").first
    label = option.inner_text()
    option.click()
    again = chat.root.get_by_role("button", name=f"もう一度送る：{label}")
    again.wait_for()
    chat.page.unroute("**/api/chat")
    again.click()
    chat.next_answer(1)
    assert chat.questions.last.locator("p").inner_text() == label


def test_without_network_the_words_say_so(chat: Chat) -> None:
    chat.page.context.set_offline(True)
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.root.get_by_role("button", name="もう一度送る").wait_for()
    assert "インターネットにつながっていません" in chat.error.inner_text()
    chat.page.context.set_offline(False)
    chat.field.press("Enter")
    chat.next_answer(0)
    assert chat.questions.count() == 1


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (429, '{"error": {"code": "too_many", "message": "1分ほど待ってから送ってください。"}}', "1分ほど待って"),
        (503, '{"error": {"code": "unavailable", "message": "ただいまお答えできません。"}}', "ただいまお答えできません"),
        (500, '{"error": {"code": "internal", "message": "こちらの不具合です。"}}', "こちらの不具合"),
        (502, "<html>Bad Gateway</html>", "つながりませんでした"),
        (200, "", "つながりませんでした"),
        (200, "[]", "つながりませんでした"),
    ],
)
def test_what_the_server_says_is_told_and_the_question_stays(chat: Chat, status: int, body: str, words: str) -> None:
    chat.page.route("**/api/chat", lambda route: route.fulfill(status=status, body=body))
    heard = chat.listen()
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.root.get_by_role("button", name="もう一度送る").wait_for()
    assert words in chat.error.inner_text()
    assert (chat.field.input_value(), chat.questions.count()) == (QUESTION, 0)
    assert [role for role, text in heard() if words in text] == ["alert"]


def test_an_answer_that_never_comes_is_given_up(chat: Chat) -> None:
    chat.page.clock.install()
    chat.page.route("**/api/chat", lambda route: None)
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.page.clock.run_for(26_000)
    chat.root.get_by_role("button", name="もう一度送る").wait_for()
    assert "時間がかかりすぎています" in chat.error.inner_text()


def test_two_presses_send_once(chat: Chat) -> None:
    asked: list[str] = []
    held: list[Route] = []

    def hold(route: Route) -> None:
        asked.append(route.request.url)
        held.append(route)

    chat.page.route("**/api/chat", hold)
    chat.field.fill(QUESTION)
    chat.root.evaluate("() => { const send = document.getElementById('send'); send.click(); send.click(); }")
    while not held:
        chat.page.wait_for_timeout(10)
    held.pop().fulfill(json=reply())
    chat.next_answer(0)
    assert len(asked) == 1


def test_a_session_the_server_no_longer_knows_starts_a_new_one(chat: Chat) -> None:
    chat.ask(QUESTION)
    chat.root.evaluate(
        """() => { const kept = JSON.parse(sessionStorage.getItem("koganei-bohan"));
        sessionStorage.setItem("koganei-bohan", JSON.stringify({ ...kept, session: "forged.token" })); }"""
    )
    chat.page.reload()
    assert chat.answers.count() == 1
    chat.ask("空き巣から家を守りたい")
    assert chat.error.inner_text() == ""


def test_a_reload_while_waiting_offers_the_question_again(chat: Chat) -> None:
    chat.page.route("**/api/chat", lambda route: None)
    chat.field.fill(QUESTION)
    chat.field.press("Enter")
    chat.questions.first.wait_for()
    chat.page.reload()
    assert "まだ答えていません" in chat.error.inner_text()
    assert chat.field.input_value() == QUESTION
    chat.page.unroute("**/api/chat")
    chat.root.get_by_role("button", name="もう一度送る").click()
    chat.next_answer(0)
    assert (chat.questions.count(), chat.field.input_value()) == (1, "")


def test_storage_that_is_forbidden_stops_nothing(new_context: Callable[..., BrowserContext], service: str) -> None:
    page = new_context().new_page()
    page.add_init_script(
        """for (const name of ["sessionStorage", "localStorage"])
        Object.defineProperty(window, name, { get() { throw new DOMException("forbidden", "SecurityError"); } });"""
    )
    page.goto(service)
    assert "自動通話録音機" in Chat(page).ask(QUESTION).inner_text()


@pytest.fixture
def web_alone(tmp_path: Path, knowledge_url: str) -> Iterator[Callable[[], tuple[str, subprocess.Popen[bytes]]]]:
    """Starts the public application without the language service, each time at the same address."""
    port = free_port()
    environment = {
        **os.environ,
        "RASA_URL": "http://127.0.0.1:9",
        "DATABASE_URL": "",
        "BOT_VAR": str(tmp_path),
        "SECRET_KEY": "of these tests only, and long enough",
    }
    command = [sys.executable, "-W", "ignore", "-m", "tests.browser.web_alone", knowledge_url, str(port)]
    started: list[subprocess.Popen[bytes]] = []

    def start() -> tuple[str, subprocess.Popen[bytes]]:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        started.append(process)
        address = f"http://127.0.0.1:{port}"

        def alive() -> bool:
            try:
                return httpx.get(f"{address}/healthz", timeout=2).status_code == 200
            except httpx.HTTPError:
                return False

        wait_for(alive, 60)
        return address, process

    yield start
    for process in started:
        process.kill()
        process.wait()


def test_a_server_stopped_in_mid_conversation(
    new_context: Callable[..., BrowserContext], web_alone: Callable[[], tuple[str, subprocess.Popen[bytes]]]
) -> None:
    address, process = web_alone()
    page = new_context().new_page()
    page.goto(address)
    chat = Chat(page)
    # The language service is down from the start: clear words, and the desk to call.
    degraded = chat.ask(QUESTION)
    assert "degraded" in (degraded.get_attribute("class") or "")
    assert degraded.locator("a.call").count() >= 1
    assert "emergency" in (chat.ask("知らない男が家に入ってきた").get_attribute("class") or "")
    process.kill()
    process.wait()
    chat.field.fill("街灯が切れている")
    chat.field.press("Enter")
    again = page.get_by_role("button", name="もう一度送る")
    again.wait_for()
    assert chat.field.input_value() == "街灯が切れている"
    assert chat.answers.count() == 2
    web_alone()
    again.click()
    chat.next_answer(2)
    assert chat.questions.count() == 3
    assert chat.field.input_value() == ""
