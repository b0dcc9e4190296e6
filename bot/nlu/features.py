"""The features that the featurizers left in messages, as one matrix."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from scipy.sparse import csr_matrix, hstack


def matrix(messages: Sequence[Message]) -> csr_matrix:
    """The features of all featurizers side by side, one row a message."""
    views = zip(*([part.features for part in message.features if part.attribute == TEXT] for message in messages), strict=True)
    return hstack([_stacked(rows) for rows in views], format="csr", dtype=np.float32)


def _stacked(rows: Sequence[Any]) -> csr_matrix:
    """One view of all messages. By hand: scipy's vstack takes a minute for what this does in a second."""
    if isinstance(rows[0], np.ndarray):
        return csr_matrix(np.vstack(rows))
    sparse = [row.tocsr() for row in rows]
    ends = np.cumsum([0, *(row.nnz for row in sparse)])
    data, columns = np.concatenate([row.data for row in sparse]), np.concatenate([row.indices for row in sparse])
    return csr_matrix((data, columns, ends), shape=(len(sparse), sparse[0].shape[1]))
