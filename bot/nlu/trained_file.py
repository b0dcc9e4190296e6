"""Keeping what a component has learnt in Rasa's model storage: arrays and plain data, never pickles."""

import json
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

_PLAIN, _ARRAYS = "learnt.json", "learnt.npz"


def keep(storage: ModelStorage, resource: Resource, plain: dict[str, Any], arrays: dict[str, NDArray[Any]]) -> None:
    """Write what JSON can hold and named arrays."""
    with storage.write_to(resource) as folder:
        (folder / _PLAIN).write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
        np.savez(folder / _ARRAYS, **arrays)


def recall(storage: ModelStorage, resource: Resource) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Read back what `keep` wrote. Raises ValueError where nothing was kept."""
    with storage.read_from(resource) as folder:
        plain: dict[str, Any] = json.loads((folder / _PLAIN).read_text(encoding="utf-8"))
        with np.load(folder / _ARRAYS, allow_pickle=False) as arrays:
            return plain, {name: arrays[name] for name in arrays.files}
