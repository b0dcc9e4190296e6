"""The wish to be led through questions: 「詐欺かどうか、いっしょに確かめてほしい」"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import intent
from actions.guide_move import Move
from actions.guide_turn import take

ACTION_NAME = "action_start_guide"
_PREFIX = "guide_"


class StartGuide(Action):
    """Starts the guide that the intent names."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        return take(Move("start", name=intent(tracker).removeprefix(_PREFIX)), dispatcher, tracker)
