"""What is read out, where the focus is, and how far one gets with the keyboard alone."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.chat import Chat, reply


def test_each_answer_is_read_out_once_repeated_ones_too(chat: Chat) -> None:
    chat.script([reply(text="同じ答えです。")])
    heard = chat.listen()
    for _ in range(3):
        chat.ask("録音機")
    assert heard() == [("status", "同じ答えです。")] * 3
    assert chat.root.locator("#log").get_attribute("aria-live") == "off"


def test_an_emergency_interrupts(chat: Chat) -> None:
    heard = chat.listen()
    chat.ask("知らない男が家に入ってきた")
    alerts = [text for role, text in heard() if role == "alert"]
    assert len(alerts) == 1 and "110" in alerts[0]


def test_a_restored_history_is_not_read_out(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    chat.page.add_init_script(f"addEventListener('DOMContentLoaded', {_listen_early()})")
    chat.page.reload()
    assert chat.answers.count() == 1
    assert chat.root.evaluate("window.heard") == []


def _listen_early() -> str:
    from tests.browser.chat import _LISTEN

    return _LISTEN


def test_what_was_read_out_is_not_met_again(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat()
    chat.page.clock.install()
    chat.ask("録音機を借りたい")
    chat.page.clock.run_for(11_000)
    assert chat.root.locator("#polite").inner_text().strip() == ""


def test_waiting_is_told_once_and_only_where_it_takes_a_while(chat: Chat) -> None:
    let_go = chat.hold()
    heard = chat.listen()
    chat.field.fill("録音機")
    chat.field.press("Enter")
    assert not chat.root.locator("#thinking").is_visible()
    chat.root.locator("#thinking").wait_for()
    assert chat.root.locator("#send").get_attribute("aria-disabled") == "true"
    let_go(reply(text="はい。"))
    chat.next_answer(0)
    assert not chat.root.locator("#thinking").is_visible()
    assert heard() == [("status", "お調べしています"), ("status", "はい。")]


def test_who_types_keeps_the_focus_and_who_presses_a_button_is_led_to_the_answer(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    assert chat.focused().startswith("質問")
    chat.answer.locator(".options button").first.click()
    chat.next_answer(1)
    assert chat.focused() == "案内"
    assert chat.root.evaluate("document.activeElement.closest('article') === document.querySelector('#log').lastElementChild")


def test_on_a_touch_screen_the_keyboard_makes_way_for_the_answer(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(has_touch=True, is_mobile=True, viewport={"width": 360, "height": 780})
    chat.field.fill("録音機を借りたい")
    chat.root.locator("#send").tap()
    chat.next_answer(0)
    assert chat.focused() == "案内"


def test_nobody_is_led_away_from_what_they_are_writing(chat: Chat) -> None:
    let_go = chat.hold()
    chat.field.fill("録音機")
    chat.field.press("Enter")
    chat.field.press_sequentially("つづき")
    let_go(reply())
    chat.next_answer(0)
    assert chat.focused().startswith("質問")
    assert chat.field.input_value() == "つづき"


def test_the_answer_begins_in_sight(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(viewport={"width": 360, "height": 780})
    chat.ask("録音機を借りたい")
    chat.ask("空き巣から家を守りたい")
    top = chat.questions.last.evaluate("(box) => box.getBoundingClientRect().top")
    bar = chat.root.evaluate("document.querySelector('.bar').getBoundingClientRect().bottom")
    assert bar <= top < 400


def test_headings_tell_who_speaks(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    levels = chat.root.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.localName[1]))")
    assert levels[0] == 1 and all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    names = chat.root.locator("#log h3").all_inner_texts()
    assert names == ["あなた", "案内"]


def test_from_the_start_to_the_number_of_the_right_desk_by_keyboard(chat: Chat) -> None:
    page = chat.page
    tab_to(page, chat, "詐欺・あやしい電話")
    page.keyboard.press("Enter")
    tab_to(page, chat, "自動通話録音機を借りたい")
    page.keyboard.press("Enter")
    chat.next_answer(0)
    tab_to(page, chat, "042-387-9807")
    assert chat.root.evaluate("document.activeElement.href") == "tel:042-387-9807"
    assert "地域安全課に電話する" in chat.focused()


def test_from_the_field_back_to_the_latest_answer_by_keyboard(chat: Chat) -> None:
    chat.ask("録音機を借りたい")
    tab_to(chat.page, chat, "いちばん新しい答えへ", key="Shift+Tab")
    assert chat.root.locator("#to-latest").bounding_box()["width"] > 44  # type: ignore[index]
    chat.page.keyboard.press("Enter")
    assert chat.focused() == "案内"


def test_nothing_with_the_focus_is_hidden(open_chat: Callable[..., Chat]) -> None:
    chat = open_chat(viewport={"width": 360, "height": 780})
    chat.ask("録音機を借りたい")
    chat.root.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    seen = set()
    for _ in range(60):
        chat.page.keyboard.press("Tab")
        name, hidden = chat.root.evaluate(_HIDDEN)
        if name in seen and name == "A質問を書くところへ":
            break
        seen.add(name)
        assert not hidden, name
    assert len(seen) > 15


# Whether another element lies on all of the corners and the middle of what has the focus.
_HIDDEN = """() => {
    const focused = document.activeElement;
    const { left, right, top, bottom } = focused.getBoundingClientRect();
    const points = [[left + 4, top + 4], [right - 4, bottom - 4], [(left + right) / 2, (top + bottom) / 2]];
    const seen = points.some(([x, y]) => { const hit = document.elementFromPoint(x, y);
        return hit && (focused.contains(hit) || hit.contains(focused) && hit !== document.body && hit !== document.documentElement); });
    return [focused.tagName + focused.textContent.trim(), focused !== document.body && !seen];
}"""


def tab_to(page: Page, chat: Chat, words: str, key: str = "Tab") -> None:
    """Go on with the keyboard until something of these words has the focus."""
    for _ in range(60):
        page.keyboard.press(key)
        if chat.focused().startswith(words):
            return
    raise AssertionError(f"never came to {words}")
