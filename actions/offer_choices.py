"""Unsure what is meant: what is meant all the same, two or three possibilities, or an honest decline."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.besides import add_besides
from actions.best_guess import best_guess
from actions.conversation import on_topic, ranking, say

ACTION_NAME = "action_offer_choices"


class OfferChoices(Action):
    """Says the best guess. Only an answer puts the conversation on another topic."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        reply = best_guess(tracker, ranking(tracker))
        add_besides(reply, tracker)
        say(dispatcher, reply)
        return on_topic(reply.topic) if reply.topic else []
