"""`python -m bot evaluate FILE`: every question of a labelled file through the real pipeline and actions."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

from bot.serving.training import train, trained_model
from bot.staff.calibration import bands, expected_calibration_error
from bot.staff.pipeline import Pipeline
from bot.staff.report import write_report
from bot.staff.scoring import KINDS, score
from knowledge.database import VAR
from knowledge.lookup import KnowledgeBase

FOLDER = VAR / "reports"


def main(file: Path, as_json: bool) -> int:
    """Ask, score, print, and write the report as HTML and JSON below var/; the exit status is 1 where the file cannot be read."""
    try:
        questions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        print(f"{file}: 読めません（{error}）", file=sys.stderr)
        return 1
    report = asyncio.run(evaluate(questions))
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "evaluation.json").write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
    write_report(report, FOLDER / "evaluation.html")
    print(json.dumps(report, ensure_ascii=False, indent=2) if as_json else in_words(report))
    return 0


async def evaluate(questions: list[dict[str, Any]]) -> dict[str, Any]:
    """Ask every question in a conversation of its own, and score the replies and the confidences behind them."""
    pipeline = Pipeline.load(trained_model() or train())
    texts = [str(question["q"]) for question in questions]
    report = score(questions, [await pipeline.ask(f"evaluation-{number}", text) for number, text in enumerate(texts)])
    topics = KnowledgeBase.open()
    sure: list[float] = []
    right: list[bool] = []
    for question in questions:
        topic, chance = await pipeline.likeliest(str(question["q"]))
        found = topics.topic(topic)
        if found is not None and question["accept"][0] not in KINDS:
            sure.append(chance)
            right.append(any(passage.ref in question["accept"] for passage in found.passages[:1]))
    points = bands(sure, right)
    report["calibration"] = {"error": expected_calibration_error(points), "bands": [vars(point) for point in points]}
    return report


def in_words(report: dict[str, Any]) -> str:
    """The report for a terminal."""
    lines = [f"{report['questions']} questions, {report['false_alarms']} false alarms"]
    for name in ("in_scope", *KINDS):
        shares = report[name]
        lines.append(f"{name:13} n={shares['n']:4}  " + "  ".join(f"{key} {shares[key]:.1%}" for key in shares if key != "n"))
    lines.append(f"calibration error {report['calibration']['error']:.3f}")
    lines += [f"  style {style:12} n={shares['n']:4}  right {shares['right']:.1%}" for style, shares in report["by_style"].items()]
    lines += [f"{miss['outcome']:8} {'/'.join(miss['accept']):20} {miss['kind']} {miss['topic']}  {miss['q']}" for miss in report["misses"]]
    lines.append(f"→ {FOLDER / 'evaluation.html'}")
    return "\n".join(lines)
