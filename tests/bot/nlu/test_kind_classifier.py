"""What the kind and the topics say of a message, taken together."""

import pytest
from scipy.special import expit, logit

from bot.nlu.kind_classifier import ALARM, NOT_OURS, kinds_of, together


@pytest.mark.parametrize(
    ("intent", "kinds"),
    [("scam_now", ("alarm", "scam_now")), ("other_bot", ("not_ours",)), ("scam_sms", ()), ("follow_up", ())],
)
def test_the_kinds_of_an_intent(intent: str, kinds: tuple[str, ...]) -> None:
    assert kinds_of(intent) == kinds


def test_what_is_said_and_the_opinions_count_alike_in_log_odds() -> None:
    said = {ALARM: 2.0, NOT_OURS: -3.0}
    topics = {"emergency": 0.2, "scam_now": 0.1, "lecture": 0.6, "other_bot": 0.1}
    near = {"emergency": 0.0, "scam_now": 0.5, "lecture": 0.3, "other_bot": 0.2}
    chances = together(said, topics, near)
    assert chances[ALARM] == pytest.approx(expit((2.0 + logit(0.3) + logit(0.5)) / 3))
    assert chances[NOT_OURS] == pytest.approx(expit((-3.0 + logit(0.1) + logit(0.2)) / 3))


def test_a_ranking_that_is_certain_can_be_outvoted() -> None:
    assert together({ALARM: 6.0}, {"lecture": 1.0})[ALARM] > 0.5
