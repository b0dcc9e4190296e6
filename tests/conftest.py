"""Real parts for the tests: a built knowledge base, the trained pipeline, the whole service, PostgreSQL, Redis, Chromium."""

import asyncio
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

ROOT = Path(__file__).resolve().parent.parent


def needed(what: str, found: Any) -> Any:
    """`found`; where it is missing the test is skipped with the reason, but fails in CI, where nothing may be skipped."""
    if not found:
        reason = f"{what} がこの機械にありません"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    return found


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def wait_for(condition: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.2)


@pytest.fixture(scope="session")
def knowledge_url() -> str:
    from knowledge.building import build, built_hash
    from knowledge.content import read_content
    from knowledge.database import default_url, open_engine

    content = read_content()
    engine = open_engine(default_url("knowledge"))
    if built_hash(engine) != content.hash:
        build(content, engine)
    return default_url("knowledge")


@pytest.fixture(scope="session")
def model() -> Path:
    from bot.serving.training import train, trained_model

    return trained_model() or train()


@pytest.fixture(scope="session")
def ask(knowledge_url: str, model: Path) -> Callable[..., dict[str, Any]]:
    """ask(text, sender="…", choice=None) through the real pipeline and actions."""
    from bot.staff.pipeline import Pipeline

    loop = asyncio.new_event_loop()
    pipeline = Pipeline.load(model)
    counter = iter(range(1_000_000))

    def asked(text: str | None = None, sender: str | None = None, choice: str | None = None) -> dict[str, Any]:
        return loop.run_until_complete(pipeline.ask(sender or f"test-{next(counter)}", text, choice))

    return asked


@pytest.fixture(scope="session")
def city_origin() -> str:
    """Where the pages of the city's website are in these tests: the one origin that may embed the chat."""
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture(scope="session")
def service(knowledge_url: str, model: Path, city_origin: str) -> Iterator[str]:
    """The address of the whole system, started as `make run` starts it."""
    port = free_port()
    environment = {**os.environ, "PORT": str(port), "BOT_RATE_LIMIT_PER_MINUTE": "0", "BOT_ALLOWED_ORIGINS": city_origin}
    command = [sys.executable, "-W", "ignore", "-m", "bot", "run"]
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output)
        address = f"http://127.0.0.1:{port}"

        def ready() -> bool:
            assert process.poll() is None, "the service ended"
            try:
                return httpx.get(f"{address}/readyz", timeout=5).status_code == 200
            except httpx.HTTPError:
                return False

        try:
            wait_for(ready, 180)
            yield address
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(30) == 0


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """The URL of a PostgreSQL server started for these tests."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    folder = needed("PostgreSQL", binaries)[-1].parent
    as_user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    home = Path(tempfile.mkdtemp(prefix="pg"))
    if as_user:
        shutil.chown(home, "postgres")
    port = free_port()
    subprocess.run(
        [*as_user, folder / "initdb", "-D", home / "data", "-A", "trust", "-U", "test", "-E", "UTF8"],
        check=True,
        capture_output=True,
        cwd="/",
    )
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [*as_user, folder / "pg_ctl", "-D", home / "data"]
    subprocess.run([*control, "-o", options, "-w", "-l", home / "log", "start"], check=True, capture_output=True, cwd="/")
    yield f"postgresql://test@127.0.0.1:{port}/postgres"
    subprocess.run([*control, "-m", "immediate", "stop"], check=True, capture_output=True, cwd="/")
    shutil.rmtree(home)


@pytest.fixture(scope="session")
def redis() -> Iterator[str]:
    """The URL of a Redis server started for these tests."""
    program = needed("Redis", shutil.which("redis-server"))
    port = free_port()
    server = subprocess.Popen([program, "--port", str(port), "--bind", "127.0.0.1", "--save", ""], stdout=subprocess.DEVNULL)
    time.sleep(0.5)
    yield f"redis://127.0.0.1:{port}/0"
    server.terminate()
    server.wait(10)
