"""Words for Rasa, by Sudachi through ja_ginza."""

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.tokenizers.tokenizer import Token, Tokenizer
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.japanese import Morpheme, morphemes

_POS = "pos"
_READING = "reading"
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
        tokens = [
            Token(word.surface, word.start, data={_POS: word.pos, _READING: word.reading}, lemma=word.normal)
            for word in morphemes(message.get(attribute))
        ]
        marked: list[Token] = self._apply_token_pattern(tokens)
        return marked


def words_of(message: Message) -> list[Morpheme]:
    """The words the tokenizer left in a message, made once for all featurizers."""
    words: list[Morpheme] | None = message.get(_WORDS)
    if words is None:
        tokens: list[Token] = message.get(TOKENS_NAMES[TEXT]) or []
        words = [Morpheme(token.text, token.start, token.lemma, token.get(_READING), token.get(_POS)) for token in tokens]
        message.set(_WORDS, words)
    return words
