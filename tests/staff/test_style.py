"""What of the style guide can be checked."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.serving.fingerprint import ROOT
from bot.staff import style
from knowledge.content import Content, read_content
from knowledge.easy import EasyWords
from knowledge.topic import FOLDER


@pytest.fixture(scope="module")
def content() -> Content:
    return read_content()


def faults(content: Content, **changed: object) -> str:
    topic = replace(content.topics["call_recorder"], **changed)  # type: ignore[arg-type]
    return "\n".join(map(str, style.faults(replace(content, topics={"call_recorder": topic}), FOLDER, ROOT)))


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"answer": "市は、録音機を貸し出しています。"}, "背景から始まって"),
        ({"answer": "一。二。三。四。五。六。"}, "文が 6 あります"),
        ({"answer": "機械の貸与を受けられます。"}, "かたい言葉「貸与」"),
        ({"next_steps": ("速やかに電話してください。",)}, "かたい言葉「速やかに」"),
        ({"easy": EasyWords("あ、" * 30 + "です。", (), {})}, "easy の文が長すぎます"),
        ({"easy": EasyWords("電話です。", ("下記に電話してください。",), {})}, "かたい言葉「下記」"),
    ],
)
def test_fault(content: Content, changed: dict[str, object], fault: str) -> None:
    assert fault in faults(content, **changed)


def test_plain_words_and_quoted_names_pass(content: Content) -> None:
    easy = EasyWords("録音機を借りることができます。", ("電話で聞いてください。",), {})
    assert not faults(
        content, answer="録音機は借りられます。「防犯設備整備事業補助金の交付」とは別です。", easy=easy, aspects={}, unknown={}
    )


def test_the_guide_is_where_the_check_says() -> None:
    assert (Path(ROOT) / "docs" / "ja" / "書き方.md").exists()


def test_length_counts_words_not_signs() -> None:
    assert style.length("電話を、切ってください。") == 5
