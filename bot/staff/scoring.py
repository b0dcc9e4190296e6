"""How good replies are, against the labels a sensible resident would accept (tests/evaluation/labels.md)."""

from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Any

# Labels that are kinds of reply, not references.
KINDS = {
    "emergency": {"emergency"},
    "scam_now": {"scam_alert"},
    "contact": {"contact"},
    "chitchat": {"smalltalk"},
    "out_of_scope": {"decline"},
}
ALARMS = {"emergency", "scam_alert"}
OUTCOMES = ("right", "offered", "unsure", "declined", "wrong")


def outcome(accept: list[str], reply: dict[str, Any]) -> str:
    """right | offered (an accepted reference among the choices, or among what a decline offers) | unsure (choices or a question back
    without one) | declined | wrong (something else is answered with confidence)
    """
    if any(reply["kind"] in KINDS.get(label, ()) for label in accept):
        return "right"
    if reply["kind"] in ("answer", "scam_alert") and any(ref in accept for ref in reply["refs"][:1]):
        return "right"
    open_ended = {"choose": "unsure", "ask": "unsure", "decline": "declined"}
    if reply["kind"] not in open_ended:
        return "wrong"
    offered = {ref for option in reply["options"] for ref in option["refs"][:1]}
    return "offered" if offered & set(accept) else open_ended[reply["kind"]]


def score(questions: list[dict[str, Any]], replies: list[dict[str, Any]]) -> dict[str, Any]:
    """Shares by scope, style, persona and label, and every miss."""
    results = [
        {**question, "outcome": outcome(question["accept"], reply), "kind": reply["kind"], "topic": reply["topic"], "refs": reply["refs"]}
        for question, reply in zip(questions, replies, strict=True)
    ]
    report: dict[str, Any] = {
        "questions": len(results),
        "in_scope": shares([result for result in results if result["accept"][0] not in KINDS]),
        **{label: shares([result for result in results if result["accept"][0] == label]) for label in KINDS},
        "false_alarms": sum(result["kind"] in ALARMS and not {"emergency", "scam_now"} & set(result["accept"]) for result in results),
    }
    groups: dict[str, Callable[[dict[str, Any]], str]] = {
        "style": lambda result: str(result["style"]),
        "persona": lambda result: str(result["persona"]),
        "label": lambda result: str(result["accept"][0]),
    }
    for name, key in groups.items():
        report[f"by_{name}"] = _grouped(results, key)
    report["misses"] = [result for result in results if result["outcome"] != "right"]
    return report


def shares(results: list[dict[str, Any]]) -> dict[str, Any]:
    """The number of results and the share of each outcome."""
    counts = Counter(result["outcome"] for result in results)
    total = max(len(results), 1)
    return {"n": len(results)} | {name: counts[name] / total for name in OUTCOMES}


def _grouped(results: list[dict[str, Any]], key: Callable[[dict[str, Any]], str]) -> dict[str, Any]:
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for result in results:
        groups[key(result)].append(result)
    return {name: shares(group) for name, group in sorted(groups.items(), key=lambda item: -len(item[1]))}
