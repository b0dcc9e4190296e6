"""Training examples written as others would write them: in kana only, with slips of the finger, with a word converted wrongly.

Only training sees them; the files in data/nlu stay as people wrote them.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
_KANJI = re.compile(r"[\u4e00-\u9fff]")
_PUNCTUATION = re.compile(r"[、。!?]")
# Marks that fingers forget or add: voiced for plain, small for large, and back.
_CONFUSED = dict(zip("がぎぐげござじずぜぞだでどばびぶべぼっゃゅょ", "かきくけこさしすせそたてとはひふへほつやゆよ", strict=True))
_CONFUSED |= {plain: marked for marked, plain in _CONFUSED.items()}
# One slip in about so many characters.
_SLIP_EVERY = 15
_SPACED_SHARE = 0.4
# Shorter readings have homophones that nobody would overlook.
_LEAST_READING = 3

Homophones = Mapping[str, Sequence[str]]
"""By a reading in katakana: the ways to write it, two at least."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class VariantWriter(GraphComponent):
    """Adds a variant of some intent examples to the training data; does nothing to a question asked.

    Config: `share` (of the examples that get one, from 0 to 1), `kana_share` and `homophone_share` (of the variants; the others
    have slips), `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"share": 0.2, "kana_share": 0.55, "homophone_share": 0.1, "random_state": 20260323}

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
        homophones = homophones_in(known)
        variants: list[Message] = []
        for message in training_data.intent_examples:
            if chance.random() >= self._config["share"]:
                continue
            text = self._variant(message.get(TEXT), homophones, chance)
            if text and text not in known:
                known.add(text)
                variants.append(Example.of(message.get(INTENT), text))
        return Corpus([*training_data.intent_examples, *variants])

    def process(self, messages: list[Message]) -> list[Message]:
        """Questions stay as they are."""
        return messages

    def _variant(self, text: str, homophones: Homophones, chance: random.Random) -> str:
        kind = chance.random()
        if kind < self._config["kana_share"]:
            return in_kana(text, spaced=chance.random() < _SPACED_SHARE)
        if kind < self._config["kana_share"] + self._config["homophone_share"]:
            return wrongly_converted(text, homophones, chance)
        return _PUNCTUATION.sub("", with_slips(text, chance))


def in_kana(text: str, spaced: bool) -> str:
    """The text in hiragana, with or without blanks between the words; numbers and letters stay."""
    words = morphemes(text)
    written = [hiragana(word.reading) if _JAPANESE.search(word.surface) else word.surface for word in words]
    return (" " if spaced else "").join(written)


def homophones_in(texts: Iterable[str]) -> Homophones:
    """The words of the texts that sound like another one of them, those of them that are written with kanji."""
    written: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for word in morphemes(text):
            if len(word.reading) >= _LEAST_READING and _KANJI.search(word.surface):
                written[word.reading].add(word.surface)
    return {reading: sorted(words) for reading, words in written.items() if len(words) > 1}


def wrongly_converted(text: str, homophones: Homophones, chance: random.Random) -> str:
    """The text with one word written as another that sounds the same; as it is where no word has any."""
    words = [word for word in morphemes(text) if word.surface in homophones.get(word.reading, ())]
    if not words:
        return text
    word = chance.choice(words)
    other = chance.choice([each for each in homophones[word.reading] if each != word.surface])
    return text[: word.start] + other + text[word.start + len(word.surface) :]


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
