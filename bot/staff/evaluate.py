"""`python -m bot evaluate FILE`: every question of a labelled file through the real pipeline and actions."""

import asyncio
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.serving.training import train, trained_model
from bot.staff.pipeline import Pipeline

# Labels that are kinds of reply, not references (eval/labels.md).
_KINDS = {
    "emergency": {"emergency"},
    "scam_now": {"scam_alert"},
    "contact": {"contact"},
    "chitchat": {"smalltalk"},
    "out_of_scope": {"decline"},
}


def main(file: Path, as_json: bool) -> int:
    """Ask, score, print; the exit status is 1 where the file cannot be read."""
    try:
        questions = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, ValueError) as error:
        print(f"{file}: 読めません（{error}）", file=sys.stderr)
        return 1
    replies = asyncio.run(_ask([str(question["q"]) for question in questions]))
    report = score(questions, replies)
    print(json.dumps(report, ensure_ascii=False, indent=2) if as_json else in_words(report))
    return 0


async def _ask(texts: list[str]) -> list[dict[str, Any]]:
    pipeline = Pipeline.load(trained_model() or train())
    return [await pipeline.ask(f"evaluation-{number}", text) for number, text in enumerate(texts)]


def outcome(accept: list[str], reply: dict[str, Any]) -> str:
    """right | offered (an accepted reference among the choices) | unsure (choices or a question back without one) | declined | wrong"""
    if any(reply["kind"] in _KINDS.get(label, ()) for label in accept):
        return "right"
    if reply["kind"] in ("answer", "scam_alert") and any(ref in accept for ref in reply["refs"][:1]):
        return "right"
    if reply["kind"] in ("choose", "ask"):
        offered = {ref for option in reply["options"] for ref in option["refs"][:1]}
        return "offered" if offered & set(accept) else "unsure"
    return "declined" if reply["kind"] == "decline" else "wrong"


def score(questions: list[dict[str, Any]], replies: list[dict[str, Any]]) -> dict[str, Any]:
    """Shares by scope, style, persona and label, and every miss."""
    results = [
        {**question, "outcome": outcome(question["accept"], reply), "kind": reply["kind"], "topic": reply["topic"], "refs": reply["refs"]}
        for question, reply in zip(questions, replies, strict=True)
    ]
    in_scope = [result for result in results if result["accept"][0] not in _KINDS]
    report: dict[str, Any] = {
        "questions": len(results),
        "in_scope": _shares(in_scope),
        **{label: _shares([result for result in results if result["accept"][0] == label]) for label in _KINDS},
        "false_alarms": sum(
            result["kind"] in ("emergency", "scam_alert") and not {"emergency", "scam_now"} & set(result["accept"]) for result in results
        ),
    }
    for name, key in (("style", lambda r: r["style"]), ("persona", lambda r: r["persona"]), ("label", lambda r: r["accept"][0])):
        report[f"by_{name}"] = _grouped(results, key)
    report["misses"] = [result for result in results if result["outcome"] != "right"]
    return report


def in_words(report: dict[str, Any]) -> str:
    """The report for a terminal."""
    lines = [f"{report['questions']} questions, {report['false_alarms']} false alarms"]
    for name in ("in_scope", *_KINDS):
        shares = report[name]
        lines.append(f"{name:13} n={shares['n']:4}  " + "  ".join(f"{key} {shares[key]:.1%}" for key in shares if key != "n"))
    lines += [f"  style {style:12} n={shares['n']:4}  right {shares['right']:.1%}" for style, shares in report["by_style"].items()]
    lines += [f"{miss['outcome']:8} {'/'.join(miss['accept']):20} {miss['kind']} {miss['topic']}  {miss['q']}" for miss in report["misses"]]
    return "\n".join(lines)


def _grouped(results: list[dict[str, Any]], key: Callable[[dict[str, Any]], str]) -> dict[str, Any]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for result in results:
        groups[key(result)].append(result)
    return {name: _shares(group) for name, group in sorted(groups.items(), key=lambda item: -len(item[1]))}


def _shares(results: list[dict[str, Any]]) -> dict[str, Any]:
    counts = Counter(result["outcome"] for result in results)
    total = max(len(results), 1)
    return {"n": len(results)} | {name: counts[name] / total for name in ("right", "offered", "unsure", "declined", "wrong")}
