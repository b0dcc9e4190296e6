"""Examples as points: whose lie near a sentence."""

from pathlib import Path

import numpy as np
import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource

from bot.nlu.neighbourhood import Neighbourhood

# Two heaps of points, on two sides of a third.
VECTORS = np.array([[1, 0, 0.1], [1, 0.1, 0], [0.9, 0, 0], [-1, 0, 0.1], [-1, 0.1, 0], [0, 1, 0]], dtype=np.float32)
INTENTS = ["left", "left", "left", "right", "right", "above"]


@pytest.fixture
def examples() -> Neighbourhood:
    return Neighbourhood.of(INTENTS, VECTORS, directions=3)


def test_the_nearest_have_the_largest_share(examples: Neighbourhood) -> None:
    shares = examples.shares(VECTORS[0], nearest=3, sharpness=16.0)
    assert max(shares, key=lambda name: shares[name]) == "left"
    assert shares["left"] > 0.7
    assert sum(shares.values()) == pytest.approx(1.0)


def test_no_intent_is_ruled_out(examples: Neighbourhood) -> None:
    assert examples.shares(VECTORS[0], nearest=2, sharpness=16.0)["right"] == pytest.approx(1 / 3 / 3, rel=0.01)


def test_more_may_be_asked_than_there_are(examples: Neighbourhood) -> None:
    assert set(examples.shares(VECTORS[5], nearest=20, sharpness=16.0)) == {"left", "right", "above"}


def test_the_nearer_count_more(examples: Neighbourhood) -> None:
    even = examples.shares(VECTORS[5], nearest=6, sharpness=0.0)
    sharp = examples.shares(VECTORS[5], nearest=6, sharpness=16.0)
    assert even["above"] < even["left"] and sharp["above"] > sharp["left"]


def test_kept_and_recalled_it_says_the_same(examples: Neighbourhood, tmp_path: Path) -> None:
    storage, resource = LocalModelStorage(tmp_path), Resource("kept")
    examples.keep(storage, resource)
    back = Neighbourhood.recall(storage, resource)
    assert back.names == examples.names
    for vector in VECTORS:
        before, after = (each.shares(vector, nearest=3, sharpness=16.0) for each in (examples, back))
        assert after == pytest.approx(before, abs=0.03)
