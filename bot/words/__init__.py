"""Lists of words that the rules of language go by; one YAML file a rule, kept apart from what residents are told."""

from pathlib import Path
from typing import Any

from knowledge.staff_file import read_yaml


def read_words(name: str) -> Any:
    """The content of the list of that name. Raises SourceError where it is no YAML."""
    return read_yaml(Path(__file__).with_name(f"{name}.yml"))
