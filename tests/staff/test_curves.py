"""How much more examples help."""

from pathlib import Path

import pytest

from bot.staff.curves import by_label, by_style, in_words
from bot.staff.laboratory import Guess
from bot.staff.report import write_curves

LABELS = {"lecture": "2.2.1", "home_security": "2.3.3", "bicycle_lock": "2.3.3", "greet": "chitchat"}


class Knows:
    """A pipeline that takes the first word for the intent."""

    def rank(self, texts: object) -> list[list[Guess]]:
        return [[Guess(str(text).split()[0], 1.0)] for text in texts]  # type: ignore[attr-defined]


def test_by_style_only_what_is_in_scope_counts_and_small_styles_are_left_out() -> None:
    questions = [{"q": "lecture", "accept": ["2.2.1"], "style": "kana"}] * 6 + [{"q": "greet", "accept": ["2.2.1"], "style": "kana"}] * 4
    questions += [{"q": "greet", "accept": ["chitchat"], "style": "kana"}, {"q": "lecture", "accept": ["2.2.1"], "style": "emoji"}]
    assert by_style(Knows(), questions, LABELS) == {"all": pytest.approx(7 / 11), "kana": pytest.approx(0.6)}  # type: ignore[arg-type]


def test_by_label_topics_of_one_measure_are_one() -> None:
    examples = [("home_security", "bicycle_lock x"), ("lecture", "greet x"), ("follow_up", "follow_up x")]
    assert by_label(Knows(), examples, LABELS) == {"all": pytest.approx(2 / 3), "2.3.3": 1.0, "2.2.1": 0.0, "follow_up": 1.0}  # type: ignore[arg-type]


def test_what_still_rises_comes_first(tmp_path: Path) -> None:
    topics = {"all": {20: 0.5, 40: 0.6}, "flat": {20: 0.9, 40: 0.9}, "steep": {20: 0.1, 40: 0.7}}
    report = {"styles": {"all": {20: 0.5, 40: 0.6}}, "topics": topics}
    lines = in_words(report).splitlines()
    assert [line.split()[0] for line in lines[-4:-1]] == ["steep", "all", "flat"]
    write_curves(report, tmp_path / "curves.html")
    assert (tmp_path / "curves.html").read_text(encoding="utf-8").count("<svg") == 2
