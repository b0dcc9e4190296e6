"""When rules and statistics make an alarm of a message."""

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.kind_classifier import ALARM, KIND_CHANCES
from bot.nlu.ranking import RANKING, rank
from bot.nlu.safety_net import WATCHFUL, SafetyNet

NET = SafetyNet({"heard": 0.02, "lean": 0.25, "watch": 0.1})
# A rule of bot.safety speaks in the first of them.
DANGER, PLAIN = "知らない男が家に入ってきた", "講習会はいつですか"


def caught(text: str, alarm: float | None) -> Message:
    message = Message({TEXT: text})
    rank(message, {"lecture": 0.7, "emergency": 0.2, "scam_now": 0.1}, 10)
    if alarm is not None:
        message.set(KIND_CHANCES, {ALARM: alarm, "emergency": 0.1, "scam_now": 0.4, "distress": 0.0})
    return NET.process([message])[0]


@pytest.mark.parametrize(
    ("text", "alarm", "intent", "watchful"),
    [
        (DANGER, 0.02, "emergency", False),
        (DANGER, 0.01, "lecture", True),
        (DANGER, None, "emergency", False),
        (PLAIN, 0.25, "scam_now", False),
        (PLAIN, 0.2, "lecture", True),
        (PLAIN, 0.05, "lecture", False),
        (PLAIN, None, "lecture", False),
    ],
)
def test_alarm(text: str, alarm: float | None, intent: str, watchful: bool) -> None:
    message = caught(text, alarm)
    assert message.get(INTENT)["name"] == intent
    assert bool(message.get(WATCHFUL)) == watchful


def test_where_there_is_no_alarm_none_is_in_the_ranking() -> None:
    assert [entry["name"] for entry in caught(PLAIN, 0.05).get(RANKING)] == ["lecture"]
