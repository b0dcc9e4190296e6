"""Where a second question begins, and where a long story stays one."""

import pytest

from bot.second_question import two_questions


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "録音機はどこで借りられますか。あと街灯が切れているのはどこに言えばいいですか",
            "録音機はどこで借りられますか。",
            "あと街灯が切れているのはどこに言えばいいですか",
        ),
        ("録音機を借りたいです。それと、自転車が撤去されました", "録音機を借りたいです。", "それと、自転車が撤去されました"),
        ("メールの登録方法は?ついでに講習会の予定も知りたい", "メールの登録方法は?", "ついでに講習会の予定も知りたい"),
        ("補助はありますか。もう一つ、腕章はもらえますか", "補助はありますか。", "もう一つ、腕章はもらえますか"),
        (
            "録音機はいくらですか。それから街灯の故障はどこに言えばいいですか",
            "録音機はいくらですか。",
            "それから街灯の故障はどこに言えばいいですか",
        ),
        ("パトロールに参加したい。保険はありますか。", "パトロールに参加したい。", "保険はありますか。"),
    ],
)
def test_two(text: str, first: str, second: str) -> None:
    found = two_questions(text)
    assert found is not None
    assert (found.first, found.second) == (first, second)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "あとをつけられています",
        "録音機を借りたい",
        "昨日電話が来ました。それから何度もかかってきます。怖いです。",
        "市役所から電話が来て、あとで職員が行くと言われました",
        "夜に帰るとき、知らない人がいました。あとから走ってきました。",
        "母は85歳です。一人で住んでいます。変な電話が多くて心配です。録音機は借りられますか。",
        "あと3日で締め切りですか",
    ],
)
def test_one(text: str) -> None:
    assert two_questions(text) is None
