"""While a guided conversation runs, every message is for it."""

from typing import Any

from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrackerWithCachedStates
from rasa.shared.core.trackers import DialogueStateTracker

ACTION = "action_continue_guide"
SLOT = "guide"
# Above RulePolicy, whose rules go by intent alone and would have to be written a second time for every intent.
_PRIORITY = 7


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class GuidePolicy(Policy):
    """Hands the conversation to `action_continue_guide` as long as the slot `guide` says that one is running, and waits for
    the resident after it. Says nothing otherwise.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"priority": _PRIORITY}

    @staticmethod
    def supported_data() -> SupportedData:
        """Learns from neither."""
        return SupportedData.ML_AND_RULE_DATA

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "GuidePolicy":
        return cls(config, model_storage, resource, execution_context)

    def train(self, training_trackers: list[TrackerWithCachedStates], domain: Domain, **kwargs: Any) -> Resource:
        """Nothing to learn."""
        return self._resource

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """The action for this state; all zero where no guide runs."""
        chances = self._default_predictions(domain)
        action = next_action(tracker.latest_action_name, tracker.get_slot(SLOT))
        if action:
            chances[domain.index_for_action(action)] = 1.0
        return self._prediction(chances)


def next_action(latest_action: str | None, guide: Any) -> str | None:
    """What follows the latest action while the slot holds this; None where that is for others to say."""
    if latest_action == ACTION:
        return str(ACTION_LISTEN_NAME)
    running = isinstance(guide, dict) and bool(guide.get("running"))
    return ACTION if latest_action == ACTION_LISTEN_NAME and running else None
