"""YAML files as staff write them, read with the lines things stand on."""

import re
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from knowledge.problem import Problem, SourceError, relative

_FOLD = re.compile(r"(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]) (?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])")


def read_yaml(path: Path) -> Any:
    """The content, each mapping and list knowing its lines (`.lc`).

    Raises SourceError with file, line and remedy where the text is no YAML, or the file is empty.
    """
    try:
        content = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise SourceError([Problem(relative(path), 0, "ファイルがありません", "名前と場所を確かめてください")]) from None
    except UnicodeDecodeError:
        raise SourceError([Problem(relative(path), 0, "文字コードがUTF-8ではありません", "UTF-8で保存してください")]) from None
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        remedy = "字下げ、コロンのあとの空白、引用符の閉じ忘れを見てください"
        raise SourceError([Problem(relative(path), line, f"YAMLとして読めません（{error.problem}）", remedy)]) from None
    except YAMLError as error:
        raise SourceError([Problem(relative(path), 0, f"YAMLとして読めません（{error}）")]) from None
    if content is None:
        raise SourceError([Problem(relative(path), 0, "ファイルが空です", "ほかのファイルを手本に書いてください")])
    return content


def unfolded(text: str) -> str:
    """A text of several lines as one: Japanese has no blank where a line was broken."""
    return _FOLD.sub("", text.strip())


def line_of(node: Any, key: Any = None) -> int:
    """The line (from 1) a mapping's key or a list's item stands on; that of the node itself without a key."""
    try:
        place = getattr(node, "lc")  # noqa: B009 - only what ruamel.yaml loads has it
        return int((place.key(key) if isinstance(node, dict) else place.item(key))[0]) + 1
    except (AttributeError, KeyError, IndexError, TypeError):
        line = getattr(getattr(node, "lc", None), "line", None)
        return 0 if line is None else int(line) + 1
