"""Nearest neighbours over all examples: beside the chosen classifier, for `python -m bot compare` only."""

from collections import defaultdict
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.preprocessing import normalize

from bot.nlu.features import for_learning, matrix


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class Neighbours(GraphComponent):
    """The intents of the `count` nearest examples, by cosine to the fourth power. After another classifier its probabilities are
    added to that one's, by `share`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"count": 15, "share": 0.3}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "Neighbours":
        return cls(config, resource)

    def __init__(self, config: dict[str, Any], resource: Resource) -> None:
        self._config, self._resource = config, resource

    def train(self, training_data: TrainingData) -> Resource:
        """Keep the examples."""
        examples, features = for_learning(training_data)
        self._examples = normalize(features)
        self._intents = [str(message.get(INTENT)) for message in examples]
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Rank the intents."""
        for message in messages:
            likeness = (self._examples @ normalize(matrix([message])).T).toarray().ravel()
            votes: dict[str, float] = defaultdict(float)
            for place in np.argpartition(-likeness, self._config["count"])[: self._config["count"]]:
                votes[self._intents[place]] += float(likeness[place]) ** 4
            total = sum(votes.values()) or 1.0
            before = {each["name"]: each["confidence"] for each in message.get("intent_ranking") or []}
            share = self._config["share"] if before else 1.0
            mixed = {name: share * votes[name] / total + (1 - share) * before.get(name, 0.0) for name in {*votes, *before}}
            ranking = [{"name": name, "confidence": mixed[name]} for name in sorted(mixed, key=lambda name: -mixed[name])]
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages
