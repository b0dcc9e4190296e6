"""Training data that Rasa can handle cheaply."""

import hashlib
from typing import Any

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix


class Example(Message):
    """A text and its intent, told from others by these alone.

    Rasa compares and copies messages by all that hangs on them, again and again: with 50,000 examples that took a minute.
    """

    @classmethod
    def of(cls, intent: str, text: str) -> "Example":
        """An example as it stands in data/nlu."""
        return cls({TEXT: text, INTENT: intent})

    def fingerprint(self) -> str:
        """A hash of intent and text."""
        return hashlib.md5(f"{self.get(INTENT)}\t{self.get(TEXT)}".encode(), usedforsecurity=False).hexdigest()

    def __deepcopy__(self, _memo: dict[int, Any]) -> "Example":
        return Example(dict(self.data))


class Corpus(TrainingData):
    """Training data whose fingerprint is that of its texts and intents alone, and whose features are kept as whole matrices.

    After every component Rasa hashes all tokens and features of all examples, for a cache that `bot.serving.training`
    does not use (`--force`), and a matrix for every example and view is minutes of scipy's bookkeeping. What a model was
    made from is told by bot.serving.fingerprint.
    """

    blocks: dict[str, csr_matrix]
    """The features by the name of their featurizer, one row for each of `written`."""

    def __init__(self, training_examples: list[Message]) -> None:
        super().__init__(training_examples)
        self.blocks = {}

    @property
    def written(self) -> list[Message]:
        """The examples with a text and an intent."""
        return [message for message in self.training_examples if message.get(TEXT) and message.get(INTENT)]

    def fingerprint(self) -> str:
        """SHA-256 over texts and intents in their order."""
        digest = hashlib.sha256()
        for message in self.training_examples:
            digest.update(f"{message.get(INTENT)}\t{message.get(TEXT)}\n".encode())
        return digest.hexdigest()
