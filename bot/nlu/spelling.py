"""Features of how a question is spelt, worded or sounds: TF-IDF over one view of it."""

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import FEATURIZER_CLASS_ALIAS
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.corpus import Corpus
from bot.nlu.tokenizer import words_of
from bot.nlu.trained_file import keep, recall
from bot.nlu.views import VIEWS


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingFeaturizer(GraphComponent):
    """One sparse row a message, of unit length.

    Config: `view` (characters | words | sound), `min_ngram` and `max_ngram` (characters; without effect on words),
    `max_features` (the most frequent are kept).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"view": "characters", "min_ngram": 1, "max_ngram": 4, "max_features": 60000}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "SpellingFeaturizer":
        return cls(config, model_storage, resource, execution_context.node_name)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SpellingFeaturizer":
        component = cls(config, model_storage, resource, execution_context.node_name)
        plain, arrays = recall(model_storage, resource)
        component._vectorizer.vocabulary_ = plain["vocabulary"]
        component._vectorizer.idf_ = arrays["idf"]
        return component

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, name: str) -> None:
        self._storage = storage
        self._resource = resource
        self._origin = config.get(FEATURIZER_CLASS_ALIAS) or name
        self._view = VIEWS[config["view"]]
        self._vectorizer = _vectorizer(config)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the n-grams and their weights."""
        written = training_data.written if isinstance(training_data, Corpus) else _written(training_data.training_examples)
        block = self._vectorizer.fit_transform([self._seen(message) for message in written])
        if isinstance(training_data, Corpus):
            training_data.blocks[self._origin] = block
        vocabulary = {gram: int(column) for gram, column in self._vectorizer.vocabulary_.items()}
        keep(self._storage, self._resource, {"vocabulary": vocabulary}, {"idf": self._vectorizer.idf_})
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add the features to the training examples; a corpus has them as a block since `train`."""
        if not isinstance(training_data, Corpus):
            self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the features to messages."""
        for message in _written(messages):
            row = self._vectorizer.transform([self._seen(message)])
            message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._origin))
        return messages

    def _seen(self, message: Message) -> str | list[str]:
        return self._view(message.get(TEXT), words_of(message))


def _written(messages: list[Message]) -> list[Message]:
    return [message for message in messages if message.get(TEXT)]


def _vectorizer(config: dict[str, Any]) -> TfidfVectorizer:
    common = {"sublinear_tf": True, "min_df": 2, "max_features": config["max_features"], "dtype": np.float32}
    if config["view"] == "words":
        return TfidfVectorizer(analyzer=_as_they_are, **common)
    return TfidfVectorizer(analyzer="char", ngram_range=(config["min_ngram"], config["max_ngram"]), lowercase=False, **common)


def _as_they_are(words: list[str]) -> list[str]:
    return words
