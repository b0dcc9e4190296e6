"""From the published text to an Edition."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from knowledge import edition, outline
from knowledge.edition import Edition, Passage
from knowledge.markup import Correction, Unclear, apply, decide, settle, unclear_places
from knowledge.outline import Outline, read_outline
from knowledge.paragraph import join
from knowledge.problem import Problem, SourceError, relative
from knowledge.staff_file import line_of, read_yaml

FOLDER = Path(__file__).parent / "guideline"
SOURCE = FOLDER / "koganei_bohan_shishin_r8.md"
_REVISED = re.compile(r"^[（(](.*改定.*)[）)]$")


@dataclass(frozen=True)
class Line:
    """A line of the source (numbered from 1) with its marks applied."""

    number: int
    text: str


@dataclass
class Chapter:
    """The lines below one 【heading】."""

    heading: str
    number: int
    lines: list[Line] = field(default_factory=list)


def read_edition(source: Path = SOURCE, folder: Path = FOLDER) -> Edition:
    """Read a marked-up guideline with the editorial decisions and the outline in `folder`.

    Raises SourceError, with file and line, where the text has not the shape of a guideline.
    """
    try:
        text = source.read_text(encoding="utf-8")
    except OSError:
        raise SourceError([Problem(relative(source), 0, "指針のファイルが読めません", "場所を確かめてください")]) from None
    corrections = read_corrections(folder / "corrections.yml")
    shape = read_outline(folder / "outline.yml")
    lines, unclear = _settle_marks(text, corrections)
    front, chapters = _chapters(lines)
    parts: list[Passage] = []
    measures: list[Passage] = []
    for chapter in chapters:
        ref = shape.part_of(chapter.heading)
        if ref is None:
            unclear.append(Unclear(chapter.number, f"【{chapter.heading}】", "どの部分の見出しか outline.yml にありません"))
        elif ref == "measures":
            measures += _measures(chapter, relative(source))
        else:
            parts += _parts(ref, chapter, shape)
    if not measures:
        raise SourceError([Problem(relative(source), 0, "施策が一つも見つかりません", "【施策の内容】の見出しと番号を確かめてください")])
    title, revised = _front_page(front)
    return Edition(title, revised, tuple(measures), tuple(parts), tuple(unclear))


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The editorial decisions; SourceError where one lacks its source, reading or reason."""
    problems: list[Problem] = []
    decisions: list[Correction] = []
    entries = read_yaml(path)
    for position, entry in enumerate(entries):
        missing = [key for key in ("source", "reading", "reason") if not isinstance(entry.get(key), str)]
        if missing:
            problems.append(Problem(relative(path), line_of(entries, position), f"{'、'.join(missing)} がありません", "書き足してください"))
            continue
        confirm = bool(entry.get("confirm", True))
        decisions.append(Correction(entry["source"], entry["reading"], entry["reason"], confirm))
    if problems:
        raise SourceError(problems)
    return tuple(decisions)


def _settle_marks(text: str, corrections: tuple[Correction, ...]) -> tuple[list[Line], list[Unclear]]:
    lines: list[Line] = []
    unclear: list[Unclear] = []
    for number, raw in enumerate(text.splitlines(), 1):
        decided = decide(raw.strip(), corrections)
        unclear += unclear_places(decided, number)
        plain = apply(decided).strip()
        if plain and not outline.is_furniture(plain):
            lines.append(Line(number, plain))
    return lines, unclear


def _chapters(lines: list[Line]) -> tuple[list[Line], list[Chapter]]:
    front: list[Line] = []
    chapters: list[Chapter] = []
    for line in lines:
        heading = outline.part_heading(line.text)
        if heading:
            chapters.append(Chapter(heading, line.number))
        elif chapters:
            chapters[-1].lines.append(line)
        else:
            front.append(line)
    return front, chapters


def _front_page(front: list[Line]) -> tuple[str, str]:
    texts = [line.text for line in front if not line.text.startswith("・")]
    title = next((text for text in texts if not _REVISED.match(text)), "")
    revised = next((found[1] for text in texts if (found := _REVISED.match(text))), "")
    return title, revised


def _parts(ref: str, chapter: Chapter, shape: Outline) -> Iterator[Passage]:
    """The chapter's part, and the part "target" where a box with the numeric goal stands in it."""
    texts = [outline.without_bullet(line.text) for line in chapter.lines]
    goal = next((position for position, text in enumerate(texts) if text.startswith(shape.goal)), None)
    if goal is None:
        yield edition.part(ref, chapter.heading, settle("\n".join(join(texts))))
        return
    box = goal - 1 if goal and not texts[goal - 1].endswith("。") else goal
    yield edition.part(ref, chapter.heading, settle("\n".join(join(texts[:box]))))
    title = texts[box] if box < goal else texts[goal].lstrip(shape.goal)
    yield edition.part("target", title, settle("\n".join(join(texts[goal:]))))


def _measures(chapter: Chapter, source: str) -> Iterator[Passage]:
    direction = section = (0, "")
    heading: tuple[int, str] | None = None
    body: list[str] = []

    def finished() -> Iterator[Passage]:
        if heading:
            numbers = (direction[0], section[0], heading[0])
            yield edition.measure(numbers, (direction[1], section[1], heading[1]), settle("\n".join(join(body))))

    for line in chapter.lines:
        if found := outline.direction(line.text):
            yield from finished()
            direction, section, heading, body = found, (0, ""), None, []
        elif found := outline.section(line.text):
            yield from finished()
            section, heading, body = found, None, []
        elif found := outline.measure(line.text, heading[0] if heading else 0):
            yield from finished()
            if not section[0]:
                raise SourceError([Problem(source, line.number, "節「(1) …」の外に施策があります", "番号を確かめてください")])
            heading, body = found, []
        elif heading:
            body.append(line.text)
    yield from finished()
