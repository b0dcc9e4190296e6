"""Whether a message is any matter of ours."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.classifier import TOPIC_CHANCES
from bot.nlu.kind_classifier import KIND_CHANCES, NOT_OURS, is_not_ours
from bot.nlu.ranking import leave_out, put_first


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Scope(GraphComponent):
    """Puts the likeliest of the intents that are not ours before the ranking, with confidence 1, or takes all of them out of it,
    so that what is left says which of our topics is meant. Where a rule has spoken before, it stands. After SafetyNet.

    Config: `not_ours`, the probability from which on a message is declined. Low, since a decline still offers the likeliest
    topic, and a wrong answer misleads.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"not_ours": 0.15}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "Scope":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._not_ours = float(config["not_ours"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Decide, and change the ranking accordingly."""
        for message in messages:
            kinds, topics = message.get(KIND_CHANCES), message.get(TOPIC_CHANCES)
            if not kinds or message.get(INTENT)[PREDICTED_CONFIDENCE_KEY] == 1.0:
                continue
            if kinds[NOT_OURS] >= self._not_ours:
                put_first(message, max(filter(is_not_ours, topics), key=lambda name: topics[name]))
            else:
                leave_out(message, is_not_ours)
        return messages
