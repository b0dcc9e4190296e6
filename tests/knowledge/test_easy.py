"""The section `easy:` of a topic's file."""

from pathlib import Path

import pytest

from knowledge.problem import SourceError
from knowledge.topic import FOLDER, Topic, read_topic

_EASY = """
easy:
  answer: 機械を 借りることができます。
  next_steps: [電話で聞いてください。]
  aspects:
    eligibility: お年寄りの人です。
"""


def topic(folder: Path, easy: str) -> Topic:
    written = (FOLDER / "call_recorder.yml").read_text(encoding="utf-8").partition("\neasy:")[0]
    path = folder / "call_recorder.yml"
    path.write_text(f"{written}\n{easy}", encoding="utf-8")
    return read_topic(path)


def test_easy_words_stand_beside_the_others(tmp_path: Path) -> None:
    easy = topic(tmp_path, _EASY).easy
    assert easy is not None
    assert easy.next_steps == ("電話で聞いてください。",)
    assert easy.aspects["eligibility"] == "お年寄りの人です。"


def test_a_topic_may_still_lack_them(tmp_path: Path) -> None:
    assert topic(tmp_path, "").easy is None


@pytest.mark.parametrize(
    ("easy", "fault"),
    [
        ("easy: {answer: あ。}", "next_steps がありません"),
        ("easy: {answer: あ。, next_steps: い。}", "next_steps の書き方"),
        ("easy: {answer: あ。, next_steps: [い。], aspects: {colour: 青。}}", "「colour」は、上の aspects"),
        ("easy: {answer: あ。, next_steps: [い。], aspects: {eligibility: ''}}", "空か"),
        ("easy: {answer: あ。, next_steps: [い。], title: う}", "title という項目は使われません"),
    ],
)
def test_faults_are_named(tmp_path: Path, easy: str, fault: str) -> None:
    with pytest.raises(SourceError, match=fault):
        topic(tmp_path, easy)
