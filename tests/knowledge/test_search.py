"""Topics found by their own words."""

from collections.abc import Iterator

import pytest

from knowledge.lookup import KnowledgeBase
from knowledge.search import TopicIndex


@pytest.fixture(scope="module")
def index(knowledge_url: str) -> Iterator[TopicIndex]:
    yield TopicIndex(KnowledgeBase.open(knowledge_url).topics())


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("録音機", "call_recorder"),
        ("カンガルーのポケット", "kangaroo_pocket"),
        ("防災行政無線", "loudspeaker"),
        ("街路灯が切れた", "street_light_fault"),
    ],
)
def test_finds_topics_by_their_words(index: TopicIndex, question: str, topic: str) -> None:
    assert topic in [hit.topic for hit in index.search(question)]


def test_finds_nothing_where_no_words_are_shared(index: TopicIndex) -> None:
    assert index.search("xyz") == []


def test_without_topics_nothing_is_found() -> None:
    assert TopicIndex([]).search("録音機") == []
