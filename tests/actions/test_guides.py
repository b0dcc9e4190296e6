"""Guides as residents go through them, without the language model: what is pressed and typed is given as understood."""

import asyncio
from typing import Any

import pytest
from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.choose import Choose
from actions.continue_guide import ContinueGuide
from actions.conversation import knowledge
from actions.guide_progress import Progress
from actions.guide_reply import next_reply
from actions.offer_choices import OfferChoices
from actions.start_guide import StartGuide
from bot.dialogue.guide_policy import ACTION, next_action
from bot.normalising import normalise
from knowledge.content import read_content
from knowledge.decision import paths
from knowledge.guide import Guide, Verdict
from knowledge.programme import informed_guide

CONTENT = read_content()
GUIDES = [informed_guide(guide, CONTENT.conditions) for guide in CONTENT.guides.values()]
BY_KEY = pytest.mark.parametrize("guide", GUIDES, ids=[guide.key for guide in GUIDES])

pytestmark = pytest.mark.usefixtures("knowledge_url")


class Conversation:
    """One resident. `say` takes what the language model would make of the words, by default that it does not know."""

    def __init__(self) -> None:
        self.slots: dict[str, Any] = {"guide": None, "topic": None}

    def say(
        self, text: str, intent: str = "nlu_fallback", confidence: float = 0.9, easy: bool = False, second: Any = None
    ) -> dict[str, Any]:
        heard = {"text": normalise(text), "intent": intent, "confidence": confidence, "easy": easy, "second": second}
        return self._turn(heard)

    def press(self, choice: str) -> dict[str, Any]:
        return self._turn({"text": "/choose", "intent": "choose", "confidence": 1.0, "choice": choice, "easy": False})

    def _turn(self, heard: dict[str, Any]) -> dict[str, Any]:
        message = {
            "text": heard["text"],
            "intent": {"name": heard["intent"], "confidence": heard["confidence"]},
            "intent_ranking": [{"name": heard["intent"], "confidence": heard["confidence"]}],
            "entities": [{"entity": "choice", "value": heard["choice"]}] if "choice" in heard else [],
            "metadata": {"easy": heard["easy"], "second": heard.get("second")},
        }
        tracker = Tracker("test", dict(self.slots), message, [{"event": "user", "text": heard["text"]}], False, None, {}, "action_listen")
        dispatcher = CollectingDispatcher()
        by_rule = StartGuide() if heard["intent"].startswith("guide_") else Choose()
        action = ContinueGuide() if next_action("action_listen", self.slots["guide"]) == ACTION else by_rule
        for event in asyncio.run(action.run(dispatcher, tracker, {})):
            if event["event"] == "reset_slots":
                self.slots = dict.fromkeys(self.slots)
            else:
                self.slots[event["name"]] = event["value"]
        assert len(dispatcher.messages) == 1
        reply: dict[str, Any] = dispatcher.messages[0]["custom"]
        return reply


@pytest.fixture
def resident() -> Conversation:
    return Conversation()


def labels(reply: dict[str, Any]) -> list[str]:
    return [option["label"] for option in reply["options"]]


def telling_ways(guide: Guide) -> list[tuple[dict[str, str], Verdict]]:
    """So many ways that each verdict and each answer occurs in one (tests/knowledge walks all of them)."""
    found: dict[Any, tuple[dict[str, str], Verdict]] = {}
    for answers, end in paths(guide):
        assert isinstance(end, Verdict)
        for part in (end.key, *answers.items()):
            found.setdefault(part, (answers, end))
    return [way for place, way in enumerate(found.values()) if way not in list(found.values())[:place]]


@BY_KEY
def test_every_answer_and_verdict_ends_in_a_reply_with_something_to_do(guide: Guide) -> None:
    for answers, end in telling_ways(guide):
        reply = next_reply(knowledge(), guide, Progress(guide.key, answers), easy=False).as_json()
        assert reply["kind"] == end.kind
        assert reply["contacts"] and reply["refs"] and len(reply["body"]["steps"]) >= 3
        assert "{" not in reply["text"] and "。。" not in reply["text"]
        assert len(reply["body"]["steps"]) == len(set(reply["body"]["steps"]))


