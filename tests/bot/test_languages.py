"""Which language a message is in, what it is about, and whether it is an alarm."""

import pytest

from bot.languages import language_of, topic_of
from bot.normalising import normalise
from bot.safety.foreign import foreign_alarm


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hello, can you speak English?", "en"),
        ("How do I report a broken street light", "en"),
        ("scam call", "en"),
        ("help, someone is breaking in", "en"),
        ("thank you", "en"),
        ("help me", "en"),
        ("Onde fica a delegacia de policia", "en"),
        ("你好", "zh-Hans"),
        ("你好，我接到了诈骗电话", "zh-Hans"),
        ("请问怎么借录音机", "zh-Hans"),
        ("路灯坏了怎么办", "zh-Hans"),
        ("可以说中文吗", "zh-Hans"),
        ("請問可以說中文嗎", "zh-Hant"),
        ("你是誰", "zh-Hant"),
        ("我接到詐騙電話", "zh-Hant"),
        ("路燈壞了怎麼辦", "zh-Hant"),
        ("안녕하세요", "ko"),
        ("보이스피싱 전화가 왔어요", "ko"),
        ("Xin chào, tôi bị lừa đảo", "vi"),
        ("Đèn đường bị hỏng", "vi"),
        ("xin chao", "vi"),
        ("Xin chào", "vi"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(normalise(text)) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ATM",
        "LINE",
        "scam",
        "SNS",
        "CoCo",
        "CoCo patrol",
        "NHK",
        "110",
        "#9110",
        "ATMにいます",
        "LINEで警察官を名乗る人",
        "CoCoパトロールとは",
        "SNSで知り合った人",
        "録音機",
        "防犯対策 申請方法",
        "防犯登録 自転車 手続",
        "市役所 電話番号",
        "目的",
        "我慢",
        "小金井市防犯指針",
        "髙橋",
        "是非",
        "scamの電話が来た",
        "This is a penって英語ですか",
        "㈱会社",
        "町会 自治会 補助金 条件",
        "http://example.com",
        "特殊詐欺 被害届 提出先",
    ],
)
def test_japanese(text: str) -> None:
    assert language_of(normalise(text)) is None


@pytest.mark.parametrize(
    ("text", "language", "alarm"),
    [
        ("help, someone is breaking in", "en", "emergency"),
        ("Help!! a man is in my house", "en", "emergency"),
        ("someone is following me", "en", "emergency"),
        ("my child is missing", "en", "emergency"),
        ("scam call", "en", "scam_now"),
        ("they asked me to go to the ATM", "en", "scam_now"),
        ("can you help me with a street light", "en", None),
        ("what can you do", "en", None),
        ("救命，有人闯进我家", "zh-Hans", "emergency"),
        ("我被騙了", "zh-Hant", "scam_now"),
        ("살려주세요", "ko", "emergency"),
        ("보이스피싱 같아요", "ko", "scam_now"),
        ("có người đột nhập", "vi", "emergency"),
        ("tôi bị lừa đảo", "vi", "scam_now"),
        ("Xin chào", "vi", None),
    ],
)
def test_alarm(text: str, language: str, alarm: str | None) -> None:
    assert foreign_alarm(normalise(text), language) == alarm


@pytest.mark.parametrize(
    ("text", "language", "topic"),
    [
        ("I want to borrow a call recorder", "en", "call_recorder"),
        ("The street light is broken", "en", "street_light_fault"),
        ("我想借录音机", "zh-Hans", "call_recorder"),
        ("路燈壞了", "zh-Hant", "street_light_fault"),
        ("가로등이 고장났어요", "ko", "street_light_fault"),
        ("đèn đường bị hỏng", "vi", "street_light_fault"),
        ("good morning to you", "en", None),
    ],
)
def test_topic(text: str, language: str, topic: str | None) -> None:
    assert topic_of(text, language) == topic
