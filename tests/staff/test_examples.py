"""Labelled examples are read and divided."""

from pathlib import Path

import pytest

from bot.staff.examples import drawn, folds, massive_examples

MASSIVE = Path(__file__).resolve().parents[3] / "shared" / "eval" / "massive_ja"
EXAMPLES = [("lecture", f"講習会{number}") for number in range(7)] + [("dv", f"相談{number}") for number in range(4)]


def test_rows_of_massive(tmp_path: Path) -> None:
    file = tmp_path / "test.jsonl"
    file.write_text('{"id": "0", "intent": "alarm_set", "utt": "今週は午前五時に起こして"}\n\n', encoding="utf-8")
    assert massive_examples(file) == [("alarm_set", "今週は午前五時に起こして")]


@pytest.mark.skipif(not MASSIVE.is_dir(), reason="MASSIVE stays outside the repository")
def test_the_real_rows_of_massive() -> None:
    assert len(massive_examples(MASSIVE / "test.jsonl")) == 2974


def test_at_most_so_many_an_intent_are_drawn() -> None:
    assert sorted(intent for intent, _ in drawn(EXAMPLES, 5, seed=1)) == ["dv"] * 4 + ["lecture"] * 5


def test_folds_share_out_every_intent() -> None:
    parts = folds(EXAMPLES, 4, seed=1)
    assert sorted(example for part in parts for example in part) == sorted(EXAMPLES)
    assert all({intent for intent, _ in part} == {"lecture", "dv"} for part in parts)


def test_a_small_intent_is_named_and_not_left_out() -> None:
    with pytest.raises(ValueError, match="dv"):
        folds(EXAMPLES, 5, seed=1)
