"""The wish to be led through questions: 「詐欺かどうか、いっしょに確かめてほしい」"""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.conversation import ASPECT, entity, intent, knowledge, on_topic, ranking, say, topics_in, typed, wants_easy
from actions.guide_move import Move
from actions.guide_turn import take

ACTION_NAME = "action_start_guide"
_PREFIX = "guide_"


class StartGuide(Action):
    """Starts the guide that the intent names. A plain question, though, is answered: the guide stands among the options."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        wishes = knowledge().guiding().wishes
        plain = not any(words in typed(tracker) for words in wishes)
        topics = topics_in(name for name, _ in ranking(tracker)) if plain else []
        if topics:
            say(dispatcher, answer(topics[0], entity(tracker, ASPECT), easy=wants_easy(tracker)))
            return on_topic(topics[0].key)
        return take(Move("start", name=intent(tracker).removeprefix(_PREFIX)), dispatcher, tracker)
