"""Questions without a matter of their own, and questions with one."""

import pytest

from bot.follow_up import asks_back
from bot.nlu.japanese import morphemes
from bot.nlu.views import content
from bot.normalising import normalise


def asks(text: str) -> bool:
    text = normalise(text)
    return asks_back(text, [word.normal for word in content(morphemes(text))])


@pytest.mark.parametrize(
    "text",
    [
        "いくらですか",
        "母の代わりに申し込めますか",
        "どこに行けば",
        "それは何歳からですか",
        "さっきの、いつまで？",
        "その電話番号は",
        "印鑑は要りますか",
        "土日もやってる？",
        "夫でも使えますか",
        "おばあちゃんでも借りられる？",
        "お金はかかりますか",
        "補助はいくら出ますか",
        "番号を教えて",
        "お金を払いますか",
        "本人を連れて行かないとだめですか",
        "もっと詳しく",
        "それはどこで申し込めますか",
        "本人じゃないとだめですか",
        "郵送でもいい？",
        "何が必要ですか",
        "一人暮らしでも大丈夫ですか",
        "70歳以上ですか",
        "外国人でもいいですか",
        "どこに相談すればいいですか",
        "いつから始まりますか",
        "予約はいりますか",
        "市役所に行けばいいですか",
        "それって無料？",
        "もう一度言ってください",
        "息子が代わりに行ってもいいですか",
    ],
)
def test_asks_back(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "はい",
        "ありがとう",
        "録音機はいくらですか",
        "街灯が切れています",
        "夫が怖い",
        "母に変な電話が来ました",
        "電話が来たのですがどうすればいいですか",
        "お金を払っちゃったけどどうしたら",
        "子どもがいなくなりました どこにもいない",
        "あなたは何ですか",
        "このサイトは何ですか",
        "自転車を撤去されたがどこに行けばいいか",
        "パトロールに参加したい",
        "防犯カメラの補助はいくらですか",
        "188とは何ですか",
        "もう金渡しちまった、どうすれば",
        "番号を教えちゃった",
        "番号を教えてしまった。どうしよう",
        "お金を払った後はどうすれば",
        "パスワードを入力したけど大丈夫？",
        "お金を振り込みました",
        "詐欺ですか",
    ],
)
def test_has_a_matter(text: str) -> None:
    assert not asks(text)
