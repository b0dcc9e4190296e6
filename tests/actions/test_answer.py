"""Answers on a topic: the side asked about, what is not stated, easy words, a second question."""

import pytest

from actions.answer import answer
from actions.fixed import fixed_reply
from actions.language import foreign_reply, in_language
from actions.second_answer import add_second
from bot.languages import LANGUAGES
from knowledge.lookup import KnowledgeBase

HELLO = {"en": "Hello", "zh-Hans": "你好", "zh-Hant": "您好", "ko": "안녕하세요", "vi": "Xin chào"}


@pytest.fixture(scope="module")
def base(knowledge_url: str) -> KnowledgeBase:
    return KnowledgeBase.open(knowledge_url)


def topic(base: KnowledgeBase, key: str) -> object:
    found = base.topic(key)
    assert found is not None
    return found


def test_what_is_stated_leads(base: KnowledgeBase) -> None:
    recorder = topic(base, "call_recorder")
    reply = answer(recorder, "eligibility")
    assert reply.paragraphs == [recorder.aspects["eligibility"], recorder.answer]


def test_what_is_not_stated_follows_the_answer(base: KnowledgeBase) -> None:
    recorder = topic(base, "call_recorder")
    reply = answer(recorder, "cost")
    assert reply.paragraphs[0] == recorder.answer
    assert recorder.unknown["cost"] in reply.paragraphs[1] and "書かれていません" in reply.paragraphs[1]


def test_a_follow_up_gets_the_side_alone(base: KnowledgeBase) -> None:
    recorder = topic(base, "call_recorder")
    assert recorder.answer not in answer(recorder, "cost", follow_up=True).paragraphs
    assert recorder.answer in answer(recorder, None, follow_up=True).paragraphs


def test_easy_words(base: KnowledgeBase) -> None:
    recorder = topic(base, "call_recorder")
    reply = answer(recorder, "cost", easy=True)
    assert reply.easy and reply.as_json()["easy"]
    assert reply.paragraphs[0] == recorder.easy["answer"]
    assert reply.paragraphs[1].startswith("お金がいくらか")


def test_normal_words_where_there_are_no_easy_ones(base: KnowledgeBase) -> None:
    recorder = topic(base, "call_recorder")
    recorder.easy = None
    assert not answer(recorder, easy=True).easy


def test_the_second_question_is_answered_in_short(base: KnowledgeBase) -> None:
    reply = answer(topic(base, "call_recorder"))
    add_second(reply, {"intent": "street_light_fault", "aspect": "contact", "announced": True}, base, easy=False)
    assert "もう一つの質問" in reply.paragraphs[-1]
    assert [passage.ref for passage in reply.passages] == ["1.3.3", "4.1.1"]
    assert reply.options[0]["id"] == "street_light_fault"
    assert "kotsu_taisaku" in [contact.key for contact in reply.contacts]


def test_one_concern_told_in_two_questions_stays_one(base: KnowledgeBase) -> None:
    reply = answer(topic(base, "scam_oreore"))
    add_second(reply, {"intent": "scam_police", "aspect": None, "announced": False}, base, easy=False)
    assert not any("もう一つの質問" in paragraph for paragraph in reply.paragraphs)


def test_nothing_is_added_to_an_alarm(base: KnowledgeBase) -> None:
    reply = fixed_reply(base, "emergency")
    add_second(reply, {"intent": "call_recorder", "aspect": None, "announced": True}, base, easy=False)
    assert len(reply.paragraphs) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_words(base: KnowledgeBase, language: str) -> None:
    for intent, text, kind in (
        ("foreign", HELLO[language], "smalltalk"),
        ("foreign", "?", "decline"),
        ("emergency", "", "emergency"),
        ("scam_now", "", "scam_alert"),
    ):
        reply = foreign_reply(base, intent, language, text)
        assert (reply.kind, reply.lang, reply.easy) == (kind, language, True)
        assert "110" in reply.paragraphs[0]
    assert in_language(base, answer(topic(base, "call_recorder"), easy=True), language).lang == language


def test_every_fixed_reply_has_easy_words(base: KnowledgeBase) -> None:
    from knowledge.fixed_reply import read_fixed_replies

    without = [key for key, reply in read_fixed_replies().items() if not reply.easy_text and not key.startswith("topic_")]
    assert without == []
