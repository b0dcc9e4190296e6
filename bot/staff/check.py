"""`make check`: everything staff edit, with file, line and what to do."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.normalising import normalise
from bot.serving.fingerprint import ROOT
from bot.staff import guide_style, style
from bot.staff.completeness import gaps
from knowledge.content import Content, edition_gaps, read_content
from knowledge.notice import read_notice
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml
from knowledge.start import start_gaps

FEWEST_EXAMPLES = 40
# Intents of the machine: no examples, no topic.
MACHINE = {"nlu_fallback", "choose", "foreign"}
# Intents with an action of their own.
OWN_ACTION = {"follow_up"}
_LONGEST_SENTENCE = 80
_NUMBER = re.compile(r"#?\d[\d-]{2,}\d")


def main(root: Path = ROOT) -> int:
    """Print all problems, or that there are none; the exit status is 1 where there are any."""
    found = problems(root)
    for problem in found:
        print(problem)
    print(f"{len(found)} 件の直すところがあります" if found else "問題はありません")
    return 1 if found else 0


def problems(root: Path = ROOT) -> list[Problem]:
    """All that is wrong with topics, questions, domain, contacts and fixed replies."""
    folder = root / "knowledge" / "topics"
    try:
        content = read_content(topics=folder, contacts=root / "knowledge" / "contacts.yml")
    except SourceError as error:
        return sorted(error.problems)
    found = [
        *edition_gaps(content, folder),
        *gaps(content, folder),
        *style.faults(content, folder, root),
        *guide_style.faults(content, root / "knowledge" / "guides", root),
        *_wording(content, folder),
        *_start_screen(root, content),
    ]
    try:
        found += _questions(root, content)
    except SourceError as error:
        found += error.problems
    return sorted(found)


def _start_screen(root: Path, content: Content) -> list[Problem]:
    try:
        read_notice(root / "knowledge" / "notice.yml")
        return start_gaps({topic.key: topic.group for topic in content.topics.values()}, root / "knowledge" / "start.yml")
    except SourceError as error:
        return error.problems


def _questions(root: Path, content: Content) -> Iterator[Problem]:
    domain = root / "domain.yml"
    listed = read_yaml(domain)["intents"]
    intents = set(map(str, listed)) - MACHINE
    files = {path.stem: path for path in sorted((root / "data" / "nlu").glob("*.yml"))}
    answered = set(content.topics) | set(content.replies) | OWN_ACTION | {f"guide_{key}" for key in content.guides}
    for position, intent in enumerate(listed):
        if intent in MACHINE:
            continue
        if intent not in files:
            yield Problem(
                relative(domain),
                line_of(listed, position),
                f"「{intent}」の質問の例がありません",
                f"data/nlu/{intent}.yml を作ってください",
            )
        if intent not in answered:
            yield Problem(
                relative(domain),
                line_of(listed, position),
                f"「{intent}」の答えがありません",
                f"knowledge/topics/{intent}.yml を作ってください",
            )
    for key in content.topics:
        if key not in intents:
            remedy = f"intents に「- {key}」を足してください"
            yield Problem(relative(domain), 0, f"話題「{key}」が domain.yml にありません", remedy)
    for key in content.guides:
        if f"guide_{key}" not in intents:
            remedy = f"intents に「- guide_{key}」を、data/rules/rules.yml に action_start_guide の決まりを足してください"
            yield Problem(relative(domain), 0, f"案内「{key}」が domain.yml にありません", remedy)
    owner: dict[str, tuple[str, Path, int]] = {}
    for intent, path in files.items():
        if intent not in intents:
            yield Problem(
                relative(path),
                0,
                f"「{intent}」は domain.yml にありません",
                "domain.yml の intents に足すか、ファイルの名前を直してください",
            )
        yield from _examples(intent, path, owner)


def _examples(intent: str, path: Path, owner: dict[str, tuple[str, Path, int]]) -> Iterator[Problem]:
    blocks = read_yaml(path).get("nlu") or []
    if [block.get("intent") for block in blocks] != [intent]:
        yield Problem(
            relative(path), 1, "一つのファイルには、ファイルと同じ名前の intent を一つだけ書きます", f"「- intent: {intent}」にしてください"
        )
        return
    count = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.startswith("    - "):
            continue
        count += 1
        text = normalise(line[6:]).lower().replace(" ", "")
        other = owner.setdefault(text, (intent, path, number))
        if other[1:] != (path, number):
            where = f"{relative(other[1])}:{other[2]}"
            yield Problem(relative(path), number, f"同じ質問が {where} にもあります", "どちらか一つにしてください")
        if "[" in line or "]" in line:
            yield Problem(relative(path), number, "半角の [ ] は使えません", "全角の［ ］にしてください")
    if count < FEWEST_EXAMPLES:
        yield Problem(relative(path), 0, f"質問の例が {count} しかありません", f"{FEWEST_EXAMPLES} 以上にしてください")


def _wording(content: Content, folder: Path) -> Iterator[Problem]:
    numbers = {contact.tel for contact in content.contacts.values()}
    questions: dict[str, str] = {}
    for topic in content.topics.values():
        path = folder / f"{topic.key}.yml"
        nodes = read_yaml(path)
        texts = {"answer": topic.answer, **{f"aspects.{name}": text for name, text in topic.aspects.items()}}
        for name, text in texts.items():
            key, _, inner = name.partition(".")
            line = line_of(nodes[key], inner) if inner else line_of(nodes, key)
            for sentence in re.findall(r"[^。]+。?", text):
                if not sentence.endswith("。"):
                    yield Problem(
                        relative(path), line, f"{name} の文が「。」で終わっていません：{sentence.strip()}", "「。」をつけてください"
                    )
                if len(sentence) > _LONGEST_SENTENCE:
                    yield Problem(
                        relative(path),
                        line,
                        f"{name} の文が長すぎます（{len(sentence)}文字）",
                        f"{_LONGEST_SENTENCE}文字までに分けてください",
                    )
            for number in _NUMBER.findall(text):
                if number not in numbers and not re.search(rf"{re.escape(number)}(?:年|件|台|つ)", text):
                    yield Problem(
                        relative(path),
                        line,
                        f"{name} に、連絡先にない番号 {number} があります",
                        "番号は contacts.yml に書き、contacts で示してください",
                    )
        for aspect in topic.aspects.keys() & topic.unknown.keys():
            yield Problem(
                relative(path),
                line_of(nodes["unknown"], aspect),
                f"「{aspect}」が aspects と unknown の両方にあります",
                "どちらかにしてください",
            )
        if topic.question in questions:
            yield Problem(
                relative(path),
                line_of(nodes, "question"),
                f"question が {questions[topic.question]} と同じです",
                "区別できる言い方にしてください",
            )
        questions[topic.question] = topic.key


if __name__ == "__main__":
    sys.exit(main())
