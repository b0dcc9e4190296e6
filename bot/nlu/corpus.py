"""Training data that Rasa can tell apart cheaply."""

import hashlib

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData


class Corpus(TrainingData):
    """Training data whose fingerprint is that of its texts and intents alone.

    After every component Rasa hashes all tokens and features of all examples, for a cache that `bot.serving.training`
    does not use (`--force`): with 37,000 examples that took longer than learning. What a model was made from is told by
    bot.serving.fingerprint.
    """

    def fingerprint(self) -> str:
        """SHA-256 over texts and intents in their order."""
        digest = hashlib.sha256()
        for message in self.training_examples:
            digest.update(f"{message.get(INTENT)}\t{message.get(TEXT)}\n".encode())
        return digest.hexdigest()
