"""Which intent a question has: a linear support vector machine over all features, its scores made into probabilities."""

import logging
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import softmax
from sklearn.multiclass import OneVsRestClassifier
from sklearn.svm import LinearSVC

from bot.nlu.features import for_learning, matrix
from bot.nlu.trained_file import keep, recall

_RANKING = "intent_ranking"

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """One-vs-rest linear SVM on the sentence features side by side; softmax of the margins.

    Config: `C` (regularisation), `sharpness` (the factor before the softmax; 5 to 6 had the least log loss on 7,705 questions of
    two writers of whom nothing was learnt), `ranking_length`, `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 0.3, "sharpness": 5.5, "ranking_length": 10, "random_state": 20260323}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "TopicClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TopicClassifier":
        component = cls(config, model_storage, resource)
        plain, arrays = recall(model_storage, resource)
        component._intents = plain["intents"]
        component._weights, component._bias = arrays["weights"] * arrays["scale"], arrays["bias"]
        return component

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._intents: list[str] = []
        self._sharpness = float(config["sharpness"])
        self._weights: NDArray[np.float32] = np.zeros((0, 0), dtype=np.float32)
        self._bias: NDArray[np.float32] = np.zeros(0, dtype=np.float32)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples; raises ValueError where there are fewer than two intents."""
        examples, features = for_learning(training_data)
        intents = np.array([message.get(INTENT) for message in examples])
        if len(set(intents)) < 2:
            raise ValueError("at least two intents with examples are needed")
        machine = self._machine().fit(features, intents)
        self._intents = [str(name) for name in machine.classes_]
        self._weights, self._bias = _scores(machine)
        logger.info("%d examples, %d intents, %d features", *features.shape[:1], len(self._intents), features.shape[1])
        scale = np.maximum(np.abs(self._weights).max(axis=0), 1e-9) / 127
        keep(
            self._storage,
            self._resource,
            {"intents": self._intents},
            # A byte a weight is enough to rank by, and Rasa packs and unpacks the model at every start.
            {"weights": np.round(self._weights / scale).astype(np.int8), "scale": scale, "bias": self._bias},
        )
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message; a message without any text is of no intent."""
        for message in messages:
            if not message.get(TEXT):
                message.set(INTENT, {INTENT_NAME_KEY: None, PREDICTED_CONFIDENCE_KEY: 0.0}, add_to_output=True)
                continue
            margins = np.asarray(matrix([message]) @ self._weights)[0] + self._bias
            chances = softmax(self._sharpness * margins)
            ranking = [
                {INTENT_NAME_KEY: self._intents[place], PREDICTED_CONFIDENCE_KEY: float(chances[place])}
                for place in np.argsort(-chances)[: self._config["ranking_length"]]
            ]
            message.set(INTENT, dict(ranking[0]), add_to_output=True)
            message.set(_RANKING, ranking, add_to_output=True)
        return messages

    def _machine(self) -> OneVsRestClassifier:
        return OneVsRestClassifier(LinearSVC(C=self._config["C"], tol=0.1, random_state=self._config["random_state"]), n_jobs=-1)


def _scores(machine: OneVsRestClassifier) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """One column of weights and one bias an intent, also where there are only two. Features are rows in memory: a question
    touches some hundred of them.
    """
    weights = np.vstack([each.coef_ for each in machine.estimators_]).T.astype(np.float32, order="C")
    bias = np.concatenate([each.intercept_ for each in machine.estimators_]).astype(np.float32)
    return (weights, bias) if len(bias) > 1 else (np.hstack([-weights, weights]), np.concatenate([-bias, bias]))
