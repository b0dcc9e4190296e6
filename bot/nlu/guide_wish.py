"""The wish to be led through questions, told from a plain question on the same matter."""

import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.ranking import RANKING
from bot.words import read_words

_GUIDE = "guide_"
_WORDS = {kind: tuple(words.split()) for kind, words in read_words("guide_wishes").items()}
_ASKS = re.compile(r"(?:か|の|[?])[。?]*$")
_REQUESTS = re.compile(r"[てで](?:くれ|もらえ|もらって|いただけ|ほしい|くだ)|お願い")


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class GuideWish(GraphComponent):
    """Takes the intents of guides out of the ranking where no word tells the wish to be led (bot/words/guide_wishes.yml), and
    gives what they had to the best of the others: 「録音機を借りたい」 is answered, and the guide offered. After the classifier.
    """

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "GuideWish":
        return cls()

    def process(self, messages: list[Message]) -> list[Message]:
        """Leave topics and guides in the ranking, or topics only."""
        for message in messages:
            ranking = message.get(RANKING) or []
            if ranking and not wants_to_be_led(message.get(TEXT) or ""):
                kept = without_guides(ranking)
                message.set(RANKING, kept, add_to_output=True)
                message.set(INTENT, dict(kept[0]) if kept else message.get(INTENT), add_to_output=True)
        return messages


def wants_to_be_led(text: str) -> bool:
    """Whether any word tells the wish, and is more than a plain question. Expects normalised text."""
    if any(words in text for words in _WORDS["wishes"]):
        return True
    return any(words in text for words in _WORDS["also_plain"]) and not (_ASKS.search(text) and not _REQUESTS.search(text))


def without_guides(ranking: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The ranking without guides. What they had goes to the best of the others: a guide's nearest neighbour is its topic."""
    kept = [dict(entry) for entry in ranking if not entry[INTENT_NAME_KEY].startswith(_GUIDE)]
    if kept:
        taken = sum(entry[PREDICTED_CONFIDENCE_KEY] for entry in ranking if entry[INTENT_NAME_KEY].startswith(_GUIDE))
        kept[0][PREDICTED_CONFIDENCE_KEY] = min(1.0, kept[0][PREDICTED_CONFIDENCE_KEY] + taken)
    return kept
