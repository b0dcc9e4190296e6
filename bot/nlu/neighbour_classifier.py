"""Which intent a question has by the examples that mean nearly the same: a second opinion beside the classifier of topics.

What is told in words that no example has, or in the words of another topic, still means something that examples mean; and
what lies far from all of ours lies near something that is not ours (docs/understanding.md).
"""

from collections.abc import Mapping
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.classifier import TOPIC_CHANCES
from bot.nlu.neighbourhood import Neighbourhood
from bot.nlu.ranking import RANKING, rank
from bot.nlu.sentence_encoder import encode

NEIGHBOUR_CHANCES = "neighbour_chances"
"""Of a message: the share of every intent among the nearest examples."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class NeighbourClassifier(GraphComponent):
    """Adds its opinion to the `topic_chances` of each message, ranks its intents anew, and leaves `neighbour_chances`.

    Config: `share` (the weight of this opinion), `certainty` (the power the mean is raised to: two that agree are surer than their
    mean says), `nearest` (how many examples are asked), `sharpness` (how much more the nearer ones count), `directions` (in how
    many numbers the meaning of an example is kept).
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"share": 0.3, "certainty": 1.6, "nearest": 20, "sharpness": 16.0, "directions": 256}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "NeighbourClassifier":
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "NeighbourClassifier":
        # Otherwise the first resident would wait for the encoder's weights.
        encode([""])
        return cls(config, model_storage, resource, Neighbourhood.recall(model_storage, resource))

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, examples: Neighbourhood | None = None) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._examples = examples

    def train(self, training_data: TrainingData) -> Resource:
        """Remember what each example means."""
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        vectors = encode([message.get(TEXT) for message in examples])
        self._examples = Neighbourhood.of([message.get(INTENT) for message in examples], vectors, self._config["directions"])
        self._examples.keep(self._storage, self._resource)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the opinion; to a message without a ranking none."""
        for message in messages:
            topics = message.get(TOPIC_CHANCES)
            if not topics or self._examples is None:
                continue
            near = self._examples.shares(encode([message.get(TEXT)])[0], self._config["nearest"], self._config["sharpness"])
            message.set(NEIGHBOUR_CHANCES, near)
            message.set(TOPIC_CHANCES, pooled(topics, near, self._config["share"], self._config["certainty"]))
            rank(message, message.get(TOPIC_CHANCES), len(message.get(RANKING)))
        return messages


def pooled(topics: Mapping[str, float], near: Mapping[str, float], share: float, certainty: float) -> dict[str, float]:
    """The chances of intents from two opinions, the second with its share."""
    mean = {name: ((1 - share) * chance + share * near[name]) ** certainty for name, chance in topics.items()}
    whole = sum(mean.values())
    return {name: chance / whole for name, chance in mean.items()}
