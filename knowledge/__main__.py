"""python -m knowledge build | export | diff"""

import argparse
import json
import sys
from pathlib import Path

from knowledge import reading
from knowledge.building import build
from knowledge.comparison import Change, compare
from knowledge.content import edition_gaps, read_content, unclear_problems
from knowledge.database import default_url, open_engine
from knowledge.edition import Passage
from knowledge.problem import SourceError
from knowledge.reading import read_edition
from knowledge.topic import read_topics

_KINDS = {"added": "追加", "removed": "削除", "reworded": "変更", "moved": "番号の変更"}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 where all went well, 1 where something must be settled first."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        return status
    except SourceError as error:
        print("\n".join(map(str, error.problems)), file=sys.stderr)
        return 1


def _build(options: argparse.Namespace) -> int:
    content = read_content(options.source)
    engine = open_engine(options.database or default_url("knowledge"))
    digest = build(content, engine)
    for gap in edition_gaps(content):
        print(gap, file=sys.stderr)
    print(
        f"施策 {len(content.edition.measures)}、部分 {len(content.edition.parts)}、話題 {len(content.topics)} を書きました（{digest[:12]}）"
    )
    return 0


def _export(options: argparse.Namespace) -> int:
    edition = read_edition(options.source)
    waiting = [{"ref": passage.ref, "text": passage.text[start:end]} for passage in edition.passages for start, end in passage.unconfirmed]
    document = {
        "title": edition.title,
        "revised": edition.revised,
        "measures": [_measure(passage) for passage in edition.measures],
        "parts": [{"id": passage.ref, "title": passage.title, "text": passage.text} for passage in edition.parts],
        "unclear": [{"line": place.line, "text": place.text, "reason": place.reason} for place in edition.unclear],
        "unconfirmed": waiting,
    }
    print(json.dumps(document, ensure_ascii=False, indent=2))
    return 0


def _measure(passage: Passage) -> dict[str, str]:
    return {
        "id": passage.ref,
        "label": passage.label,
        "direction": passage.direction,
        "section": passage.section,
        "title": passage.title,
        "text": passage.text,
    }


def _diff(options: argparse.Namespace) -> int:
    old, new = read_edition(options.old), read_edition(options.new)
    for path, edition in ((options.old, old), (options.new, new)):
        for problem in unclear_problems(edition, path):
            print(problem, file=sys.stderr)
    changes = compare(old, new, read_topics().values())
    if options.json:
        print(json.dumps([_change(change) for change in changes], ensure_ascii=False, indent=2))
    else:
        print("\n".join(map(_change_in_words, changes)) or "変わったところはありません")
    return 0


def _change(change: Change) -> dict[str, object]:
    return {
        "kind": change.kind,
        "before": change.before and _measure(change.before),
        "after": change.after and _measure(change.after),
        "topics": list(change.topics),
    }


def _change_in_words(change: Change) -> str:
    passage = change.after or change.before
    assert passage is not None
    lines = [f"{_KINDS[change.kind]} {passage.ref} {passage.label}「{passage.title}」"]
    if change.before and change.after:
        for name in ("ref", "title", "text"):
            before, after = getattr(change.before, name), getattr(change.after, name)
            if before != after:
                lines += [f"  前: {before}", f"  後: {after}"]
    if change.topics:
        lines.append(f"  関係する話題: {'、'.join(change.topics)}")
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="防犯指針の知識ベース")
    commands = parser.add_subparsers(required=True, metavar="command")
    command = commands.add_parser("build", help="知識ベースを作る")
    command.add_argument("--source", type=Path, default=reading.SOURCE, help="指針のファイル")
    command.add_argument("--database", help="データベースのURL（既定は DATABASE_URL、なければ var/knowledge.db）")
    command.set_defaults(run=_build)
    command = commands.add_parser("export", help="指針の施策と部分をJSONで出す")
    command.add_argument("--source", type=Path, default=reading.SOURCE, help="指針のファイル")
    command.set_defaults(run=_export)
    command = commands.add_parser("diff", help="指針の二つの版を比べる")
    command.add_argument("old", type=Path)
    command.add_argument("new", type=Path)
    command.add_argument("--json", action="store_true", help="JSONで出す")
    command.set_defaults(run=_diff)
    return parser


if __name__ == "__main__":
    sys.exit(main())
