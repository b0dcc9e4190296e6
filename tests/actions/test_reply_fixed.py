"""What looks like no matter of ours, in the course of a conversation."""

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply_fixed import ReplyFixed

pytestmark = pytest.mark.usefixtures("knowledge_url")


def reply(text: str, topic: str | None, *ranking: tuple[str, float], before: str = "") -> dict[str, Any]:
    understood = {
        "intent": {"name": ranking[0][0]},
        "intent_ranking": [{"name": name, "confidence": chance} for name, chance in ranking],
        "entities": [],
    }
    events = [{"event": "user", "text": "x", "parse_data": {"intent": {"name": before}}}] if before else []
    events.append({"event": "user", "text": text, "parse_data": understood})
    dispatcher = CollectingDispatcher()
    asyncio.run(ReplyFixed().run(dispatcher, Tracker("x", {"topic": topic}, understood, events, False, None, {}, None), {}))
    said: dict[str, Any] = dispatcher.messages[-1]["custom"]
    return said


def test_what_may_ask_back_goes_on_about_the_topic() -> None:
    ranking = [("other_general", 1.0), ("follow_up", 0.034)]
    assert reply("何個までですか", "equipment", *ranking)["topic"] == "equipment"
    assert reply("何個までですか", None, *ranking)["kind"] == "decline"


def test_what_is_likely_about_the_topic_goes_on_about_it() -> None:
    said = reply("いつ直りますか", "street_light_fault", ("other_city_service", 1.0), ("street_light_fault", 0.12))
    assert said["topic"] == "street_light_fault"


def test_what_has_nothing_to_do_with_the_topic_is_declined() -> None:
    said = reply("天気は?", "equipment", ("other_general", 1.0), ("smalltalk_idle", 0.001), ("follow_up", 0.0))
    assert said["kind"] == "decline"


def test_right_after_an_alarm_it_is_about_the_alarm() -> None:
    assert reply("まだ切ってない", None, ("other_general", 1.0), before="scam_now")["kind"] == "scam_alert"
    assert reply("天気は?", None, ("other_general", 1.0), before="other_general")["kind"] == "decline"


def test_a_question_back_right_after_a_desk_was_named_is_about_the_desk() -> None:
    ranking = [("other_city_service", 1.0), ("follow_up", 0.2)]
    assert reply("土曜もやってる?", None, *ranking, before="contact")["kind"] == "contact"
    assert reply("天気は?", None, ("other_general", 1.0), ("follow_up", 0.001), before="contact")["kind"] == "decline"
