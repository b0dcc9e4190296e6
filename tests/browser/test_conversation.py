"""A conversation on the page, from the start screen to taking it along."""

from collections.abc import Callable

from playwright.sync_api import BrowserContext

from tests.browser.chat import Chat, reply, until

NUMBER = "042-387-9807"
JMA = "https://www.jma.go.jp/**"


def test_a_question_is_answered_with_steps_contact_and_citation(chat: Chat) -> None:
    answer = chat.ask("録音機を借りたい")
    assert "自動通話録音機" in answer.inner_text()
    assert answer.locator(f"a[href='tel:{NUMBER}']").count() == 1
    assert not answer.locator("blockquote").first.is_visible()
    answer.locator(".citations summary").click()
    assert "自動通話録音機" in answer.locator("blockquote").first.inner_text()
    assert chat.field.input_value() == ""
    assert chat.questions.last.locator("p").inner_text() == "録音機を借りたい"


def test_the_start_screen_leads_from_a_large_topic_to_an_answer(chat: Chat) -> None:
    assert chat.root.locator("details.group").count() == 6
    chat.root.get_by_text("防犯カメラ・街灯・自転車").click()
    answer = chat.choose("街灯が切れている")
    assert "街路灯" in answer.inner_text()
    assert chat.questions.last.locator("p").inner_text() == "街灯が切れている"


def test_a_topic_named_in_the_address_is_offered_first(open_chat: Callable[..., Chat]) -> None:
    assert open_chat("/?topic=street_light_fault").root.locator(".first button").inner_text() == "街灯が切れている"
    assert open_chat("/?topic=<b>").root.locator(".first").count() == 0


def test_numbers_with_signs_can_be_tapped(chat: Chat) -> None:
    answer = chat.ask("警察に相談したい")
    assert answer.locator("a[href='tel:%239110']").count() == 1


def test_emergencies_put_the_numbers_first(chat: Chat) -> None:
    answer = chat.ask("知らない男が家に入ってきた")
    assert "emergency" in (answer.get_attribute("class") or "")
    order = answer.evaluate("(box) => [...box.children].map((each) => each.className || each.localName)")
    assert order.index("contacts") < order.index("steps")
    assert answer.locator("a.call").first.get_attribute("href") == "tel:110"
    assert chat.root.locator(".urgent a[href='tel:119']").is_visible()


def test_options_that_asked_for_one_answer_are_settled_by_it(chat: Chat) -> None:
    asking = reply(
        kind="ask",
        text="お金を払いましたか。",
        options=[{"id": f"guide:scam:{word}", "label": label, "refs": []} for word, label in (("yes", "はい"), ("no", "いいえ"))],
        progress={"step": 2, "of": 5},
    )
    asked = chat.script([asking, reply(turn="1" * 16)])
    chat.ask("詐欺か確かめたい")
    answer = chat.answers.first
    assert "質問 2／5" in answer.inner_text()
    chat.root.get_by_role("button", name="はい").first.click()
    chat.next_answer(1)
    assert asked[1]["choice"] == "guide:scam:yes"
    yes, no = answer.locator(".options button").all()
    assert [each.get_attribute("aria-disabled") for each in (yes, no)] == ["true", "true"]
    assert yes.text_content() == "はい（選びました）"
    no.click(force=True)
    assert len(asked) == 2


def test_words_of_server_and_resident_stay_words(chat: Chat) -> None:
    code = "<img src=x onerror=alert(1)>"
    chat.script([reply(text=code, options=[{"id": "a", "label": code, "refs": []}])])
    answer = chat.ask(code)
    assert code in answer.inner_text()
    assert chat.root.locator("#log img").count() == 0


def test_feedback_with_a_comment(chat: Chat) -> None:
    sent: list[str] = []
    chat.page.on("request", lambda request: sent.append(request.post_data or "") if "feedback" in request.url else None)
    answer = chat.ask("録音機を借りたい")
    answer.get_by_role("button", name="いいえ").click()
    answer.get_by_label("足りなかったこと").wait_for()
    assert chat.focused() == "ありがとうございました。"
    answer.get_by_label("足りなかったこと").fill("金額を知りたい")
    answer.get_by_role("button", name="感想を送る").click()
    answer.locator(".feedback textarea").wait_for(state="detached")
    assert ["comment" in each for each in sent] == [False, True]
    chat.page.reload()
    assert chat.answer.locator(".feedback button").count() == 0


def test_no_feedback_is_asked_of_somebody_in_danger(chat: Chat) -> None:
    assert chat.ask("知らない男が家に入ってきた").locator(".feedback").count() == 0


def test_a_reload_restores_the_conversation_and_a_closed_tab_forgets_it(service: str, new_context: Callable[..., BrowserContext]) -> None:
    context = new_context()
    page = context.new_page()
    page.goto(service)
    chat = Chat(page)
    chat.ask("録音機を借りたい")
    chat.field.fill("書きかけ")
    page.reload()
    assert chat.answers.count() == chat.questions.count() == 1
    assert chat.field.input_value() == "書きかけ"
    assert "自動通話録音機" in chat.ask("いくらですか").inner_text()
    page.close()
    page = context.new_page()
    page.goto(service)
    assert Chat(page).answers.count() == 0


