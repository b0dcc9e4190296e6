"""Whether a message is an alarm."""

import re
from typing import Literal

from bot.normalising import joined
from bot.safety import danger, fraud, guards

Alarm = Literal["emergency", "scam_now"]


def alarm(text: str) -> Alarm | None:
    """ "emergency" for danger under way, "scam_now" for fraud under way or just done, None for neither.

    Expects normalised text. Words that say it all need no more. An act counts as long as nothing in the message moves it
    to another time, into a story, or into a question of how things work; a word of the moment outweighs the past only.
    """
    # As written, and without the blanks of easy Japanese (しらない ひとが いえに はいって きました).
    written = {text, joined(text)}

    def said(*patterns: re.Pattern[str]) -> bool:
        return any(pattern.search(each) for pattern in patterns for each in written)

    if said(guards.SUPPOSED, guards.STORY, guards.NEGATED) or (said(guards.PAST) and not said(guards.NOW)):
        return None
    if said(danger.PLAIN, danger.HAPPENING):
        return "emergency"
    if said(fraud.UNDER_WAY, fraud.DONE):
        return "scam_now"
    return None
