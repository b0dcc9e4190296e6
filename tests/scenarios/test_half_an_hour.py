"""A conversation goes on for half an hour after the last message, and no longer."""

import time
from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(("minutes", "kind", "topic"), [(25, "answer", "call_recorder"), (31, "ask", None)])
def test_half_an_hour(
    ask: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch, minutes: int, kind: str, topic: str | None
) -> None:
    sender = f"away for {minutes} minutes"
    assert ask("自動通話録音機を借りたい", sender=sender)["topic"] == "call_recorder"
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + 60 * minutes)
    reply = ask("いくらですか", sender=sender)
    assert (reply["kind"], reply["topic"]) == (kind, topic)
