"""What make check says of the words of guides."""

import shutil
from pathlib import Path

from bot.staff.guide_style import faults
from knowledge.content import read_content
from knowledge.guide_file import FOLDER

ROOT = FOLDER.parents[1]


def test_the_guides_are_written_as_the_style_guide_asks() -> None:
    assert list(faults(read_content(), FOLDER, ROOT)) == []


def test_long_stiff_and_unended_sentences_and_unknown_numbers_are_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "guides"))
    path = folder / "patrol.yml"
    text = path.read_text(encoding="utf-8")
    for old, new in (
        ("ベストや腕章などの道具は、いりますか。", "ベストや腕章などの道具は、いりますか"),
        ("始める前に、地域安全課に相談してください。市は", "始める前に、" + "とても" * 30 + "相談してください。市は"),
        ("一人での見守りのことは、防犯指針には書かれていません。", "一人での見守りの実施は、0120-000-000に聞いてください。"),
        ("easy: 始める 前に、地域安全課に 相談してください。", "easy: " + "始める 前に、" * 13 + "相談してください。"),
    ):
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    found = "\n".join(map(str, faults(read_content(guides=folder), folder, ROOT)))
    for told in (
        "ask の文が「。」で終わっていません",
        "text の文が長すぎます",
        "かたい言葉「実施」",
        "連絡先にない番号 0120-000-000",
        "easy の文が長すぎます",
    ):
        assert told in found
    assert all("patrol.yml:" in line and "→" in line for line in found.splitlines())
