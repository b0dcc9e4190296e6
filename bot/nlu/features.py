"""The features that the featurizers left in messages, as one matrix."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.sparse import csr_matrix, hstack

from bot.nlu.corpus import Corpus


def matrix(messages: Sequence[Message]) -> csr_matrix:
    """The features of all featurizers side by side, one row a message."""
    views = zip(*([part.features for part in message.features if part.attribute == TEXT] for message in messages), strict=True)
    return hstack([_stacked(rows) for rows in views], format="csr", dtype=np.float32)


def for_learning(training_data: TrainingData) -> tuple[list[Message], csr_matrix]:
    """The examples with a text and an intent, and their features in the form liblinear computes with: otherwise it copies all
    of it for every single intent.
    """
    if isinstance(training_data, Corpus) and training_data.blocks:
        examples, features = training_data.written, hstack(list(training_data.blocks.values()), format="csr")
    else:
        examples = [message for message in training_data.intent_examples if message.get(TEXT)]
        features = matrix(examples)
    learnable = features.astype(np.float64)
    learnable.sort_indices()
    return examples, learnable


def _stacked(rows: Sequence[Any]) -> csr_matrix:
    """One view of all messages. By hand: scipy's vstack takes a minute for what this does in a second."""
    if isinstance(rows[0], np.ndarray):
        return csr_matrix(np.vstack(rows))
    sparse = [row.tocsr() for row in rows]
    ends = np.cumsum([0, *(row.nnz for row in sparse)])
    data, columns = np.concatenate([row.data for row in sparse]), np.concatenate([row.indices for row in sparse])
    return csr_matrix((data, columns, ends), shape=(len(sparse), sparse[0].shape[1]))
