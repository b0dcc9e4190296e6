"""Whether a message is an alarm."""

from typing import Literal

from bot.safety import danger, fraud, guards

Alarm = Literal["emergency", "scam_now"]


def alarm(text: str) -> Alarm | None:
    """ "emergency" for danger under way, "scam_now" for fraud under way or just done, None for neither.

    Expects normalised text. Words that say it all need no more. An act counts as long as nothing in the message moves it
    to another time, into a story, or into a question of how things work; a word of the moment outweighs the past only.
    """
    harmless = bool(guards.SUPPOSED.search(text) or guards.STORY.search(text) or guards.NEGATED.search(text))
    now = bool(guards.NOW.search(text))
    past = bool(guards.PAST.search(text))
    if harmless or (past and not now):
        return None
    if danger.PLAIN.search(text) or danger.HAPPENING.search(text):
        return "emergency"
    if fraud.UNDER_WAY.search(text) or fraud.DONE.search(text):
        return "scam_now"
    return None
