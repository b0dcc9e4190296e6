"""How many questions an address may ask a minute: in memory for one process, in Redis for several."""

from limits import RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter


class RateLimit:
    """Counts questions by address."""

    def __init__(self, per_minute: int, redis_url: str = "") -> None:
        self._item = RateLimitItemPerMinute(per_minute) if per_minute else None
        # The limiter holds the storage weakly only.
        self._storage = storage_from_string(redis_url or "memory://")
        self._limiter = MovingWindowRateLimiter(self._storage)

    def allows(self, address: str) -> bool:
        """Count one question; False where there were too many in the last minute."""
        return self._item is None or self._limiter.hit(self._item, "chat", address)
