"""Files of measuring questions, and what the whole system makes of them."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.staff.scoring import score

HERE = Path(__file__).parent


def questions(name: str) -> list[dict[str, Any]]:
    """The questions of a file here."""
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def measured(ask: Callable[..., dict[str, Any]]) -> Callable[[str], dict[str, Any]]:
    """The report (bot.staff.scoring) on a file of questions, each file asked once."""

    @cache
    def report(name: str) -> dict[str, Any]:
        asked = questions(name)
        return score(asked, [ask(question["q"]) for question in asked])

    return report
