"""The rules alone, in easy Japanese with blanks between the words."""

import pytest

from bot.safety import alarm


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("しらない ひとが いえに はいって きました", "emergency"),
        ("しらないひとがいえにはいってきました", "emergency"),
        ("うしろから ついて きます あとを つけられて います", "emergency"),
        ("たすけて ください", "emergency"),
        ("いま ATM に います。でんわの ひとが おかねを おくれと いいます", "scam_now"),
        ("きのう どろぼうが はいりました", None),
        ("ろくおんきを かりたい です", None),
        ("もし だれかが いえに はいって きたら どう しますか", None),
    ],
)
def test_blanks_between_words(text: str, kind: str | None) -> None:
    assert alarm(text) == kind
