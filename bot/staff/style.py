"""How topics are written, so far as it can be checked: docs/ja/書き方.md."""

import re
from collections.abc import Iterator
from pathlib import Path

from bot.nlu.japanese import SIGNS, morphemes
from knowledge.content import Content
from knowledge.problem import Problem, relative
from knowledge.staff_file import line_of, read_yaml
from knowledge.topic import Topic

PLAIN_WORDS = Path("knowledge") / "plain_words.yml"
MOST_SENTENCES = 5
# One sentence of the others becomes two or three here.
MOST_SENTENCES_EASY = 7
MOST_WORDS_EASY = 24
# What the guideline says of itself is no answer to what a resident asks; the answer comes first.
_BACKGROUND = re.compile(r"(?:市は|市では|防犯指針(?:に|で)?は|指針(?:に|で)?は|近年|このたび|令和|平成|全国では)")
_SENTENCE = re.compile(r"[^。！？!?]+(?:[。！？!?]+|$)")
_QUOTED = re.compile(r"「[^」]*」")


def faults(content: Content, folder: Path, root: Path) -> Iterator[Problem]:
    """What the style guide asks for and a topic does not do."""
    stiff = {str(word): str(plain) for word, plain in read_yaml(root / PLAIN_WORDS).items()}
    for topic in content.topics.values():
        path = folder / f"{topic.key}.yml"
        nodes = read_yaml(path)
        for key, what, remedy in [*_answer_faults(topic), *_easy_faults(topic), *_stiff_words(topic, stiff)]:
            yield Problem(relative(path), line_of(nodes, key), what, remedy)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with its mark."""
    return [sentence.strip() for sentence in _SENTENCE.findall(text) if sentence.strip()]


def length(sentence: str) -> int:
    """How many words a sentence has, by Sudachi, signs not counted."""
    return sum(word.pos not in SIGNS for word in morphemes(sentence))


def _answer_faults(topic: Topic) -> Iterator[tuple[str, str, str]]:
    written = [("answer", "answer", topic.answer, MOST_SENTENCES)]
    if topic.easy:
        written.append(("easy", "easy の answer", topic.easy.answer, MOST_SENTENCES_EASY))
    for key, name, text, most in written:
        count = len(sentences(text))
        if count > most:
            yield key, f"{name} に文が {count} あります", f"{most} つまでにしてください"
    if _BACKGROUND.match(topic.answer):
        yield "answer", "answer が、答えではなく背景から始まっています", "最初の文で、聞かれたことに答えてください"


def _easy_faults(topic: Topic) -> Iterator[tuple[str, str, str]]:
    if topic.easy is None:
        return
    for text in (topic.easy.answer, *topic.easy.next_steps, *topic.easy.aspects.values()):
        for sentence in sentences(text):
            words = length(sentence)
            if words > MOST_WORDS_EASY:
                yield "easy", f"easy の文が長すぎます（{words}語）：{sentence}", f"{MOST_WORDS_EASY}語までに分けてください"


def _stiff_words(topic: Topic, stiff: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    texts = [("answer", topic.answer)]
    texts += [("next_steps", step) for step in topic.next_steps]
    texts += [(key, text) for key in ("aspects", "unknown") for text in getattr(topic, key).values()]
    if topic.easy:
        texts += [("easy", text) for text in (topic.easy.answer, *topic.easy.next_steps, *topic.easy.aspects.values())]
    for key, text in texts:
        said = _QUOTED.sub("", text)
        for word, plain in stiff.items():
            if word in said:
                yield key, f"{key} に、かたい言葉「{word}」があります", f"「{plain}」などに言いかえてください"
