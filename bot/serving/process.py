"""One process under supervision: started again when it dies, after a growing pause."""

import signal
import subprocess
import time
from pathlib import Path

_SHORTEST_PAUSE, _LONGEST_PAUSE = 1.0, 60.0
# Having lived this long, a process counts as healthy, and the pause before its next start is short again.
_HEALTHY = 60.0
_GRACE = 10.0


class Process:
    """A command kept running, its output in a log file."""

    def __init__(self, name: str, command: list[str], environment: dict[str, str], log: Path, folder: Path) -> None:
        self.name = name
        self._command, self._environment, self._log, self._folder = command, environment, log, folder
        self._child: subprocess.Popen[bytes] | None = None
        self._started = 0.0
        self._pause = _SHORTEST_PAUSE

    def start(self) -> None:
        """Start it, in a process group of its own, so that Ctrl-C reaches it through us alone."""
        self._log.parent.mkdir(parents=True, exist_ok=True)
        with self._log.open("ab") as output:
            self._child = subprocess.Popen(
                self._command, env=self._environment, stdout=output, stderr=output, cwd=self._folder, start_new_session=True
            )
        self._started = time.monotonic()

    @property
    def alive(self) -> bool:
        """Whether it runs."""
        return self._child is not None and self._child.poll() is None

    def revive(self) -> bool:
        """Start it again where it died and its pause is over; True where it was started."""
        if self.alive:
            return False
        lived = time.monotonic() - self._started
        if lived < self._pause:
            return False
        self._pause = _SHORTEST_PAUSE if lived > _HEALTHY else min(2 * self._pause, _LONGEST_PAUSE)
        self.start()
        return True

    def stop(self) -> None:
        """End it, gently first."""
        if self._child is None or self._child.poll() is not None:
            return
        self._child.send_signal(signal.SIGTERM)
        try:
            self._child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()
