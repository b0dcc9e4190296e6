"""Whether somebody writes in easy Japanese: in hiragana where most people use kanji, or with blanks between the words."""

import re

_JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff々]")
_KANJI = re.compile(r"[\u4e00-\u9fff々]")
_HIRAGANA = re.compile(r"[\u3041-\u3096]")
_BLANK_BETWEEN_WORDS = re.compile(r"(?<=[\u3041-\u30ff\u4e00-\u9fff々]) (?=[\u3041-\u30ff\u4e00-\u9fff々])")
# Words that nearly everybody writes in hiragana say nothing of the writer.
_ALWAYS_IN_HIRAGANA = re.compile(
    r"ありがとう(?:ござい(?:ます|ました))?|こんにち[はわ]|こんばん[はわ]|おはよう(?:ございます)?|さようなら|すみません|ごめんなさい|"
    r"おしえて|お?ねがい(?:します)?|ください(?:ませ)?|いただけ(?:ますか|ませんか)|どういう|どうやって|どうした(?:ら)?|どうすれば|"
    r"どうしよう?|どの(?:くらい|ような)?|どんな|どこ|どれ|"
    r"いくら|いくつ|いつ(?:まで|から|でも)?|だれ(?:でも)?|なに|なぜ|いいですか|よいですか|いい|よい|よろしい|でしょう|です|ます(?:か)?|"
    r"ました|ません|"
    r"ほしい|できる|でき|もらえ|くれ|ある|あり|いる|なる|なり|する|した|して|こと|もの|とき|ところ|ため|よう|そう|それ|これ|あれ|その|"
    r"この|あの|そこ|ここ|"
    r"なん(?:だ|です)|(?:だ|です)?けど|んです|んだ|いけば|さっき|いま|もっと|もう|まだ|また|とても|ちょっと|やっぱり|ほか|から|まで|だけ|など|でも|ので|のに|って|わからない|"
    r"わかりました|わかり"
)
_ASKS_FOR_EASY = re.compile(
    r"(?:もっと|もう少し)(?:やさしく|易しく|優しく|簡単に|かんたんに|わかりやすく|分かりやすく)|(?:ひらがな|平仮名)で|"
    r"(?:やさしい|易しい|かんたんな|簡単な) ?(?:日本語|にほんご|言葉|ことば)|(?:簡単|かんたん)に(?:言|い)うと|"
    r"(?:小学生|子ども|こども)にも ?(?:わかる|分かる)|(?:むずかし|難し)(?:い(?:です|。|$)|くて ?(?:わから|分から))"
)
_FEWEST_LETTERS = 6
_FEWEST_BLANKS = 2


def is_easy_style(text: str) -> bool:
    """True for 「ろくおんきを かりたいです」 and 「ろくおんきをかりたい」, False for 「録音機を借りたい」 and for
    「どうすればいいですか」, which everybody writes so. Expects normalised text.
    """
    letters = len(_JAPANESE.findall(text))
    kanji = len(_KANJI.findall(text))
    if len(_BLANK_BETWEEN_WORDS.findall(text)) >= _FEWEST_BLANKS and _HIRAGANA.search(text):
        return kanji * 4 <= letters
    telling = len(_HIRAGANA.findall(_ALWAYS_IN_HIRAGANA.sub("", text)))
    return kanji * 15 <= letters and telling >= _FEWEST_LETTERS


def asks_for_easy(text: str) -> bool:
    """True where the words themselves ask for it: 「もっとやさしく」「ひらがなで書いて」. Expects normalised text."""
    return bool(_ASKS_FOR_EASY.search(text))
