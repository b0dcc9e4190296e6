"""Danger, fraud under way, small talk, what is not ours, another language: the reply written for the intent."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import LANGUAGE, add_second_question, entity, intent, knowledge, ranking, say, topics_in, wants_easy
from actions.fixed import fixed_reply
from actions.language import foreign_reply
from actions.reply import topic_options

ACTION_NAME = "action_reply_fixed"
_ALARMS = ("emergency", "scam_alert")
_LIKELY = 0.1


class ReplyFixed(Action):
    """Says the fixed reply named like the intent. The conversation stays on its topic."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        language = entity(tracker, LANGUAGE)
        if language:
            say(dispatcher, foreign_reply(knowledge(), intent(tracker), language))
            return []
        reply = fixed_reply(knowledge(), intent(tracker), wants_easy(tracker))
        if reply.kind in _ALARMS:
            # Were it no alarm after all, what was asked is one press away.
            offered = {option["id"] for option in reply.options}
            likely = topics_in(name for name, chance in ranking(tracker) if chance >= _LIKELY and name not in offered)
            reply.options += topic_options(likely[:1])
        add_second_question(reply, tracker)
        say(dispatcher, reply)
        return []
