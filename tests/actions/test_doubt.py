"""What is done where the classifier is unsure."""

from actions.doubt import Decision, decide

MEASURES = {"scam_sms": "1.3.3", "scam_police": "1.3.3", "patrol_join": "1.1.2", "lecture": "2.2.1", "equipment": "2.3.1"}
KINDS = {"greet": "smalltalk", "thanks": "smalltalk", "other_general": "decline", "other_bot": "decline", "contact": "contact"}


def test_topics_on_one_measure_are_answered_by_the_likeliest() -> None:
    assert decide([("scam_sms", 0.35), ("scam_police", 0.3), ("lecture", 0.2)], MEASURES, KINDS) == Decision("answer", ("scam_sms",))


def test_kinds_of_small_talk_count_together() -> None:
    assert decide([("lecture", 0.3), ("thanks", 0.29), ("greet", 0.28)], MEASURES, KINDS) == Decision("fixed", ("thanks",))


def test_two_matters_are_offered_with_what_the_search_found() -> None:
    decision = decide([("scam_sms", 0.3), ("patrol_join", 0.27), ("lecture", 0.2)], MEASURES, KINDS, found=["equipment"])
    assert decision == Decision("choose", ("scam_sms", "patrol_join", "equipment"))


def test_not_ours_is_declined_though_a_topic_is_near() -> None:
    assert decide([("lecture", 0.25), ("other_general", 0.15), ("other_bot", 0.14)], MEASURES, KINDS) == Decision("decline")


def test_of_two_that_are_all_but_even_neither_is_taken_as_meant() -> None:
    assert decide([("lecture", 0.42), ("equipment", 0.38)], MEASURES, KINDS) == Decision("choose", ("lecture", "equipment"))


def test_what_only_the_search_finds_is_offered() -> None:
    assert decide([("follow_up", 0.6)], MEASURES, KINDS, found=["lecture"]) == Decision("choose", ("lecture",))


def test_what_is_not_ours_is_told_by_its_own_reply_where_that_is_sure() -> None:
    assert decide([("other_general", 0.5), ("lecture", 0.3)], MEASURES, KINDS) == Decision("fixed", ("other_general",))


def test_nothing_likely_is_declined() -> None:
    assert decide([("lecture", 0.01)], MEASURES, KINDS) == Decision("decline")
