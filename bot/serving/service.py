"""`make run`: everything built that is not up to date, the three processes started, kept alive, and stopped together."""

import os
import signal
import sys
import threading
import time
from pathlib import Path
from types import FrameType

import httpx

from bot.serving.environment import child_environment
from bot.serving.fingerprint import ROOT
from bot.serving.ports import free_port, is_free
from bot.serving.process import Process
from bot.serving.training import TrainingError, train, trained_model
from bot.web.settings import SettingsError, read_settings
from knowledge.building import build, built_hash
from knowledge.content import edition_gaps, read_content
from knowledge.database import VAR, default_url, open_engine
from knowledge.problem import SourceError

_PATIENCE = 180.0


def run() -> int:
    """Serve until Ctrl-C or SIGTERM; the exit status is 0 then, 1 where it could not start."""
    host, port = os.environ.get("HOST", "127.0.0.1"), int(os.environ.get("PORT", "8080"))
    if not is_free(host, port):
        print(f"ポート {port} はもう使われています。PORT=8081 make run のように、別の番号にしてください", file=sys.stderr)
        return 1
    try:
        read_settings()
        _knowledge()
        model = trained_model() or _train()
    except (SourceError, SettingsError, TrainingError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"書き込めません：{error}。ディスクの空きと権限を確かめてください", file=sys.stderr)
        return 1
    return _serve(_processes(host, port, str(model.resolve())), host, port)


def _knowledge() -> None:
    content = read_content()
    engine = open_engine(default_url("knowledge"))
    if built_hash(engine) != content.hash:
        print("知識ベースを作っています …", flush=True)
        build(content, engine)
        for gap in edition_gaps(content):
            print(gap, file=sys.stderr)


def _train() -> Path:
    print("質問の読み取り方を学習しています（2コアで5分ほど） …", flush=True)
    return train()


def _processes(host: str, port: int, model: str) -> list[Process]:
    actions_port, rasa_port = free_port(), free_port()
    environment = child_environment(ACTION_URL=f"http://127.0.0.1:{actions_port}/webhook", RASA_URL=f"http://127.0.0.1:{rasa_port}")
    python = [sys.executable, "-W", "ignore", "-m"]
    rasa = [*python, "rasa", "run", "--model", model, "--interface", "127.0.0.1", "--port", str(rasa_port)]
    files = ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml", "--response-timeout", "20"]
    web = [
        *python,
        "uvicorn",
        "--factory",
        "bot.web.app:create_app",
        "--host",
        host,
        "--port",
        str(port),
        "--ws",
        "none",
        "--no-access-log",
        "--no-server-header",
    ]
    commands = {
        "actions": [*python, "bot.serving.action_server", str(actions_port)],
        "rasa": [*rasa, *files],
        "web": web,
    }
    logs = VAR.resolve() / "log"
    return [Process(name, command, environment, logs / f"{name}.log", ROOT) for name, command in commands.items()]


def _serve(processes: list[Process], host: str, port: int) -> int:
    ending = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ending.set()

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    try:
        for process in processes:
            process.start()
        print("起動しています …", flush=True)
        announced, deadline = False, time.monotonic() + _PATIENCE
        while not ending.wait(0.5):
            for process in processes:
                if process.revive():
                    print(
                        f"{process.name} が止まったので、もう一度始めました（{VAR / 'log' / process.name}.log）",
                        file=sys.stderr,
                        flush=True,
                    )
            if not announced and _ready(address):
                announced = True
                print(f"使えるようになりました： {address}", flush=True)
            elif not announced and time.monotonic() > deadline:
                print(f"まだ準備ができません。{VAR / 'log'} の記録を見てください", file=sys.stderr, flush=True)
                deadline = float("inf")
    finally:
        for process in reversed(processes):
            process.stop()
    return 0


def _ready(address: str) -> bool:
    try:
        return httpx.get(f"{address}readyz".replace("0.0.0.0", "127.0.0.1"), timeout=5.0, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False
