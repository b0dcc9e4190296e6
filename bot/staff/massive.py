"""`python -m bot massive FOLDER`: the same pipeline on a public set of other intents (MASSIVE 1.1, Japanese), and how often the
assistant answers what is none of its business.
"""

import asyncio
from collections import Counter
from pathlib import Path
from statistics import mean

from bot.serving.fingerprint import ROOT
from bot.serving.training import train, trained_model
from bot.staff.examples import drawn, massive_examples
from bot.staff.laboratory import Example, Understanding, project_pipeline
from bot.staff.pipeline import Pipeline

# Greetings, jokes and quirks, which small talk may answer.
_TALK = "general_"


def main(folder: Path, draws: int) -> int:
    """Print the kinds of reply to the test utterances, and the share of intents right, learnt from all rows and from 20 and 10
    an intent (mean of some draws).
    """
    learnt, asked = massive_examples(folder / "train.jsonl"), massive_examples(folder / "test.jsonl")
    strangers = [text for intent, text in asked if not intent.startswith(_TALK)]
    kinds = asyncio.run(_kinds(strangers))
    print(
        f"{len(strangers)} utterances that are not ours: "
        + "  ".join(f"{kind} {n / len(strangers):.1%}" for kind, n in kinds.most_common())
    )
    print(f"all rows        {_right(learnt, asked):.1%}", flush=True)
    for count in (20, 10):
        right = [_right(drawn(learnt, count, seed), asked) for seed in range(draws)]
        print(f"{count} an intent    {mean(right):.1%}   ({draws} draws: {', '.join(f'{share:.1%}' for share in right)})", flush=True)
    return 0


async def _kinds(texts: list[str]) -> Counter[str]:
    pipeline = Pipeline.load(trained_model() or train())
    return Counter([(await pipeline.ask(f"massive-{number}", text))["kind"] for number, text in enumerate(texts)])


def _right(learnt: list[Example], asked: list[Example]) -> float:
    rankings = Understanding.train(project_pipeline(ROOT / "config.yml"), learnt).rank(text for _, text in asked)
    return sum(ranking[0].intent == intent for (intent, _), ranking in zip(asked, rankings, strict=True)) / len(asked)
