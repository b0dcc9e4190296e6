"""POST /api/furigana."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.web.test_degraded import client


@pytest.fixture
def web(tmp_path: Path) -> TestClient:
    return client(tmp_path, f"sqlite:///{tmp_path / 'none.db'}")


def test_segments(web: TestClient) -> None:
    answer = web.post("/api/furigana", json={"texts": ["小金井の人", ""]})
    assert answer.status_code == 200
    assert answer.json() == {"texts": [[["小金井", "こがねい"], ["の", ""], ["人", "ひと"]], []]}


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ({}, 400),
        ({"texts": "a"}, 400),
        ({"texts": [1]}, 400),
        ({"texts": ["漢\ud800"]}, 400),
        ({"texts": ["a"] * 101}, 413),
        ({"texts": ["あ" * 20_001]}, 413),
    ],
)
def test_what_is_refused(web: TestClient, content: object, status: int) -> None:
    headers = {"Content-Type": "application/json"}
    assert web.post("/api/furigana", content=json.dumps(content), headers=headers).status_code == status


def test_twenty_thousand_characters_are_taken(web: TestClient) -> None:
    assert web.post("/api/furigana", json={"texts": ["漢" * 10_000, "字" * 10_000]}).status_code == 200
