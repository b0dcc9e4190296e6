"""What a topic still lacks: its easy version, and a word on each side that residents ask about."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.content import Content
from knowledge.problem import Problem, relative
from knowledge.topic import ASKED_OF_EVERY_TOPIC, ASPECTS, Topic


def gaps(content: Content, folder: Path) -> Iterator[Problem]:
    """Topics without an easy version, and aspects of which a topic says nothing."""
    for topic in content.topics.values():
        file = relative(folder / f"{topic.key}.yml")
        yield from _easy_gaps(topic, file)
        for aspect in ASKED_OF_EVERY_TOPIC:
            if aspect not in topic.aspects and aspect not in topic.unknown:
                what = f"{aspect}（{ASPECTS[aspect]}）について何も書かれていません"
                yield Problem(file, 0, what, "分かるなら aspects に、分からないなら unknown に書いてください")


def _easy_gaps(topic: Topic, file: str) -> Iterator[Problem]:
    if topic.easy is None:
        yield Problem(file, 0, "やさしい日本語がありません", "easy に answer、next_steps、aspects を書いてください")
        return
    for aspect in topic.aspects.keys() - topic.easy.aspects.keys():
        yield Problem(file, 0, f"easy の aspects に {aspect} がありません", "やさしい日本語で書いてください")
