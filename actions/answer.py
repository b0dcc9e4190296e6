"""Composing the answer on a topic, from the side the question asks about."""

from actions.reply import Reply, guide_options, topic_options
from knowledge.model import TopicRow
from knowledge.topic import ASPECTS

_NOT_STATED = "{what}は、防犯指針には書かれていません。下の連絡先に聞いてください。"


def answer(topic: TopicRow, aspect: str | None = None, follow_up: bool = False) -> Reply:
    """The topic's answer, led by what is known (or that nothing is known) of the aspect asked about.

    A follow-up has the answer before it on the screen: it gets the aspect alone.
    """
    lead = _aspect_words(topic, aspect) if aspect else None
    if follow_up and lead:
        paragraphs = [f"「{topic.title}」についてお答えします。", lead]
    else:
        paragraphs = [part for part in (lead, topic.answer) if part]
    return Reply(
        kind="answer",
        topic=topic.key,
        paragraphs=paragraphs,
        steps=list(topic.next_steps),
        facts=list(topic.facts),
        passages=list(topic.passages),
        contacts=list(topic.contacts),
        options=[*guide_options(topic.guides), *topic_options(topic.related)],
    )


def _aspect_words(topic: TopicRow, aspect: str) -> str | None:
    if aspect in topic.aspects:
        return topic.aspects[aspect]
    if aspect in topic.unknown:
        return _NOT_STATED.format(what=topic.unknown[aspect])
    if aspect in ("overview", "contact", "what_to_do"):
        # The answer, the contacts and the next steps themselves say this.
        return None
    return _NOT_STATED.format(what=f"「{topic.title}」の{ASPECTS[aspect]}")
