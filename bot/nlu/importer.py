"""Training data as Rasa wants it, from files as staff write them."""

from rasa.shared.core.events import UserUttered
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method

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
        written = super().get_nlu_data(language).intent_examples
        once = dict.fromkeys((message.get(INTENT), normalise(message.get(TEXT) or "")) for message in written)
        return TrainingData([Message({TEXT: text, INTENT: intent}) for intent, text in once if text])
