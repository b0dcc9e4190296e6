"""Dividing examples: with a seed, and never leaving small intents out in silence."""

import pytest

from bot.staff.examples import drawn, folds

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
