"""`make bench`: this system beside a plain Rasa pipeline, in one run, on the same questions."""

import asyncio
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bot.serving.training import train, trained_model
from bot.staff.pipeline import Pipeline
from bot.staff.scoring import score
from knowledge.database import VAR

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests" / "evaluation" / "residents_dev.jsonl"
_PLAIN = """
recipe: default.v1
assistant_id: plain
language: ja
importers:
- name: bot.nlu.importer.TopicImporter
pipeline:
- name: bot.nlu.tokenizer.JapaneseTokenizer
- name: CountVectorsFeaturizer
- name: CountVectorsFeaturizer
  analyzer: char_wb
  min_ngram: 1
  max_ngram: 4
- name: LogisticRegressionClassifier
- name: bot.nlu.aspect_extractor.AspectExtractor
- name: FallbackClassifier
  threshold: 0.4
  ambiguity_threshold: 0.1
policies:
- name: RulePolicy
  core_fallback_threshold: 0.3
  core_fallback_action_name: action_offer_choices
"""


def main() -> int:
    """Print the table, write var/bench.json."""
    file = Path(sys.argv[1]) if len(sys.argv) > 1 else QUESTIONS
    questions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    figures = {"ours": _measure(trained_model() or train(), questions), "plain": _measure(_plain(), questions)}
    VAR.mkdir(exist_ok=True)
    (VAR / "bench.json").write_text(json.dumps(figures, ensure_ascii=False, indent=2), encoding="utf-8")
    for name in figures["ours"]:
        print(f"{name:22} ours {figures['ours'][name]:9.3f}   plain Rasa {figures['plain'][name]:9.3f}")
    return 0


def _plain() -> Path:
    from rasa.model_training import train as rasa_train

    folder = Path(tempfile.mkdtemp())
    config = folder / "config.yml"
    config.write_text(_PLAIN, encoding="utf-8")
    result = rasa_train(str(ROOT / "domain.yml"), str(config), [str(ROOT / "data")], str(folder), force_training=True)
    return Path(str(result.model))


def _measure(model: Path, questions: list[dict[str, Any]]) -> dict[str, float]:
    return asyncio.run(_asked(model, questions))


async def _asked(model: Path, questions: list[dict[str, Any]]) -> dict[str, float]:
    started = time.perf_counter()
    pipeline = Pipeline.load(model)
    loaded = time.perf_counter() - started
    replies, times = [], []
    for number, question in enumerate(questions):
        started = time.perf_counter()
        replies.append(await pipeline.ask(f"bench-{number}", str(question["q"])))
        times.append(time.perf_counter() - started)
    report = score(questions, replies)
    return {
        "in_scope_right": report["in_scope"]["right"],
        "in_scope_wrong": report["in_scope"]["wrong"],
        "emergency_right": report["emergency"]["right"],
        "scam_now_right": report["scam_now"]["right"],
        "out_of_scope_declined": report["out_of_scope"]["right"],
        "false_alarms": float(report["false_alarms"]),
        "load_seconds": loaded,
        "median_milliseconds": 1000 * sorted(times)[len(times) // 2],
        "slowest_milliseconds": 1000 * max(times),
        "memory_MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    sys.exit(main())
