"""What kind of message it is: an alarm, something that is not ours, or neither. Asked apart from what it is about.

The classifier of topics has some ninety intents to weigh; danger told in unexpected words comes out as a little of many of
them, and so does what has nothing to do with us. Asked alone over the same features, and the opinions taken together,
more alarms are caught at fewer false ones, and more of what is not ours is declined (docs/understanding.md).
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from scipy.special import expit, logit
from sklearn.linear_model import LogisticRegression

from bot.nlu.classifier import TOPIC_CHANCES
from bot.nlu.features import for_learning, matrix
from bot.nlu.linear_component import LinearComponent
from bot.nlu.linear_model import LinearModel
from bot.nlu.neighbour_classifier import NEIGHBOUR_CHANCES

ALARMS = ("emergency", "scam_now", "distress")
ALARM, NOT_OURS = "alarm", "not_ours"
KIND_CHANCES = "kind_chances"
# So that opinions that are all but certain can still be outvoted.
_NEVER = 0.003


def kinds_of(intent: str) -> tuple[str, ...]:
    """The kinds a message of this intent is of: none for what is ours and no alarm."""
    if intent in ALARMS:
        return (ALARM, intent)
    return (NOT_OURS,) if is_not_ours(intent) else ()


def is_not_ours(intent: str) -> bool:
    """Whether messages of this intent are for others to answer."""
    return intent.startswith("other_")


_KINDS = (ALARM, *ALARMS, NOT_OURS)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class KindClassifier(LinearComponent):
    """Sets `kind_chances` of each message: how likely it is an alarm, which of ALARMS if so, and how likely it is not ours.
    bot.nlu.safety_net and bot.nlu.scope act on them. After the classifiers of topics.

    Config: `C` (regularisation), `random_state`.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"C": 5.0, "random_state": 20260323}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn a yes or no for each kind; where one has no examples this component stays silent."""
        examples, features = for_learning(training_data)
        kinds = [kinds_of(str(message.get(INTENT))) for message in examples]
        answers = np.array([[kind in each for kind in _KINDS] for each in kinds])
        if not answers.any(axis=0).all():
            return self._learnt(LinearModel.silent())
        learners = [self._learner().fit(features, answer) for answer in answers.T]
        weights = np.vstack([learner.coef_ for learner in learners])
        return self._learnt(LinearModel.of(_KINDS, weights, np.concatenate([learner.intercept_ for learner in learners])))

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the chances; none where the topics have none."""
        for message in messages:
            if message.get(TOPIC_CHANCES) and self._model.names:
                said = dict(zip(self._model.names, map(float, self._model.scores(matrix([message]))[0]), strict=True))
                others = (message.get(TOPIC_CHANCES), message.get(NEIGHBOUR_CHANCES))
                message.set(KIND_CHANCES, together(said, *filter(None, others)))
        return messages

    def _learner(self) -> LogisticRegression:
        return LogisticRegression(solver="liblinear", dual=True, tol=0.01, C=self._config["C"], random_state=self._config["random_state"])


def together(said: Mapping[str, float], *opinions: Mapping[str, float]) -> dict[str, float]:
    """The chance of each kind, from what is `said` of it (log-odds) and from opinions on its intent (chances): the mean in
    log-odds.
    """
    of_intents = [_by_kind(opinion) for opinion in opinions]
    return {kind: float(expit(np.mean([odds, *(logit(chances[kind]) for chances in of_intents)]))) for kind, odds in said.items()}


def _by_kind(opinion: Mapping[str, float]) -> dict[str, float]:
    chances: dict[str, float] = defaultdict(float)
    for intent, chance in opinion.items():
        for kind in kinds_of(intent):
            chances[kind] += chance
    return {kind: float(np.clip(chances[kind], _NEVER, 1 - _NEVER)) for kind in _KINDS}
