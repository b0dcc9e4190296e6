"""A linear model is kept and comes back."""

from pathlib import Path

import numpy as np
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from scipy.sparse import csr_matrix

from bot.nlu.linear_model import LinearModel

FEATURES = csr_matrix(np.array([[1.0, 0.0, 2.0], [0.0, 0.5, 0.0]]))


def test_kept_and_recalled_it_ranks_the_same(tmp_path: Path) -> None:
    model = LinearModel.of(["a", "b", "c"], np.array([[1.0, -2.0, 0.5], [0.2, 0.1, -0.3], [0.0, 4.0, 0.0]]), np.array([0.1, 0.0, -0.2]))
    storage, resource = LocalModelStorage(tmp_path), Resource("kept")
    model.keep(storage, resource)
    back = LinearModel.recall(storage, resource)
    assert back.names == ("a", "b", "c")
    np.testing.assert_allclose(back.scores(FEATURES), model.scores(FEATURES), atol=0.05)


def test_of_two_classes_each_has_a_column() -> None:
    model = LinearModel.of(["a", "b"], np.array([[1.0, 0.0, 0.0]]), np.array([0.5]))
    assert model.scores(FEATURES).tolist() == [[-1.5, 1.5], [-0.5, 0.5]]


def test_one_that_knows_nothing_can_be_kept(tmp_path: Path) -> None:
    storage, resource = LocalModelStorage(tmp_path), Resource("kept")
    LinearModel.silent().keep(storage, resource)
    assert LinearModel.recall(storage, resource).names == ()
