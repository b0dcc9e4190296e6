"""Guided conversations: a few questions that lead to advice that fits; what a knowledge base keeps of them.

A guide is questions with options, verdicts, and a decision table. The table alone drives the conversation
(knowledge/decision.py): no question is asked that cannot change the verdict.
"""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Option:
    """One answer to a question. `words` tell it in typed text. `note`, `steps` and `facts` are added to the verdict by
    whoever gave it; `conditions` are keys of programme conditions to use or to ask the city for, `confirm` what to ask.
    """

    key: str
    label: str
    words: tuple[str, ...]
    note: str = ""
    steps: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    confirm: tuple[str, ...] = ()


@dataclass(frozen=True)
class Question:
    """`easy` is the same question in easy Japanese, empty where there is none. `needs` is the programme condition without
    which the question is not asked.
    """

    key: str
    ask: str
    easy: str
    hint: str
    needs: str
    options: tuple[Option, ...]

    def option(self, key: str) -> Option | None:
        """The option of that key."""
        return next((option for option in self.options if option.key == key), None)


@dataclass(frozen=True)
class Verdict:
    """Where a guide ends; `kind` as in the contract."""

    key: str
    kind: str
    topic: str
    text: str
    easy: str
    steps: tuple[str, ...]
    refs: tuple[str, ...]
    facts: tuple[str, ...]
    contacts: tuple[str, ...]
    related: tuple[str, ...]
    conditions: tuple[str, ...]
    confirm: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """Where all answers are as `when` says, the verdict holds; no values stand for any answer. The first row that fits counts."""

    when: dict[str, tuple[str, ...]]
    verdict: str


@dataclass(frozen=True)
class Guide:
    """A guided conversation; `start` is what residents press to begin it, `topic` what it is about."""

    key: str
    title: str
    start: str
    topic: str
    intro: str
    easy_intro: str
    notes_title: str
    refs: tuple[str, ...]
    questions: tuple[Question, ...]
    verdicts: dict[str, Verdict]
    table: tuple[Row, ...]

    def question(self, key: str) -> Question | None:
        """The question of that key."""
        return next((question for question in self.questions if question.key == key), None)


def guide_as_json(guide: Guide) -> dict[str, Any]:
    """The guide in plain lists and dicts."""
    return asdict(guide)


def guide_from_json(content: dict[str, Any]) -> Guide:
    """The guide that `guide_as_json` made this of."""
    questions = [
        Question(**{**each, "options": tuple(Option(**_frozen(option)) for option in each["options"])}) for each in content["questions"]
    ]
    return Guide(
        **{
            **_frozen(content),
            "questions": tuple(questions),
            "verdicts": {key: Verdict(**_frozen(each)) for key, each in content["verdicts"].items()},
            "table": tuple(Row(_frozen(row["when"]), row["verdict"]) for row in content["table"]),
        }
    )


def _frozen(content: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in content.items()}
