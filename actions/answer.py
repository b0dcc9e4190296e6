"""Composing the answer on a topic, from the side the question asks about."""

from actions.reply import Reply, guide_options, topic_options
from actions.topic_words import words_of
from knowledge.model import TopicRow


def answer(topic: TopicRow, aspect: str | None = None, follow_up: bool = False, easy: bool = False) -> Reply:
    """The topic's answer, led by what is known of the aspect asked about, or followed by the word that it is not stated.

    A follow-up has the answer before it on the screen: it gets the aspect alone. `easy` asks for the easy version; the
    reply says whether there was one.
    """
    words = words_of(topic, easy)
    side = words.about(aspect) if aspect else None
    if follow_up:
        side = side or words.below(aspect)
    if side is None:
        paragraphs = [words.answer]
    elif follow_up:
        paragraphs = [words.opening, side]
    else:
        paragraphs = [side, words.answer] if words.states(aspect) else [words.answer, side]
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
