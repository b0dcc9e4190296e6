"""Whole conversations over HTTP: what a resident reads."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML

FOLDER = Path(__file__).parent
FIELDS = {"session", "turn", "kind", "topic", "refs", "text", "options", "citations", "contacts"}


def conversations() -> dict[str, dict[str, Any]]:
    """Every conversation of every file below this folder, by file and who speaks."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(FOLDER.rglob("*.yml")):
        for conversation in YAML(typ="safe").load(path.read_text(encoding="utf-8")):
            name = f"{path.relative_to(FOLDER).with_suffix('')}: {conversation['who']}"
            assert name not in found, f"twice: {name}"
            found[name] = conversation
    return found


CONVERSATIONS = conversations()


def question(turn: dict[str, Any], reply: dict[str, Any]) -> dict[str, Any]:
    """What the browser sends: typed words, the id of a choice, or the id of the button with this label in the last reply."""
    if "press" in turn:
        offered = {option["label"]: option["id"] for option in reply["options"]}
        assert turn["press"] in offered, f"{turn['press']} is not among {list(offered)}"
        return {"choice": offered[turn["press"]]}
    return {"choice": turn["choose"]} if "choose" in turn else {"message": turn["say"]}


def check(turn: dict[str, Any], reply: dict[str, Any]) -> None:
    """Whether the reply is as the turn wants it."""
    assert reply.keys() >= FIELDS
    kinds = turn["kind"] if isinstance(turn["kind"], list) else [turn["kind"]]
    assert reply["kind"] in kinds, reply["text"]
    if "topic" in turn:
        assert reply["topic"] == turn["topic"], reply["text"]
    if "refs" in turn:
        assert reply["refs"][0] in turn["refs"], reply["text"]
        assert reply["citations"][0]["ref"] in turn["refs"]
        assert reply["citations"][0]["quote"]
    for wanted, name in (("in_easy", "easy"), ("lang", "lang")):
        if wanted in turn:
            assert reply[name] == turn[wanted], reply["text"]
    for words in turn.get("must", []):
        assert words in reply["text"], f"{words} is not in: {reply['text']}"
    for words in turn.get("must_not", []):
        assert words not in reply["text"], f"{words} is in: {reply['text']}"


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_conversation(service: str, name: str) -> None:
    session: str | None = None
    reply: dict[str, Any] = {"options": []}
    for turn in CONVERSATIONS[name]["turns"]:
        asked = question(turn, reply) | ({"session": session} if session else {}) | ({"easy": True} if turn.get("easy") else {})
        answer = httpx.post(f"{service}/api/chat", json=asked, timeout=30)
        assert answer.status_code == 200, answer.text
        reply = answer.json()
        session = reply["session"]
        check(turn, reply)
