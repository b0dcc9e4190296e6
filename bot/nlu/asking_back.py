"""A question about what was said before, whatever topic its few words remind the classifier of."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.follow_up import asks_back
from bot.nlu.tokenizer import words_of
from bot.nlu.views import content

FOLLOW_UP = "follow_up"
_RANKING = "intent_ranking"
_ALARMS = ("emergency", "scam_now")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class AskingBack(GraphComponent):
    """Puts the intent `follow_up` before the ranking, with confidence 1, where bot.follow_up says so.

    Not where the classifier is nearly certain (config `certain`), takes it for an alarm (`alarming`), or is fairly sure
    (`sure`) of an intent that is no question on a topic (`leave`): distress, thanks, a complaint, a question to the
    assistant itself. Before SafetyNet, which still overrules it by rule, though no longer by a mere leaning.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {
            "certain": 0.85,
            "alarming": 0.6,
            "sure": 0.4,
            "leave": [
                "distress",
                "greet",
                "goodbye",
                "thanks",
                "complaint",
                "smalltalk_idle",
                "start_over",
                "bot_identity",
                "bot_capability",
                "other_bot",
                "other_general",
                "other_city_service",
                "other_police_matter",
            ],
        }

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "AskingBack":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._certain = float(config["certain"])
        self._alarming = float(config["alarming"])
        self._sure = float(config["sure"])
        self._leave = frozenset(config["leave"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent where the question asks back."""
        for message in messages:
            ranking = message.get(_RANKING) or []
            if (
                ranking
                and not self._stands(ranking[0])
                and asks_back(message.get(TEXT), [word.normal for word in content(words_of(message))])
            ):
                first = {INTENT_NAME_KEY: FOLLOW_UP, PREDICTED_CONFIDENCE_KEY: 1.0}
                rest = [entry for entry in ranking if entry[INTENT_NAME_KEY] != FOLLOW_UP]
                message.set(INTENT, dict(first), add_to_output=True)
                message.set(_RANKING, [first, *rest], add_to_output=True)
        return messages

    def _stands(self, best: dict[str, Any]) -> bool:
        name = best[INTENT_NAME_KEY]
        needed = self._alarming if name in _ALARMS else self._sure if name in self._leave else self._certain
        return bool(best[PREDICTED_CONFIDENCE_KEY] >= needed)
