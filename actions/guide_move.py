"""What a message means to a running guide."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from actions.guide_progress import Progress
from bot.recognising import recognise
from knowledge.decision import Undecided, decide
from knowledge.guide import Guide, Question
from knowledge.guiding import Guiding

Kind = Literal["answer", "stop", "back", "resume", "again", "start", "topic"]
_PREFIX = "guide:"


@dataclass(frozen=True)
class Move:
    """`whole`: nothing else was said. `question` and `option` go with an answer, `name` with the start of a guide and a topic;
    `corrects`: an earlier answer was taken back.
    """

    kind: Kind
    whole: bool = True
    question: str = ""
    option: str = ""
    name: str = ""
    corrects: bool = False


def pressed(choice: str) -> Move:
    """The move of a button: of a guide, or a topic offered elsewhere."""
    if not choice.startswith(_PREFIX):
        return Move("topic", name=choice)
    parts = choice.removeprefix(_PREFIX).split(":")
    if len(parts) == 3:
        return Move("answer", name=parts[0], question=parts[1], option=parts[2])
    kinds: dict[str, Kind] = {"stop": "stop", "back": "back", "resume": "resume"}
    return Move(kinds[parts[0]]) if parts[0] in kinds else Move("start", name=parts[0])


def typed(text: str, guide: Guide, progress: Progress, guiding: Guiding) -> Move | None:
    """The move of typed words (normalised): an answer to the question asked, a correction of an earlier one, or a command."""
    question = asked(guide, progress)
    correction = _correction(text, guide, progress, guiding)
    if correction:
        return correction
    found = recognise(text, _words(question)) if question else None
    command = recognise(text, guiding.commands)
    if command and command.whole and (found is None or found.length < command.length):
        kinds: dict[str, Kind] = {"stop": "stop", "back": "back", "again": "again"}
        return Move(kinds[command.key])
    if question is None or found is None:
        return None
    return Move("answer", found.whole, question.key, found.key, guide.key)


def asked(guide: Guide, progress: Progress) -> Question | None:
    """The question that waits for an answer."""
    try:
        following = decide(guide, progress.answers)
    except Undecided:
        return None
    return following if isinstance(following, Question) else None


def _correction(text: str, guide: Guide, progress: Progress, guiding: Guiding) -> Move | None:
    """「やっぱり市役所です」: the latest answered question that has such an answer gets it."""
    start = next((words for words in guiding.corrections if text.startswith(words)), None)
    if start is None or not progress.answers:
        return None
    rest = text.removeprefix(start).lstrip("、。, ")
    command = recognise(rest, guiding.commands) if rest else None
    if command and command.whole:
        return None
    for key in reversed(progress.answers):
        question = guide.question(key)
        found = recognise(rest, _words(question)) if question else None
        if found and found.key != progress.answers[key]:
            return Move("answer", found.whole, key, found.key, guide.key, corrects=True)
    return None if rest and asked(guide, progress) and recognise(rest, _words(asked(guide, progress))) else Move("back")


def _words(question: Question | None) -> Mapping[str, tuple[str, ...]]:
    return {option.key: (option.label, *option.words) for option in question.options} if question else {}
