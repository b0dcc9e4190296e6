"""A question that makes sense only after another one: 「いくらですか」"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.best_guess import best_guess
from actions.conversation import ASPECT, current_topic, entity, intent_before, knowledge, on_topic, ranking, say, wants_easy
from actions.fixed import ALARMS, DESKS, fixed_reply
from actions.reply import Reply
from knowledge.model import TopicRow

ACTION_NAME = "action_follow_up"
# How sure the next meaning must be where there is nothing the question could ask back on; the rule that put this one first
# halved it (bot.nlu.ranking).
_SURE = 0.2

# 「どうすればいいですか」 right after an alarm is about the danger, not about what was talked of before.
_STILL_ALARM = (None, "what_to_do", "contact", "overview")
# 「土曜もやっていますか」 right after a desk was named is about the desk.
_STILL_DESK = (None, "when", "where", "contact")


class FollowUp(Action):
    """Answers on the conversation's topic, or says again the alarm that was raised, or the desk that was named, just before. Where there
    is none of them, takes the question for one of its own if it can be understood as such, and else asks which topic is meant.
    """

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        before = intent_before(tracker)
        aspect = entity(tracker, ASPECT)
        if (before in ALARMS and aspect in _STILL_ALARM) or (before in DESKS and aspect in _STILL_DESK):
            say(dispatcher, fixed_reply(knowledge(), before, wants_easy(tracker)))
            return []
        key = current_topic(tracker)
        topic = knowledge().topic(key) if key else None
        if topic is None:
            reply = _on_its_own(tracker)
            say(dispatcher, reply)
            return on_topic(reply.topic)
        say(dispatcher, _on(topic, tracker, follow_up=True))
        return []


def _on(topic: TopicRow, tracker: Tracker, follow_up: bool = False) -> Reply:
    return answer(topic, entity(tracker, ASPECT), follow_up, wants_easy(tracker))


def _on_its_own(tracker: Tracker) -> Reply:
    (_, certainty), *rest = ranking(tracker) or [("", 1.0)]
    if certainty < 1 and rest:
        # The classifier's guess, no rule's: the message has words of its own.
        whole = sum(chance for _, chance in rest)
        return best_guess(tracker, [(name, chance / whole) for name, chance in rest])
    base, easy = knowledge(), wants_easy(tracker)
    for name, confidence in rest[:1]:
        topic = base.topic(name)
        if topic and confidence >= _SURE:
            return _on(topic, tracker)
        if base.reply(name) and confidence >= _SURE:
            return fixed_reply(base, name, easy)
    return fixed_reply(base, "no_topic_yet", easy)
