"""Training the model, where what it is made from has changed."""

import subprocess
import sys
from pathlib import Path

from bot.serving.environment import child_environment
from bot.serving.fingerprint import ROOT, training_fingerprint
from knowledge.database import VAR


class TrainingError(Exception):
    """Training failed; the message says how it ended."""


def models_folder() -> Path:
    """Where models are kept."""
    return VAR / "models"


def trained_model() -> Path | None:
    """The model made from the files as they are, None where it has yet to be trained."""
    path = models_folder() / f"{training_fingerprint()[:16]}.tar.gz"
    return path if path.exists() else None


def train() -> Path:
    """Train and return the model's path. Raises TrainingError; a model half made never bears the final name."""
    name = training_fingerprint()[:16]
    folder = models_folder().resolve()
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / "unfinished"
    # Rasa's own validation reads everything twice; `make check` says the same, and more.
    options = ["--force", "--skip-validation", "--out", str(unfinished), "--fixed-model-name", name]
    command = [sys.executable, "-W", "ignore", "-m", "rasa", "train", *options]
    done = subprocess.run(command, cwd=ROOT, env=child_environment(), check=False)
    made = unfinished / f"{name}.tar.gz"
    if done.returncode or not made.exists():
        raise TrainingError(f"rasa train ended with status {done.returncode}")
    for old in folder.glob("*.tar.gz"):
        old.unlink()
    return made.rename(folder / made.name)
