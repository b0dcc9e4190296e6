"""Whole conversations over HTTP: what a resident reads."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from ruamel.yaml import YAML

CONVERSATIONS = YAML(typ="safe").load(Path(__file__).with_name("conversations.yml").read_text(encoding="utf-8"))
FIELDS = {"session", "turn", "kind", "topic", "refs", "text", "options", "citations", "contacts"}


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=[each["who"] for each in CONVERSATIONS])
def test_conversation(service: str, conversation: dict[str, Any]) -> None:
    session: str | None = None
    for turn in conversation["turns"]:
        question = {"choice": turn["choose"]} if "choose" in turn else {"message": turn["say"]}
        answer = httpx.post(f"{service}/api/chat", json=question | ({"session": session} if session else {}), timeout=30)
        assert answer.status_code == 200, answer.text
        reply = answer.json()
        session = reply["session"]
        assert reply.keys() >= FIELDS
        kinds = turn["kind"] if isinstance(turn["kind"], list) else [turn["kind"]]
        assert reply["kind"] in kinds, reply["text"]
        if "topic" in turn:
            assert reply["topic"] == turn["topic"], reply["text"]
        if "refs" in turn:
            assert reply["refs"][0] in turn["refs"], reply["text"]
            assert reply["citations"][0]["ref"] in turn["refs"]
            assert reply["citations"][0]["quote"]
        for words in turn.get("must", []):
            assert words in reply["text"]
        for words in turn.get("must_not", []):
            assert words not in reply["text"]
