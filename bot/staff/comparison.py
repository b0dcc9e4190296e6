"""`python -m bot compare FILE`: pipelines beside each other, trained on the same examples, asked the same questions."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from bot.normalising import normalise
from bot.staff.crossvalidation import SEED
from bot.staff.examples import drawn, own_examples
from bot.staff.laboratory import Example, Guess, Understanding
from bot.staff.scoring import KINDS
from knowledge.lookup import KnowledgeBase

# Intents whose reply is of a kind of its own (knowledge/replies.yml), by the label of tests/evaluation/labels.md.
_LABEL_OF_KIND = {kind: label for label, kinds in KINDS.items() for kind in kinds}


def main(pipelines: Path, questions: Path, most: int) -> int:
    """For every pipeline of the file: share of in-scope questions with an accepted label first and among three, of all
    questions first, and seconds to learn. `most` examples an intent are learnt.
    """
    candidates: dict[str, list[dict[str, Any]]] = yaml.safe_load(pipelines.read_text(encoding="utf-8"))
    asked = [json.loads(line) for line in questions.read_text(encoding="utf-8").splitlines() if line.strip()]
    examples = drawn(own_examples(), most, SEED)
    labels = labels_of_intents()
    print(f"{len(examples)} examples, {len(asked)} questions")
    print(f"{'':44} in scope first / three   all first   seconds")
    for name, pipeline in candidates.items():
        if name.startswith("_"):  # parts that pipelines are put together from
            continue
        began = time.monotonic()
        rankings = list(_rankings(pipeline, examples, asked))
        print(f"{name:44} {_row(asked, rankings, labels)} {time.monotonic() - began:9.0f}", flush=True)
    return 0


def labels_of_intents() -> dict[str, str]:
    """The label that an intent's reply is measured by: a topic's first reference, or the kind of a fixed reply."""
    base = KnowledgeBase.open()
    topics = {topic.key: topic.passages[0].ref for topic in base.topics() if topic.passages}
    return topics | {reply.key: _LABEL_OF_KIND[reply.kind] for reply in base.replies() if reply.kind in _LABEL_OF_KIND}


def _rankings(pipeline: list[dict[str, Any]], examples: list[Example], asked: list[dict[str, Any]]) -> Iterator[list[Guess]]:
    yield from Understanding.train(pipeline, examples).rank(normalise(question["q"]) for question in asked)


def _row(asked: list[dict[str, Any]], rankings: list[list[Guess]], labels: dict[str, str]) -> str:
    def accepted(question: dict[str, Any], ranking: list[Guess], among: int) -> bool:
        return any(labels.get(guess.intent) in question["accept"] for guess in ranking[:among])

    pairs = list(zip(asked, rankings, strict=True))
    ours = [pair for pair in pairs if pair[0]["accept"][0] not in KINDS]
    shares = [
        sum(accepted(question, ranking, among) for question, ranking in group) / max(len(group), 1)
        for group, among in ((ours, 1), (ours, 3), (pairs, 1))
    ]
    return "{:12.1%} / {:.1%} {:13.1%}".format(*shares)
