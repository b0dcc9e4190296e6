"""The topic a question was understood to be about."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.besides import add_besides
from actions.best_guess import best_guess
from actions.conversation import ASPECT, LANGUAGE, entity, intent, knowledge, on_topic, ranking, say, wants_easy
from actions.language import in_language

ACTION_NAME = "action_answer_topic"
# Below it other topics are weighed against the likeliest, those on one measure together (actions.doubt).
_SURE = 0.6


class AnswerTopic(Action):
    """Answers on the topic named like the intent, or, where that is not sure, gives the best guess."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        topic = knowledge().topic(intent(tracker))
        language = entity(tracker, LANGUAGE)
        ranked = ranking(tracker)
        if topic is None or ranked[0][1] < _SURE:
            reply = best_guess(tracker, ranked)
        else:
            reply = answer(topic, entity(tracker, ASPECT), easy=wants_easy(tracker) or language is not None)
        add_besides(reply, tracker)
        say(dispatcher, in_language(knowledge(), reply, language) if language else reply)
        return on_topic(reply.topic) if reply.topic else []
