"""The aspect of a question as an entity."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.aspects import aspect_of

_ENTITY = "aspect"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class AspectExtractor(GraphComponent, EntityExtractorMixin):
    """Adds the entity `aspect` where the words of the question say which side of the matter it is about."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "AspectExtractor":
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entity to messages."""
        for message in messages:
            text = message.get(TEXT) or ""
            aspect = aspect_of(text)
            if aspect:
                found = {"entity": _ENTITY, "value": aspect, "start": 0, "end": len(text)}
                message.set(ENTITIES, message.get(ENTITIES, []) + self.add_extractor_name([found]), add_to_output=True)
        return messages
