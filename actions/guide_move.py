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
    """`whole`: nothing else was said. `question` and `option` go with an answer, `name` with the start of a guide and a topic."""

    kind: Kind
    whole: bool = True
    question: str = ""
    option: str = ""
    name: str = ""


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
    start = next((words for words in guiding.corrections if text.startswith(words)), "")
    said = text.removeprefix(start).lstrip("、。, ")
    if start and progress.answers:
        correction = _correction(said, guide, progress)
        if correction:
            return correction
    found = recognise(said, _words(question)) if question else None
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


def _correction(said: str, guide: Guide, progress: Progress) -> Move | None:
    """「やっぱり市役所です」, 「やっぱり」 left out: the latest answered question that has such an answer gets it. Without
    anything said, the latest answer is taken back.
    """
    for key in reversed(progress.answers):
        question = guide.question(key)
        found = recognise(said, _words(question)) if question else None
        if found and found.key != progress.answers[key]:
            return Move("answer", found.whole, key, found.key, guide.key)
    return None if said else Move("back")


def _words(question: Question | None) -> Mapping[str, tuple[str, ...]]:
    return {option.key: (option.label, *option.words) for option in question.options} if question else {}
