"""Danger and fraud under way, whatever the statistics say."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.alarm_classifier import ALARM_CHANCES
from bot.nlu.ranking import put_first
from bot.safety import alarm


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(GraphComponent):
    """Puts the alarm of bot.safety before the classifier's ranking, with confidence 1.

    Where no rule speaks but the statistics lean towards an alarm (config `lean`, the probability of all alarms together),
    the likeliest alarm is taken: a needless 110 on the screen costs less than a missing one.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"lean": 0.35}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "SafetyNet":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._lean = float(config["lean"])

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent where there is an alarm."""
        for message in messages:
            name = alarm(message.get(TEXT) or "") or self._leaning(message.get(ALARM_CHANCES) or {})
            if name:
                put_first(message, name)
        return messages

    def _leaning(self, chances: dict[str, float]) -> str | None:
        return max(chances, key=lambda name: chances[name]) if sum(chances.values()) >= self._lean else None
