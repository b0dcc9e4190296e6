"""How far a guided conversation has come: what the slot `guide` holds."""

from dataclasses import asdict, dataclass, field, replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

SLOT = "guide"


@dataclass(frozen=True)
class Progress:
    """`answers` stand in the order given; `misses` counts messages in a row that were no answer; `easy`: it began in
    easy Japanese. A guide that is not `running` has been interrupted or has reached its verdict, and can be taken up again.
    """

    guide: str
    answers: dict[str, str] = field(default_factory=dict)
    misses: int = 0
    easy: bool = False
    running: bool = True

    def answered(self, question: str, option: str) -> "Progress":
        """One answer more. An answer to a question that was asked before replaces that and all after it."""
        before = list(self.answers).index(question) if question in self.answers else len(self.answers)
        kept = dict(list(self.answers.items())[:before])
        return replace(self, answers={**kept, question: option}, misses=0, running=True)

    def back(self) -> "Progress":
        """Without the latest answer."""
        return replace(self, answers=dict(list(self.answers.items())[:-1]), misses=0, running=True)

    def asked_again(self) -> "Progress":
        """After something that was no answer, but no failure either."""
        return replace(self, misses=0, running=True)

    def missed(self) -> "Progress":
        """After something that could not be read."""
        return replace(self, misses=self.misses + 1)

    def paused(self) -> "Progress":
        """Interrupted, or done."""
        return replace(self, running=False)


def progress_of(tracker: Tracker) -> Progress | None:
    """The guide of this conversation, None where there has been none."""
    value = tracker.get_slot(SLOT)
    return Progress(**value) if isinstance(value, dict) else None


def stays_easy(tracker: Tracker, progress: Progress | None) -> bool:
    """Whether this guide goes on in easy Japanese. Answers like 「はい」 say nothing of how residents want to be spoken to."""
    return bool((tracker.latest_message.get("metadata") or {}).get("easy")) or bool(progress and progress.easy)


def keep(progress: Progress | None) -> list[dict[str, Any]]:
    """The events that remember it."""
    return [SlotSet(SLOT, None if progress is None else asdict(progress))]
