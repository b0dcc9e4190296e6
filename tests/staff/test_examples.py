"""Reading and dividing examples: with a seed, and never leaving small intents out in silence."""

from pathlib import Path

import pytest

from bot.staff.examples import drawn, folds, massive_examples

MASSIVE = Path(__file__).resolve().parents[3] / "shared" / "eval" / "massive_ja"
EXAMPLES = [("a", f"a{number}") for number in range(10)] + [("b", f"b{number}") for number in range(5)]


def test_folds_hold_every_example_once_and_every_intent() -> None:
    parts = folds(EXAMPLES, 5, seed=1)
    assert sorted(example for part in parts for example in part) == sorted(EXAMPLES)
    assert all({intent for intent, _ in part} == {"a", "b"} for part in parts)


def test_the_same_seed_gives_the_same_folds() -> None:
    assert folds(EXAMPLES, 5, seed=1) == folds(EXAMPLES, 5, seed=1)
    assert folds(EXAMPLES, 5, seed=1) != folds(EXAMPLES, 5, seed=2)


def test_an_intent_with_fewer_examples_than_folds_is_named() -> None:
    with pytest.raises(ValueError, match="small"):
        folds([*EXAMPLES, ("small", "x")], 5, seed=1)


def test_drawing_takes_at_most_so_many_an_intent() -> None:
    assert sorted(intent for intent, _ in drawn(EXAMPLES, 6, seed=1)) == ["a"] * 6 + ["b"] * 5


def test_rows_of_massive(tmp_path: Path) -> None:
    file = tmp_path / "test.jsonl"
    file.write_text('{"id": "0", "intent": "alarm_set", "utt": "今週は午前五時に起こして"}\n\n', encoding="utf-8")
    assert massive_examples(file) == [("alarm_set", "今週は午前五時に起こして")]


@pytest.mark.skipif(not MASSIVE.is_dir(), reason="MASSIVE stays outside the repository")
def test_the_real_rows_of_massive() -> None:
    assert len(massive_examples(MASSIVE / "test.jsonl")) == 2974
