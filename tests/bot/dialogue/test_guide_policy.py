"""Who handles a message while a guide runs, and while none does."""

import pytest

from bot.dialogue.guide_policy import ACTION, next_action

RUNNING = {"guide": "scam_check", "answers": {}, "running": True}


@pytest.mark.parametrize(
    ("latest", "guide", "expected"),
    [
        ("action_listen", RUNNING, ACTION),
        ("action_listen", {**RUNNING, "running": False}, None),
        ("action_listen", None, None),
        ("action_listen", "nonsense", None),
        (ACTION, RUNNING, "action_listen"),
        (ACTION, None, "action_listen"),
        ("action_choose", RUNNING, None),
        ("action_start_guide", RUNNING, None),
        (None, RUNNING, None),
    ],
)
def test_next_action(latest: str | None, guide: object, expected: str | None) -> None:
    assert next_action(latest, guide) == expected
