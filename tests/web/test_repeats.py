"""A question sent again: answered once, but asked anew after a failure."""

import asyncio
from typing import Any

import pytest

from bot.web.repeats import Repeats

ID = "0" * 32


def test_while_the_first_is_still_being_answered() -> None:
    async def run() -> list[dict[str, Any]]:
        repeats, gate = Repeats(), asyncio.Event()

        async def ask() -> dict[str, Any]:
            await gate.wait()
            return {}

        waiting = [asyncio.ensure_future(repeats.once(ID, ask)) for _ in range(2)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        gate.set()
        return [await waiting[1], await repeats.once(ID, ask)]

    first, again = asyncio.run(run())
    assert first is again


def test_after_a_failure() -> None:
    async def run() -> dict[str, Any]:
        repeats = Repeats()

        async def fail() -> dict[str, Any]:
            raise LookupError

        async def ask() -> dict[str, Any]:
            return {"turn": "1"}

        with pytest.raises(LookupError):
            await repeats.once(ID, fail)
        await asyncio.sleep(0)
        return await repeats.once(ID, ask)

    assert asyncio.run(run()) == {"turn": "1"}


def test_only_so_many_are_kept() -> None:
    async def run() -> int:
        repeats, asked = Repeats(kept=2), 0

        async def ask() -> dict[str, Any]:
            nonlocal asked
            asked += 1
            return {}

        for number in (1, 2, 3, 1):
            await repeats.once(f"{number:032x}", ask)
        return asked

    assert asyncio.run(run()) == 4
