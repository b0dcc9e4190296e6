"""What comes next in a guide: pure rules over its decision table."""

from collections.abc import Iterator, Mapping

from knowledge.guide import Guide, Question, Row, Verdict

Answers = Mapping[str, str]


class Undecided(Exception):
    """No row of the table fits these answers; `python -m bot check` finds such a table before residents do."""


def decide(guide: Guide, answers: Answers) -> Question | Verdict:
    """The next question that can still change the verdict, in the order of the file, or the verdict. Raises Undecided."""
    row, open_questions = settled(guide, answers)
    if row is not None:
        return guide.verdicts[row.verdict]
    found = next((question for question in guide.questions if question.key in open_questions), None)
    if found is None:
        raise Undecided(dict(answers))
    return found


def settled(guide: Guide, answers: Answers) -> tuple[Row | None, set[str]]:
    """The row that decides, or None and the questions that the rows still possible ask for."""
    wanted: set[str] = set()
    for row in guide.table:
        if any(key in answers and values and answers[key] not in values for key, values in row.when.items()):
            continue
        missing = row.when.keys() - answers.keys()
        if not missing:
            # Rows after one that fits cannot count; those before it can, as long as they are open.
            return (None, wanted) if wanted else (row, set())
        wanted |= missing
    return None, wanted


def paths(guide: Guide, answers: Answers | None = None) -> Iterator[tuple[dict[str, str], Question | Verdict | None]]:
    """Every way through the guide from these answers on: all answers given, and the verdict; None where it leads nowhere."""
    given = dict(answers or {})
    try:
        following = decide(guide, given)
    except Undecided:
        yield given, None
        return
    if isinstance(following, Verdict):
        yield given, following
        return
    for option in following.options:
        yield from paths(guide, {**given, following.key: option.key})


def most_questions_left(guide: Guide, answers: Answers) -> int:
    """How many questions the longest way from here still asks."""
    return max(len(way) for way, _ in paths(guide, answers)) - len(answers)