@BY_KEY
def test_every_verdict_is_reached_by_pressing(guide: Guide) -> None:
    first = {end.key: answers for answers, end in reversed(list(paths(guide))) if isinstance(end, Verdict)}
    for verdict, answers in first.items():
        resident = Conversation()
        reply = resident.press(f"guide:{guide.key}")
        for place, (question, option) in enumerate(answers.items()):
            assert reply["kind"] == "ask" and labels(reply)[-1] == "やめる"
            assert reply["progress"]["step"] == place + 1 <= reply["progress"]["of"]
            pressed = f"guide:{guide.key}:{question}:{option}"
            assert pressed in [each["id"] for each in reply["options"]]
            reply = resident.press(pressed)
        assert reply["body"]["paragraphs"][0] == guide.verdicts[verdict].text
        assert "progress" not in reply
        assert resident.slots["topic"] == guide.verdicts[verdict].topic
        assert resident.slots["guide"]["running"] is False


def test_stopping_going_back_and_asking_again(resident: Conversation) -> None:
    resident.say("一緒に確かめて", "guide_scam_check")
    assert "最初の質問" in resident.say("戻る")["text"]
    resident.say("まだ")
    assert "もう一度" in resident.say("もう一度")["text"]
    assert "渡したりしましたか" in resident.say("もどる")["text"]
    reply = resident.say("やめる")
    assert reply["kind"] == "smalltalk" and resident.slots["guide"] is None
    assert "guide:scam_check" in [option["id"] for option in reply["options"]]


def test_a_correction_takes_back_what_came_after(resident: Conversation) -> None:
    resident.press("guide:borrow_recorder")
    for words in ("母", "高齢です", "光電話です"):
        resident.say(words)
    resident.say("やっぱり障害があります")
    assert resident.slots["guide"]["answers"] == {"who": "family", "target": "disabled"}
    resident.say("やっぱり、自分です")
    assert resident.slots["guide"]["answers"] == {"who": "self"}


def test_a_correction_of_the_question_itself_is_an_answer(resident: Conversation) -> None:
    resident.press("guide:borrow_recorder")
    resident.say("やっぱり母です")
    assert resident.slots["guide"]["answers"] == {"who": "family"}


@pytest.mark.parametrize("intent", ["emergency", "scam_now", "distress"])
def test_an_alarm_comes_first_and_the_guide_can_be_taken_up_again(resident: Conversation, intent: str) -> None:
    resident.press("guide:borrow_recorder")
    resident.say("自分")
    reply = resident.say("たいへんです、どうしよう", intent, 1.0)
    assert reply["kind"] in ("emergency", "scam_alert")
    assert reply["options"][0]["id"] == "guide:resume"
    assert not any(option["id"] == "guide:scam_check" for option in reply["options"])
    assert resident.slots["guide"]["running"] is False
    assert "高齢ですか" in resident.press("guide:resume")["text"]


