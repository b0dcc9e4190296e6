"""What rules make of a ranking."""

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.ranking import RANKING, leave_out, put_first, rank


def ranked(**chances: float) -> Message:
    message = Message({TEXT: "x"})
    rank(message, chances, 10)
    return message


def pairs(message: Message) -> list[tuple[str, float]]:
    return [(entry["name"], round(entry["confidence"], 6)) for entry in message.get(RANKING)]


def test_the_likeliest_leads_and_the_rest_follow_up_to_the_length_asked() -> None:
    message = Message({TEXT: "x"})
    rank(message, {"lecture": 0.2, "equipment": 0.5, "dv": 0.3}, 2)
    assert pairs(message) == [("equipment", 0.5), ("dv", 0.3)]
    assert message.get(INTENT)["name"] == "equipment"


def test_of_nothing_there_is_no_intent() -> None:
    assert ranked().get(INTENT) == {"name": None, "confidence": 0.0}


def test_a_rule_comes_first_and_the_rest_keep_their_order() -> None:
    message = ranked(lecture=0.6, equipment=0.4)
    put_first(message, "equipment")
    assert pairs(message) == [("equipment", 1.0), ("lecture", 0.3)]


def test_what_is_ruled_out_leaves_its_share_to_the_others() -> None:
    message = ranked(other_general=0.5, lecture=0.3, equipment=0.2)
    leave_out(message, lambda name: name.startswith("other_"))
    assert pairs(message) == [("lecture", 0.6), ("equipment", 0.4)]
    assert message.get(INTENT) == {"name": "lecture", "confidence": message.get(RANKING)[0]["confidence"]}


def test_nothing_is_left_out_where_nothing_would_stay() -> None:
    message = ranked(other_general=1.0)
    leave_out(message, lambda name: True)
    assert pairs(message) == [("other_general", 1.0)]
