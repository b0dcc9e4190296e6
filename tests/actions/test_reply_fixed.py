"""What looks like no matter of ours, in the course of a conversation."""

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply_fixed import ReplyFixed

pytestmark = pytest.mark.usefixtures("knowledge_url")


def reply(text: str, topic: str | None, *ranking: tuple[str, float]) -> dict[str, Any]:
    understood = {
        "intent": {"name": ranking[0][0]},
        "intent_ranking": [{"name": name, "confidence": chance} for name, chance in ranking],
        "entities": [],
    }
    events = [{"event": "user", "text": text, "parse_data": understood}]
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