def test_start_again(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    chat.root.get_by_role("button", name="最初からやり直す").click()
    assert chat.answers.count() == 0
    assert chat.focused() == "どんなことを知りたいですか"
    assert not chat.root.locator("#tools").is_visible()
    chat.page.reload()
    assert chat.answers.count() == 0


def test_an_answer_to_what_was_given_up_does_not_come_back(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    let_go = chat.hold()
    chat.field.fill("街灯が切れている")
    chat.field.press("Enter")
    chat.root.get_by_role("button", name="最初からやり直す").click()
    let_go(reply(text="おそい答えです。"))
    chat.page.unroute("**/api/chat")
    chat.ask("空き巣から家を守りたい")
    assert "おそい答えです" not in chat.root.locator("#log").inner_text()
    assert (chat.answers.count(), chat.questions.count()) == (1, 1)


def test_quick_exit_leaves_and_forgets(chat: Chat) -> None:
    context = chat.page.context
    context.route(JMA, lambda route: route.fulfill(body="天気", content_type="text/html; charset=utf-8"))
    address = chat.page.url
    chat.ask("夫の暴力がこわい")
    with chat.page.expect_request("**/api/session") as request:
        chat.root.get_by_role("button", name="すぐに離れる").click()
    assert request.value.method == "DELETE"
    chat.page.wait_for_url(JMA)
    chat.page.goto(address)
    assert chat.answers.count() == 0
    assert chat.root.evaluate("sessionStorage.length + localStorage.length") == 0


def test_copying_takes_the_conversation_along_as_text(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(permissions=["clipboard-read", "clipboard-write"])
    chat.ask("録音機を借りたい")
    chat.root.get_by_role("button", name="やりとりをコピー").click()
    chat.root.get_by_role("button", name="コピーしました").wait_for()
    copied = chat.root.evaluate("navigator.clipboard.readText()")
    assert "あなた：録音機を借りたい" in copied and NUMBER in copied


def test_copying_without_a_clipboard_to_write_to(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat()
    chat.root.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden')); }")
    chat.ask("録音機を借りたい")
    chat.root.get_by_role("button", name="やりとりをコピー").click()
    chat.root.get_by_role("button", name="コピーしました").wait_for()


def test_printing_shows_the_citations_and_leaves_the_controls_out(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    chat.root.evaluate("() => { window.print = () => { dispatchEvent(new Event('beforeprint')); }; }")
    chat.root.get_by_role("button", name="印刷する").click()
    chat.page.emulate_media(media="print")
    assert chat.answer.locator("blockquote").first.is_visible()
    for hidden in ("#ask", "#start", "#tools", ".feedback", "#leave"):
        assert not chat.root.locator(hidden).first.is_visible(), hidden
    chat.root.evaluate("dispatchEvent(new Event('afterprint'))")
    assert chat.root.locator("details.citations[open]").count() == 0


def test_reading_aloud_can_be_stopped(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat()
    chat.root.evaluate("() => { speechSynthesis.speak = (speech) => { window.spoken = speech; }; }")
    answer = chat.ask("録音機を借りたい")
    answer.get_by_role("button", name="読み上げる").click()
    assert chat.root.evaluate("[spoken.lang, spoken.text.includes('自動通話録音機')]") == ["ja-JP", True]
    answer.get_by_role("button", name="読み上げを止める").click()
    assert answer.get_by_role("button", name="読み上げる").is_visible()


def test_writing_by_voice_says_where_the_voice_goes(new_context: Callable[..., BrowserContext], service: str) -> None:
    page = new_context().new_page()
    page.add_init_script(
        """window.webkitSpeechRecognition = window.SpeechRecognition = class {
        start() { setTimeout(() => { this.onresult({ results: [[{ transcript: "録音機を借りたい" }]] }); this.onend(); }); }
        abort() {} };"""
    )
    page.goto(service)
    chat = Chat(page)
    page.get_by_role("button", name="声で書く").click()
    assert "ブラウザーの会社に送られて" in page.locator("#speak-note").inner_text()
    page.get_by_role("button", name="話しはじめる").click()
    until(page, "document.getElementById('message').value === '録音機を借りたい'")
    assert chat.focused().startswith("質問")
    assert not page.locator("#speak-note").is_visible()


def test_without_voice_in_the_browser_there_are_no_voice_buttons(new_context: Callable[..., BrowserContext], service: str) -> None:
    page = new_context().new_page()
    page.add_init_script("for (const name of ['speechSynthesis', 'SpeechRecognition', 'webkitSpeechRecognition']) delete window[name];")
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', { value: undefined });")
    page.goto(service)
    chat = Chat(page)
    assert chat.ask("録音機を借りたい").get_by_role("button", name="読み上げる").count() == 0
    assert not page.locator("#speak").is_visible()


def test_no_kind_of_reply_looks_like_another_part_of_the_page(chat: Chat) -> None:
    kinds = ["answer", "ask", "choose", "emergency", "scam_alert", "contact", "smalltalk", "decline", "degraded"]
    chat.script([reply(kind=kind, turn=kind) for kind in kinds])
    for kind in kinds:
        answer = chat.ask(kind)
        assert answer.evaluate("(box) => [getComputedStyle(box).position, getComputedStyle(box).display]") == ["static", "block"]
