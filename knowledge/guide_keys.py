"""Keys in guides and programmes that lead to nothing, and sentences that wait for a condition without saying so."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from knowledge.guide import Guide
from knowledge.problem import Problem, relative
from knowledge.programme import Condition, informed_guide
from knowledge.staff_file import line_of, read_yaml

_PLACE = re.compile(r"\{[^{}]*\}")


def dangling_guides(
    guides: Mapping[str, Guide], conditions: Mapping[str, Condition], known: Mapping[str, Collection[str]], folder: Path
) -> Iterator[Problem]:
    """`known` has the keys of topics, contacts and facts there are."""
    for guide in guides.values():
        path = folder / f"{guide.key}.yml"
        content = read_yaml(path)
        for node, name, kind, key in _mentions(content):
            if kind != "refs" and key not in (conditions if kind == "conditions" else known[kind]):
                yield Problem(relative(path), line_of(node, name), f"{name} の「{key}」は見つかりません", "キーのつづりを確かめてください")
        for question in guide.questions:
            condition = conditions.get(question.needs)
            if condition and condition.is_confirmed and not condition.value:
                remedy = f"knowledge/programmes.yml の {condition.key} に value（65歳以上、など）を書いてください"
                yield Problem(
                    relative(path), line_of(content["questions"], question.key), f"質問「{question.key}」で使う value がありません", remedy
                )
        for text in _sentences(informed_guide(guide, conditions)):
            for place in _PLACE.findall(text):
                what = f"「{place}」は、確かめた条件ではないので文に使えません：{text}"
                yield Problem(relative(path), 0, what, "needs のある質問の中だけで使うか、条件の名前を直してください")


def lost_refs(guides: Mapping[str, Guide], refs: Collection[str], folder: Path) -> Iterator[Problem]:
    """References of guides that the edition does not have, as after a new one."""
    for path in (folder / f"{key}.yml" for key in guides):
        for node, name, kind, ref in _mentions(read_yaml(path)):
            if kind == "refs" and ref not in refs:
                yield Problem(relative(path), line_of(node, name), f"refs の「{ref}」は見つかりません", "キーのつづりを確かめてください")


def dangling_programmes(conditions: Mapping[str, Condition], topics: Collection[str], path: Path) -> Iterator[Problem]:
    """Conditions of topics that there are not."""
    entries = read_yaml(path)
    for key in {condition.key.split(".")[0]: condition for condition in conditions.values() if condition.topic not in topics}:
        what = f"制度「{key}」の話題「{entries[key]['topic']}」は見つかりません"
        yield Problem(relative(path), line_of(entries[key], "topic"), what, "topic のつづりを確かめてください")


def _mentions(content: Any) -> Iterator[tuple[Any, str, str, str]]:
    """Each key mentioned: the node and field it stands in, what it is a key of, and the key."""
    parts = [content, *content["questions"].values(), *content["verdicts"].values()]
    parts += [option for question in content["questions"].values() for option in question["options"].values()]
    kinds = {"topic": "topics", "related": "topics", "needs": "conditions", "conditions": "conditions"}
    for part in parts:
        for name in ("topic", "related", "needs", "conditions", "contacts", "facts", "refs"):
            value = part.get(name) or []
            for key in [value] if isinstance(value, str) else value:
                yield part, name, kinds.get(name, name), str(key)


def _sentences(guide: Guide) -> Iterator[str]:
    yield from (guide.intro, guide.easy_intro)
    for question in guide.questions:
        yield from (question.ask, question.easy, question.hint)
        for option in question.options:
            yield from (option.label, option.note, *option.steps)
    for verdict in guide.verdicts.values():
        yield from (verdict.text, verdict.easy, *verdict.steps)
