"""A rule's word over the classifier's: an intent put before the ranking."""

from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY
from rasa.shared.nlu.training_data.message import Message

RANKING = "intent_ranking"
# What the classifier said keeps its order but not its weight: two confidences near 1 would look like doubt to Rasa's
# FallbackClassifier, which would overrule the rule.
WEIGHT_BELOW = 0.5


def put_first(message: Message, name: str) -> None:
    """Make it the message's intent with confidence 1, before the ranking there is."""
    first = {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: 1.0}
    rest = [
        {**entry, PREDICTED_CONFIDENCE_KEY: WEIGHT_BELOW * entry[PREDICTED_CONFIDENCE_KEY]}
        for entry in message.get(RANKING) or []
        if entry[INTENT_NAME_KEY] != name
    ]
    message.set(INTENT, dict(first), add_to_output=True)
    message.set(RANKING, [first, *rest], add_to_output=True)
