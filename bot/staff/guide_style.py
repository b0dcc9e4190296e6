"""How guides are written, so far as it can be checked: like topics (docs/ja/書き方.md)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bot.staff.style import MOST_SENTENCES, MOST_WORDS_EASY, PLAIN_WORDS, length, sentences
from knowledge.content import Content
from knowledge.guide import Guide
from knowledge.problem import Problem, relative
from knowledge.staff_file import line_of, read_yaml

LONGEST_SENTENCE = 80
_NUMBER = re.compile(r"#?\d[\d-]{2,}\d|#\d{4}")


def faults(content: Content, folder: Path, root: Path) -> Iterator[Problem]:
    """What the style guide asks for and a guide does not do."""
    stiff = {str(word): str(plain) for word, plain in read_yaml(root / PLAIN_WORDS).items()}
    numbers = {contact.tel for contact in content.contacts.values()}
    for guide in content.guides.values():
        path = folder / f"{guide.key}.yml"
        for node, key, text in _texts(guide, read_yaml(path)):
            for what, remedy in _faults(key, text, stiff, numbers):
                yield Problem(relative(path), line_of(node, key), what, remedy)


def _faults(key: str, text: str, stiff: dict[str, str], numbers: set[str]) -> Iterator[tuple[str, str]]:
    said = sentences(text)
    if key == "text" and len(said) > MOST_SENTENCES:
        yield f"text に文が {len(said)} あります", f"{MOST_SENTENCES} つまでにしてください"
    for sentence in said:
        if sentence[-1] not in "。！？":
            yield f"{key} の文が「。」で終わっていません：{sentence}", "「。」をつけてください"
        if "easy" in key and length(sentence) > MOST_WORDS_EASY:
            yield f"{key} の文が長すぎます（{length(sentence)}語）：{sentence}", f"{MOST_WORDS_EASY}語までに分けてください"
        elif len(sentence) > LONGEST_SENTENCE:
            yield f"{key} の文が長すぎます（{len(sentence)}文字）", f"{LONGEST_SENTENCE}文字までに分けてください"
    for word, plain in stiff.items():
        if word in re.sub(r"「[^」]*」", "", text):
            yield f"{key} に、かたい言葉「{word}」があります", f"「{plain}」などに言いかえてください"
    for number in _NUMBER.findall(text):
        if number not in numbers:
            yield f"{key} に、連絡先にない番号 {number} があります", "番号は contacts.yml に書いてください"


def _texts(guide: Guide, content: Any) -> Iterator[tuple[Any, str, str]]:
    """Each text residents read: the node and field it stands in, and the text."""
    yield content, "intro", guide.intro
    yield content, "easy_intro", guide.easy_intro
    for question in guide.questions:
        node = content["questions"][question.key]
        yield from ((node, name, getattr(question, name)) for name in ("ask", "easy", "hint"))
        for option in question.options:
            inner = node["options"][option.key]
            yield inner, "note", option.note
            yield from ((inner, "steps", step) for step in option.steps)
    for verdict in guide.verdicts.values():
        node = content["verdicts"][verdict.key]
        yield node, "text", verdict.text
        yield node, "easy", verdict.easy
        yield from ((node, "steps", step) for step in verdict.steps)
