"""Labelled examples for measuring pipelines, and how they are divided."""

import json
from collections import defaultdict
from pathlib import Path
from random import Random

from rasa.shared.nlu.constants import INTENT, TEXT

from bot.nlu.importer import TopicImporter
from bot.normalising import normalise
from bot.serving.fingerprint import ROOT
from bot.staff.laboratory import Example


def own_examples() -> list[Example]:
    """All examples of data/nlu."""
    data = TopicImporter(str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data")]).get_nlu_data()
    return [(str(message.get(INTENT)), str(message.get(TEXT))) for message in data.intent_examples]


def massive_examples(file: Path) -> list[Example]:
    """Intents and utterances of a file of MASSIVE (shared/eval/massive_ja)."""
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [(row["intent"], normalise(row["utt"])) for row in rows]


def drawn(examples: list[Example], count: int, seed: int) -> list[Example]:
    """At most `count` examples an intent, drawn by chance."""
    chance = Random(seed)
    return [example for group in _by_intent(examples).values() for example in chance.sample(group, min(count, len(group)))]


def folds(examples: list[Example], count: int, seed: int) -> list[list[Example]]:
    """The examples in `count` parts, each with its share of every intent.

    Raises ValueError naming the intents with fewer examples than parts: left out in silence, a new topic would look well
    understood (Rasa's own cross-validation does that).
    """
    groups = _by_intent(examples)
    small = sorted(intent for intent, group in groups.items() if len(group) < count)
    if small:
        raise ValueError(f"例が {count} より少ない意図があります：{'、'.join(small)}。data/nlu/ に例を書き足してください")
    parts: list[list[Example]] = [[] for _ in range(count)]
    chance = Random(seed)
    for group in groups.values():
        shuffled = chance.sample(group, len(group))
        for number, example in enumerate(shuffled):
            parts[number % count].append(example)
    return parts


def _by_intent(examples: list[Example]) -> dict[str, list[Example]]:
    groups: dict[str, list[Example]] = defaultdict(list)
    for intent, text in examples:
        groups[intent].append((intent, text))
    return groups
