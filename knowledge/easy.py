"""A text in やさしい日本語 beside its normal version: short sentences, plain words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.problem import Problem
from knowledge.staff_file import line_of, unfolded

# The aspects of knowledge.topic.ASPECTS in easy words, for what is not stated.
EASY_ASPECTS = {
    "overview": "どんなものか",
    "how_to_apply": "申し込みのしかた",
    "eligibility": "だれができるか",
    "cost": "お金がいくらか",
    "where": "どこに行くか",
    "when": "いつできるか",
    "contact": "だれに聞くか",
    "rules": "どんな決まりがあるか",
    "what_to_do": "どうすればいいか",
}
_SHAPES: dict[str, tuple[type, str]] = {
    "answer": (str, "文で書いてください"),
    "next_steps": (list, "「- 」で始まる行を並べてください"),
    "aspects": (dict, "「項目: 内容」を字下げして並べてください"),
}
_REQUIRED = ("answer", "next_steps")


@dataclass(frozen=True)
class EasyWords:
    """What a topic says in easy Japanese; `aspects` has the keys of the topic's own aspects."""

    answer: str
    next_steps: tuple[str, ...]
    aspects: dict[str, str]


def read_easy(node: Any) -> EasyWords | None:
    """The words of a section `easy:` without faults; None where there is no such section."""
    if not node:
        return None
    return EasyWords(
        answer=unfolded(node["answer"]),
        next_steps=tuple(unfolded(step) for step in node["next_steps"]),
        aspects={key: unfolded(text) for key, text in (node.get("aspects") or {}).items()},
    )


def easy_faults(file: str, content: Any) -> list[Problem]:
    """What is wrong in the section `easy:` of a topic's file."""
    node = content.get("easy")
    if not isinstance(node, dict):
        return []
    faults = [
        Problem(file, line_of(content, "easy"), f"easy に {name} がありません", "書き足してください")
        for name in _REQUIRED
        if not node.get(name)
    ]
    for name, value in node.items():
        line = line_of(node, name)
        if name not in _SHAPES:
            faults.append(Problem(file, line, f"easy の {name} という項目は使われません", f"使えるのは {'、'.join(_SHAPES)} です"))
        elif value and not isinstance(value, _SHAPES[name][0]):
            faults.append(Problem(file, line, f"easy の {name} の書き方がちがいます", _SHAPES[name][1]))
        elif value:
            faults += _inner_faults(file, name, value, content)
    return faults


def _inner_faults(file: str, name: str, value: Any, content: Any) -> list[Problem]:
    if isinstance(value, list):
        return [
            Problem(file, line_of(value, place), f"easy の {name} の{place + 1}番目が文字ではありません", "文で書いてください")
            for place, item in enumerate(value)
            if not isinstance(item, str)
        ]
    if isinstance(value, dict):
        return list(_aspect_faults(file, value, content.get("aspects") or {}))
    return []


def _aspect_faults(file: str, aspects: Any, normal: Any) -> Iterator[Problem]:
    for aspect, text in aspects.items():
        where, what = line_of(aspects, aspect), f"easy の aspects の「{aspect}」"
        if aspect not in normal:
            yield Problem(file, where, f"{what}は、上の aspects にありません", "同じ項目だけを書いてください")
        if not (isinstance(text, str) and text.strip()):
            yield Problem(file, where, f"{what}が空か、文字ではありません", "文を書くか、行を消してください")
