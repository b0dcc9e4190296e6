"""Every way through every guide, what staff are told of faults, and that all options are understood when typed."""

from pathlib import Path

import pytest

from bot.normalising import normalise
from bot.recognising import recognise
from knowledge.content import Content, read_content
from knowledge.decision import Undecided, decide, most_questions_left, paths
from knowledge.guide import Guide, Verdict, guide_as_json, guide_from_json
from knowledge.guide_file import FOLDER, read_guide, read_guides
from knowledge.guiding import read_guiding
from knowledge.problem import SourceError
from knowledge.programme import informed_guide

CONTENT: Content = read_content()
GUIDES = list(CONTENT.guides.values())
BY_KEY = pytest.mark.parametrize("guide", GUIDES, ids=[guide.key for guide in GUIDES])
GUIDING = read_guiding()

SMALL = """
title: 小さな案内
start: 始める
topic: patrol_join
intro: 始めます。
questions:
  a:
    ask: どちらですか。
    options:
      one: {label: いち, words: [一つ目]}
      two: {label: に}
  b:
    ask: 本当ですか。
    options:
      "yes": {label: はい, like: "yes"}
      "no": {label: いいえ, like: "no"}
verdicts:
  first: {text: 一つ目です。, steps: [待ってください。], contacts: [chiiki_anzen]}
  second: {text: 二つ目です。, steps: [待ってください。], contacts: [chiiki_anzen]}
table:
  - {when: {a: one}, verdict: first}
  - {when: {a: two, b: any}, verdict: second}
"""

FIRST_ROW = "  - {when: {a: one}, verdict: first}\n"


def written(folder: Path, *changes: tuple[str, str]) -> Path:
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / "small.yml"
    path.write_text(text, encoding="utf-8")
    return path


def faults(folder: Path, *changes: tuple[str, str]) -> str:
    with pytest.raises(SourceError) as error:
        read_guide(written(folder, *changes), GUIDING)
    return str(error.value)


def test_the_five_guides_are_there() -> None:
    assert set(CONTENT.guides) == {"scam_check", "borrow_recorder", "street_camera", "patrol", "saw_something"}


@BY_KEY
def test_every_way_ends_in_a_verdict_and_every_verdict_is_reached(guide: Guide) -> None:
    for led in (guide, informed_guide(guide, CONTENT.conditions)):
        ends = [end for _, end in paths(led)]
        assert all(isinstance(end, Verdict) for end in ends)
        reached = {end.key for end in ends if isinstance(end, Verdict)}
        assert reached == {row.verdict for row in led.table}
    assert {row.verdict for row in guide.table} == set(guide.verdicts)


@BY_KEY
def test_no_way_is_long_and_the_count_never_grows(guide: Guide) -> None:
    led = informed_guide(guide, CONTENT.conditions)
    for answers, _ in paths(led):
        of = [len(before) + most_questions_left(led, before) for before in prefixes(answers)]
        assert of == sorted(of, reverse=True)
        assert of[0] <= 6


def prefixes(answers: dict[str, str]) -> list[dict[str, str]]:
    items = list(answers.items())
    return [dict(items[:count]) for count in range(min(len(items), 2))]


@BY_KEY
def test_all_words_of_an_option_are_understood_as_that_option(guide: Guide) -> None:
    for question in guide.questions:
        words = {option.key: (option.label, *option.words) for option in question.options}
        for option in question.options:
            for typed in words[option.key]:
                found = recognise(normalise(typed), words)
                assert found and found.key == option.key, f"{question.key}: {typed}"


@BY_KEY
def test_a_guide_survives_the_database(guide: Guide) -> None:
    assert guide_from_json(guide_as_json(guide)) == guide


def test_paid_money_needs_one_answer_and_names_the_bank_before_the_police() -> None:
    verdict = decide(CONTENT.guides["scam_check"], {"paid": "money"})
    assert isinstance(verdict, Verdict) and verdict.kind == "scam_alert"
    assert "銀行" in verdict.steps[0] and "110番" in verdict.steps[1] and "#9110" in verdict.steps[1]


@BY_KEY
def test_nobody_is_asked_for_name_address_or_number(guide: Guide) -> None:
    for question in guide.questions:
        assert not any(words in question.ask for words in ("お名前", "ご住所", "電話番号を", "番号を教えて"))


def test_a_small_guide_without_faults(tmp_path: Path) -> None:
    guide = read_guide(written(tmp_path), GUIDING)
    assert [len(answers) for answers, _ in paths(guide)] == [1, 2, 2]
    with pytest.raises(Undecided):
        decide(guide, {"a": "three"})


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            FIRST_ROW,
            f"{FIRST_ROW}  - {{when: {{a: one, b: any}}, verdict: second}}\n",
            "2番目の行（結果「second」）は使われることがありません",
        ),
        ("a: two, b: any", 'a: two, b: "yes"', "この答えのときの結果がありません：a: two、b: no"),
        ("a: two, b: any", "a: two", "質問「b」は聞かれることがありません"),
        ("verdict: second}", "verdict: third}", "結果「third」はありません"),
        ("a: one}", "a: won}", "答え「a: won」はありません"),
        ("{when: {a: one}", "{when: {c: one}", "質問「c」はありません"),
        ("verdict: second}", "verdict: first}", "結果「second」に進む答えがありません"),
        ("      two: {label: に}\n", "", "選択肢が一つしかありません"),
        ('like: "no"', 'like: "nope"', "like「nope」はありません"),
        ("label: いち", "labell: いち", "labell という項目は使われません"),
        ("ask: 本当ですか。", "ask:", "質問「b」に ask がありません"),
        ("text: 一つ目です。", "kind: shout, text: 一つ目です。", "kind「shout」はありません"),
        ("questions:", "questions: 何か\nqestions:", "questions の書き方がちがいます"),
        ("words: [一つ目]", "words: [{一つ目: 1}]", "文字でないものがあります"),
    ],
)
def test_faults_are_told_with_file_and_remedy(tmp_path: Path, old: str, new: str, told: str) -> None:
    message = faults(tmp_path, (old, new))
    assert told in message
    assert "small.yml" in message and "→" in message


def test_an_id_too_long_for_the_page_is_told(tmp_path: Path) -> None:
    name = "o" * 60
    assert "名前が長すぎます" in faults(tmp_path, ("one: {label", f"{name}: {{label"), ("a: one}", f"a: {name}}}"))


def test_lines_are_told(tmp_path: Path) -> None:
    assert "small.yml:22:" in faults(tmp_path, ("verdict: second}", "verdict: third}"))


def test_keys_that_lead_nowhere_are_told(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.yml"):
        text = (
            path.read_text(encoding="utf-8").replace("chiiki_anzen", "chiiki_anzenn").replace("call_recorder.cost", "call_recorder.price")
        )
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read_content(guides=tmp_path)
    assert "contacts の「chiiki_anzenn」は見つかりません" in str(error.value)
    assert "conditions の「call_recorder.price」は見つかりません" in str(error.value)


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yml").write_text("title: x\n", encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read_guides(GUIDING, tmp_path)
    assert {problem.file.rpartition("/")[2] for problem in error.value.problems} == {"one.yml", "two.yml"}
