"""Training data as Rasa wants it, from files as staff write them."""

from collections.abc import Iterator
from pathlib import Path

import yaml
from rasa.shared.core.events import UserUttered
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

from bot.nlu.corpus import Example
from bot.normalising import normalise

_RULE = """
- rule: {intent} is answered as a topic
  steps:
  - intent: {intent}
  - action: action_answer_topic
"""


class TopicImporter(RasaFileImporter):
    """Rasa's own importer, with two things staff need not write:

    - for every intent with examples but without a rule, the rule that it is answered as a topic, so that a new topic is
      two files and one line of domain.yml;
    - examples in one spelling (bot.normalising), as questions are when they arrive.
    """

    def __init__(
        self, config_file: str | None = None, domain_path: str | None = None, training_data_paths: list[str] | str | None = None
    ) -> None:
        """`training_data_paths`: folders with `rules/` and `nlu/` in them."""
        given = [training_data_paths] if isinstance(training_data_paths, str) else training_data_paths or ["data"]
        folders = [Path(folder) for folder in given]
        super().__init__(config_file, domain_path, [str(folder / "rules") for folder in folders])
        self._examples = sorted(file for folder in folders for file in (folder / "nlu").glob("*.yml"))

    def get_stories(self, exclusion_percentage: int | None = None) -> StoryGraph:
        """The written rules and those for topics."""
        graph = super().get_stories(exclusion_percentage)
        ruled = {event.intent_name for step in graph.story_steps for event in step.events if isinstance(event, UserUttered)}
        topics = sorted(self.get_nlu_data().intents - ruled)
        rules = 'version: "3.1"\nrules:' + "".join(_RULE.format(intent=intent) for intent in topics)
        return graph.merge(StoryGraph(YAMLStoryReader(self.get_domain()).read_from_string(rules)))

    @cached_method
    def get_nlu_data(self, language: str | None = "ja") -> TrainingData:
        """The examples, normalised, each once an intent."""
        once = dict.fromkeys((intent, normalise(text)) for file in self._examples for intent, text in _examples(file))
        return TrainingData([Example.of(intent, text) for intent, text in once if text])


def _examples(file: Path) -> Iterator[tuple[str, str]]:
    """Intents and examples of a file. Rasa's own reader looks for entities and checks a schema: minutes for what `make
    check` (bot.staff.check) does with lines and remedies.
    """
    content = yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)
    for block in content.get("nlu") or []:
        for line in str(block["examples"]).splitlines():
            yield str(block["intent"]), line.removeprefix("- ")
