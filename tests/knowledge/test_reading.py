"""The guideline as published, and other editions of its kind."""

import re
import shutil
from pathlib import Path

import pytest

from knowledge.comparison import compare
from knowledge.problem import SourceError
from knowledge.reading import FOLDER, SOURCE, read_edition
from knowledge.topic import read_topics


def edited(tmp_path: Path, *changes: tuple[str, str]) -> Path:
    text = SOURCE.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "edition.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_measures_and_parts_are_there() -> None:
    edition = read_edition()
    assert len(edition.measures) == 28
    assert {part.ref for part in edition.parts} == {"purpose", "target", "trend", "cooperation", "directions", "review", "history"}
    assert edition.unclear == ()
    assert (edition.title, edition.revised) == ("小金井市防犯指針", "令和8年3月改定")


def test_every_unmarked_text_stands_in_the_source_character_for_character() -> None:
    source = re.sub(r"\s", "", SOURCE.read_text(encoding="utf-8"))
    for passage in read_edition().passages:
        if not passage.unconfirmed and passage.ref != "directions":
            assert re.sub(r"\s", "", passage.text) in source, passage.ref


def test_broken_sentences_are_joined_and_furniture_is_left_out() -> None:
    texts = {passage.ref: passage.text for passage in read_edition().passages}
    assert "小金井市防犯設備整備事業補助金を交付" in texts["4.1.4"]
    assert "個々の市民や地域の取組を支援します。" in texts["2.3.2"]
    assert "令和4年11月改定" in texts["history"]
    assert not any("《" in text or "見え消し" in text or "**" in text or "~~" in text for text in texts.values())


def test_places_that_await_confirmation_are_never_quoted() -> None:
    passages = {passage.ref: passage for passage in read_edition().passages}
    assert "戦後最少" in passages["trend"].text
    assert "戦後最少" not in passages["trend"].quote
    assert passages["trend"].quote in passages["trend"].text
    assert "犯罪の発生件数" not in passages["target"].quote


def test_without_decisions_every_lost_mark_is_listed(tmp_path: Path) -> None:
    shutil.copy(FOLDER / "outline.yml", tmp_path)
    (tmp_path / "corrections.yml").write_text("[]", encoding="utf-8")
    unclear = read_edition(folder=tmp_path).unclear
    assert [(place.line, place.text[:12]) for place in unclear] == [
        (22, "成果・活動指標 刑法犯*"),
        (26, "全国の刑法犯認知件数は、"),
        (26, "東京都においても刑法犯認"),
        (26, "本市においても緩やかな*"),
    ]


def test_another_edition_is_read_and_diff_names_exactly_what_changed(tmp_path: Path) -> None:
    source = edited(
        tmp_path,
        ("庁用車13台", "庁用車15台"),
        ("エ 学校等における安全対策", "エ 学校等における安全対策"),
        ("(3) 犯罪弱者の安全対策", "オ 通学路の点検\n\n通学路を毎年点検します。\n\n(3) 犯罪弱者の安全対策"),
        ("ウ CoCoパトロール車による広報\n\n防犯や生活の安全に関する情報等の広報を行います。\n", ""),
    )
    new = read_edition(source)
    assert next(measure for measure in new.measures if measure.ref == "1.2.5").text == "通学路を毎年点検します。"
    changes = compare(read_edition(), new, read_topics().values())
    assert {(change.kind, (change.after or change.before).ref) for change in changes} == {  # type: ignore[union-attr]
        ("reworded", "1.1.1"),
        ("added", "1.2.5"),
        ("removed", "2.1.3"),
    }
    reworded = next(change for change in changes if change.kind == "reworded")
    assert "patrol_car" in reworded.topics


def test_a_renumbered_measure_has_moved_and_is_not_reworded(tmp_path: Path) -> None:
    source = edited(
        tmp_path,
        (
            "ア CoCoパトロール隊による地域パトロール\n\n青色回転灯を装備した庁用車13台から成るCoCoパトロール隊で、"
            "業務の移動等を通じ、地域パトロールを継続して行います。\n",
            "",
        ),
        ("イ 地域ボランティアによる防犯パトロール", "ア 地域ボランティアによる防犯パトロール"),
        ("ウ 事業者による地域パトロール", "イ 事業者による地域パトロール"),
    )
    kinds = [change.kind for change in compare(read_edition(), read_edition(source), [])]
    assert sorted(kinds) == ["moved", "moved", "removed"]


def test_a_fifth_direction_is_read(tmp_path: Path) -> None:
    source = edited(
        tmp_path,
        ("■ 本指針による効果の確認", "5 新しい方向\n\n(1) 新しい節\n\nア 新しい施策\n\n新しいことをします。\n\n■ 本指針による効果の確認"),
    )
    assert read_edition(source).measures[-1].ref == "5.1.1"


def test_what_is_no_guideline_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.md"
    path.write_text("何もない", encoding="utf-8")
    with pytest.raises(SourceError, match="施策が一つも見つかりません"):
        read_edition(path)
