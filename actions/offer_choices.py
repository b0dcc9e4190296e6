"""Unsure what is meant: two or three possibilities, or an honest decline."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.conversation import knowledge, ranking, say, topics_in
from actions.fixed import fixed_reply
from actions.reply import NONE_OF_THESE, Reply, topic_options

ACTION_NAME = "action_offer_choices"
_MOST = 3
_QUESTION = "どのことでしょうか。近いものを選んでください。今、危ないときは110番してください。"


class OfferChoices(Action):
    """Offers the likeliest topics; where the likeliest meaning is none of ours, says so."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        intents = [name for name, _ in ranking(tracker)]
        topics = topics_in(intents)[:_MOST]
        if not topics or intents[0].startswith("other_"):
            say(dispatcher, fixed_reply(knowledge(), "not_understood"))
            return []
        options = [*topic_options(topics), NONE_OF_THESE]
        say(dispatcher, Reply(kind="choose", paragraphs=[_QUESTION], options=options))
        return []
