"""Replies to messages in another language: a few words in it, the rest in easy Japanese."""

from actions.fixed import fixed_reply
from actions.reply import Reply
from bot.languages import greets
from knowledge.lookup import KnowledgeBase

FOREIGN = "foreign"
_NOTE = "topic"


def foreign_reply(base: KnowledgeBase, intent: str, language: str, text: str) -> Reply:
    """The fixed reply in that language (knowledge/replies.yml: foreign_en, foreign_en_emergency …), easy Japanese below.

    To a question that no word of ours is in, it is a decline.
    """
    key = _key(FOREIGN, language)
    reply = fixed_reply(base, key if intent == FOREIGN else f"{key}_{intent}")
    japanese = fixed_reply(base, key if intent == FOREIGN else f"{key}_{intent}", easy=True)
    if intent == FOREIGN and not greets(text, language):
        japanese.kind = "decline"
    return _with_lead(japanese, reply)


def in_language(base: KnowledgeBase, answer: Reply, language: str) -> Reply:
    """An answer in easy Japanese with a word in the language before it, that this is what follows."""
    return _with_lead(answer, fixed_reply(base, _key(_NOTE, language)))


def _with_lead(reply: Reply, lead: Reply) -> Reply:
    reply.paragraphs = [*lead.paragraphs, *reply.paragraphs]
    reply.lang = lead.lang
    return reply


def _key(name: str, language: str) -> str:
    return f"{name}_{language.lower().replace('-', '_')}"
