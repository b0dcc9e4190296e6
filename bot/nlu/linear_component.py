"""A component of the pipeline whose knowledge is one linear model."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

from bot.nlu.linear_model import LinearModel


class LinearComponent(GraphComponent):
    """Knows nothing when created; what it has learnt (`_learnt`) it has again when loaded."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> "LinearComponent":
        return cls(config, model_storage, resource, LinearModel.silent())

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LinearComponent":
        return cls(config, model_storage, resource, LinearModel.recall(model_storage, resource))

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource, model: LinearModel) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    def _learnt(self, model: LinearModel) -> Resource:
        self._model = model
        model.keep(self._storage, self._resource)
        return self._resource
