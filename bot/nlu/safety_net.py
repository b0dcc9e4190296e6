"""Danger and fraud under way: the rules of bot.safety, and what the statistics lean to."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.kind_classifier import ALARM, ALARMS, KIND_CHANCES
from bot.nlu.ranking import leave_out, put_first
from bot.safety import alarm

WATCHFUL = "watchful"
"""Of a message, in what Rasa tells the actions: no alarm, yet near enough to one for the reply to say what to do if it is."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class SafetyNet(GraphComponent):
    """Puts an alarm before the classifier's ranking, with confidence 1, or takes the alarms out of it.

    Config, all probabilities that there is an alarm: `heard`, enough where a rule of bot.safety speaks (of 36 false alarms of the
    rules on questions not learnt 26 lie below, of 81 true ones none); `lean`, enough without any rule: a needless 110 on the
    screen costs less than a missing one; `watch`, from where on, or where a rule spoke in vain, the message is marked as WATCHFUL.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"heard": 0.03, "lean": 0.13, "watch": 0.06}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "SafetyNet":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._heard, self._lean, self._watch = (float(config[name]) for name in ("heard", "lean", "watch"))

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent where there is an alarm."""
        for message in messages:
            rule = alarm(message.get(TEXT) or "")
            # Without statistics the rules alone count.
            chances = message.get(KIND_CHANCES) or {ALARM: self._heard, **dict.fromkeys(ALARMS, 0.0)}
            if rule and chances[ALARM] >= self._heard:
                put_first(message, rule)
            elif chances[ALARM] >= self._lean:
                put_first(message, max(ALARMS, key=lambda name: chances[name]))
            else:
                leave_out(message, ALARMS.__contains__)
                if rule or chances[ALARM] >= self._watch:
                    message.set(WATCHFUL, True, add_to_output=True)
        return messages
