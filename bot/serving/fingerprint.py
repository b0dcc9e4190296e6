"""What a model was made from, as one hash: by content, never by time."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# All that changes what training gives.
_SOURCES = ("config.yml", "domain.yml", "data", "bot/nlu", "bot/safety", "bot/normalising.py", "bot/aspects.py", "requirements.txt")


def training_fingerprint(root: Path = ROOT) -> str:
    """SHA-256 over names and contents of everything the model depends on."""
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _files(root: Path) -> Iterable[Path]:
    for source in _SOURCES:
        path = root / source
        if path.is_file():
            yield path
        else:
            yield from sorted(file for file in path.rglob("*") if file.suffix in {".py", ".yml"})
