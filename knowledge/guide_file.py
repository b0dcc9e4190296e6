"""Guides as staff write them: knowledge/guides/<name>.yml, read with every fault of form."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from knowledge.fixed_reply import KINDS
from knowledge.guide import Guide, Option, Question, Row, Verdict
from knowledge.guide_walk import walk_faults
from knowledge.guiding import Guiding
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

FOLDER = Path(__file__).parent / "guides"
# Stands for "whatever was answered" in the table.
ANY = "any"
_VERDICT_KINDS = ("answer", *KINDS)
_GUIDE: dict[str, type] = {
    "title": str,
    "start": str,
    "topic": str,
    "intro": str,
    "questions": dict,
    "verdicts": dict,
    "table": list,
}
_GUIDE_OPTIONAL: dict[str, type] = {"easy_intro": str, "notes_title": str, "refs": list}
_QUESTION: dict[str, type] = {"ask": str, "options": dict}
_QUESTION_OPTIONAL: dict[str, type] = {"easy": str, "hint": str, "needs": str}
_OPTION: dict[str, type] = {"label": str}
_OPTION_OPTIONAL: dict[str, type] = {"words": list, "like": str, "note": str, "steps": list, "facts": list, "conditions": list}
_VERDICT: dict[str, type] = {"text": str, "steps": list, "contacts": list}
_VERDICT_OPTIONAL: dict[str, type] = {
    "kind": str,
    "easy": str,
    "topic": str,
    "refs": list,
    "facts": list,
    "related": list,
    "conditions": list,
}


def read_guides(guiding: Guiding, folder: Path = FOLDER) -> dict[str, Guide]:
    """All guides by key, in the order of their names. Raises SourceError with every fault of every file."""
    guides: dict[str, Guide] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yml")):
        try:
            guides[path.stem] = read_guide(path, guiding)
        except SourceError as error:
            problems += error.problems
    if problems:
        raise SourceError(problems)
    return guides


def read_guide(path: Path, guiding: Guiding) -> Guide:
    """One guide. Raises SourceError with every fault of its form and every way that leads nowhere."""
    content = read_yaml(path)
    problems = list(_faults(relative(path), content, guiding))
    if problems:
        raise SourceError(problems)
    guide = _guide(path.stem, content, guiding)
    problems = walk_faults(guide, content, relative(path))
    if problems:
        raise SourceError(problems)
    return guide


def _guide(key: str, content: Any, guiding: Guiding) -> Guide:
    refs = _texts(content, "refs")
    return Guide(
        key=key,
        **{name: _text(content, name) for name in ("title", "start", "topic", "intro", "easy_intro", "notes_title")},
        refs=refs,
        questions=tuple(_question(each, words, guiding) for each, words in content["questions"].items()),
        verdicts={each: _verdict(each, words, content["topic"], refs) for each, words in content["verdicts"].items()},
        table=tuple(_row(row) for row in content["table"]),
    )


def _question(key: str, words: Any, guiding: Guiding) -> Question:
    options = tuple(_option(each, option, guiding) for each, option in words["options"].items())
    return Question(key, **{name: _text(words, name) for name in ("ask", "easy", "hint", "needs")}, options=options)


def _option(key: str, words: Any, guiding: Guiding) -> Option:
    like = guiding.answers.get(words.get("like") or "", ())
    return Option(
        key=key,
        label=_text(words, "label"),
        words=(*_texts(words, "words"), *like),
        note=_text(words, "note"),
        **{name: _texts(words, name) for name in ("steps", "facts", "conditions")},
    )


def _verdict(key: str, words: Any, topic: str, refs: tuple[str, ...]) -> Verdict:
    return Verdict(
        key=key,
        kind=words.get("kind") or "answer",
        topic=words.get("topic") or topic,
        text=_text(words, "text"),
        easy=_text(words, "easy"),
        steps=_texts(words, "steps"),
        refs=_texts(words, "refs") if "refs" in words else refs,
        facts=_texts(words, "facts"),
        contacts=_texts(words, "contacts"),
        related=_texts(words, "related"),
        conditions=_texts(words, "conditions"),
    )


def _row(words: Any) -> Row:
    when = words.get("when") or {}
    return Row({question: () if value == ANY else _values(value) for question, value in when.items()}, words["verdict"])


def _values(value: Any) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),)


def _text(words: Any, name: str) -> str:
    return str(words.get(name) or "").strip()


def _texts(words: Any, name: str) -> tuple[str, ...]:
    return tuple(str(each).strip() for each in words.get(name) or ())


def _faults(file: str, content: Any, guiding: Guiding) -> Iterator[Problem]:
    yield from _shape(file, "案内", content, _GUIDE, _GUIDE_OPTIONAL, content)
    if not isinstance(content, dict) or not all(isinstance(content.get(name), kind) for name, kind in _GUIDE.items()):
        return
    questions, verdicts = content["questions"], content["verdicts"]
    for key, words in questions.items():
        yield from _shape(file, f"質問「{key}」", words, _QUESTION, _QUESTION_OPTIONAL, questions, key)
        options = words.get("options") if isinstance(words, dict) else None
        for option, each in options.items() if isinstance(options, dict) else ():
            what = f"質問「{key}」の選択肢「{option}」"
            yield from _shape(file, what, each, _OPTION, _OPTION_OPTIONAL, options, option)
            if isinstance(each, dict) and each.get("like") and each["like"] not in guiding.answers:
                remedy = f"{'、'.join(guiding.answers)} から選ぶか、words に書いてください"
                yield Problem(file, line_of(each, "like"), f"{what}の like「{each['like']}」はありません", remedy)
        if isinstance(options, dict) and len(options) < 2:
            yield Problem(file, line_of(questions, key), f"質問「{key}」の選択肢が一つしかありません", "二つ以上にしてください")
    for key, words in verdicts.items():
        yield from _shape(file, f"結果「{key}」", words, _VERDICT, _VERDICT_OPTIONAL, verdicts, key)
        if isinstance(words, dict) and words.get("kind", "answer") not in _VERDICT_KINDS:
            remedy = f"{'、'.join(_VERDICT_KINDS)} から選んでください"
            yield Problem(file, line_of(words, "kind"), f"結果「{key}」の kind「{words['kind']}」はありません", remedy)
    for place, row in enumerate(content["table"]):
        yield from _row_faults(file, line_of(content["table"], place), place, row, content)


def _row_faults(file: str, line: int, place: int, row: Any, content: Any) -> Iterator[Problem]:
    what = f"table の{place + 1}番目の行"
    if not isinstance(row, dict) or not set(row) <= {"when", "verdict"} or not isinstance(row.get("when") or {}, dict):
        yield Problem(file, line, f"{what}の書き方がちがいます", "「when: {質問: 答え}」と「verdict: 結果」で書いてください")
        return
    if row.get("verdict") not in content["verdicts"]:
        yield Problem(file, line, f"{what}の結果「{row.get('verdict')}」はありません", "verdicts に書くか、つづりを直してください")
    for key, value in (row.get("when") or {}).items():
        question = content["questions"].get(key)
        if not isinstance(question, dict):
            yield Problem(file, line, f"{what}の質問「{key}」はありません", "questions に書くか、つづりを直してください")
            continue
        for each in () if value == ANY else _values(value):
            if each not in (question.get("options") or {}):
                remedy = f"{'、'.join(question.get('options') or {})}、{ANY} から選んでください"
                yield Problem(file, line, f"{what}の答え「{key}: {each}」はありません", remedy)


def _shape(
    file: str, what: str, words: Any, required: dict[str, type], optional: dict[str, type], parent: Any, key: str | None = None
) -> Iterator[Problem]:
    line = 1 if key is None else line_of(parent, key)
    if not isinstance(words, dict):
        yield Problem(file, line, f"{what}が「項目: 内容」の形になっていません", "ほかの案内のファイルを手本に書いてください")
        return
    for name in required:
        if not words.get(name):
            yield Problem(file, line, f"{what}に {name} がありません", "書き足してください")
    for name, value in words.items():
        kind = required.get(name) or optional.get(name)
        if kind is None:
            remedy = f"使えるのは {'、'.join([*required, *optional])} です"
            yield Problem(file, line_of(words, name), f"{what}の {name} という項目は使われません", remedy)
        elif value and not isinstance(value, kind):
            yield Problem(file, line_of(words, name), f"{what}の {name} の書き方がちがいます", _REMEDIES[kind])
        elif isinstance(value, list) and name != "table" and not all(isinstance(each, str | int | float) for each in value):
            yield Problem(
                file, line_of(words, name), f"{what}の {name} に文字でないものがあります", "「: 」を含むときは引用符で囲んでください"
            )


_REMEDIES: dict[type, str] = {
    str: "文で書いてください",
    list: "「- 」で始まる行を並べてください",
    dict: "「項目: 内容」を字下げして並べてください",
}
