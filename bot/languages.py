"""Which language a message is in, where it is not Japanese, and which topic its words name."""

import re

from bot.words import read_words

ENGLISH, SIMPLIFIED, TRADITIONAL, KOREAN, VIETNAMESE = "en", "zh-Hans", "zh-Hant", "ko", "vi"
LANGUAGES = (ENGLISH, SIMPLIFIED, TRADITIONAL, KOREAN, VIETNAMESE)

_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
# Words of Chinese in characters that Japanese writes too, or that both ways of writing Chinese share.
_CHINESE = re.compile(
    r"[你您妳她嗎麼們這哪呢怎吧啊啦喔]|請問|什[麼么]|可以|詐騙|^我(?!慢|々|流|孫)|我(?:要|想|的|在|家|是|被|看)|(?<![申要])請(?![求願負託])|遇到|馬上"
)
# Traditional characters that Windows' Japanese character set lacks, and some whose simplified forms differ.
_TRADITIONAL = re.compile(
    r"[嗎說幫歲麼們這裡沒還電話詐騙錢誰請問時間車門報開發給讓應該從過對歡會見東邊離漢語難買賣寫證碼帳轉匯壞單騎裝攝監員幾費認識絡處場熱愛為]"
)
_VIETNAMESE = re.compile(r"[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_PLAIN_VIETNAMESE = re.compile(r"\b(?:xin ch[aà]o|cam on|giup toi|lua dao|canh sat|o dau)\b", re.IGNORECASE)
_LATIN_TEXT = re.compile(r"[A-Za-zÀ-ɏ0-9 .,!?'’\"#()/&:;-]+")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}|\bI\b")
_ENGLISH = re.compile(
    r"\b(?:the|is|are|am|was|how|what|where|when|who|why|can|could|do|does|did|i|my|me|you|your|we|a|an|to|for|in|on|of|and|help|please|"
    r"hello|hi|hey|"
    r"thanks?|thank|speak|english|police|scam|call|want|need|have|someone|somebody|near|this|that|it|there|no|yes|good|emergency|stolen|"
    r"lost|number)\b",
    re.IGNORECASE,
)
_MANY_WORDS = 4
_TOPICS: dict[str, dict[str, str]] = read_words("foreign_topics")
_GREETINGS: dict[str, str] = read_words("foreign_greetings")


def language_of(text: str) -> str | None:
    """One of LANGUAGES; None for Japanese, also with Latin words in it (ATM, LINE, CoCo), and for a single foreign word.

    A longer text in Latin letters that is none of them counts as English, which its writer most likely reads too.
    Expects normalised text.
    """
    if _KANA.search(text):
        return None
    if len(_HANGUL.findall(text)) >= 2:
        return KOREAN
    if _HAN.search(text):
        return _chinese(text)
    if _VIETNAMESE.search(text) or _PLAIN_VIETNAMESE.search(text):
        return VIETNAMESE
    words = _LATIN_WORD.findall(text)
    if len(words) < 2 or not _LATIN_TEXT.fullmatch(text):
        return None
    return ENGLISH if _ENGLISH.search(text) or len(words) >= _MANY_WORDS else None


def topic_of(text: str, language: str) -> str | None:
    """The topic that the words of a message name (bot/words/foreign_topics.yml), None where they name none."""
    topics = _TOPICS[_family(language)]
    return next((topic for topic, words in topics.items() if re.search(words, text, re.IGNORECASE)), None)


def greets(text: str, language: str) -> bool:
    """Whether a message greets, thanks or asks about the assistant itself (bot/words/foreign_greetings.yml)."""
    return re.search(_GREETINGS[_family(language)], text, re.IGNORECASE) is not None


def _family(language: str) -> str:
    return language.partition("-")[0]


def _chinese(text: str) -> str | None:
    if _TRADITIONAL.search(text) and _CHINESE.search(text):
        return TRADITIONAL
    foreign = [character for character in text if _HAN.match(character) and not _in_japanese(character)]
    if any(not _TRADITIONAL.match(character) for character in foreign) or _CHINESE.search(text):
        return SIMPLIFIED
    return None


def _in_japanese(character: str) -> bool:
    """Whether Windows' Japanese character set has it: most simplified characters are not in it."""
    try:
        character.encode("cp932")
    except UnicodeEncodeError:
        return False
    return True
