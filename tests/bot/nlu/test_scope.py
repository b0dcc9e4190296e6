"""Whether a message is declined as no matter of ours."""

import pytest
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.classifier import TOPIC_CHANCES
from bot.nlu.kind_classifier import KIND_CHANCES, NOT_OURS
from bot.nlu.ranking import RANKING, put_first, rank
from bot.nlu.scope import Scope

CHANCES = {"lecture": 0.5, "other_general": 0.1, "other_city_service": 0.3, "equipment": 0.1}


def scoped(not_ours: float, ruled: str | None = None) -> Message:
    message = Message({TEXT: "x", TOPIC_CHANCES: CHANCES, KIND_CHANCES: {NOT_OURS: not_ours}})
    rank(message, CHANCES, 3)
    if ruled:
        put_first(message, ruled)
    return Scope({"not_ours": 0.13}).process([message])[0]


@pytest.mark.parametrize(("not_ours", "intent"), [(0.13, "other_city_service"), (0.12, "lecture")])
def test_declined_from_the_bar_on(not_ours: float, intent: str) -> None:
    assert scoped(not_ours).get(INTENT)["name"] == intent


def test_a_decline_keeps_the_likeliest_topic_at_hand() -> None:
    assert [entry["name"] for entry in scoped(0.9).get(RANKING)] == ["other_city_service", "lecture", "other_general"]


def test_what_is_ours_shares_the_whole_ranking() -> None:
    assert {entry["name"] for entry in scoped(0.01).get(RANKING)} == {"lecture"}


def test_a_rule_stands() -> None:
    assert scoped(0.9, ruled="follow_up").get(INTENT)["name"] == "follow_up"


def test_without_statistics_nothing_changes() -> None:
    message = Message({TEXT: "x"})
    rank(message, CHANCES, 10)
    assert Scope({"not_ours": 0.13}).process([message])[0].get(INTENT)["name"] == "lecture"
