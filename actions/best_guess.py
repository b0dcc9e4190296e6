"""The reply to a message that may mean several things."""

from collections.abc import Sequence
from functools import lru_cache

from rasa_sdk import Tracker

from actions.answer import answer
from actions.conversation import ASPECT, entity, knowledge, topics_in, typed, wants_easy
from actions.doubt import decide
from actions.fixed import fixed_reply
from actions.reply import NONE_OF_THESE, Reply, guide_options, topic_options
from knowledge.search import TopicIndex

_QUESTION = "どのことでしょうか。近いものを選んでください。今、危ないときは110番してください。"
# The wish to be led is likeliest, though not sure: its guide stands first among the choices.
_GUIDE = "guide_"
_NOT_UNDERSTOOD = "not_understood"


def best_guess(tracker: Tracker, ranked: Sequence[tuple[str, float]]) -> Reply:
    """What actions.doubt decides on intents with probabilities, best first: an answer, choices, or an honest decline."""
    found = [hit.topic for hit in _index().search(typed(tracker))]
    decision = decide(ranked, _measures(), _kinds(), found)
    topics = topics_in(decision.intents)
    led = [name.removeprefix(_GUIDE) for name, _ in ranked[:1] if name.startswith(_GUIDE)]
    if led or decision.kind == "choose":
        options = [*guide_options(knowledge().guides(led)), *topic_options(topics), NONE_OF_THESE]
        return Reply(kind="choose", paragraphs=[_QUESTION], options=options)
    if decision.kind == "answer":
        return answer(topics[0], entity(tracker, ASPECT), easy=wants_easy(tracker))
    name = decision.intents[0] if decision.kind == "fixed" else _NOT_UNDERSTOOD
    return fixed_reply(knowledge(), name, wants_easy(tracker))


@lru_cache(maxsize=1)
def _index() -> TopicIndex:
    return TopicIndex(knowledge().topics())


@lru_cache(maxsize=1)
def _measures() -> dict[str, str]:
    return {topic.key: topic.passages[0].ref for topic in knowledge().topics() if topic.passages}


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {reply.key: reply.kind for reply in knowledge().replies()}
