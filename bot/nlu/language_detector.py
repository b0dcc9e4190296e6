"""A message in another language: what it is about, by words of that language; the classifier knows Japanese only."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.languages import language_of, topic_of
from bot.nlu.ranking import put_first
from bot.safety.foreign import foreign_alarm

FOREIGN = "foreign"
_ENTITY = "language"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class LanguageDetector(GraphComponent, EntityExtractorMixin):
    """Sets the entity `language` and, with confidence 1, the alarm, the topic, or else the intent `foreign`."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "LanguageDetector":
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Overrule the intent of messages in other languages."""
        for message in messages:
            text = message.get(TEXT) or ""
            language = language_of(text)
            if language:
                name = foreign_alarm(text, language) or topic_of(text, language) or FOREIGN
                put_first(message, name)
                found = {"entity": _ENTITY, "value": language, "start": 0, "end": len(text)}
                message.set(ENTITIES, self.add_extractor_name([found]), add_to_output=True)
        return messages
