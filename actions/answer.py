"""Composing the answer on a topic, from the side the question asks about."""

from actions.reply import Reply, guide_options, topic_options
from actions.topic_words import words_of
from knowledge.model import TopicRow


def answer(topic: TopicRow, aspect: str | None = None, follow_up: bool = False, easy: bool = False) -> Reply:
    """The topic's answer, led by what is known (or that nothing is known) of the aspect asked about.

    A follow-up has the answer before it on the screen: it gets the aspect alone. `easy` asks for the easy version; the
    reply says whether there was one.
    """
    words = words_of(topic, easy)
    lead = words.about(aspect) if aspect else None
    paragraphs = [words.opening, lead] if follow_up and lead else [part for part in (lead, words.answer) if part]
    return Reply(
        kind="answer",
        topic=topic.key,
        paragraphs=paragraphs,
        steps=words.steps,
        facts=list(topic.facts),
        passages=list(topic.passages),
        contacts=list(topic.contacts),
        options=[*guide_options(topic.guides), *topic_options(topic.related)],
        easy=words.easy,
    )
