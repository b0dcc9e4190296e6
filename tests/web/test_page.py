"""What the page starts with, what it forgets, what it sends: over HTTP, without the language service."""

import gzip
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bot.web import start_screen
from bot.web.app import create_app
from bot.web.records import Records
from bot.web.settings import Settings
from knowledge.notice import read_notice
from knowledge.topic import GROUPS

CITY = "https://www.city.example.lg.jp"


@pytest.fixture
def records_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'conversations.db'}"


@pytest.fixture
def web(knowledge_url: str, records_url: str) -> TestClient:
    return TestClient(create_app(Settings("s" * 40, "http://127.0.0.1:9", knowledge_url, records_url, allowed_origins=(CITY,))))


def test_the_start_has_six_groups_with_common_questions(web: TestClient) -> None:
    start = web.get("/api/start").json()
    assert start["notice"] is None
    assert [group["title"] for group in start["groups"]] == list(GROUPS.values())
    for group in start["groups"]:
        assert 3 <= len(group["topics"]) <= 8
        assert all(set(topic) == {"id", "label", "refs"} and topic["refs"] for topic in group["topics"])


def test_the_start_without_knowledge(tmp_path: Path, records_url: str) -> None:
    web = TestClient(create_app(Settings("s" * 40, "http://127.0.0.1:9", f"sqlite:///{tmp_path / 'none.db'}", records_url)))
    assert web.get("/api/start").status_code == 503
    assert web.get("/").status_code == 200


def test_a_notice_is_shown_as_text(web: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "notice.yml"
    file.write_text('text: "にせの<b>電話</b>がふえています。"\n', encoding="utf-8")
    monkeypatch.setattr(start_screen, "read_notice", lambda: read_notice(file))
    assert web.get("/api/start").json()["notice"] == "にせの<b>電話</b>がふえています。"
    assert "にせの&lt;b&gt;電話&lt;/b&gt;がふえています。" in web.get("/").text
    file.write_text("text: [", encoding="utf-8")
    assert web.get("/api/start").json()["notice"] is None
    assert web.get("/").status_code == 200


def test_a_session_is_forgotten(web: TestClient, records_url: str) -> None:
    reply = web.post("/api/chat", json={"message": "録音機を借りたい"}).json()
    helpful = {"session": reply["session"], "turn": reply["turn"], "helpful": True}
    assert web.post("/api/feedback", json=helpful).status_code == 204
    assert web.request("DELETE", "/api/session", json={"session": reply["session"]}).status_code == 204
    assert web.post("/api/feedback", json=helpful).status_code == 400
    # Once more, or where there is nothing to forget, is no error.
    assert web.request("DELETE", "/api/session", json={"session": reply["session"]}).status_code == 204
    assert Records(records_url).add_feedback(reply["turn"], "any", True, None) is False


@pytest.mark.parametrize(("content", "status"), [({}, 400), ({"session": 7}, 400), ({"session": ""}, 400), ({"session": "forged"}, 401)])
def test_only_ones_own_session_is_forgotten(web: TestClient, content: dict[str, object], status: int) -> None:
    assert web.request("DELETE", "/api/session", json=content).status_code == status


def test_a_question_sent_again_is_answered_once(web: TestClient) -> None:
    question = {"message": "録音機を借りたい", "id": "0123456789abcdef" * 2}
    first, again = (web.post("/api/chat", json=question).json() for _ in range(2))
    assert first == again
    assert web.post("/api/chat", json=question | {"id": "f" * 32}).json()["turn"] != first["turn"]
    # Ids that others might meet by chance count for nothing.
    for weak in ("1", 7, None, "x" * 32):
        turns = {web.post("/api/chat", json=question | {"id": weak}).json()["turn"] for _ in range(2)}
        assert len(turns) == 2


def test_the_page_and_its_parts_are_sent_small_and_safe(web: TestClient) -> None:
    page = web.get("/")
    assert page.headers["content-encoding"] == "gzip"
    assert page.headers["cache-control"] == "no-store"
    policy = page.headers["content-security-policy"]
    assert "script-src 'self'" in policy and "unsafe" not in policy and f"frame-ancestors 'self' {CITY}" in policy
    assert "set-cookie" not in page.headers
    script = web.get("/static/chat.js")
    assert script.headers["cache-control"] == "no-cache"
    assert not any(line.startswith(("//", "/**", "import ", "export ")) for line in script.text.splitlines())
    assert len(gzip.compress(script.content)) < 12_000
    assert web.get("/static/../app.py").status_code == 404
    assert web.get("/static/chat").status_code == 404


def test_a_form_that_is_none_or_too_large_is_refused(web: TestClient) -> None:
    assert web.post("/", content=b"{}", headers={"Content-Type": "application/json"}).status_code == 400
    large = b"message=" + b"a" * 300_000
    assert web.post("/", content=large, headers={"Content-Type": "application/x-www-form-urlencoded"}).status_code == 413
    many = b"&".join(b"a%d=1" % number for number in range(50))
    assert web.post("/", content=many, headers={"Content-Type": "application/x-www-form-urlencoded"}).status_code == 400
    assert web.post("/", content=b"message=%ff", headers={"Content-Type": "application/x-www-form-urlencoded"}).status_code == 400


def test_a_history_that_is_not_ours_is_not_shown(web: TestClient) -> None:
    page = web.post("/", data={"message": "録音機", "history": "forged.words"})
    assert page.status_code == 200
    assert page.text.count('class="question"') == 1


def test_a_forged_session_does_not_stay_in_the_form(web: TestClient) -> None:
    page = web.post("/", data={"message": "録音機", "session": "forged"})
    assert page.status_code == 401
    assert "forged" not in page.text and "録音機" in page.text
