"""Topics: what residents want to know, one file each in knowledge/topics/."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from knowledge.easy import EasyWords, easy_faults, read_easy
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml, unfolded

FOLDER = Path(__file__).parent / "topics"

# What a question can be about within a topic (eval/labels.md), as the noun residents are told.
ASPECTS = {
    "overview": "どんなものか",
    "how_to_apply": "申し込み方",
    "eligibility": "対象になる人や条件",
    "cost": "費用や金額",
    "where": "場所",
    "when": "時期や時間",
    "contact": "問い合わせ先",
    "rules": "決まり",
    "what_to_do": "どうすればよいか",
}
# Every topic says something of each of these, or that it is not stated: residents ask back for them.
ASKED_OF_EVERY_TOPIC = ("how_to_apply", "eligibility", "cost", "where", "when", "rules")
GROUPS = {
    "fraud": "詐欺・あやしい電話",
    "children": "子ども・学校",
    "advice": "暴力・虐待・心配ごとの相談",
    "community": "パトロール・地域の活動",
    "street": "防犯カメラ・街灯・自転車",
    "information": "お知らせ・家の守り・防犯指針",
}
_REQUIRED: dict[str, type] = {
    "title": str,
    "question": str,
    "group": str,
    "refs": list,
    "answer": str,
    "next_steps": list,
    "contacts": list,
}
_OPTIONAL: dict[str, type] = {"aspects": dict, "unknown": dict, "facts": list, "related": list, "guides": list, "easy": dict}


@dataclass(frozen=True)
class Topic:
    """What staff wrote about one matter; refs, contacts, facts, related and guides are keys, best first. `easy` is None where
    nobody has written the easy version yet.
    """

    key: str
    title: str
    question: str
    group: str
    refs: tuple[str, ...]
    answer: str
    aspects: dict[str, str]
    unknown: dict[str, str]
    next_steps: tuple[str, ...]
    facts: tuple[str, ...]
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    guides: tuple[str, ...] = ()
    easy: EasyWords | None = None


def read_topics(folder: Path = FOLDER) -> dict[str, Topic]:
    """All topics by key, in the order of their names. Raises SourceError with every fault of every file."""
    topics: dict[str, Topic] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            topics[path.stem] = read_topic(path)
        except SourceError as error:
            problems += error.problems
    if not topics and not problems:
        problems.append(Problem(relative(folder), 0, "話題のファイルが一つもありません", "knowledge/topics/ の場所を確かめてください"))
    if problems:
        raise SourceError(problems)
    return topics


def read_topic(path: Path) -> Topic:
    """One topic. Raises SourceError with every fault of its form."""
    content = read_yaml(path)
    problems = _faults(relative(path), content)
    if problems:
        raise SourceError(problems)
    words = {key: content.get(key) or kind() for key, kind in _OPTIONAL.items()}
    return Topic(
        key=path.stem,
        title=content["title"].strip(),
        question=content["question"].strip(),
        group=content["group"],
        refs=tuple(map(str, content["refs"])),
        answer=unfolded(content["answer"]),
        aspects={key: unfolded(text) for key, text in words["aspects"].items()},
        unknown={key: unfolded(text) for key, text in words["unknown"].items()},
        next_steps=tuple(unfolded(step) for step in content["next_steps"]),
        facts=tuple(words["facts"]),
        contacts=tuple(content["contacts"]),
        related=tuple(words["related"]),
        guides=tuple(words["guides"]),
        easy=read_easy(content.get("easy")),
    )


def _faults(file: str, content: Any) -> list[Problem]:
    if not isinstance(content, dict):
        return [Problem(file, 1, "「項目: 内容」の形になっていません", "ほかの話題のファイルを手本に書いてください")]
    faults = [Problem(file, 0, f"{key} がありません", "書き足してください") for key in _REQUIRED if not content.get(key)]
    for key, value in content.items():
        line = line_of(content, key)
        kind = _REQUIRED.get(key) or _OPTIONAL.get(key)
        if kind is None:
            faults.append(Problem(file, line, f"{key} という項目は使われません", f"使えるのは {'、'.join([*_REQUIRED, *_OPTIONAL])} です"))
        elif value and not isinstance(value, kind):
            faults.append(Problem(file, line, f"{key} の書き方がちがいます", _shape(kind)))
        elif value:
            faults += easy_faults(file, content) if key == "easy" else _inner_faults(file, key, value)
    if isinstance(content.get("group"), str) and content["group"] not in GROUPS:
        faults.append(
            Problem(file, line_of(content, "group"), f"group「{content['group']}」はありません", f"{'、'.join(GROUPS)} から選んでください")
        )
    return faults


def _inner_faults(file: str, key: str, value: Any) -> list[Problem]:
    if isinstance(value, list):
        return [
            Problem(file, line_of(value, place), f"{key} の{place + 1}番目が文字ではありません", "「: 」を含むときは引用符で囲んでください")
            for place, item in enumerate(value)
            if not isinstance(item, str | int | float)
        ]
    if isinstance(value, dict):
        faults = [
            Problem(file, line_of(value, aspect), f"{key} の「{aspect}」はありません", f"{'、'.join(ASPECTS)} から選んでください")
            for aspect in value
            if aspect not in ASPECTS
        ]
        return faults + [
            Problem(file, line_of(value, aspect), f"{key} の「{aspect}」が空か、文字ではありません", "文を書くか、行を消してください")
            for aspect, text in value.items()
            if not (isinstance(text, str) and text.strip())
        ]
    return []


def _shape(kind: type) -> str:
    shapes: dict[type, str] = {
        str: "文で書いてください",
        list: "「- 」で始まる行を並べてください",
        dict: "「項目: 内容」を字下げして並べてください",
    }
    return shapes[kind]
