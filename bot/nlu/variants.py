"""Training examples written as others would write them: in kana only, with slips of the finger, without punctuation.

Only training sees them; the files in data/nlu stay as people wrote them.
"""

import random
import re
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.corpus import Corpus, Example
from bot.nlu.japanese import morphemes
from bot.nlu.views import hiragana

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")
_PUNCTUATION = re.compile(r"[、。!?]")
# Marks that fingers forget or add: voiced for plain, small for large, and back.
_CONFUSED = dict(zip("がぎぐげござじずぜぞだでどばびぶべぼっゃゅょ", "かきくけこさしすせそたてとはひふへほつやゆよ", strict=True))
_CONFUSED |= {plain: marked for marked, plain in _CONFUSED.items()}
# One slip in about so many characters.
_SLIP_EVERY = 15
_SPACED_SHARE = 0.4


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class VariantWriter(GraphComponent):
    """Adds a variant of some intent examples to the training data; does nothing to a question asked.

    Config: `share` (of the examples that get one, from 0 to 1), `kana_share` (of the variants; the
    others have slips), `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"share": 0.2, "kana_share": 0.6, "random_state": 20260323}

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "VariantWriter":
        return cls(config)

    def __init__(self, config: dict[str, Any]) -> None:
        self._config = config

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The examples and their variants; one that equals an example is left out."""
        chance = random.Random(self._config["random_state"])
        known = {message.get(TEXT) for message in training_data.intent_examples}
        variants: list[Message] = []
        for message in training_data.intent_examples:
            if chance.random() >= self._config["share"]:
                continue
            text = self._variant(message.get(TEXT), chance)
            if text and text not in known:
                known.add(text)
                variants.append(Example.of(message.get(INTENT), text))
        return Corpus([*training_data.intent_examples, *variants])

    def process(self, messages: list[Message]) -> list[Message]:
        """Questions stay as they are."""
        return messages

    def _variant(self, text: str, chance: random.Random) -> str:
        if chance.random() < self._config["kana_share"]:
            return in_kana(text, spaced=chance.random() < _SPACED_SHARE)
        return _PUNCTUATION.sub("", with_slips(text, chance))


def in_kana(text: str, spaced: bool) -> str:
    """The text in hiragana, with or without blanks between the words; numbers and letters stay."""
    words = morphemes(text)
    written = [hiragana(word.reading) if _JAPANESE.search(word.surface) else word.surface for word in words]
    return (" " if spaced else "").join(written)


def with_slips(text: str, chance: random.Random) -> str:
    """The text with a slip in about every fifteenth character: left out, doubled, swapped, or with a wrong mark."""
    letters = list(text)
    for _ in range(max(1, len(letters) // _SLIP_EVERY)):
        if len(letters) < 4:
            break
        place = chance.randrange(len(letters) - 1)
        kind = chance.choice(("leave out", "double", "swap", "mark"))
        if kind == "leave out":
            del letters[place]
        elif kind == "double":
            letters.insert(place, letters[place])
        elif kind == "swap":
            letters[place], letters[place + 1] = letters[place + 1], letters[place]
        else:
            letters[place] = _CONFUSED.get(letters[place], letters[place])
    return "".join(letters)
