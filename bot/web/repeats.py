"""The same question sent twice because a connection was lost: answered once."""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

_KEPT = 1000
_SECONDS = 120.0
# Long enough that nobody meets another's.
_ID = re.compile(r"[0-9a-f]{32}")


class Repeats:
    """Remembers replies for two minutes by the id that the browser made for its question; in the memory of this process.

    A repeat that reaches another process, or comes after a thousand others, is answered anew: no worse than without.
    """

    def __init__(self, kept: int = _KEPT) -> None:
        self._kept = kept
        self._replies: OrderedDict[str, asyncio.Future[dict[str, Any]]] = OrderedDict()

    async def once(self, id: object, ask: Callable[[], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
        """The reply to the question of this id: from `ask` the first time, and again after `ask` has failed.

        Without an id (32 hexadecimal digits) every question is a new one.
        """
        if not (isinstance(id, str) and _ID.fullmatch(id)):
            return await ask()
        reply = self._replies.get(id)
        if reply is None:
            reply = self._replies[id] = asyncio.ensure_future(ask())
            # A failure is told to those who wait, and forgotten.
            reply.add_done_callback(lambda done: self._forget(id) if done.cancelled() or done.exception() else None)
            asyncio.get_running_loop().call_later(_SECONDS, self._forget, id)
            if len(self._replies) > self._kept:
                self._replies.popitem(last=False)
        # Who asks may go away; the question goes on, for whoever asks again.
        return await asyncio.shield(reply)

    def _forget(self, id: str) -> None:
        self._replies.pop(id, None)
