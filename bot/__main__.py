"""python -m bot run | train | check | readings | evaluate | cross-validate | curves | compare | massive"""

import argparse
import sys
from pathlib import Path

# Imported when used: each command starts without what the others need.


def main(arguments: list[str] | None = None) -> int:
    """Run one command."""
    options = _parser().parse_args(arguments)
    status: int = options.run(options)
    return status


def _run(_options: argparse.Namespace) -> int:
    from bot.serving.service import run

    return run()


def _train(_options: argparse.Namespace) -> int:
    from bot.serving.training import train, trained_model

    print(trained_model() or train())
    return 0


def _check(_options: argparse.Namespace) -> int:
    from bot.staff.check import main as check

    return check()


def _readings(_options: argparse.Namespace) -> int:
    from bot.staff.readings import main as list_readings

    return list_readings()


def _evaluate(options: argparse.Namespace) -> int:
    from bot.staff.evaluate import main as evaluate

    return evaluate(options.file, options.json)


def _cross_validate(options: argparse.Namespace) -> int:
    from bot.staff.crossvalidation import main as cross_validate

    return cross_validate(options.folds)


def _curves(options: argparse.Namespace) -> int:
    from bot.staff.curves import main as curves

    return curves(options.questions, options.sizes)


def _compare(options: argparse.Namespace) -> int:
    from bot.staff.comparison import main as compare

    return compare(options.pipelines, options.questions, options.most)


def _massive(options: argparse.Namespace) -> int:
    from bot.staff.massive import main as massive

    return massive(options.folder, options.draws)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="小金井市 防犯の案内")
    commands = parser.add_subparsers(required=True, metavar="command")
    commands.add_parser("run", help="すべてを起動する").set_defaults(run=_run)
    commands.add_parser("train", help="変わったところがあれば学習する").set_defaults(run=_train)
    commands.add_parser("check", help="話題、質問の例、連絡先などを調べる").set_defaults(run=_check)
    commands.add_parser("readings", help="ふりがなの一覧を出す").set_defaults(run=_readings)
    command = commands.add_parser("evaluate", help="質問の一覧で正しさを測る")
    command.add_argument("file", type=Path)
    command.add_argument("--json", action="store_true", help="JSONで出す")
    command.set_defaults(run=_evaluate)
    command = commands.add_parser("cross-validate", help="質問の例を分けて、学んでいない例で測る")
    command.add_argument("--folds", type=int, default=5)
    command.set_defaults(run=_cross_validate)
    command = commands.add_parser("curves", help="例の数と正しさの関係を測る")
    command.add_argument("questions", type=Path)
    command.add_argument("--sizes", type=int, nargs="+", default=[20, 40, 80, 160, 320, 640])
    command.set_defaults(run=_curves)
    command = commands.add_parser("compare", help="読み取り方をいくつか比べる")
    command.add_argument("pipelines", type=Path)
    command.add_argument("questions", type=Path)
    command.add_argument("--most", type=int, default=100_000, help="一つの意図から学ぶ例の数")
    command.set_defaults(run=_compare)
    command = commands.add_parser("massive", help="MASSIVE（日本語）で測る")
    command.add_argument("folder", type=Path)
    command.add_argument("--draws", type=int, default=5)
    command.set_defaults(run=_massive)
    return parser


if __name__ == "__main__":
    sys.exit(main())
