"""Words for Rasa, by Sudachi through ja_ginza."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.japanese import Morpheme, morphemes

_WORDS = "morphemes"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER, is_trainable=False)
class JapaneseTokenizer(Tokenizer):
    """Tokens with character offsets into the text as written; the normalised form stands in `lemma`."""

    @staticmethod
    def supported_languages() -> list[str]:
        return ["ja"]

    @staticmethod
    def required_packages() -> list[str]:
        return ["spacy", "ginza"]

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"intent_tokenization_flag": False, "intent_split_symbol": "_", "token_pattern": None}

    def tokenize(self, message: Message, attribute: str) -> list[Token]:
        words = morphemes(message.get(attribute))
        if attribute == TEXT:
            message.set(_WORDS, words)
        marked: list[Token] = self._apply_token_pattern([Token(word.surface, word.start, lemma=word.normal) for word in words])
        return marked


def words_of(message: Message) -> list[Morpheme]:
    """The words the tokenizer found in a message, looked up once for all featurizers."""
    words: list[Morpheme] | None = message.get(_WORDS)
    return morphemes(message.get(TEXT)) if words is None else words
