"""Personal data is masked before a message is sent on or stored.

Masked: telephone numbers, e-mail addresses, card and account numbers, Individual Numbers (12 digits), postcodes with
what follows as an address, street addresses, and names that a person gives as their own (私は山田太郎です).
Kept: public short numbers (110, 119, 188, 189, #9110 …), dates, times, amounts, ages, years.
"""

import re

_DIGITS = r"[0-9]"
_SEPARATOR = r"[-‐-―− ()]{0,2}"
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("［メールアドレス］", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    # 14 to 16 digits of a card, with or without blanks; 12 of an Individual Number
    ("［番号］", re.compile(rf"(?<!{_DIGITS})(?:{_DIGITS}{{4}}[- ]?){{3}}{_DIGITS}{{2,4}}(?!{_DIGITS})")),
    ("［番号］", re.compile(rf"(?<!{_DIGITS}){_DIGITS}{{4}}[- ]?{_DIGITS}{{4}}[- ]?{_DIGITS}{{4}}(?!{_DIGITS})")),
    # numbers abroad, mobile and landline numbers, free dial: 10 or 11 digits beginning with 0, or + and up to 15
    ("［電話番号］", re.compile(rf"\+{_DIGITS}{{1,3}}{_SEPARATOR}(?:{_DIGITS}{{1,4}}{_SEPARATOR}){{2,4}}{_DIGITS}{{2,4}}(?!{_DIGITS})")),
    ("［電話番号］", re.compile(rf"(?<!{_DIGITS})0(?:{_DIGITS}{_SEPARATOR}){{8,9}}{_DIGITS}(?!{_DIGITS})")),
    ("［電話番号］", re.compile(rf"(?<!{_DIGITS})042{_SEPARATOR}?{_DIGITS}{{3}}{_SEPARATOR}{_DIGITS}{{4}}(?!{_DIGITS})")),
    ("［番号］", re.compile(r"(?:口座|暗証|会員|お客様)(?:の)?番号(?:は|が|:)?\s*[0-9-]{4,}")),
    ("［番号］", re.compile(rf"(?<![{_DIGITS[1:-1]}年月日円#+]){_DIGITS}{{7,}}(?![円{_DIGITS[1:-1]}])")),
    ("［郵便番号］", re.compile(r"〒?\s?(?<![0-9])[0-9]{3}-[0-9]{4}(?![0-9-])")),
    (
        "［住所］",
        re.compile(r"[一-龠々ヶ]{1,6}(?:町)?[0-9一二三四五六七八九十]+丁目\s?[0-9]+(?:番地?|-)[0-9]*(?:号|-[0-9]+)?(?:\s?[0-9]+号室)?"),
    ),
    ("［住所］", re.compile(r"[一-龠々ヶ]{1,5}[町山村丁目][0-9]{1,2}-[0-9]{1,3}-[0-9]{1,4}(?:-[0-9]{1,4})?")),
    ("［名前］", re.compile(r"(?<=氏名は)[一-龠々ァ-ヶー 　]{2,10}|(?<=名前は)[一-龠々ァ-ヶー 　]{2,10}(?=です|と|。|、|$)")),
    ("［名前］", re.compile(r"(?<=[私僕]は)[一-龠々]{2,3}[ 　]?[一-龠々ぁ-んァ-ヶ]{1,4}(?=と申し|といい|と言い)")),
)


def mask(text: str) -> str:
    """The text with each piece of personal data replaced by its kind in brackets. Expects normalised text (NFKC)."""
    for label, pattern in _RULES:
        text = pattern.sub(label, text)
    return text


def has_masked(text: str) -> bool:
    """Whether something in a masked text was replaced."""
    return any(label in text for label, _ in _RULES)
