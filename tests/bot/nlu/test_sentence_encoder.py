"""Sentences of one meaning lie near each other whatever their words."""

import numpy as np
import pytest

from bot.nlu import sentence_encoder
from bot.nlu.sentence_encoder import encode


def test_a_row_of_unit_length_for_each_sentence() -> None:
    vectors = encode(["自転車を盗まれた", "街灯が消えている", "はい"])
    assert vectors.shape == (3, 512)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3)


def test_the_same_in_other_words_lies_nearer_than_another_matter_in_the_same_words() -> None:
    asked, other_words, other_matter = encode(["チャリをパクられた", "自転車が盗まれました", "チャリのサドルを高くしたい"])
    assert asked @ other_words > asked @ other_matter


def test_many_are_encoded_in_their_order_by_several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    sentences = ["街灯が消えている", "はい", "録音機を借りたい", "詐欺の電話", "自転車を盗まれた"]
    one_by_one = np.vstack([encode([sentence]) for sentence in sentences])
    monkeypatch.setattr(sentence_encoder, "_MANY", 4)
    monkeypatch.setattr(sentence_encoder, "_AT_ONCE", 2)
    np.testing.assert_allclose(encode(sentences), one_by_one, atol=1e-5)
