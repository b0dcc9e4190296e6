"""Who writes in easy Japanese, and who does not."""

import pytest

from bot.easy_japanese import asks_for_easy, is_easy_style


@pytest.mark.parametrize(
    "text",
    [
        "ろくおんきを かりたいです",
        "ろくおんきをかりたい",
        "こどもが しらないひとに こえを かけられました",
        "がいとうが ついていません。どこに いえば いいですか",
        "でんわで おかねの はなしを されました",
        "じてんしゃを ぬすまれた",
        "防犯カメラは どこに ありますか。おしえて ください",
        "サギの でんわが きました",
        "かぎをなくしました",
        "町会の パトロールに 入りたい です",
    ],
)
def test_easy(text: str) -> None:
    assert is_easy_style(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "いくらですか",
        "どこにいけばいいですか",
        "どうすればいいですか",
        "ありがとうございました",
        "こんにちは",
        "録音機を借りたい",
        "録音機 借りたい",
        "防犯カメラ 補助金 町会",
        "カンガルーのポケットって何ですか",
        "CoCoパトロールとは",
        "ATMにいます",
        "もっとおしえてください",
        "どんなものですか",
        "scam call",
        "町会で防犯カメラをつけたいのですが、補助はありますか",
        "さっきのはいつまでですか",
        "さっきの続きなんだけど",
        "あと、パトロールもしてほしいんですが",
        "ばかやろう",
    ],
)
def test_not_easy(text: str) -> None:
    assert not is_easy_style(text)


@pytest.mark.parametrize(
    "text", ["もっとやさしく言って", "ひらがなで書いて", "やさしい日本語でお願いします", "簡単に言うと?", "むずかしいです"]
)
def test_asked_for(text: str) -> None:
    assert asks_for_easy(text)


@pytest.mark.parametrize("text", ["録音機を借りたい", "簡単な鍵", "手続きは難しくないですか"])
def test_not_asked_for(text: str) -> None:
    assert not asks_for_easy(text)
