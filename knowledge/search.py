"""Finding topics by their own words: a second way in, beside the classifier.

A topic that staff have just written is found by its title, question and answers before it has many example questions.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sklearn.feature_extraction.text import TfidfVectorizer

from knowledge.model import TopicRow

# Below this likeness (cosine, 0 to 1) a topic only shares common words with the question.
_LEAST = 0.12


@dataclass(frozen=True)
class Hit:
    """A topic's key and how alike its words are to the question (0 to 1)."""

    topic: str
    likeness: float


class TopicIndex:
    """The words of all topics as pairs and triples of characters, weighted by rarity: no dictionary is needed, and 録音機
    finds 自動通話録音機.
    """

    def __init__(self, topics: Iterable[TopicRow]) -> None:
        rows = list(topics)
        self._keys = [row.key for row in rows]
        self._vectorizer = TfidfVectorizer(analyzer="char", ngram_range=(2, 3), sublinear_tf=True)
        self._matrix = self._vectorizer.fit_transform([_words(row) for row in rows]) if rows else None

    def search(self, question: str, most: int = 3) -> list[Hit]:
        """The topics most alike, best first. Expects normalised text."""
        if self._matrix is None:
            return []
        likeness = (self._matrix @ self._vectorizer.transform([question]).T).toarray().ravel()
        best = sorted(zip(self._keys, likeness, strict=True), key=lambda pair: -pair[1])[:most]
        return [Hit(key, float(value)) for key, value in best if value >= _LEAST]


def _words(topic: TopicRow) -> str:
    # Title and question say best what a topic is about: they count more than once.
    passages = [passage.title + passage.text for passage in topic.passages]
    return "。".join([*[topic.title, topic.question] * 3, topic.answer, *topic.aspects.values(), *passages])
