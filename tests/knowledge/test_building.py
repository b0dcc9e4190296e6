"""Building: into SQLite and PostgreSQL, all or nothing, the same content the same hash."""

from pathlib import Path

import pytest
from sqlalchemy import text

from knowledge.__main__ import main
from knowledge.building import build, built_hash
from knowledge.content import read_content
from knowledge.database import open_engine, transaction
from knowledge.lookup import KnowledgeBase


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'k.db'}"
    return str(request.getfixturevalue("postgresql"))


def test_builds_twice_with_the_same_hash_and_leaves_other_tables_alone(url: str) -> None:
    engine = open_engine(url)
    with transaction(engine) as session:
        session.execute(text("CREATE TABLE bystander (id INTEGER)"))
    first, second = build(read_content(), engine), build(read_content(), engine)
    assert first == second == built_hash(engine)
    with transaction(engine) as session:
        assert session.execute(text("SELECT count(*) FROM bystander")).scalar_one() == 0
    topic = KnowledgeBase(engine).topic("call_recorder")
    assert topic is not None
    assert [passage.ref for passage in topic.passages] == ["1.3.3"]
    assert topic.contacts[0].key == "chiiki_anzen"


def test_a_failed_build_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(f"sqlite:///{tmp_path / 'k.db'}")
    content = read_content()
    build(content, engine)
    monkeypatch.setattr("knowledge.building._write", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        build(content, engine)
    assert built_hash(engine) == content.hash


def test_an_unclear_place_fails_the_build_and_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from knowledge.reading import SOURCE

    source = tmp_path / "new.md"
    source.write_text(SOURCE.read_text(encoding="utf-8").replace("庁用車13台", "庁用車13**15**台"), encoding="utf-8")
    assert main(["build", "--source", str(source), "--database", f"sqlite:///{tmp_path / 'k.db'}"]) == 1
    assert "庁用車13**15**台" in capsys.readouterr().err
