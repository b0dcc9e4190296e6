"""「最初から」: what was said before counts no more."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import knowledge, say, wants_easy
from actions.fixed import fixed_reply

ACTION_NAME = "action_start_over"


class StartOver(Action):
    """Leaves the topic and offers where to begin."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        say(dispatcher, fixed_reply(knowledge(), "start_over", wants_easy(tracker)))
        return [AllSlotsReset()]
