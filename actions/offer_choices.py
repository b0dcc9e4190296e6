"""Unsure what is meant: what is meant all the same, two or three possibilities, or an honest decline."""

from functools import lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.besides import add_besides
from actions.conversation import ASPECT, entity, knowledge, on_topic, ranking, say, topics_in, typed, wants_easy
from actions.doubt import decide
from actions.fixed import fixed_reply
from actions.reply import NONE_OF_THESE, Reply, guide_options, topic_options
from knowledge.search import TopicIndex

ACTION_NAME = "action_offer_choices"
_QUESTION = "どのことでしょうか。近いものを選んでください。今、危ないときは110番してください。"
# The wish to be led is likeliest, though not sure: its guide stands first among the choices.
_GUIDE = "guide_"
_NOT_UNDERSTOOD = "not_understood"


class OfferChoices(Action):
    """Acts on what actions.doubt decides."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        found = [hit.topic for hit in _index().search(typed(tracker))]
        decision = decide(ranking(tracker), _measures(), _kinds(), found)
        topics = topics_in(decision.intents)
        led = [name.removeprefix(_GUIDE) for name, _ in ranking(tracker)[:1] if name.startswith(_GUIDE)]
        if led:
            options = [*guide_options(knowledge().guides(led)), *topic_options(topics), NONE_OF_THESE]
            return _said(dispatcher, tracker, Reply(kind="choose", paragraphs=[_QUESTION], options=options))
        if decision.kind == "answer":
            reply = answer(topics[0], entity(tracker, ASPECT), easy=wants_easy(tracker))
            return _said(dispatcher, tracker, reply) + on_topic(topics[0].key)
        if decision.kind == "choose":
            options = [*topic_options(topics), NONE_OF_THESE]
            return _said(dispatcher, tracker, Reply(kind="choose", paragraphs=[_QUESTION], options=options))
        name = decision.intents[0] if decision.kind == "fixed" else _NOT_UNDERSTOOD
        return _said(dispatcher, tracker, fixed_reply(knowledge(), name, wants_easy(tracker)))


def _said(dispatcher: CollectingDispatcher, tracker: Tracker, reply: Reply) -> list[dict[str, Any]]:
    add_besides(reply, tracker)
    say(dispatcher, reply)
    return []


@lru_cache(maxsize=1)
def _index() -> TopicIndex:
    return TopicIndex(knowledge().topics())


@lru_cache(maxsize=1)
def _measures() -> dict[str, str]:
    return {topic.key: topic.passages[0].ref for topic in knowledge().topics() if topic.passages}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {reply.key: reply.kind for reply in knowledge().replies()}
