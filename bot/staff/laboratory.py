"""A pipeline of config.yml trained and asked without the rest of Rasa: for measuring many of them, many times."""

import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rasa.engine.recipes.default_components  # noqa: F401 - registers Rasa's own components
import yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

Example = tuple[str, str]
"""An intent and a text."""


@dataclass(frozen=True)
class Guess:
    """An intent with its probability."""

    intent: str
    chance: float


class Understanding:
    """A trained pipeline."""

    def __init__(self, components: Sequence[Any]) -> None:
        self._components = components

    @classmethod
    def train(cls, pipeline: Iterable[dict[str, Any]], examples: Sequence[Example]) -> "Understanding":
        """Train the components of a pipeline (entries as in config.yml) one after the other."""
        data = TrainingData([Message({TEXT: text, INTENT: intent}) for intent, text in examples])
        components = []
        with tempfile.TemporaryDirectory() as folder:
            storage = LocalModelStorage(Path(folder))
            for number, entry in enumerate(pipeline):
                component = _component(entry, number, storage)
                if hasattr(component, "train"):
                    component.train(data)
                if hasattr(component, "process_training_data"):
                    data = component.process_training_data(data)
                components.append(component)
        return cls(components)

    def rank(self, texts: Iterable[str]) -> list[list[Guess]]:
        """For each text the likeliest intents, best first; for one without any letter or digit none, with probability 0."""
        messages = [Message({TEXT: text}) for text in texts]
        for component in self._components:
            messages = component.process(messages)
        rankings = [message.get("intent_ranking") or [{"name": "", "confidence": 0.0}] for message in messages]
        return [[Guess(each["name"], each["confidence"]) for each in ranking] for ranking in rankings]


def project_pipeline(config: Path) -> list[dict[str, Any]]:
    """The entries of config.yml up to the classifier: what decides, before rules and thresholds."""
    entries: list[dict[str, Any]] = yaml.safe_load(config.read_text(encoding="utf-8"))["pipeline"]
    last = max(number for number, entry in enumerate(entries) if entry["name"].endswith(".TopicClassifier"))
    return entries[: last + 1]


def _component(entry: dict[str, Any], number: int, storage: LocalModelStorage) -> Any:
    name = str(entry["name"])
    # The recipe's own way from a name in config.yml to a class; Rasa has no public one.
    kind = DefaultV1Recipe._from_registry(name).clazz
    config = {**kind.get_default_config(), **{key: value for key, value in entry.items() if key != "name"}}
    return kind.create(config, storage, Resource(str(number)), ExecutionContext(GraphSchema({}), node_name=f"{number}_{name}"))
