"""A message that asks two things: where the second question begins."""

import re
from dataclasses import dataclass

# Words that announce another question. The weaker ones also go on telling a story: there both parts must ask.
_ANNOUNCED = re.compile(
    r"(?:^|[。?!、 ])(?=(?:あと(?![をで0-9から])|それと|ついでに|もう(?:一つ|1つ|ひとつ|一点|1点)|(?:二|2|ふた)つ(?:目|め)|(?:二|2)点目|"
    r"別件|話は?(?:変わ|かわ)))"
)
_CONTINUED = re.compile(r"(?:^|[。?!] ?)(?=それから|また、|あわせて|ちなみに|そして)")
_SENTENCE_END = re.compile(r"(?<=[。?!])")
_ASKS = re.compile(
    r"(?:[?]|か|かな|かね|かしら|の|たい|たいです|たいのですが|たいんですが|ください|下さい|教えて|おしえて|知りたい|ほしい|欲しい|"
    r"は)[。?! ]*$"
)
_SHORTEST = 4


@dataclass(frozen=True)
class TwoQuestions:
    """Both parts as written. `announced`: the writer says that another question follows."""

    first: str
    second: str
    announced: bool


def two_questions(text: str) -> TwoQuestions | None:
    """The two questions of a message, None where it is one concern, however many sentences tell it.

    Whether the parts are of different matters is for whoever understands them to say. Expects normalised text.
    """
    for mark, announced in ((_ANNOUNCED, True), (_CONTINUED, False)):
        for found in mark.finditer(text):
            first, second = text[: found.end()].rstrip("、 "), text[found.end() :].strip()
            if len(first) >= _SHORTEST and len(second) >= _SHORTEST and (announced or (_ASKS.search(first) and _ASKS.search(second))):
                return TwoQuestions(first, second, announced)
    sentences = [sentence for sentence in _SENTENCE_END.split(text) if sentence.strip()]
    if len(sentences) >= 2 and all(_ASKS.search(sentence) and len(sentence) >= _SHORTEST for sentence in sentences[-2:]):
        return TwoQuestions("".join(sentences[:-1]).strip(), sentences[-1].strip(), False)
    return None
