"""A message while a guide runs: an answer, a command, a question in between, an alarm, or something that cannot be read."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset
from rasa_sdk.executor import CollectingDispatcher

from actions.answer import answer
from actions.conversation import ASPECT, CHOICE, current_topic, entity, intent, knowledge, on_topic, ranking, say
from actions.fixed import fixed_reply
from actions.guide_move import Move, asked, pressed, typed
from actions.guide_progress import Progress, keep, progress_of, stays_easy
from actions.guide_reply import after_aside, question_reply, with_lead, with_resume
from actions.guide_turn import Events, take
from actions.reply import Reply
from bot.recognising import is_question
from bot.safety import alarm
from knowledge.decision import decide
from knowledge.guide import Guide, Verdict

ACTION_NAME = "action_continue_guide"
_ALARMS = ("emergency", "scam_now", "distress")
_SAME_AS = {"emergency": "emergency", "scam_now": "scam_alert"}
_GUIDE = "guide_"
_UNREAD = "nlu_fallback"
# What is not ours is answered in between only where it is clearly asked; otherwise it is an answer that was not understood.
_NOT_OURS = "other_"
# How sure a topic must be that is not asked about as a question: an answer is what is expected here.
_SURE = 0.55
# So many messages in a row that cannot be read, and the desk is offered.
_PATIENCE = 2


class ContinueGuide(Action):
    """Leads through the guide; danger comes first, and a question in between is answered before the guide's own is repeated."""

    def name(self) -> str:
        return ACTION_NAME

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[dict[str, Any]]:
        progress = progress_of(tracker)
        guide = knowledge().guide(progress.guide) if progress else None
        if progress is None or guide is None:
            return take(Move("resume"), dispatcher, tracker)
        if intent(tracker) == "choose":
            move: Move | None = pressed(entity(tracker, CHOICE) or "")
        else:
            move = typed(str(tracker.latest_message.get("text") or ""), guide, progress, knowledge().guiding())
            if _is_alarm(tracker, guide, progress, move):
                reply = fixed_reply(knowledge(), intent(tracker), stays_easy(tracker, progress))
                say(dispatcher, with_resume(knowledge(), reply))
                return keep(progress.paused())
        return self._respond(move, guide, progress, dispatcher, tracker)

    def _respond(self, move: Move | None, guide: Guide, progress: Progress, dispatcher: CollectingDispatcher, tracker: Tracker) -> Events:
        name, text = intent(tracker), str(tracker.latest_message.get("text") or "")
        if move and move.kind != "topic" and (move.whole or not _is_another_matter(name, text, guide)):
            return take(move, dispatcher, tracker)
        if name == "start_over":
            say(dispatcher, fixed_reply(knowledge(), name, stays_easy(tracker, progress)))
            return [AllSlotsReset()]
        if name == "goodbye":
            return take(Move("stop"), dispatcher, tracker)
        if name.startswith(_GUIDE):
            other = name.removeprefix(_GUIDE)
            return take(Move("again") if other == guide.key else Move("start", name=other), dispatcher, tracker)
        aside, topic = _aside(move, tracker, is_question(text), stays_easy(tracker, progress))
        return _ask_again(aside, topic, guide, progress, dispatcher, tracker)


def _is_another_matter(name: str, text: str, guide: Guide) -> bool:
    """Whether something that mentions an answer is rather a question on a topic, or the wish for another guide."""
    other = name.startswith(_GUIDE) and name != f"{_GUIDE}{guide.key}"
    return other or (is_question(text) and knowledge().topic(name) is not None)


def _is_alarm(tracker: Tracker, guide: Guide, progress: Progress, move: Move | None) -> bool:
    """Whether an alarm is to be answered before the guide. What is plainly an answer to the question asked is one unless the
    safety rules themselves speak; where it leads to a verdict that is an alarm, that says the same and more.
    """
    name = intent(tracker)
    if name not in _ALARMS or move is None:
        return name in _ALARMS
    if move.kind == "answer":
        following = decide(guide, progress.answered(move.question, move.option).answers)
        if isinstance(following, Verdict) and following.kind == _SAME_AS.get(name):
            return False
    return not move.whole or alarm(str(tracker.latest_message.get("text") or "")) is not None


def _aside(move: Move | None, tracker: Tracker, question: bool, easy: bool) -> tuple[Reply | None, str | None]:
    """The answer to something else, and the topic it puts the conversation on; None where nothing else was understood."""
    base, name = knowledge(), intent(tracker)
    if move and move.kind == "topic":
        chosen = base.topic(move.name)
    else:
        chosen = base.topic(name) if question or _confidence(tracker) >= _SURE else None
    if chosen:
        return answer(chosen, entity(tracker, ASPECT), easy=easy), chosen.key
    if name == "follow_up":
        before = base.topic(current_topic(tracker) or "")
        return (answer(before, entity(tracker, ASPECT), follow_up=True, easy=easy) if before else None), None
    if name == _UNREAD or (name.startswith(_NOT_OURS) and not question) or base.reply(name) is None:
        return None, None
    return fixed_reply(base, name, easy), None


def _confidence(tracker: Tracker) -> float:
    return max((confidence for _, confidence in ranking(tracker)[:1]), default=0.0)


def _ask_again(
    aside: Reply | None, topic: str | None, guide: Guide, progress: Progress, dispatcher: CollectingDispatcher, tracker: Tracker
) -> Events:
    base = knowledge()
    guiding, question, easy = base.guiding(), asked(guide, progress), stays_easy(tracker, progress)
    if question is None:
        return take(Move("resume"), dispatcher, tracker)
    repeated = question_reply(guiding, guide, progress, question, easy)
    if aside:
        say(dispatcher, after_aside(aside, guiding.phrases["after_aside"], repeated))
        return [*keep(progress.asked_again()), *(on_topic(topic) if topic else [])]
    progress = progress.missed()
    if progress.misses < _PATIENCE:
        say(dispatcher, with_lead(" ".join(filter(None, [guiding.phrases["not_read"], question.hint])), repeated))
    else:
        stuck = fixed_reply(base, "guide_stuck", easy)
        say(dispatcher, after_aside(stuck, guiding.phrases["again"], repeated))
    return keep(progress)
