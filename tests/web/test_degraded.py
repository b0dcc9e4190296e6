"""With the language service down: danger and numbers still, 503 only where nothing can answer."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.web.app import create_app
from bot.web.settings import Settings, SettingsError, read_settings


def client(tmp_path: Path, knowledge_url: str, **more: object) -> TestClient:
    records = f"sqlite:///{tmp_path / 'c.db'}"
    return TestClient(create_app(Settings("s" * 40, "http://127.0.0.1:9", knowledge_url, records, **more)))  # type: ignore[arg-type]


def test_danger_and_numbers_are_known_without_rasa(tmp_path: Path, knowledge_url: str) -> None:
    with client(tmp_path, knowledge_url) as web:
        assert web.get("/readyz").status_code == 503
        assert web.get("/healthz").status_code == 200
        degraded = web.post("/api/chat", json={"message": "録音機を借りたい"})
        assert (degraded.status_code, degraded.json()["kind"]) == (200, "degraded")
        assert web.post("/api/chat", json={"message": "知らない男が家に入ってきた"}).json()["kind"] == "emergency"


def test_503_without_any_knowledge(tmp_path: Path) -> None:
    with client(tmp_path, f"sqlite:///{tmp_path / 'none.db'}") as web:
        assert web.post("/api/chat", json={"message": "こんにちは"}).status_code == 503


def test_too_many_questions(tmp_path: Path, knowledge_url: str) -> None:
    with client(tmp_path, knowledge_url, rate_limit=2) as web:
        assert [web.post("/api/chat", json={"message": "鍵"}).status_code for _ in range(3)] == [200, 200, 429]


def test_too_many_questions_counted_in_redis(tmp_path: Path, knowledge_url: str, redis: str) -> None:
    one = client(tmp_path, knowledge_url, rate_limit=2, redis_url=redis)
    other = client(tmp_path, knowledge_url, rate_limit=2, redis_url=redis)
    with one, other:
        assert [web.post("/api/chat", json={"message": "鍵"}).status_code for web in (one, other, one)] == [200, 200, 429]


def test_weak_secrets_are_refused_in_production(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_ENV", "production")
    monkeypatch.setenv("SECRET_KEY", "changethis")
    with pytest.raises(SettingsError, match="弱すぎます"):
        read_settings()
