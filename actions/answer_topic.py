"""The topic a question was understood to be about."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.besides import add_besides
from actions.conversation import ASPECT, LANGUAGE, entity, intent, knowledge, on_topic, say, wants_easy
from actions.fixed import fixed_reply
from actions.language import in_language

ACTION_NAME = "action_answer_topic"


class AnswerTopic(Action):
    """Answers on the topic named like the intent."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        topic = knowledge().topic(intent(tracker))
        language = entity(tracker, LANGUAGE)
        easy = wants_easy(tracker) or language is not None
        if topic is None:
            say(dispatcher, fixed_reply(knowledge(), "not_understood", easy))
            return on_topic(None)
        reply = answer(topic, entity(tracker, ASPECT), easy=easy)
        add_besides(reply, tracker)
        say(dispatcher, in_language(knowledge(), reply, language) if language else reply)
        return on_topic(topic.key)
