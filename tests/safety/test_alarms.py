"""The published utterances, dangerous and harmless, through rules and statistics together as residents meet them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

UTTERANCES = [json.loads(line) for line in (Path(__file__).parent / "utterances.jsonl").read_text(encoding="utf-8").splitlines()]
KINDS = {"emergency": "emergency", "scam_now": "scam_alert"}
# As last measured, less a little: docs/understanding.md
FLOOR_ALARMED, CEILING_FALSE = 0.95, 0.1


def test_alarms(ask: Callable[..., dict[str, Any]]) -> None:
    alarmed = missed = false = 0
    misses: list[str] = []
    for utterance in UTTERANCES:
        is_alarm = ask(utterance["text"])["kind"] in KINDS.values()
        if utterance["expect"] in KINDS:
            alarmed += is_alarm
            missed += not is_alarm
        else:
            false += is_alarm
        if is_alarm != (utterance["expect"] in KINDS):
            misses.append(f"{utterance['expect']}: {utterance['text']}")
    harmless = len(UTTERANCES) - alarmed - missed
    print("\n".join(misses))
    print(f"alarmed {alarmed}/{alarmed + missed}, false {false}/{harmless}")
    assert alarmed / (alarmed + missed) >= FLOOR_ALARMED
    assert false / harmless <= CEILING_FALSE
