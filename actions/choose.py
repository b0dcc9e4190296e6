"""A button was pressed: one of the choices offered before."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.conversation import CHOICE, entity, knowledge, on_topic, say, wants_easy
from actions.fixed import fixed_reply
from actions.guide_move import pressed
from actions.guide_turn import take
from actions.reply import NONE_OF_THESE

ACTION_NAME = "action_choose"


class Choose(Action):
    """Answers on the topic chosen, or starts or takes up a guide; 「どれもちがう」 leads to a person."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        choice = entity(tracker, CHOICE) or str(NONE_OF_THESE["id"])
        move = pressed(choice)
        if move.kind != "topic":
            return take(move, dispatcher, tracker)
        topic = knowledge().topic(choice)
        easy = wants_easy(tracker)
        if topic is None:
            say(dispatcher, fixed_reply(knowledge(), "not_understood", easy))
            return on_topic(None)
        say(dispatcher, answer(topic, easy=easy))
        return on_topic(topic.key)
