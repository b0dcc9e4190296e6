"""Readings over kanji: the right ones, and only over kanji."""

import pytest

from bot.furigana import segments
from bot.serving.fingerprint import ROOT
from bot.staff.readings import texts


def read_aloud(text: str) -> str:
    return "".join(reading or base for base, reading in segments(text))


@pytest.mark.parametrize(
    ("text", "aloud"),
    [
        ("小金井市の貫井南町", "こがねいしのぬくいみなみちょう"),
        ("三楽公園と栗山公園と浴恩館公園", "さんらくこうえんとくりやまこうえんとよくおんかんこうえん"),
        ("町会と商店会の指針", "ちょうかいとしょうてんかいのししん"),
        ("110番か119番に電話", "ひゃくとおばんかひゃくじゅうきゅうばんにでんわ"),
        ("188と189と#9110", "いややといちはやくとしゃーぷきゅういちいちぜろ"),
        ("一人暮らしの人", "ひとりぐらしのひと"),
        ("一人で行かない", "ひとりでいかない"),
        ("家の鍵をかける", "いえのかぎをかける"),
        ("家族と家庭", "かぞくとかてい"),
        ("書き方と出し方", "かきかたとだしかた"),
        ("四つの方向", "よっつのほうこう"),
        ("使わない方は市報へ", "つかわないかたはしほうへ"),
        ("その方がよい", "そのほうがよい"),
        ("何が起きたか", "なにがおきたか"),
        ("何を、何件、何時に", "なにを、なんけん、なんじに"),
        ("今日、昨日、明日", "きょう、きのう、あした"),
        ("「今日中に」と言う", "「きょうじゅうに」という"),
        ("市の計画", "しのけいかく"),
        ("道を通って行ってください", "みちをとおっていってください"),
        ("見回りを行っています", "みまわりをおこなっています"),
        ("いつ行われるか", "いつおこなわれるか"),
        ("辛いとき", "つらいとき"),
        ("窓が開いている", "まどがあいている"),
        ("講習会を開く", "こうしゅうかいをひらく"),
        ("ドアを開けない", "どあをあけない".replace("どあ", "ドア")),
        ("人気のない道", "ひとけのないみち"),
        ("正しく管理", "ただしくかんり"),
        ("平日8時30分〜17時15分", "へいじつ8じさんじゅっぷん〜17じ15ふん"),
        ("8月20日と12月29日", "8がつはつかと12がつにじゅうくにち"),
        ("17人分", "17にんぶん"),
        ("2人で", "ふたりで"),
        ("土日・祝日", "どにち・しゅくじつ"),
        ("その後のこと", "そのごのこと"),
        ("泣き声", "なきごえ"),
        ("投資話", "とうしばなし"),
        ("私の家", "わたしのいえ"),
        ("この間に", "このあいだに"),
        ("最中", "さいちゅう"),
    ],
)
def test_readings(text: str, aloud: str) -> None:
    assert read_aloud(text) == aloud


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("借りたい", [("借", "か"), ("りたい", "")]),
        ("申し込み", [("申", "もう"), ("し", ""), ("込", "こ"), ("み", "")]),
        ("カメラは2台", [("カメラは2", ""), ("台", "だい")]),
        ("042-381-0110", [("042-381-0110", "")]),
        ("CoCoパトロール", [("CoCoパトロール", "")]),
        ("", []),
        ("责任请马上拨打", [("责任请马上拨打", "")]),
        ("責務（つとめ）", [("責務", "せきむ"), ("（つとめ）", "")]),
    ],
)
def test_only_over_kanji(text: str, found: list[tuple[str, str]]) -> None:
    assert segments(text) == found


@pytest.mark.parametrize("text", ["あ\n亜", "𠮷野家😀で", "　漢字　 x", "々", "ｶﾅと漢字", "﻿漢字", "1日に110番", "\x00鍵"])
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(base for base, _ in segments(text)) == text


def test_no_letter_is_lost_in_all_texts() -> None:
    for text in texts(ROOT / "knowledge"):
        assert "".join(base for base, _ in segments(text)) == text
