"""What training adds to the examples people wrote."""

from random import Random

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.corpus import Example
from bot.nlu.variants import VariantWriter, homophones_in, in_kana, with_slips, wrongly_converted


def test_in_kana_numbers_stay() -> None:
    assert in_kana("110番に電話する", spaced=False) == "110番にでんわする"
    assert in_kana("電話に出る", spaced=True) == "でんわ に でる"


def test_a_slip_changes_a_letter_or_two() -> None:
    text = "防犯カメラの補助金について聞きたい"
    slipped = {with_slips(text, Random(seed)) for seed in range(20)}
    assert text not in slipped or len(slipped) > 10
    assert all(abs(len(each) - len(text)) <= 1 for each in slipped)
    assert with_slips("鍵", Random(0)) == "鍵"


def test_homophones_are_words_of_the_examples_that_sound_alike() -> None:
    homophones = homophones_in(["講演に行く", "公園の木", "木に登る", "市の公演"])
    assert homophones == {"コウエン": ["公園", "公演", "講演"]}
    assert wrongly_converted("公園の木", homophones, Random(1)) in {"講演の木", "公演の木"}
    assert wrongly_converted("街灯の木", homophones, Random(1)) == "街灯の木"


@pytest.mark.parametrize(("kana", "homophone"), [(1.0, 0.0), (0.0, 1.0), (0.0, 0.0)])
def test_variants_are_added_and_what_was_written_stays(kana: float, homophone: float, tmp_path_factory: pytest.TempPathFactory) -> None:
    config = {"share": 1.0, "kana_share": kana, "homophone_share": homophone, "random_state": 3}
    storage = LocalModelStorage(tmp_path_factory.mktemp("storage"))
    writer = VariantWriter.create(config, storage, Resource("x"), ExecutionContext(GraphSchema({})))
    written = [
        ("lecture", "講演に行きたい"),
        ("park_road_safety", "公園の見通しが悪い"),
        ("lecture", "公演の日程"),
        ("greet", "こんにちは、はじめましてです"),
    ]
    data = writer.process_training_data(TrainingData([Example.of(*each) for each in written]))
    examples = [(message.get(INTENT), message.get(TEXT)) for message in data.training_examples]
    assert examples[: len(written)] == written
    assert len(examples) > len(written)
    assert len({text for _, text in examples}) == len(examples)
