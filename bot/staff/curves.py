"""`python -m bot curves FILE`: how much more examples help, by style of the questions asked and by topic."""

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.normalising import normalise
from bot.serving.fingerprint import ROOT
from bot.staff.comparison import labels_of_intents
from bot.staff.crossvalidation import SEED
from bot.staff.evaluate import FOLDER
from bot.staff.examples import drawn, folds, own_examples
from bot.staff.laboratory import Example, Understanding, project_pipeline
from bot.staff.report import write_curves
from bot.staff.scoring import KINDS

# One part in so many is never learnt: questions of the same writers, asked to see topic by topic.
_PARTS = 10
# A style with fewer questions says little.
_LEAST = 10

Curves = dict[str, dict[int, float]]
"""For each group the share right by the number of examples an intent."""


def main(file: Path, sizes: Sequence[int]) -> int:
    """Learn from at most so many examples an intent, size by size; print the curves, write them as HTML and JSON below var/."""
    questions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    held, *rest = folds(own_examples(), _PARTS, SEED)
    learnt = [example for part in rest for example in part]
    labels = labels_of_intents()
    pipeline = project_pipeline(ROOT / "config.yml")
    styles: Curves = defaultdict(dict)
    topics: Curves = defaultdict(dict)
    for size in sizes:
        examples = drawn(learnt, size, SEED)
        model = Understanding.train(pipeline, examples)
        for curves, shares in ((styles, by_style(model, questions, labels)), (topics, by_label(model, held, labels))):
            for group, share in shares.items():
                curves[group][size] = share
        print(
            f"{size:5} an intent, {len(examples):6} in all: questions {styles['all'][size]:.1%}, own examples {topics['all'][size]:.1%}",
            flush=True,
        )
    FOLDER.mkdir(parents=True, exist_ok=True)
    report = {"styles": styles, "topics": topics}
    (FOLDER / "curves.json").write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
    write_curves(report, FOLDER / "curves.html")
    print(in_words(report))
    return 0


def by_style(model: Understanding, questions: Sequence[dict[str, Any]], labels: dict[str, str]) -> dict[str, float]:
    """Share of the questions in scope whose likeliest label is accepted."""
    asked = [question for question in questions if question["accept"][0] not in KINDS]
    right: dict[str, list[bool]] = defaultdict(list)
    for question, ranking in zip(asked, model.rank(normalise(str(question["q"])) for question in asked), strict=True):
        for group in ("all", str(question["style"])):
            right[group].append(labels.get(ranking[0].intent) in question["accept"])
    return {group: sum(hits) / len(hits) for group, hits in right.items() if len(hits) >= _LEAST}


def by_label(model: Understanding, examples: Sequence[Example], labels: dict[str, str]) -> dict[str, float]:
    """Share of examples not learnt that are given the label of their own intent."""
    right: dict[str, list[bool]] = defaultdict(list)
    for (intent, _), ranking in zip(examples, model.rank(text for _, text in examples), strict=True):
        meant = labels.get(intent, intent)
        for group in ("all", meant):
            right[group].append(labels.get(ranking[0].intent, ranking[0].intent) == meant)
    return {group: sum(hits) / len(hits) for group, hits in right.items()}


def in_words(report: dict[str, Curves]) -> str:
    """The curves for a terminal, the steepest at their end first: there more examples still help most."""
    lines = []
    for name, curves in report.items():
        sizes = sorted(curves["all"])
        lines += [name, f"{'':24}" + "".join(f"{size:>8}" for size in sizes)]
        for group in sorted(curves, key=lambda group: _rise(curves[group])):
            lines.append(f"{group:24}" + "".join(f"{curves[group].get(size, float('nan')):>8.1%}" for size in sizes))
    lines.append(f"→ {FOLDER / 'curves.html'}")
    return "\n".join(lines)


def _rise(curve: dict[int, float]) -> float:
    """Minus what the last step brought."""
    *_, before, last = [0.0, *(curve[size] for size in sorted(curve))]
    return before - last
