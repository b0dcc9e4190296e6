"""Examples as points: which of them lie near a sentence, and of what intents those are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from sklearn.decomposition import PCA

from bot.nlu.trained_file import keep, recall

# The main directions of so many examples are those of all.
_ENOUGH_FOR_DIRECTIONS = 30_000
_BYTE = 127


@dataclass(frozen=True)
class Neighbourhood:
    """The examples' vectors, centred, turned to their main directions (`axes`, numbers in x numbers out) and of unit length;
    `owners` says which of `names` each is an example of.
    """

    names: tuple[str, ...]
    owners: NDArray[np.int16]
    points: NDArray[np.float32]
    centre: NDArray[np.float32]
    axes: NDArray[np.float32]

    @classmethod
    def of(cls, intents: Sequence[str], vectors: NDArray[np.float32], directions: int) -> "Neighbourhood":
        """From one intent and one vector an example, in at most so many directions."""
        names, owners = np.unique(np.array(intents), return_inverse=True)
        some = np.random.default_rng(0).permutation(len(vectors))[:_ENOUGH_FOR_DIRECTIONS]
        main = PCA(min(directions, *vectors[some].shape), random_state=0).fit(vectors[some])
        centre, axes = main.mean_.astype(np.float32), np.ascontiguousarray(main.components_.T, dtype=np.float32)
        return cls(tuple(map(str, names)), owners.astype(np.int16), _placed(vectors, centre, axes), centre, axes)

    def shares(self, vector: NDArray[np.float32], nearest: int, sharpness: float) -> dict[str, float]:
        """The share each intent has among the nearest examples; the nearer, the more an example counts (exponentially, by
        `sharpness` times the cosine). One neighbour more belongs to all intents alike, so that none is ever ruled out.
        """
        near = self.points @ _placed(vector[np.newaxis, :], self.centre, self.axes)[0]
        best = np.argpartition(-near, min(nearest, len(near)) - 1)[:nearest]
        weights = np.exp(sharpness * (near[best] - 1))
        shares = np.full(len(self.names), weights.mean() / len(self.names))
        np.add.at(shares, self.owners[best], weights)
        return dict(zip(self.names, map(float, shares / shares.sum()), strict=True))

    def keep(self, storage: ModelStorage, resource: Resource) -> None:
        """Write it to Rasa's storage, a byte a number."""
        scale = np.abs(self.points).max() / _BYTE
        small = np.round(self.points / scale).astype(np.int8)
        arrays = {"owners": self.owners, "points": small, "scale": scale, "centre": self.centre, "axes": self.axes}
        keep(storage, resource, {"names": self.names}, arrays)

    @classmethod
    def recall(cls, storage: ModelStorage, resource: Resource) -> "Neighbourhood":
        """Read back what `keep` wrote. Raises ValueError where nothing was kept."""
        plain, arrays = recall(storage, resource)
        points = arrays["points"] * np.float32(arrays["scale"])
        return cls(tuple(plain["names"]), arrays["owners"], points, arrays["centre"], arrays["axes"])


def _placed(vectors: NDArray[np.float32], centre: NDArray[np.float32], axes: NDArray[np.float32]) -> NDArray[np.float32]:
    turned = (vectors - centre) @ axes
    return np.asarray(turned / (np.linalg.norm(turned, axis=1, keepdims=True) + 1e-9), dtype=np.float32)
