"""Taking a move in a guide: what is said, and what is remembered."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.conversation import knowledge, on_topic, say, wants_easy
from actions.fixed import fixed_reply
from actions.guide_move import Move, asked
from actions.guide_progress import Progress, keep, progress_of, stays_easy
from actions.guide_reply import after_aside, beginning, next_reply, stopped, with_lead
from actions.reply import Reply
from knowledge.guide import Guide

Events = list[dict[str, Any]]


def take(move: Move, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    """Start, answer, go back, take up again or stop. A move for a guide that has not begun starts it."""
    progress = progress_of(tracker)
    name = move.name or (progress.guide if progress else "")
    guide, easy = knowledge().guide(name), stays_easy(tracker, progress)
    if guide is None:
        # A button from a conversation that has ended, or from before the guide was taken away.
        say(dispatcher, fixed_reply(knowledge(), "guide_missing", easy))
        return keep(None)
    if move.kind == "stop":
        say(dispatcher, stopped(knowledge(), guide, fixed_reply(knowledge(), "guide_stopped", easy)))
        return keep(None)
    if move.kind == "start" or progress is None or progress.guide != guide.key:
        return _start(guide, dispatcher, tracker)
    return _go_on(move, guide, progress, dispatcher, tracker)


def _start(guide: Guide, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    easy = wants_easy(tracker)
    progress = Progress(guide.key, easy=easy)
    say(dispatcher, beginning(guide, next_reply(knowledge(), guide, progress, easy), easy))
    return [*keep(progress), *on_topic(guide.topic)]


def _go_on(move: Move, guide: Guide, progress: Progress, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
    phrases = knowledge().guiding().phrases
    lead = ""
    if move.kind == "answer":
        question = guide.question(move.question)
        if question is None or question.option(move.option) is None:
            # A button from before the guide was rewritten.
            return _start(guide, dispatcher, tracker)
        lead = phrases["corrected"] if move.question in progress.answers else ""
        progress = progress.answered(move.question, move.option)
    elif move.kind == "back":
        lead = phrases["back"] if progress.answers else phrases["first"]
        progress = progress.back()
    else:
        lead = phrases["again"]
        progress = progress.asked_again()
    easy = stays_easy(tracker, progress)
    reply = next_reply(knowledge(), guide, progress, easy)
    done = asked(guide, progress) is None
    reply = _with_second_question(with_lead(lead, reply) if lead else reply, phrases["after_aside"], tracker, easy)
    say(dispatcher, reply)
    return [*keep(progress.paused() if done else progress), *on_topic(reply.topic)]


def _with_second_question(reply: Reply, lead: str, tracker: Tracker, easy: bool) -> Reply:
    """「まだです。あと、録音機はいくらですか」: what bot.channel found asked besides the answer, then the guide's question."""
    second = (tracker.latest_message.get("metadata") or {}).get("second")
    topic = knowledge().topic(second["intent"]) if second else None
    if second is None or topic is None or reply.kind != "ask":
        return reply
    return after_aside(answer(topic, second["aspect"], easy=easy), lead, reply)
