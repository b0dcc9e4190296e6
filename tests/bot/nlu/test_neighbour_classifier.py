"""The second opinion on an intent, by the examples that mean nearly the same."""

from pathlib import Path

import pytest
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.classifier import TOPIC_CHANCES
from bot.nlu.neighbour_classifier import NEIGHBOUR_CHANCES, NeighbourClassifier, pooled
from bot.nlu.ranking import rank

EXAMPLES = {
    "bicycle_stolen": ["自転車を盗まれました", "駐輪場に停めた自転車がなくなった", "鍵をかけた自転車が消えていた"],
    "street_light_fault": ["街灯が切れている", "道の電灯がちかちかする", "外灯がつかない"],
}


@pytest.fixture
def trained(tmp_path: Path) -> NeighbourClassifier:
    component = NeighbourClassifier(NeighbourClassifier.get_default_config(), LocalModelStorage(tmp_path), Resource("near"))
    component.train(TrainingData([Message({TEXT: text, INTENT: name}) for name, texts in EXAMPLES.items() for text in texts]))
    return component


def asked(text: str, chances: dict[str, float]) -> Message:
    message = Message({TEXT: text, TOPIC_CHANCES: chances})
    rank(message, chances, 10)
    return message


def test_its_opinion_has_its_share_and_the_ranking_follows(trained: NeighbourClassifier) -> None:
    chances = {"street_light_fault": 0.55, "bicycle_stolen": 0.45}
    message = trained.process([asked("チャリ、パクられたんだけど", chances)])[0]
    near = message.get(NEIGHBOUR_CHANCES)
    assert near["bicycle_stolen"] > 0.5
    assert message.get(TOPIC_CHANCES) == pytest.approx(pooled(chances, near, share=0.3, certainty=1.6))
    assert message.get(INTENT)["name"] == "bicycle_stolen"


def test_two_that_agree_are_surer_than_their_mean() -> None:
    chances = pooled({"a": 0.8, "b": 0.2}, {"a": 0.8, "b": 0.2}, share=0.3, certainty=1.6)
    assert chances["a"] > 0.85
    assert sum(chances.values()) == pytest.approx(1.0)
    assert pooled({"a": 1.0, "b": 0.0}, {"a": 0.0, "b": 1.0}, share=0.3, certainty=1.0) == pytest.approx({"a": 0.7, "b": 0.3})


def test_a_message_of_no_intent_stays_so(trained: NeighbourClassifier) -> None:
    message = Message({TEXT: "？？"})
    rank(message, {}, 0)
    assert trained.process([message])[0].get(NEIGHBOUR_CHANCES) is None
    assert message.get(INTENT)["name"] is None


def test_loaded_again_it_says_the_same(trained: NeighbourClassifier) -> None:
    again = NeighbourClassifier.load(trained._config, trained._storage, trained._resource, None)  # type: ignore[arg-type]
    before, after = (
        each.process([asked("電灯が消えてる", {"street_light_fault": 1.0, "bicycle_stolen": 0.0})])[0] for each in (trained, again)
    )
    assert after.get(NEIGHBOUR_CHANCES) == pytest.approx(before.get(NEIGHBOUR_CHANCES), abs=0.05)
