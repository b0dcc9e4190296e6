"""Whether somebody writes in danger, or with a swindler at work: a question apart from what the message is about.

The classifier of topics has some ninety intents to weigh; danger told in unexpected words comes out as a little of many of
them. Asked alone, over the same features, whether there is an alarm at all, a logistic regression caught half of what was
missed before at fewer false alarms (docs/understanding.md).
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

from bot.nlu.features import for_learning, matrix
from bot.nlu.trained_file import keep, recall

ALARMS = ("emergency", "scam_now", "distress")
ALARM_CHANCES = "alarm_chances"
_NONE = "none"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class AlarmClassifier(GraphComponent):
    """Sets `alarm_chances` of each message: a probability for each of ALARMS. bot.nlu.safety_net acts on them.

    Config: `C` (regularisation), `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 5.0, "random_state": 20260323}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "AlarmClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "AlarmClassifier":
        component = cls(config, model_storage, resource)
        plain, arrays = recall(model_storage, resource)
        component._names, component._weights, component._bias = plain["names"], arrays["weights"], arrays["bias"]
        return component

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._names: list[str] = []
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._bias: NDArray[np.float32] = np.zeros(0, dtype=np.float32)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples; without any alarm among them it stays silent."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        alarms = [message.get(INTENT) if message.get(INTENT) in ALARMS else _NONE for message in examples]
        if len(set(alarms)) > 2:
            learner = LogisticRegression(
                solver="liblinear", dual=True, tol=0.01, C=self._config["C"], random_state=self._config["random_state"]
            )
            learner.fit(for_learning(matrix(examples)), alarms)
            self._names = [str(name) for name in learner.classes_]
            self._weights, self._bias = learner.coef_.T.astype(np.float32, order="C"), learner.intercept_.astype(np.float32)
        keep(self._storage, self._resource, {"names": self._names}, {"weights": self._weights, "bias": self._bias})
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the chances; none where there is no text."""
        for message in messages:
            if message.get(TEXT) and self._names:
                chances = dict(zip(self._names, expit(np.asarray(matrix([message]) @ self._weights)[0] + self._bias), strict=True))
                message.set(ALARM_CHANCES, _shared_out(1 - float(chances.pop(_NONE)), chances))
        return messages


def _shared_out(alarm: float, chances: dict[str, float]) -> dict[str, float]:
    """The probability that there is an alarm at all, shared out among the alarms by how likely each is by itself."""
    total = sum(chances.values())
    return {name: alarm * float(chance) / total for name, chance in chances.items()}
