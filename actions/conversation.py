"""What an action reads from Rasa's tracker and writes back; slot and entity names stand here only."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import Reply
from bot.easy_japanese import asks_for_easy, is_easy_style
from knowledge.lookup import KnowledgeBase

TOPIC = "topic"
ASPECT = "aspect"
CHOICE = "choice"
LANGUAGE = "language"
WATCHFUL = "watchful"


@lru_cache(maxsize=1)
def knowledge() -> KnowledgeBase:
    """The knowledge base of this process."""
    return KnowledgeBase.open()


def intent(tracker: Tracker) -> str:
    """The intent of the latest message."""
    return str((tracker.latest_message.get("intent") or {}).get("name") or "")


def ranking(tracker: Tracker) -> list[tuple[str, float]]:
    """Intents with confidences, best first, Rasa's own fallback left out."""
    found = tracker.latest_message.get("intent_ranking") or []
    return [(each["name"], float(each["confidence"])) for each in found if each["name"] != "nlu_fallback"]


def entity(tracker: Tracker, name: str) -> str | None:
    """The value of an entity of the latest message."""
    return next((str(value) for value in tracker.get_latest_entity_values(name)), None)


def intent_before(tracker: Tracker) -> str:
    """The intent of the message before the latest."""
    understood = (event.get("parse_data") or {} for event in reversed(tracker.events) if event.get("event") == "user")
    intents = [str((each.get("intent") or {}).get("name") or "") for each in islice(understood, 2)]
    return intents[1] if len(intents) > 1 else ""


def typed(tracker: Tracker) -> str:
    """What the resident typed last; a choice pressed since then does not count."""
    said = (str(event.get("text") or "") for event in reversed(tracker.events) if event.get("event") == "user")
    return next((text for text in said if not text.startswith("/")), "")


def wants_easy(tracker: Tracker) -> bool:
    """Whether the reply should be in easy Japanese: the switch of the page is on, or the question asks for it or is written that way."""
    metadata = tracker.latest_message.get("metadata") or {}
    words = typed(tracker)
    return bool(metadata.get("easy")) or is_easy_style(words) or asks_for_easy(words)


def second_question(tracker: Tracker) -> dict[str, Any] | None:
    """What bot.channel found the second question of the latest message to ask."""
    second = (tracker.latest_message.get("metadata") or {}).get("second")
    return second if isinstance(second, dict) else None


def watchful(tracker: Tracker) -> bool:
    """Whether the latest message is no alarm, yet near one (bot.nlu.safety_net)."""
    return bool(tracker.latest_message.get(WATCHFUL))


def current_topic(tracker: Tracker) -> str | None:
    """The topic the conversation is on."""
    value = tracker.get_slot(TOPIC)
    return None if value is None else str(value)


def say(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Hand the reply over."""
    dispatcher.utter_message(json_message=reply.as_json())


def on_topic(key: str | None) -> list[dict[str, Any]]:
    """The events that put the conversation on a topic, or on none."""
    return [SlotSet(TOPIC, key)]


def topics_in(names: Iterable[str]) -> list[Any]:
    """The topics among these intents, in their order."""
    return knowledge().topics(list(names))
