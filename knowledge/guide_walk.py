"""Walking every way through a guide, to find rows that never count, answers without a verdict, and questions never asked."""

from dataclasses import replace
from itertools import islice
from typing import Any

from knowledge.decision import paths, settled
from knowledge.guide import Guide
from knowledge.problem import Problem
from knowledge.staff_file import line_of

MOST_WAYS = 5000
_LONGEST_ID = 64


def walk_faults(guide: Guide, content: Any, file: str) -> list[Problem]:
    """Every fault of the table, with and without the questions that wait for a condition to be confirmed."""
    lean = without_waiting_questions(guide)
    problems = _dead_ends(guide, content, file) + (_dead_ends(lean, content, file) if lean != guide else [])
    rows, asked = _reached(guide)
    for place, row in enumerate(guide.table):
        if place not in rows:
            what = f"table の{place + 1}番目の行（結果「{row.verdict}」）は使われることがありません"
            problems.append(
                Problem(file, line_of(content["table"], place), what, "上の行と重なっています。順番か条件を直すか、消してください")
            )
    used = {guide.table[place].verdict for place in rows}
    for key in guide.verdicts.keys() - used:
        problems.append(
            Problem(file, line_of(content["verdicts"], key), f"結果「{key}」に進む答えがありません", "table に行を足すか、消してください")
        )
    for question in guide.questions:
        line = line_of(content["questions"], question.key)
        if question.key not in asked:
            problems.append(
                Problem(file, line, f"質問「{question.key}」は聞かれることがありません", "table の when で使うか、消してください")
            )
        for option in question.options:
            if len(f"guide:{guide.key}:{question.key}:{option.key}") > _LONGEST_ID:
                what = f"質問「{question.key}」の選択肢「{option.key}」の名前が長すぎます"
                problems.append(Problem(file, line, what, f"案内、質問、選択肢の名前を合わせて{_LONGEST_ID - 8}文字までにしてください"))
    return sorted(set(problems))


def without_waiting_questions(guide: Guide) -> Guide:
    """The guide as it is while no condition is confirmed."""
    questions = tuple(question for question in guide.questions if not question.needs)
    kept = {question.key for question in questions}
    return replace(guide, questions=questions, table=tuple(row for row in guide.table if row.when.keys() <= kept))


def _dead_ends(guide: Guide, content: Any, file: str) -> list[Problem]:
    ways = list(islice(paths(guide), MOST_WAYS + 1))
    if len(ways) > MOST_WAYS:
        return [Problem(file, line_of(content, "table"), f"答えの組み合わせが{MOST_WAYS}を超えています", "質問か選択肢を減らしてください")]
    return [
        Problem(
            file, line_of(content, "table"), f"この答えのときの結果がありません：{_in_words(guide, answers)}", "table に行を足してください"
        )
        for answers, end in ways
        if end is None
    ]


def _reached(guide: Guide) -> tuple[set[int], set[str]]:
    rows: set[int] = set()
    asked: set[str] = set()
    for answers, _ in islice(paths(guide), MOST_WAYS):
        row, _open = settled(guide, answers)
        asked |= answers.keys()
        rows |= {place for place, each in enumerate(guide.table) if each is row}
    return rows, asked


def _in_words(guide: Guide, answers: dict[str, str]) -> str:
    return "、".join(f"{key}: {value}" for key, value in answers.items()) or "（質問なし）"
