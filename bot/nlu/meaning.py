"""Features of what a question means: the mean of its word vectors, rare words weighing more.

How vectors are pooled matters as much as the classifier (reference/understanding.md): unit vectors of content words,
weighted by inverse document frequency, beat spaCy's plain mean.
"""

import math
from collections import Counter
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix

from bot.nlu.corpus import Corpus
from bot.nlu.japanese import Morpheme, vector
from bot.nlu.tokenizer import words_of
from bot.nlu.trained_file import keep, recall
from bot.nlu.views import content

DIMENSION = 300


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class MeaningFeaturizer(GraphComponent):
    """One dense row of 300 numbers a message, of length `weight` (zero where no word has a vector).

    Config: `weight`; `rare_words` ("more": rare words weigh more; "same": a plain mean, for comparison).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"weight": 2.0, "rare_words": "more"}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "MeaningFeaturizer":
        return cls(config, model_storage, resource, execution_context.node_name)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "MeaningFeaturizer":
        component = cls(config, model_storage, resource, execution_context.node_name)
        plain, _ = recall(model_storage, resource)
        component._rarity, component._unseen = plain["rarity"], plain["unseen"]
        return component

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, name: str) -> None:
        self._storage = storage
        self._resource = resource
        self._origin = config.get(FEATURIZER_CLASS_ALIAS) or name
        self._weight = float(config["weight"])
        self._rare_more = config["rare_words"] == "more"
        self._rarity: dict[str, float] = {}
        self._unseen = 1.0

    def train(self, training_data: TrainingData) -> Resource:
        """Learn how rare each word is."""
        texts = [message for message in training_data.training_examples if message.get(TEXT)]
        counts = Counter(form for message in texts for form in {word.normal for word in content(words_of(message))})
        self._rarity = {form: math.log(len(texts) / (1 + count)) + 1 for form, count in counts.items()}
        self._unseen = math.log(max(len(texts), 1)) + 1
        keep(self._storage, self._resource, {"rarity": self._rarity, "unseen": self._unseen}, {})
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training examples; to a corpus as one block."""
        if isinstance(training_data, Corpus):
            training_data.blocks[self._origin] = csr_matrix(np.array([self._pooled(message) for message in training_data.written]))
        else:
            self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages."""
        for message in messages:
            if message.get(TEXT):
                row = self._pooled(message)[np.newaxis, :]
                message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._origin))
        return messages

    def _pooled(self, message: Message) -> NDArray[np.float32]:
        total = np.zeros(DIMENSION, dtype=np.float32)
        for word in content(words_of(message)):
            meaning = _direction(word)
            if meaning is not None:
                total += (self._rarity.get(word.normal, self._unseen) if self._rare_more else 1.0) * meaning
        return np.asarray(self._weight * total / (np.linalg.norm(total) + 1e-9), dtype=np.float32)


@lru_cache(maxsize=50_000)
def _direction(word: Morpheme) -> NDArray[np.float32] | None:
    meaning = vector(word)
    return None if meaning is None else meaning / (np.linalg.norm(meaning) + 1e-9)
