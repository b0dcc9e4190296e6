"""A condition that staff confirm is used by topics and guides at once, without code."""

from pathlib import Path

import pytest

from knowledge.building import build
from knowledge.content import Content, read_content
from knowledge.database import open_engine
from knowledge.decision import paths
from knowledge.fact import SOURCE
from knowledge.lookup import KnowledgeBase
from knowledge.problem import SourceError
from knowledge.programme import read_programmes

AGE = "age: {asks: 何歳から借りられるか, aspect: eligibility, status: unknown}"
COST = "cost: {asks: 費用がかかるか, aspect: cost, status: unknown}"
CONFIRMED_AGE = (
    "age: {asks: 何歳から借りられるか, aspect: eligibility, status: confirmed, value: 66歳以上, "
    "text: 66歳以上の人が借りられます。, source: 試験, date: '2026-11-01'}"
)
CONFIRMED_COST = (
    "cost: {asks: 費用がかかるか, aspect: cost, status: confirmed, text: 借りるのは無料です。, source: 試験, date: '2026-11-01'}"
)


def edited(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = SOURCE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "programmes.yml"
    path.write_text(text, encoding="utf-8")
    return path


def built(tmp_path: Path, content: Content) -> KnowledgeBase:
    engine = open_engine(f"sqlite:///{tmp_path / 'k.db'}")
    build(content, engine)
    return KnowledgeBase(engine)


def test_unknown_conditions_are_to_be_asked_for(tmp_path: Path) -> None:
    base = built(tmp_path, read_content())
    guide = base.guide("borrow_recorder")
    assert guide and guide.question("age") is None
    assert {"費用がかかるか", "持って行く物"} <= set(guide.verdicts["apply"].confirm)
    assert all(row.verdict != "age_no" for row in guide.table)
    topic = base.topic("call_recorder")
    assert topic and "cost" in topic.unknown and "cost" not in topic.aspects


def test_a_confirmed_age_becomes_a_question_and_a_fact(tmp_path: Path) -> None:
    base = built(tmp_path, read_content(facts=edited(tmp_path, (AGE, CONFIRMED_AGE))))
    guide = base.guide("borrow_recorder")
    assert guide
    question = guide.question("age")
    assert question and question.ask == "使う人は、66歳以上ですか。"
    ends = {end.key for answers, end in paths(guide) if answers.get("age") == "no" and end}
    assert ends == {"age_no"}
    elderly = guide.question("target") and guide.question("target").option("elderly")  # type: ignore[union-attr]
    assert elderly and elderly.facts == ("call_recorder.age",) and elderly.confirm == ()
    assert base.facts(["call_recorder.age"])[0].text == "66歳以上の人が借りられます。"


def test_a_confirmed_cost_answers_the_topic_and_leaves_the_list_of_what_to_ask(tmp_path: Path) -> None:
    base = built(tmp_path, read_content(facts=edited(tmp_path, (COST, CONFIRMED_COST))))
    guide, topic = base.guide("borrow_recorder"), base.topic("call_recorder")
    assert guide and topic
    assert "費用がかかるか" not in guide.verdicts["apply"].confirm
    assert "call_recorder.cost" in guide.verdicts["apply"].facts
    assert topic.aspects["cost"] == "借りるのは無料です。" and "cost" not in topic.unknown
    assert topic.facts[0].source == "試験"


def test_what_is_only_copied_is_shown_but_still_to_be_asked_for(tmp_path: Path) -> None:
    base = built(tmp_path, read_content(facts=edited(tmp_path, (COST, CONFIRMED_COST.replace("confirmed", "copy")))))
    guide, topic = base.guide("borrow_recorder"), base.topic("call_recorder")
    assert guide and topic
    assert "費用がかかるか" in guide.verdicts["apply"].confirm
    assert "call_recorder.cost" in guide.verdicts["apply"].facts
    assert "cost" in topic.unknown


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (COST, CONFIRMED_COST.replace("source: 試験, ", ""), "source がありません"),
        (COST, CONFIRMED_COST.replace("confirmed", "sure"), "status は unknown、confirmed、copy のどれかです"),
        (COST, CONFIRMED_COST.replace("confirmed", "unknown"), "文があるのに status が unknown です"),
        (COST, CONFIRMED_COST.replace("aspect: cost", "aspect: price"), "aspect「price」はありません"),
        (COST, CONFIRMED_COST.replace("asks: 費用がかかるか, ", ""), "asks がありません"),
        (COST, CONFIRMED_COST.replace("asks:", "ask: x, asks:"), "ask という項目は使われません"),
    ],
)
def test_faults_are_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    with pytest.raises(SourceError) as error:
        read_programmes(edited(tmp_path, (old, new)))
    assert told in str(error.value)


def test_what_guides_and_topics_would_miss_is_told(tmp_path: Path) -> None:
    path = edited(tmp_path, (AGE, CONFIRMED_AGE.replace("value: 66歳以上, ", "")), ("  topic: call_recorder\n", "  topic: recorder\n"))
    with pytest.raises(SourceError) as error:
        read_content(facts=path)
    assert "質問「age」で使う value がありません" in str(error.value)
    assert "話題「recorder」は見つかりません" in str(error.value)
