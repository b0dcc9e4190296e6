"""What a topic says, in the words for most people or in easy Japanese."""

from knowledge.easy import EASY_ASPECTS
from knowledge.model import TopicRow
from knowledge.topic import ASPECTS

# The answer, the contacts and the next steps themselves say these.
_SAID_ANYWAY = ("overview", "contact", "what_to_do")


class TopicWords:
    """The words for most people."""

    easy = False
    _below = {"contact": "下の連絡先に聞いてください。", "what_to_do": "下の「次にすること」を見てください。"}
    _not_stated = "{what}は、防犯指針には書かれていません。下の連絡先に聞いてください。"

    def __init__(self, topic: TopicRow) -> None:
        self._topic = topic
        self.answer = topic.answer
        self.steps = list(topic.next_steps)
        self._aspects: dict[str, str] = topic.aspects
        self.opening = f"「{topic.title}」についてお答えします。"

    @property
    def short(self) -> str:
        """The first sentence of the answer, which answers."""
        return self.answer.partition("。")[0] + "。"

    def about(self, aspect: str) -> str | None:
        """What is known of an aspect, or that it is not stated; None where the answer itself says it."""
        if aspect in self._aspects:
            return self._aspects[aspect]
        if aspect in _SAID_ANYWAY and aspect not in self._topic.unknown:
            return None
        return self._not_stated.format(what=self._name(aspect))

    def below(self, aspect: str | None) -> str | None:
        """Where on the screen the aspect is said, though it has no words of its own."""
        return self._below.get(aspect or "")

    def states(self, aspect: str | None) -> bool:
        """Whether anything is known of the aspect."""
        return aspect in self._aspects

    def _name(self, aspect: str) -> str:
        return self._topic.unknown.get(aspect) or f"「{self._topic.title}」の{ASPECTS[aspect]}"


class EasyTopicWords(TopicWords):
    """The easy words; an aspect that has none yet is told in the words for most people."""

    easy = True
    _below = {"contact": "下の電話で聞いてください。", "what_to_do": "下の「次にすること」を見てください。"}
    _not_stated = "{what}は、市の防犯指針（安全のための計画）に書いてありません。下の電話で聞いてください。"

    def __init__(self, topic: TopicRow) -> None:
        super().__init__(topic)
        easy = topic.easy or {}
        self.answer = easy["answer"]
        self.steps = list(easy["next_steps"])
        self._aspects = {**topic.aspects, **easy["aspects"]}

    def _name(self, aspect: str) -> str:
        return EASY_ASPECTS[aspect]


def words_of(topic: TopicRow, easy: bool) -> TopicWords:
    """The easy words where they are wanted and written, the others else."""
    return EasyTopicWords(topic) if easy and topic.easy else TopicWords(topic)
