"""What goes into a reply besides the answer."""

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.besides import add_besides
from actions.reply import Reply
from knowledge.lookup import KnowledgeBase

pytestmark = pytest.mark.usefixtures("knowledge_url")


def told(*ranking: tuple[str, float], **more: Any) -> Tracker:
    """A conversation whose latest message was understood like this."""
    understood = {"intent_ranking": [{"name": name, "confidence": chance} for name, chance in ranking], "entities": [], **more}
    return Tracker("x", {}, understood, [], False, None, {}, None)


def options(reply: Reply) -> list[str]:
    return [option["id"] for option in reply.options]


def test_a_sure_answer_stands_alone() -> None:
    reply = Reply(kind="answer", topic="lecture", paragraphs=["a"])
    add_besides(reply, told(("lecture", 0.75), ("equipment", 0.2)))
    assert (options(reply), reply.paragraphs) == ([], ["a"])


def test_with_one_that_is_not_sure_what_else_may_be_meant_is_offered_first() -> None:
    reply = Reply(kind="answer", topic="lecture", paragraphs=["a"], options=[{"id": "council", "label": "", "refs": []}])
    add_besides(reply, told(("lecture", 0.5), ("equipment", 0.3), ("patrol_car", 0.1)))
    assert options(reply) == ["equipment", "council"]


def test_a_decline_offers_what_may_be_ours() -> None:
    reply = Reply(kind="decline", paragraphs=["a"])
    add_besides(reply, told(("other_general", 1.0), ("lecture", 0.2), ("equipment", 0.04), ("council", 0.035)))
    assert options(reply) == ["lecture", "equipment"]
    assert len(reply.paragraphs) == 2


def test_a_decline_far_from_all_topics_offers_nothing() -> None:
    reply = Reply(kind="decline", paragraphs=["a"])
    add_besides(reply, told(("other_general", 1.0), ("lecture", 0.01)))
    assert (options(reply), reply.paragraphs) == ([], ["a"])


def test_near_an_alarm_the_police_come_first(knowledge_url: str) -> None:
    base = KnowledgeBase.open(knowledge_url)
    reply = Reply(kind="answer", topic="scam_sms", paragraphs=["a"], contacts=base.contacts(["consumer_188"]))
    add_besides(reply, told(("scam_sms", 0.9), watchful=True))
    assert "110番" in reply.paragraphs[0] and reply.paragraphs[1] == "a"
    assert [contact.key for contact in reply.contacts] == ["police_110", "consumer_188"]


def test_an_alarm_offers_what_was_asked_and_says_no_more() -> None:
    reply = Reply(kind="emergency", paragraphs=["a"])
    add_besides(reply, told(("emergency", 1.0), ("dv", 0.3), ("stalking", 0.15), watchful=True))
    assert (options(reply), reply.paragraphs) == (["dv"], ["a"])


def test_who_writes_numbers_is_told_that_it_is_not_needed() -> None:
    reply = Reply(kind="answer", topic="nuisance_call", paragraphs=["a"])
    tracker = told(("nuisance_call", 0.9))
    tracker.events = [{"event": "user", "text": "［電話番号］からよくかかってきます"}]
    add_besides(reply, tracker)
    assert "書かなくて大丈夫" in reply.paragraphs[1]
