"""notice.yml and start.yml: what staff may write, and what they are told."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.notice import read_notice
from knowledge.problem import SourceError
from knowledge.start import SOURCE, read_start, start_gaps
from knowledge.topic import GROUPS, read_topics


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "file.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_notice_stands_from_one_day_until_another(tmp_path: Path) -> None:
    notice = read_notice(written(tmp_path, "text: 注意してください。\nfrom: 2026-04-01\nuntil: 2026-04-30\n"))
    days = [date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 30), date(2026, 5, 1)]
    assert [notice.on(day) for day in days] == [None, "注意してください。", "注意してください。", None]


def test_without_days_it_stands_until_taken_away(tmp_path: Path) -> None:
    assert read_notice(written(tmp_path, "text: 注意\nfrom:\nuntil:\n")).on(date(2030, 1, 1)) == "注意"
    assert read_notice().on(date(2026, 4, 1)) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("- a", "「項目: 内容」"),
        ("text: 注意\nfrom: きのう", "from の日付"),
        ("text: 注意\nuntil: 2026-04-01 10:00:00", "until の日付"),
        ("text: 注意\nfrom: 2026-05-01\nuntil: 2026-04-01", "from より前"),
        ("text: 注意\ntitle: x", "title という項目"),
        ("text: [注意]", "文になっていません"),
        (f"text: {'あ' * 301}", "長すぎます"),
    ],
)
def test_slips_in_a_notice_are_named_with_their_line(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SourceError, match=words) as raised:
        read_notice(written(tmp_path, text))
    assert all(problem.line for problem in raised.value.problems)


def test_the_start_screen_names_topics_of_their_groups() -> None:
    groups = {topic.key: topic.group for topic in read_topics().values()}
    assert list(read_start()) == list(GROUPS)
    assert start_gaps(groups) == []
    gaps = start_gaps({**groups, "dv": "street"})
    assert [str(gap).split(":")[0] for gap in gaps] == ["knowledge/start.yml"]
    assert gaps[0].line == next(number for number, line in enumerate(SOURCE.read_text().splitlines(), 1) if "- dv" in line)


@pytest.mark.parametrize(("text", "words"), [("fraud: scam_police", "質問がありません"), ("weather: [a]", "大きな話題はありません")])
def test_slips_in_the_start_screen(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read_start(written(tmp_path, text))
