"""The ranking of a message's intents, and what rules make of it."""

from collections.abc import Callable, Mapping

from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

RANKING = "intent_ranking"
# What the classifier said keeps its order but not its weight: two confidences near 1 would look like doubt to Rasa's
# FallbackClassifier, which would overrule the rule.
WEIGHT_BELOW = 0.5


def rank(message: Message, chances: Mapping[str, float], most: int) -> None:
    """Set the intent and the ranking of a message, of at most so many intents; of nothing the intent is None."""
    best = sorted(chances, key=lambda name: -chances[name])[:most]
    _set(message, [_entry(name, chances[name]) for name in best])


def put_first(message: Message, name: str) -> None:
    """Make it the message's intent with confidence 1, before the ranking there is."""
    rest = [
        _entry(entry[INTENT_NAME_KEY], WEIGHT_BELOW * entry[PREDICTED_CONFIDENCE_KEY])
        for entry in message.get(RANKING) or []
        if entry[INTENT_NAME_KEY] != name
    ]
    _set(message, [_entry(name, 1.0), *rest])


def leave_out(message: Message, ruled_out: Callable[[str], bool]) -> None:
    """Take intents out of the ranking; the others share what they had in proportion. Where none is left all stay."""
    ranking = message.get(RANKING) or []
    kept = [entry for entry in ranking if not ruled_out(entry[INTENT_NAME_KEY])]
    total = sum(entry[PREDICTED_CONFIDENCE_KEY] for entry in kept)
    if total and len(kept) < len(ranking):
        whole = sum(entry[PREDICTED_CONFIDENCE_KEY] for entry in ranking)
        _set(message, [_entry(entry[INTENT_NAME_KEY], entry[PREDICTED_CONFIDENCE_KEY] * whole / total) for entry in kept])


def _entry(name: str, confidence: float) -> dict[str, object]:
    return {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: confidence}


def _set(message: Message, ranking: list[dict[str, object]]) -> None:
    nothing = {INTENT_NAME_KEY: None, PREDICTED_CONFIDENCE_KEY: 0.0}
    message.set(INTENT, dict(ranking[0]) if ranking else nothing, add_to_output=True)
    message.set(RANKING, ranking, add_to_output=True)
