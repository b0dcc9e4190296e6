"""Danger, fraud under way, small talk, what is not ours, another language: the reply written for the intent."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.besides import add_besides
from actions.best_guess import best_guess
from actions.conversation import (
    LANGUAGE,
    current_topic,
    entity,
    intent,
    intent_before,
    knowledge,
    on_topic,
    ranking,
    say,
    typed,
    wants_easy,
)
from actions.fixed import ALARMS, DESKS, fixed_reply
from actions.language import foreign_reply
from bot.safety import alarm

ACTION_NAME = "action_reply_fixed"
# Half of what the classifier said (bot.nlu.ranking.put_first): how likely the topic talked of must be, or that the message asks back
# on something.
_LIKELY, _ASKS_BACK = 0.1, 0.03
_FOLLOW_UP = "follow_up"


class ReplyFixed(Action):
    """Says the fixed reply named like the intent. The conversation stays on its topic."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        language = entity(tracker, LANGUAGE)
        if language:
            say(dispatcher, foreign_reply(knowledge(), intent(tracker), language, typed(tracker)))
            return []
        reply = fixed_reply(knowledge(), _meant(tracker), wants_easy(tracker))
        if reply.kind == "decline" and _said_on(tracker):
            reply = fixed_reply(knowledge(), intent_before(tracker), wants_easy(tracker))
        elif reply.kind == "decline" and _goes_on(tracker):
            reply = best_guess(tracker, ranking(tracker)[1:])
        add_besides(reply, tracker)
        say(dispatcher, reply)
        return on_topic(reply.topic) if reply.topic else []


def _meant(tracker: Tracker) -> str:
    """The intent. What is said on after an alarm of fraud (「まだ切っていません」) is about the fraud, unless a rule hears danger in it."""
    name = intent(tracker)
    goes_on = name == "emergency" and intent_before(tracker) == "scam_now" and alarm(typed(tracker)) != "emergency"
    return "scam_now" if goes_on else name


def _said_on(tracker: Tracker) -> bool:
    """Whether what looks like no matter of ours is about the alarm given, or the desk named, just before (「土曜もやってる？」)."""
    before = intent_before(tracker)
    asks = any(name in (_FOLLOW_UP, *DESKS) and chance >= _ASKS_BACK for name, chance in ranking(tracker)[1:])
    return before in ALARMS or (before in DESKS and asks)


def _goes_on(tracker: Tracker) -> bool:
    """Whether what looks like no matter of ours may well be about the topic talked of: 「いつ直りますか」 after a broken lamp,
    「何個までですか」 after the vests.
    """
    topic, chances = current_topic(tracker), dict(ranking(tracker)[1:])
    return topic is not None and (chances.get(topic, 0.0) >= _LIKELY or chances.get(_FOLLOW_UP, 0.0) >= _ASKS_BACK)
