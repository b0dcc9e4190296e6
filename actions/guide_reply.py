"""What is said in a guided conversation: its questions, its verdict, and a question after something else."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from actions.guide_progress import Progress
from actions.reply import Reply, guide_options, topic_options
from knowledge.decision import decide, most_questions_left
from knowledge.guide import Guide, Option, Question, Verdict
from knowledge.guiding import Guiding
from knowledge.lookup import KnowledgeBase

STOP, BACK, RESUME = "guide:stop", "guide:back", "guide:resume"


def next_reply(base: KnowledgeBase, guide: Guide, progress: Progress, easy: bool) -> Reply:
    """The next question, or the verdict."""
    following = decide(guide, progress.answers)
    if isinstance(following, Verdict):
        return verdict_reply(base, guide, progress, following, easy)
    return question_reply(base.guiding(), guide, progress, following, easy)


def question_reply(guiding: Guiding, guide: Guide, progress: Progress, question: Question, easy: bool) -> Reply:
    """A question with its answers as options; after the first one there is a way back, and always a way out."""
    easy = easy and bool(question.easy)
    options = [_button(answer_id(guide, question, option), option.label) for option in question.options]
    if progress.answers:
        options.append(_button(BACK, guiding.labels["back"]))
    options.append(_button(STOP, guiding.labels["stop"]))
    asked = len(progress.answers)
    count = {"step": asked + 1, "of": asked + most_questions_left(guide, progress.answers)}
    return Reply(
        kind="ask", topic=guide.topic, paragraphs=[question.easy if easy else question.ask], options=options, progress=count, easy=easy
    )


def verdict_reply(base: KnowledgeBase, guide: Guide, progress: Progress, verdict: Verdict, easy: bool) -> Reply:
    """The verdict with what the answers add to it: reasons, steps, facts, and what only the city can say."""
    guiding = base.guiding()
    given = list(_given(guide, progress))
    easy = easy and bool(verdict.easy)
    paragraphs = [verdict.easy if easy else verdict.text]
    notes = "".join(option.note for option in given)
    if notes:
        paragraphs.append(f"{guide.notes_title}：{notes}" if guide.notes_title else notes)
    confirm = _once([*(words for option in given for words in option.confirm), *verdict.confirm])
    if confirm:
        paragraphs.append(f"{guiding.phrases['confirm']}：{''.join(f'「{words}」' for words in confirm)}")
    return Reply(
        kind=verdict.kind,
        topic=verdict.topic,
        paragraphs=paragraphs,
        steps=_once([*verdict.steps, *(step for option in given for step in option.steps)]),
        facts=base.facts(_once([*verdict.facts, *(key for option in given for key in option.facts)])),
        passages=base.passages(verdict.refs),
        contacts=base.contacts(verdict.contacts),
        options=[*topic_options(base.topics(verdict.related)), _button(BACK, guiding.labels["correct"])],
        easy=easy,
    )


def beginning(guide: Guide, reply: Reply, easy: bool) -> Reply:
    """The first question with the introduction before it."""
    return with_lead(guide.easy_intro if easy and guide.easy_intro else guide.intro, reply)


def with_lead(lead: str, reply: Reply) -> Reply:
    """The reply with a sentence before it."""
    return replace(reply, paragraphs=[lead, *reply.paragraphs])


def after_aside(aside: Reply, lead: str, question: Reply) -> Reply:
    """Something else answered in between, and the question again. Its steps are left out: the question is what comes next."""
    return replace(
        question,
        topic=aside.topic or question.topic,
        paragraphs=[*aside.paragraphs, lead, *question.paragraphs],
        facts=aside.facts,
        passages=aside.passages,
        contacts=aside.contacts,
    )


def with_resume(base: KnowledgeBase, reply: Reply) -> Reply:
    """The reply with a button that leads back into the guide, in place of those that start one."""
    options = [option for option in reply.options if not str(option["id"]).startswith("guide:")]
    return replace(reply, options=[_button(RESUME, base.guiding().labels["resume"]), *options])


def stopped(base: KnowledgeBase, guide: Guide, reply: Reply) -> Reply:
    """The farewell, with the guide's topic and the guide itself to come back to."""
    options = [*topic_options(base.topics([guide.topic])), *guide_options(base.guides([guide.key]))]
    return replace(reply, options=[*options, *reply.options])


def answer_id(guide: Guide, question: Question, option: Option) -> str:
    """The id of an answer's button."""
    return f"guide:{guide.key}:{question.key}:{option.key}"


def _given(guide: Guide, progress: Progress) -> Iterable[Option]:
    for key, chosen in progress.answers.items():
        question = guide.question(key)
        option = question and question.option(chosen)
        if option:
            yield option


def _once(items: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(items))


def _button(key: str, label: str) -> dict[str, Any]:
    return {"id": key, "label": label, "refs": []}
