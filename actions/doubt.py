"""What to do where the classifier is unsure: pure rules over its ranking."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

# Several topics on the same measure, or several kinds of small talk, share the probability of one thing that was meant: from
# here on that thing is taken as meant. Chosen on questions of writers whose others were not learnt (docs/understanding.md).
ENOUGH_TOGETHER = 0.3
# Nothing is taken as meant that is not likelier by this than the next.
CLEARLY = 0.05
# A topic less likely than this is no choice worth offering.
_LEAST = 0.02
_MOST = 3
_DECLINE = "decline"


@dataclass(frozen=True)
class Decision:
    """answer: the topic `intents[0]`; fixed: the fixed reply `intents[0]`; choose: among the topics `intents`; decline: nothing
    of ours is likely.
    """

    kind: Literal["answer", "fixed", "choose", "decline"]
    intents: tuple[str, ...] = ()


def decide(
    ranking: Sequence[tuple[str, float]], measures: Mapping[str, str], kinds: Mapping[str, str], found: Sequence[str] = ()
) -> Decision:
    """From intents with probabilities (best first), the measure each topic rests on, the kind of each fixed reply, and topics
    `found` by their own words. Intents that are neither topic nor fixed reply are of no account here.
    """
    together: dict[str, float] = defaultdict(float)
    first: dict[str, str] = {}
    for intent, chance in ranking:
        group = measures.get(intent) or kinds.get(intent)
        if group:
            together[group] += chance
            first.setdefault(group, intent)
    likeliest = max(together, key=lambda group: together[group], default=None)
    best, second = (sorted(together.values(), reverse=True) + [0.0, 0.0])[:2]
    if likeliest is not None and best >= ENOUGH_TOGETHER and best - second >= CLEARLY:
        intent = first[likeliest]
        return Decision("answer" if intent in measures else "fixed", (intent,))
    likely = [intent for intent, chance in ranking if intent in measures and chance >= _LEAST]
    if likeliest == _DECLINE or not (likely or found):
        return Decision("decline")
    # The classifier's two best, then what the search alone has found, then the rest.
    choices = dict.fromkeys([*likely[: _MOST - 1], *found, *likely])
    return Decision("choose", tuple(choices)[:_MOST])
