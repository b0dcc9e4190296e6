"""Which intent a question has: a linear support vector machine over all features, its scores made into probabilities."""

import logging
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import softmax
from sklearn.multiclass import OneVsRestClassifier
from sklearn.svm import LinearSVC

from bot.nlu.features import for_learning, matrix
from bot.nlu.linear_component import LinearComponent
from bot.nlu.linear_model import LinearModel
from bot.nlu.ranking import rank
from bot.normalising import has_words

TOPIC_CHANCES = "topic_chances"
"""Of a message: the probability of every intent."""

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(LinearComponent, IntentClassifier):
    """One-vs-rest linear SVM on the sentence features side by side; softmax of the margins.

    Config: `C` (regularisation), `sharpness` (the factor before the softmax; 5 to 6 had the least log loss on 7,705 questions of
    two writers of whom nothing was learnt), `ranking_length`, `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 0.3, "sharpness": 5.5, "ranking_length": 10, "random_state": 20260323}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the examples; raises ValueError where there are fewer than two intents."""
        examples, features = for_learning(training_data)
        intents = np.array([message.get(INTENT) for message in examples])
        if len(set(intents)) < 2:
            raise ValueError("at least two intents with examples are needed")
        machine = self._machine().fit(features, intents)
        weights = np.vstack([each.coef_ for each in machine.estimators_])
        bias = np.concatenate([each.intercept_ for each in machine.estimators_])
        logger.info("%d examples, %d intents, %d features", len(examples), len(machine.classes_), features.shape[1])
        return self._learnt(LinearModel.of(machine.classes_, weights, bias))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the intent and the ranking of each message; a message without any letter or digit is of no intent."""
        for message in messages:
            if not has_words(message.get(TEXT) or ""):
                rank(message, {}, 0)
                continue
            chances = softmax(self._config["sharpness"] * self._model.scores(matrix([message]))[0])
            message.set(TOPIC_CHANCES, dict(zip(self._model.names, map(float, chances), strict=True)))
            rank(message, message.get(TOPIC_CHANCES), self._config["ranking_length"])
        return messages

    def _machine(self) -> OneVsRestClassifier:
        return OneVsRestClassifier(LinearSVC(C=self._config["C"], tol=0.1, random_state=self._config["random_state"]), n_jobs=-1)
