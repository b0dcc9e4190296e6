"""The reply to a message that may mean several things."""

from collections.abc import Sequence
from functools import lru_cache

from rasa_sdk import Tracker

from actions.answer import answer
from actions.conversation import ASPECT, current_topic, entity, intent_before, knowledge, topics_in, typed, wants_easy
from actions.doubt import decide
from actions.fixed import fixed_reply
from actions.reply import NONE_OF_THESE, Reply, guide_options, topic_options
from knowledge.search import TopicIndex

_QUESTION = "どのことでしょうか。近いものを選んでください。今、危ないときは110番してください。"
# The wish to be led is likeliest, though not sure: its guide stands first among the choices.
_GUIDE = "guide_"
_NOT_UNDERSTOOD = "not_understood"
# What is said in the course of a conversation and cannot be told is this likely to go on about its topic.
_GOES_ON = 0.3
_DISTRESS = "distress"


def best_guess(tracker: Tracker, ranked: Sequence[tuple[str, float]]) -> Reply:
    """What actions.doubt decides on intents with probabilities, best first, and on the topic talked about: an answer, choices, or
    an honest decline. To somebody in distress nothing else is said as long as it is not sure.
    """
    if intent_before(tracker) == _DISTRESS:
        return fixed_reply(knowledge(), _DISTRESS, wants_easy(tracker))
    current = current_topic(tracker)
    ranked = in_context(ranked, current)
    found = [hit.topic for hit in _index().search(typed(tracker))]
    decision = decide(ranked, _measures(), _kinds(), found)
    topics = topics_in(decision.intents)
    led = [name.removeprefix(_GUIDE) for name, _ in ranked[:1] if name.startswith(_GUIDE)]
    if led or decision.kind == "choose":
        options = [*guide_options(knowledge().guides(led)), *topic_options(topics), NONE_OF_THESE]
        return Reply(kind="choose", paragraphs=[_QUESTION], options=options)
    if decision.kind == "answer":
        return answer(topics[0], entity(tracker, ASPECT), follow_up=topics[0].key == current, easy=wants_easy(tracker))
    name = decision.intents[0] if decision.kind == "fixed" else _NOT_UNDERSTOOD
    return fixed_reply(knowledge(), name, wants_easy(tracker))


def in_context(ranked: Sequence[tuple[str, float]], topic: str | None) -> list[tuple[str, float]]:
    """The ranking, best first, when the conversation is on a topic, or on none."""
    if topic is None:
        return list(ranked)
    chances = {name: (1 - _GOES_ON) * chance for name, chance in ranked}
    chances[topic] = chances.get(topic, 0.0) + _GOES_ON
    return sorted(chances.items(), key=lambda entry: -entry[1])


@lru_cache(maxsize=1)
def _index() -> TopicIndex:
    return TopicIndex(knowledge().topics())


@lru_cache(maxsize=1)
def _measures() -> dict[str, str]:
    return {topic.key: topic.passages[0].ref for topic in knowledge().topics() if topic.passages}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {reply.key: reply.kind for reply in knowledge().replies()}
