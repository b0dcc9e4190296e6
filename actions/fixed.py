"""Replies that knowledge/replies.yml has ready."""

from actions.reply import Reply, guide_options, topic_options
from knowledge.lookup import KnowledgeBase

ALARMS = ("emergency", "scam_now", "distress")
"""Fixed replies to danger, fraud under way and despair (bot.nlu.kind_classifier names the same: actions do not import Rasa)."""
DESKS = ("contact", "contact_police")
"""Fixed replies that name somebody to turn to, and nothing else."""


def fixed_reply(base: KnowledgeBase, key: str, easy: bool = False) -> Reply:
    """The reply of that name, its easy version where that is wanted and written.

    Raises LookupError where the knowledge base has none: `make check` would have told.
    """
    row = base.reply(key)
    if row is None:
        raise LookupError(f"no reply {key!r} in the knowledge base; see knowledge/replies.yml")
    easy = easy and bool(row.easy_text)
    return Reply(
        kind=row.kind,
        paragraphs=[row.easy_text if easy else row.text],
        steps=list(row.easy_steps if easy else row.steps),
        facts=base.facts(row.facts),
        passages=base.passages(row.refs),
        contacts=base.contacts(row.contacts),
        options=[*guide_options(base.guides(row.guides)), *topic_options(base.topics(row.suggest))],
        easy=easy,
        lang=row.lang,
    )
