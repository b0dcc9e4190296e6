"""The start screen: the six large topics and the common questions in each, as staff order them in knowledge/start.yml."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml
from knowledge.topic import GROUPS

SOURCE = Path(__file__).parent / "start.yml"


def read_start(path: Path = SOURCE) -> dict[str, tuple[str, ...]]:
    """Common topics' keys by group, in the order of GROUPS. Raises SourceError with every fault of the form."""
    content = read_yaml(path)
    faults = list(_faults(relative(path), content))
    if faults:
        raise SourceError(faults)
    return {group: tuple(content[group]) for group in GROUPS}


def start_gaps(groups_of_topics: Mapping[str, str], path: Path = SOURCE) -> list[Problem]:
    """Entries that lead to no topic, or to a topic of another group. Raises SourceError like `read_start`."""
    read_start(path)
    content = read_yaml(path)
    return [
        Problem(
            relative(path), line_of(content[group], place), f"{group} に「{key}」という話題はありません", "キーのつづりを確かめてください"
        )
        for group in GROUPS
        for place, key in enumerate(content[group])
        if groups_of_topics.get(key) != group
    ]


def _faults(file: str, content: Any) -> Iterator[Problem]:
    if not isinstance(content, dict):
        yield Problem(file, 1, "「項目: 内容」の形になっていません", _listed(GROUPS))
        return
    for group in content:
        if group not in GROUPS:
            yield Problem(file, line_of(content, group), f"「{group}」という大きな話題はありません", _listed(GROUPS))
    for group in GROUPS:
        keys = content.get(group)
        if not (isinstance(keys, list) and keys and all(isinstance(key, str) for key in keys)):
            yield Problem(file, line_of(content, group), f"「{group}」の質問がありません", "「- 」で始まる行に、話題のキーを並べてください")


def _listed(groups: Iterable[str]) -> str:
    return f"{'、'.join(groups)} を書いてください"
