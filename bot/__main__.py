"""python -m bot run | train | check | readings | evaluate"""

import argparse
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(prog="python -m bot", description="小金井市 防犯の案内")
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")
    commands.add_parser("run", help="すべてを起動する")
    commands.add_parser("train", help="変わったところがあれば学習する")
    commands.add_parser("check", help="話題、質問の例、連絡先などを調べる")
    commands.add_parser("readings", help="ふりがなの一覧を出す")
    evaluate = commands.add_parser("evaluate", help="質問の一覧で正しさを測る")
    evaluate.add_argument("file", type=Path)
    evaluate.add_argument("--json", action="store_true", help="JSONで出す")
    options = parser.parse_args(arguments)
    # Imported when used: each command starts without what the others need.
    if options.command == "run":
        from bot.serving.service import run

        return run()
    if options.command == "train":
        from bot.serving.training import train, trained_model

        print(trained_model() or train())
        return 0
    if options.command == "check":
        from bot.staff.check import main as check

        return check()
    if options.command == "readings":
        from bot.staff.readings import main as list_readings

        return list_readings()
    from bot.staff.evaluate import main as measure

    return measure(options.file, options.json)


if __name__ == "__main__":
    sys.exit(main())
