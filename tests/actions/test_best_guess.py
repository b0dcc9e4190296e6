"""What a message that may mean several things gets."""

import pytest
from rasa_sdk import Tracker

from actions.best_guess import best_guess, in_context

pytestmark = pytest.mark.usefixtures("knowledge_url")


def asked(text: str, topic: str | None = None, before: str = "") -> Tracker:
    """A conversation on a topic, whose message before the latest was understood as `before`."""
    events = [{"event": "user", "text": "x", "parse_data": {"intent": {"name": before}}}] if before else []
    events.append({"event": "user", "text": text, "parse_data": {"intent": {"name": "x"}}})
    return Tracker("x", {"topic": topic}, {"entities": []}, events, False, None, {}, None)


def test_the_topic_talked_about_gains() -> None:
    assert in_context([("lecture", 0.5), ("equipment", 0.2)], "equipment") == [
        ("equipment", pytest.approx(0.44)),
        ("lecture", pytest.approx(0.35)),
    ]
    assert in_context([("lecture", 0.5)], None) == [("lecture", 0.5)]


def test_what_cannot_be_told_goes_on_about_the_topic() -> None:
    reply = best_guess(asked("うるさいって苦情はどこに", "loudspeaker"), [("patrol_start", 0.22), ("complaint", 0.16)])
    assert (reply.kind, reply.topic) == ("answer", "loudspeaker")


def test_a_likely_new_topic_is_taken_all_the_same() -> None:
    assert best_guess(asked("街灯", "lecture"), [("street_light_fault", 0.59)]).topic == "street_light_fault"


def test_between_the_old_topic_and_a_new_one_the_resident_chooses() -> None:
    reply = best_guess(asked("それで街灯", "lecture"), [("street_light_fault", 0.45), ("equipment", 0.1)])
    assert reply.kind == "choose"
    assert {"lecture", "street_light_fault"} <= {option["id"] for option in reply.options}


def test_somebody_in_distress_is_not_answered_about_something_else() -> None:
    reply = best_guess(asked("家族に迷惑をかけた", before="distress"), [("nuisance_call", 0.54)])
    assert reply.kind == "emergency"


def test_the_wish_to_be_led_offers_the_guide_first() -> None:
    reply = best_guess(asked("録音機を順番に"), [("guide_borrow_recorder", 0.4), ("call_recorder", 0.3)])
    assert reply.kind == "choose"
    assert reply.options[0]["id"] == "guide:borrow_recorder"
