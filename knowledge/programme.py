"""Conditions of the city's programmes, confirmed or not yet: the entries of knowledge/programmes.yml that have `conditions`.

As soon as staff confirm one, topics answer with it and guides ask and advise by it; until then residents are told to ask.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from knowledge.contact import STATUSES
from knowledge.fact import SOURCE, Fact
from knowledge.guide import Guide, guide_as_json, guide_from_json
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml
from knowledge.topic import ASPECTS, Topic

UNKNOWN = "unknown"
_FIELDS = ("asks", "aspect", "status", "value", "text", "source", "date")


@dataclass(frozen=True)
class Condition:
    """`key` is programme.name (call_recorder.age). `asks` is what residents should ask while it is not confirmed, `aspect`
    the side of the topic it tells, `value` the short form that questions of a guide use (65歳以上).
    """

    key: str
    topic: str
    asks: str
    aspect: str
    status: str
    value: str
    text: str
    source: str
    date: str

    @property
    def is_confirmed(self) -> bool:
        """Whether the city has confirmed it."""
        return self.status == "confirmed"

    @property
    def fact(self) -> Fact | None:
        """The fact residents are told, None while nothing is known."""
        return None if self.status == UNKNOWN else Fact(self.key, self.text, self.status, self.source, self.date)


def read_programmes(path: Path = SOURCE) -> dict[str, Condition]:
    """All conditions by key, in the file's order. Raises SourceError naming each fault."""
    entries = read_yaml(path)
    problems: list[Problem] = []
    conditions: dict[str, Condition] = {}
    for name, entry in entries.items():
        if not (isinstance(entry, dict) and "conditions" in entry):
            continue
        if not (isinstance(entry.get("topic"), str) and isinstance(entry["conditions"], dict)):
            remedy = "topic に話題の名前、conditions に条件を書いてください"
            problems.append(Problem(relative(path), line_of(entries, name), f"制度「{name}」の書き方がちがいます", remedy))
            continue
        for each, words in entry["conditions"].items():
            key, line = f"{name}.{each}", line_of(entry["conditions"], each)
            faults = list(_faults(key, words))
            problems += [Problem(relative(path), line, what, remedy) for what, remedy in faults]
            if not faults:
                texts = {field: str(words.get(field) or "").strip() for field in _FIELDS}
                conditions[key] = Condition(key=key, topic=entry["topic"], **texts)
    if problems:
        raise SourceError(problems)
    return conditions


def _faults(key: str, words: Any) -> Iterable[tuple[str, str]]:
    if not isinstance(words, dict) or not words.get("asks"):
        yield f"条件「{key}」に asks がありません", "住民が窓口に聞く言葉（何歳から借りられるか、など）を書いてください"
        return
    for field in words.keys() - set(_FIELDS):
        yield f"条件「{key}」の {field} という項目は使われません", f"使えるのは {'、'.join(_FIELDS)} です"
    if words.get("aspect") not in ASPECTS:
        yield f"条件「{key}」の aspect「{words.get('aspect')}」はありません", f"{'、'.join(ASPECTS)} から選んでください"
    if words.get("status") not in (UNKNOWN, *STATUSES):
        yield f"条件「{key}」の status は unknown、confirmed、copy のどれかです", "直してください"
    elif words["status"] != UNKNOWN:
        missing = [field for field in ("text", "source", "date") if not words.get(field)]
        if missing:
            yield f"条件「{key}」に {'、'.join(missing)} がありません", "確かめた条件には、文、出典、日付が必要です"
    elif words.get("text"):
        yield f"条件「{key}」は文があるのに status が unknown です", "確かめたら confirmed にして、出典と日付を書いてください"


def informed_topic(topic: Topic, conditions: Mapping[str, Condition]) -> Topic:
    """The topic with what is confirmed of its conditions in front of what it says of that side, and their sources."""
    aspects, facts = dict(topic.aspects), list(topic.facts)
    easy = dict(topic.easy.aspects) if topic.easy else {}
    for condition in reversed(list(conditions.values())):
        if condition.topic == topic.key and condition.is_confirmed:
            aspects[condition.aspect] = condition.text + aspects.get(condition.aspect, "")
            if condition.aspect in easy:
                easy[condition.aspect] = condition.text + easy[condition.aspect]
            facts.insert(0, condition.key)
    unknown = {aspect: words for aspect, words in topic.unknown.items() if aspect not in aspects}
    words = topic.easy and replace(topic.easy, aspects=easy)
    return replace(topic, aspects=aspects, unknown=unknown, facts=tuple(dict.fromkeys(facts)), easy=words)


def informed_guide(guide: Guide, conditions: Mapping[str, Condition]) -> Guide:
    """The guide as it can be led today: without questions whose condition is not confirmed and the rows that rest on
    them, with confirmed values in its sentences, and with each condition either told as a fact or listed to be asked for.
    """
    confirmed = {key: condition for key, condition in conditions.items() if condition.is_confirmed}
    questions = tuple(question for question in guide.questions if not question.needs or question.needs in confirmed)
    kept = {question.key for question in questions}
    lean = replace(
        guide,
        questions=tuple(replace(each, options=tuple(_informed(option, conditions) for option in each.options)) for each in questions),
        verdicts={key: _informed(verdict, conditions) for key, verdict in guide.verdicts.items()},
        table=tuple(row for row in guide.table if row.when.keys() <= kept),
    )
    values = {f"{{{key}}}": condition.value for key, condition in confirmed.items()}
    return guide_from_json(_filled(guide_as_json(lean), values))


def _informed(part: Any, conditions: Mapping[str, Condition]) -> Any:
    found = [conditions[key] for key in part.conditions if key in conditions]
    return replace(
        part,
        facts=(*part.facts, *(condition.key for condition in found if condition.fact)),
        confirm=tuple(condition.asks for condition in found if not condition.is_confirmed),
    )


def _filled(content: Any, values: Mapping[str, str]) -> Any:
    if isinstance(content, str):
        for place, value in values.items():
            content = content.replace(place, value)
        return content
    if isinstance(content, dict):
        return {key: _filled(value, values) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_filled(value, values) for value in content]
    return content
