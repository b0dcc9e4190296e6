"""A question that has no matter of its own: 「いくらですか」「それは母でも借りられますか」 asks back on what was talked about."""

import re
from collections.abc import Iterable

from bot.aspects import aspect_of
from bot.easy_japanese import asks_for_easy
from bot.words import read_words

_WORDS = {kind: frozenset(words.split()) for kind, words in read_words("asking_back").items()}
_ALLOWED = frozenset().union(*_WORDS.values())
_TELLING = _WORDS["sides"] | _WORDS["people"]
_POINTS = re.compile(r"それ|その|そっち|そちら|そこ|これ|この(?!頃)|こちら|こっち|さっき|先ほど|先程|さきほど|今の話|今言った|上の")
_SMALL_NUMBER = re.compile(r"[0-9]{1,2}")
# To the assistant itself, a call or a person that came, someone gone, money or a number given away: matters of their own.
_OTHER_MATTER = re.compile(
    r"あなた|アナタ|お前|おまえ|君は|きみは|キミは|この(?:サイト|ページ|チャット|案内)|電話が|でんわが|電話(?:かかって|来て|きて)|"
    r"来て|きて|来る|くるって|いなく|どこにも|わかってもらえ|"
    r"(?:払|はら|渡|わた|送|おく|振り?込|教え|おしえ|伝え|言|入力|入れ|押|買)\S{0,2}(?:った|って?(?:しま|も[うた])|(?:っ|し|え|ん)?(?:ちゃ|じゃ)っ|てしま|しまし|えました|えた|んだ|した)"
)
_ASKS = re.compile(r"[?]|(?:か|かな|かしら|かね|の|は|も)[。?]?$|(?:たい|ほしい|ください|教えて|言って)")
_LONGEST = 45


def asks_back(text: str, content: Iterable[str]) -> bool:
    """Whether a question makes sense only by what was said before: short, about a side of a matter or pointing back, and
    with no content word that names a matter. Expects normalised text and its content words in Sudachi's normalised form.
    """
    if len(text) > _LONGEST or _OTHER_MATTER.search(text):
        return False
    words = [word.lower() for word in content]
    if not all(word in _ALLOWED or _SMALL_NUMBER.fullmatch(word) for word in words):
        return False
    return bool(aspect_of(text) or asks_for_easy(text) or _POINTS.search(text) or (_ASKS.search(text) and not _TELLING.isdisjoint(words)))
