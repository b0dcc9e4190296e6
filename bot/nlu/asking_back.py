"""A question about what was said before, whatever topic its few words remind the classifier of."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.follow_up import asks_back
from bot.nlu.ranking import RANKING, put_first
from bot.nlu.tokenizer import words_of
from bot.nlu.views import content

FOLLOW_UP = "follow_up"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskingBack(GraphComponent):
    """Puts the intent `follow_up` before the ranking, with confidence 1, where bot.follow_up says so.

    Not where the classifier is sure enough of an intent that is no question on a topic (config `stands`: how sure for each):
    an alarm, thanks, a complaint, a question to the assistant itself. Where nothing was talked about before,
    actions.follow_up goes by the rest of the ranking. Before SafetyNet, which still overrules it.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        talk = ("distress", "greet", "goodbye", "thanks", "complaint", "smalltalk_idle", "start_over", "bot_identity")
        # A side of a matter asked in few words (「何個までですか」) looks like any shop's or office's.
        not_ours = ("other_bot", "other_general", "other_city_service", "other_police_matter")
        sure = {**dict.fromkeys(talk, 0.4), **dict.fromkeys(not_ours, 0.9)}
        return {"stands": {**sure, "emergency": 0.6, "scam_now": 0.6, "bot_capability": 0.975}}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "AskingBack":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._stands_from: dict[str, float] = config["stands"]

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent where the question asks back."""
        for message in messages:
            ranking = message.get(RANKING) or []
            if (
                ranking
                and not self._stands(ranking[0])
                and asks_back(message.get(TEXT), [word.normal for word in content(words_of(message))])
            ):
                put_first(message, FOLLOW_UP)
        return messages

    def _stands(self, best: dict[str, Any]) -> bool:
        needed = self._stands_from.get(best[INTENT_NAME_KEY])
        return needed is not None and bool(best[PREDICTED_CONFIDENCE_KEY] >= needed)
