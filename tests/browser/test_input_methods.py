"""Japanese input methods, long text, pasted lines: what was written arrives once, and only when it was meant to."""

from collections.abc import Callable

import pytest

from tests.browser.chat import Chat, reply

# What the field hears while Enter confirms a conversion, by browser.
CONVERSIONS = {
    "Chrome and Firefox: the key comes within the composition": """
        say("compositionstart"); key({ isComposing: true }); say("compositionend");""",
    "keyCode 229 without isComposing": """
        key({ keyCode: 229 });""",
    "Safari: the composition ends before the key comes": """
        say("compositionstart"); say("compositionend"); key({});""",
    "old browsers: neither isComposing nor keyCode": """
        say("compositionstart"); key({}); say("compositionend");""",
}
_DISPATCH = """() => {
    const field = document.getElementById("message");
    const say = (name) => field.dispatchEvent(new CompositionEvent(name, { bubbles: true }));
    const key = (more) => field.dispatchEvent(
        new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, keyCode: 13, ...more }));
    %s
}"""


@pytest.mark.parametrize("browser_order", CONVERSIONS)
def test_enter_that_confirms_a_conversion_does_not_send(chat: Chat, browser_order: str) -> None:
    asked = chat.script([reply()])
    chat.field.fill("ろくおんき")
    chat.root.evaluate(_DISPATCH % CONVERSIONS[browser_order])
    chat.page.wait_for_timeout(100)
    assert not asked
    assert chat.field.input_value() == "ろくおんき"
    chat.field.press("Enter")
    chat.next_answer(0)
    assert [each["message"] for each in asked] == ["ろくおんき"]


def test_enter_within_chromiums_own_composition_does_not_send(chat: Chat) -> None:
    asked = chat.script([reply()])
    chat.field.focus()
    protocol = chat.page.context.new_cdp_session(chat.page)
    protocol.send("Input.imeSetComposition", {"text": "ろくおんき", "selectionStart": 5, "selectionEnd": 5})
    for kind in ("rawKeyDown", "keyUp"):
        protocol.send("Input.dispatchKeyEvent", {"type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229})
    protocol.send("Input.insertText", {"text": "録音機"})
    chat.page.wait_for_timeout(100)
    assert not asked
    assert chat.field.input_value() == "録音機"
    chat.field.press("Enter")
    chat.next_answer(0)
    assert asked[0]["message"] == "録音機"


def test_shift_enter_and_pasted_lines_stay_lines(chat: Chat) -> None:
    asked = chat.script([reply()])
    chat.field.fill("一行目")
    chat.field.press("Shift+Enter")
    chat.field.press_sequentially("二行目")
    chat.page.evaluate("document.execCommand('insertText', false, '\\n三行目')")
    assert not asked
    chat.field.press("Enter")
    chat.next_answer(0)
    assert asked[0]["message"] == "一行目\n二行目\n三行目"
    assert chat.questions.last.locator("p").inner_text().split("\n") == ["一行目", "二行目", "三行目"]


def test_enter_makes_a_new_line_on_a_touch_screen(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 780})
    asked = chat.script([reply()])
    chat.field.fill("録音機")
    chat.field.press("Enter")
    assert chat.field.input_value() == "録音機\n"
    assert not chat.root.locator("#hint").is_visible()
    chat.root.locator("#send").click()
    chat.next_answer(0)
    assert asked[0]["message"] == "録音機"


def test_half_and_full_width_are_the_same_question(chat: Chat) -> None:
    answer = chat.ask("ﾛｸｵﾝｷを借りたい")
    assert "自動通話録音機" in answer.inner_text()


def test_long_text_is_counted_never_cut_and_not_sent(chat: Chat) -> None:
    asked = chat.script([reply()])
    chat.field.fill("あ" * 450)
    assert chat.root.locator("#left").inner_text() == "あと50文字書けます"
    chat.field.fill("あ" * 520)
    assert chat.root.locator("#left").inner_text() == "20文字多いです"
    chat.field.press("Enter")
    assert "長すぎます" in chat.error.inner_text()
    assert not asked
    assert chat.field.input_value() == "あ" * 520
    assert chat.field.get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize("nothing", ["", "   ", "\n\n", "　"])
def test_an_empty_question_is_told(chat: Chat, nothing: str) -> None:
    asked = chat.script([reply()])
    chat.field.fill(nothing)
    chat.root.locator("#send").click()
    assert "空です" in chat.error.inner_text()
    assert chat.focused().startswith("質問")
    assert not asked
