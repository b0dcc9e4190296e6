"""The contract's HTTP: what bad input gets, and that nothing breaks."""

import json

import httpx
import pytest


def chat(service: str, **content: object) -> httpx.Response:
    return httpx.post(f"{service}/api/chat", json=content, timeout=30)


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"", "application/json", 400),
        (b"{", "application/json", 400),
        (b"[]", "application/json", 400),
        (b"{}", "application/json", 400),
        (b'{"message": ""}', "application/json", 400),
        (b'{"message": "   "}', "application/json", 400),
        (b'{"message": 7}', "application/json", 400),
        (b'{"message": null}', "application/json", 400),
        (b'{"message": "a", "choice": "b"}', "application/json", 400),
        (b'{"choice": "/restart"}', "application/json", 400),
        (b'{"message": "\\u0000"}', "application/json", 400),
        (b'{"message": "\\ud800"}', "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[" * 10000, "application/json", 400),
        (b'{"message": "' + b"a" * 5_000_000 + b'"}', "application/json", 413),
        (json.dumps({"message": "あ" * 501}).encode(), "application/json", 413),
        (b"message=a", "application/x-www-form-urlencoded", 415),
        (b'{"message": "a"}', "text/plain", 415),
        (b'{"message": "a", "session": "forged.token"}', "application/json", 401),
    ],
)
def test_bad_input(service: str, body: bytes, kind: str, status: int) -> None:
    answer = httpx.post(f"{service}/api/chat", content=body, headers={"Content-Type": kind}, timeout=30)
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["code"] and error["message"].endswith("。") or "）" in error["message"]
    assert "Traceback" not in answer.text


def test_sessions_are_signed_and_a_foreign_sender_is_ignored(service: str) -> None:
    first = chat(service, message="録音機を借りたい", sender="default").json()
    second = chat(service, message="いくらですか", session=first["session"]).json()
    stranger = chat(service, message="いくらですか").json()
    assert second["topic"] == "call_recorder"
    assert stranger["topic"] is None


def test_feedback(service: str) -> None:
    reply = chat(service, message="録音機を借りたい").json()
    good = {"session": reply["session"], "turn": reply["turn"], "helpful": True, "comment": "助かりました 090-1234-5678"}
    assert httpx.post(f"{service}/api/feedback", json=good).status_code == 204
    assert httpx.post(f"{service}/api/feedback", json=good | {"turn": "nowhere"}).status_code == 400
    assert httpx.post(f"{service}/api/feedback", json=good | {"session": "forged"}).status_code == 401


def test_the_rest(service: str) -> None:
    assert httpx.get(f"{service}/healthz").status_code == 200
    assert httpx.get(f"{service}/readyz").status_code == 200
    assert "javascript" in httpx.get(f"{service}/embed.js").headers["content-type"]
    assert httpx.get(f"{service}/nowhere").status_code == 404
    assert httpx.get(f"{service}/api/chat").status_code == 405
    for path in ("/conversations/default/tracker", "/model", "/version", "/webhooks/web/webhook"):
        assert httpx.get(f"{service}{path}").status_code == 404


def test_the_page_works_without_javascript(service: str) -> None:
    page = httpx.post(f"{service}/", data={"message": "録音機を借りたい"}, timeout=30)
    assert page.status_code == 200
    assert "自動通話録音機" in page.text and 'href="tel:042-387-9807"' in page.text
    assert "<b>こんにちは" not in httpx.post(f"{service}/", data={"message": "<b>こんにちは</b>"}, timeout=30).text
    assert httpx.post(f"{service}/", data={"message": ""}, timeout=30).status_code == 400
