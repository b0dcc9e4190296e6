"""A question that makes sense only after another one: 「いくらですか」"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.conversation import ASPECT, current_topic, entity, knowledge, say
from actions.fixed import fixed_reply

ACTION_NAME = "action_follow_up"


class FollowUp(Action):
    """Answers on the conversation's topic; asks which, where there is none yet."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        key = current_topic(tracker)
        topic = knowledge().topic(key) if key else None
        if topic is None:
            say(dispatcher, fixed_reply(knowledge(), "no_topic_yet"))
        else:
            say(dispatcher, answer(topic, entity(tracker, ASPECT), follow_up=True))
        return []