def test_an_answer_that_only_reminds_of_danger_is_an_answer(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    resident.say("まだ")
    assert resident.say("警察", "emergency", 1.0)["kind"] == "ask"


def test_words_of_danger_are_no_answer(resident: Conversation) -> None:
    resident.press("guide:saw_something")
    resident.say("いいえ")
    assert resident.say("男に殺される", "emergency", 1.0)["kind"] == "emergency"
    assert resident.press("guide:stop")["kind"] == "smalltalk"


def test_an_answer_that_leads_to_the_same_alarm_says_more(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    reply = resident.say("もうお金を払ってしまいました", "scam_now", 1.0)
    assert reply["kind"] == "scam_alert" and "先に、払った銀行" in reply["text"]


def test_distress_is_never_answered_by_a_verdict(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    reply = resident.say("お金を払ってしまいました。もう生きていたくありません", "distress", 1.0)
    assert reply["kind"] == "emergency" and "119" in reply["text"]


def test_a_question_in_between_is_answered_and_the_guide_asks_again(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    resident.say("まだ")
    reply = resident.say("自転車を盗まれました", "bicycle_stolen")
    assert reply["kind"] == "ask" and reply["topic"] == "bicycle_stolen" and reply["refs"][0] == "4.1.3"
    assert reply["body"]["paragraphs"][-1] == "相手は、だれだと言っていますか。" and reply["body"]["steps"] == []
    assert "guide:scam_check:caller:police" in [option["id"] for option in reply["options"]]
    assert "盗まれたら" in resident.say("いくらですか", "follow_up")["text"]
    assert resident.say("警察です")["progress"]["step"] == 3


def test_a_second_question_beside_an_answer(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    second = {"intent": "call_recorder", "aspect": "cost", "announced": True}
    reply = resident.say("まだです", second=second)
    assert reply["kind"] == "ask" and reply["topic"] == "call_recorder"
    assert reply["body"]["paragraphs"][-1] == "相手は、だれだと言っていますか。"


def test_a_question_about_an_answer_is_a_question(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    resident.say("まだ")
    reply = resident.say("本物の警察はLINEで連絡してくることがありますか", "scam_police")
    assert reply["topic"] == "scam_police" and "だれだと言っていますか" in reply["text"]


def test_a_vague_guess_at_a_topic_is_no_question(resident: Conversation) -> None:
    resident.press("guide:scam_check")
    assert "読み取れませんでした" in resident.say("えーと", "call_recorder", 0.45)["text"]


def test_small_talk_in_between(resident: Conversation) -> None:
    resident.press("guide:patrol")
    reply = resident.say("ありがとう", "thanks")
    assert reply["kind"] == "ask" and "どういたしまして" in reply["text"] and "どんな形で" in reply["text"]


def test_what_cannot_be_read_gets_a_hint_and_then_the_desk(resident: Conversation) -> None:
    resident.press("guide:street_camera")
    first = resident.say("むにゃ")
    assert "短く書いても" in first["text"] and not first["contacts"]
    second = resident.say("むにゃ", "other_general")
    assert second["kind"] == "ask" and second["contacts"] and "やめる" in labels(second)
    assert resident.say("町会")["progress"]["step"] == 2
    assert resident.slots["guide"]["misses"] == 0


def test_beginning_again_forgets_and_another_guide_takes_over(resident: Conversation) -> None:
    resident.press("guide:patrol")
    assert "録音機を使うのは" in resident.say("録音機の準備を手伝って", "guide_borrow_recorder")["text"]
    resident.say("自分")
    assert "高齢ですか" in resident.say("録音機の準備を一緒に", "guide_borrow_recorder")["text"]
    assert resident.say("最初から", "start_over")["kind"] == "smalltalk"
    assert resident.slots["guide"] is None


def test_buttons_of_conversations_long_gone(resident: Conversation) -> None:
    for choice in ("guide:back", "guide:resume", "guide:nothing", "guide:"):
        assert resident.press(choice)["kind"] == "smalltalk"
    assert resident.press("guide:patrol:how:alone")["progress"]["step"] == 1
    assert resident.press("guide:patrol:how:no_longer_there")["progress"]["step"] == 1


def test_easy_japanese_stays_through_the_guide(resident: Conversation) -> None:
    reply = resident.say("いっしょに たしかめて ください", "guide_scam_check", easy=True)
    assert reply["easy"] and "はらいましたか" in reply["text"]
    assert resident.say("まだです")["easy"]


def test_no_personal_data_is_kept(resident: Conversation) -> None:
    resident.press("guide:borrow_recorder")
    resident.say("自分です。名前は［名前］、電話は［電話番号］です")
    assert resident.slots["guide"]["answers"] == {"who": "self"}


def test_an_unsure_wish_to_be_led_is_among_the_choices() -> None:
    ranking = [{"name": "guide_patrol", "confidence": 0.42}, {"name": "patrol_join", "confidence": 0.4}]
    message = {"text": "見守りを一緒に", "intent": {"name": "nlu_fallback", "confidence": 0.4}, "intent_ranking": ranking, "entities": []}
    dispatcher = CollectingDispatcher()
    tracker = Tracker("test", {"topic": None}, message, [], False, None, {}, "action_listen")
    asyncio.run(OfferChoices().run(dispatcher, tracker, {}))
    reply = dispatcher.messages[0]["custom"]
    assert reply["kind"] == "choose" and reply["options"][0]["id"] == "guide:patrol" and len(reply["options"]) >= 3
