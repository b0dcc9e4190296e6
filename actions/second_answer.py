"""The second of two questions in one message, answered in short below the first."""

from typing import Any

from actions.fixed import fixed_reply
from actions.reply import Reply, topic_options
from actions.topic_words import words_of
from knowledge.lookup import KnowledgeBase

_ALARMS = ("emergency", "scam_alert")


def add_second(reply: Reply, second: dict[str, Any], base: KnowledgeBase, easy: bool) -> None:
    """Add what the second question asks (bot.channel: intent, aspect, announced) to the reply on the first.

    Topics of one group without a word that announces another question are one concern told in two: nothing is added.
    """
    if reply.kind in _ALARMS:
        return
    first, topic = base.topic(reply.topic or ""), base.topic(second["intent"])
    if topic is not None:
        if first is not None and not second["announced"] and first.group == topic.group:
            return
        words = words_of(topic, easy)
        short = (second["aspect"] and words.about(second["aspect"])) or words.short
        reply.paragraphs.append(f"もう一つの質問「{topic.question}」について。{short}")
        reply.passages += [passage for passage in topic.passages if passage.ref not in {known.ref for known in reply.passages}]
        _add_contacts(reply, topic.contacts[:1])
        reply.options = [*topic_options([topic]), *(option for option in reply.options if option["id"] != topic.key)]
    elif first is not None and second["intent"] == "follow_up" and second["aspect"]:
        more = words_of(first, easy).about(second["aspect"])
        if more and more not in reply.paragraphs:
            reply.paragraphs.insert(-1, more)
    elif second["announced"] and base.reply(second["intent"]):
        other = fixed_reply(base, second["intent"], easy)
        if other.kind in ("contact", "decline"):
            reply.paragraphs.append(f"もう一つの質問について。{''.join(other.paragraphs)}")
            _add_contacts(reply, other.contacts)


def _add_contacts(reply: Reply, contacts: list[Any]) -> None:
    known = {contact.key for contact in reply.contacts}
    reply.contacts += [contact for contact in contacts if contact.key not in known]
