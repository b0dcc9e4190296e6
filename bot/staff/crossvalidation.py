"""`python -m bot cross-validate`: how well each intent is told from its neighbours, on examples that were not learnt."""

import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from bot.serving.fingerprint import ROOT
from bot.staff.calibration import bands, expected_calibration_error
from bot.staff.examples import folds, own_examples
from bot.staff.laboratory import Example, Understanding, project_pipeline

SEED = 20260323
_EXAMPLES_SHOWN = 3


@dataclass
class Result:
    """What cross-validation found: counts an intent, and for each pair (meant, taken for) the texts."""

    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    confused: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    confidences: list[float] = field(default_factory=list)
    hits: list[bool] = field(default_factory=list)

    def add(self, examples: list[Example], model: Understanding) -> None:
        """Ask a trained pipeline examples it has not learnt."""
        for (meant, text), ranking in zip(examples, model.rank(text for _, text in examples), strict=True):
            taken = ranking[0].intent
            self.asked[meant] += 1
            self.right[meant] += taken == meant
            self.confidences.append(ranking[0].chance)
            self.hits.append(taken == meant)
            if taken != meant:
                self.confused[meant, taken].append(text)


def main(count: int) -> int:
    """Print the share right, the calibration error, the weakest intents, and the list of confusions with examples."""
    try:
        parts = folds(own_examples(), count, SEED)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    result, pipeline = Result(), project_pipeline(ROOT / "config.yml")
    for number, held in enumerate(parts, 1):
        learnt = [example for part in parts if part is not held for example in part]
        result.add(held, Understanding.train(pipeline, learnt))
        print(f"{number}/{count} {sum(result.hits) / len(result.hits):.1%}", file=sys.stderr, flush=True)
    print(in_words(result))
    return 0


def in_words(result: Result) -> str:
    """The result for a terminal."""
    error = expected_calibration_error(bands(result.confidences, result.hits))
    lines = [f"{len(result.hits)} examples, {sum(result.hits) / len(result.hits):.1%} right, calibration error {error:.3f}"]
    weakest = sorted(result.asked, key=lambda intent: result.right[intent] / result.asked[intent])[:20]
    lines += [f"  {result.right[intent] / result.asked[intent]:6.1%} of {result.asked[intent]:4}  {intent}" for intent in weakest]
    for (meant, taken), texts in sorted(result.confused.items(), key=lambda item: -len(item[1]))[:40]:
        lines.append(f"{len(texts):4}  {meant} → {taken}")
        lines += [f"        {text}" for text in texts[:_EXAMPLES_SHOWN]]
    return "\n".join(lines)
