"""Danger and fraud under way, whatever the statistics say."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.asking_back import FOLLOW_UP
from bot.safety import alarm

_RANKING = "intent_ranking"
_ALARMS = ("emergency", "scam_now", "distress")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(GraphComponent):
    """Puts the alarm of bot.safety before the classifier's ranking, with confidence 1.

    Where no rule speaks but the classifier leans towards an alarm (config `lean`, the probability of all alarms together),
    the alarm is taken: a needless 110 on the screen costs less than a missing one.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"lean": 0.3}

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
            ranking = message.get(_RANKING) or []
            name = alarm(message.get(TEXT) or "") or self._leaning(ranking)
            if name:
                first = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: 1.0}
                rest = [entry for entry in ranking if entry[INTENT_NAME_KEY] != name]
                message.set(INTENT, dict(first), add_to_output=True)
                message.set(_RANKING, [first, *rest], add_to_output=True)
        return messages

    def _leaning(self, ranking: list[dict[str, Any]]) -> str | None:
        if ranking and ranking[0][INTENT_NAME_KEY] == FOLLOW_UP:
            # 「さっきの、いつまで?」 has no word of danger in it, whatever it reminds the classifier of.
            return None
        alarms = [entry for entry in ranking if entry[INTENT_NAME_KEY] in _ALARMS]
        if sum(entry[PREDICTED_CONFIDENCE_KEY] for entry in alarms) < self._lean:
            return None
        return str(alarms[0][INTENT_NAME_KEY])
