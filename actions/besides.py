"""What goes into a reply besides the answer: a second question, what else may have been meant, what to do if it is an alarm,
that personal data need not be written.
"""

from rasa_sdk import Tracker

from actions.conversation import knowledge, ranking, second_question, topics_in, typed, wants_easy, watchful
from actions.fixed import fixed_reply
from actions.reply import Reply, topic_options
from actions.second_answer import add_second
from bot.masking import has_masked

_ALARMS = ("emergency", "scam_alert")
_IF_NOW, _MASKED = "if_it_is_now", "personal_data"
# Another topic is offered with an answer where the first is not surer than this, and the other at least so likely.
_SURE, _POSSIBLE = 0.7, 0.15
# Offered where an alarm is given, or a message declined, which may have been no alarm, or ours. Half of what the classifier said
# (bot.nlu.ranking.put_first).
_LIKELY, _LIKELY_OURS = 0.1, 0.03
_MOST_OURS = 2
_IF_OURS = "防犯のことでしたら、近いものを選んでください。"


def add_besides(reply: Reply, tracker: Tracker) -> None:
    """Add to the reply on a message all that its answer does not hold. An alarm stays alone with what was asked as an option."""
    second = second_question(tracker)
    if second:
        add_second(reply, second, knowledge(), wants_easy(tracker))
    if reply.kind in _ALARMS:
        _offer(reply, tracker, _LIKELY, 1)
        return
    if reply.kind == "decline":
        before = len(reply.options)
        _offer(reply, tracker, _LIKELY_OURS, _MOST_OURS)
        if len(reply.options) > before:
            reply.paragraphs.append(_IF_OURS)
    elif reply.kind == "answer" and ranking(tracker)[0][1] < _SURE:
        _offer(reply, tracker, _POSSIBLE, 1)
    if has_masked(typed(tracker)):
        reply.paragraphs += fixed_reply(knowledge(), _MASKED, wants_easy(tracker)).paragraphs
    if watchful(tracker):
        _warn(reply, wants_easy(tracker))


def _offer(reply: Reply, tracker: Tracker, least: float, most: int) -> None:
    """Put the likeliest topics that are not yet in the reply before its options."""
    there = {option["id"] for option in reply.options} | {reply.topic}
    likely = topics_in(name for name, chance in ranking(tracker) if chance >= least and name not in there)
    reply.options = [*topic_options(likely[:most]), *reply.options]


def _warn(reply: Reply, easy: bool) -> None:
    warning = fixed_reply(knowledge(), _IF_NOW, easy)
    reply.paragraphs = [*warning.paragraphs, *reply.paragraphs]
    there = {contact.key for contact in reply.contacts}
    reply.contacts = [*(contact for contact in warning.contacts if contact.key not in there), *reply.contacts]
