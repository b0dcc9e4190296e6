"""A trained linear model: a row of weights for every feature, a column for every class."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from scipy.sparse import csr_matrix

from bot.nlu.trained_file import keep, recall


@dataclass(frozen=True)
class LinearModel:
    """Scores of classes for rows of features. `weights` is features x classes, in memory by rows: a question touches some
    hundred of them.
    """

    names: tuple[str, ...]
    weights: NDArray[np.float32]
    bias: NDArray[np.float32]

    @classmethod
    def of(cls, names: Iterable[str], weights: NDArray[np.float64], bias: NDArray[np.float64]) -> "LinearModel":
        """From scikit-learn's coef_ (classes x features) and intercept_. Of two classes it keeps the second alone."""
        classes, columns, shift = tuple(map(str, names)), weights.T, bias
        if len(classes) == 2 and columns.shape[1] == 1:
            columns, shift = np.hstack([-columns, columns]), np.concatenate([-bias, bias])
        return cls(classes, columns.astype(np.float32, order="C"), shift.astype(np.float32))

    @classmethod
    def silent(cls) -> "LinearModel":
        """One that knows no class."""
        return cls((), np.zeros((0, 0), dtype=np.float32), np.zeros(0, dtype=np.float32))

    def scores(self, features: csr_matrix) -> NDArray[np.float32]:
        """One row for each row of features, one column for each of `names`."""
        return np.asarray(features @ self.weights) + self.bias

    def keep(self, storage: ModelStorage, resource: Resource) -> None:
        """Write it to Rasa's storage. A byte a weight is enough to rank by, and Rasa packs and unpacks the model at every start."""
        scale = np.maximum(np.abs(self.weights).max(axis=0, initial=0), 1e-9) / 127
        small = np.round(self.weights / scale).astype(np.int8)
        keep(storage, resource, {"names": self.names}, {"weights": small, "scale": scale, "bias": self.bias})

    @classmethod
    def recall(cls, storage: ModelStorage, resource: Resource) -> "LinearModel":
        """Read back what `keep` wrote. Raises ValueError where nothing was kept."""
        plain, arrays = recall(storage, resource)
        return cls(tuple(plain["names"]), arrays["weights"] * arrays["scale"], arrays["bias"])
