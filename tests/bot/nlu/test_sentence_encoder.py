"""Sentences of one meaning lie near each other whatever their words."""

import numpy as np

from bot.nlu.sentence_encoder import encode


def test_a_row_of_unit_length_for_each_sentence() -> None:
    vectors = encode(["自転車を盗まれた", "街灯が消えている", "はい"])
    assert vectors.shape == (3, 512)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3)


def test_the_same_in_other_words_lies_nearer_than_another_matter_in_the_same_words() -> None:
    asked, other_words, other_matter = encode(["チャリをパクられた", "自転車が盗まれました", "チャリのサドルを高くしたい"])
    assert asked @ other_words > asked @ other_matter
