"""The project's own pipeline, trained on a few examples without Rasa around it."""

from bot.serving.fingerprint import ROOT
from bot.staff.laboratory import Guess, Understanding, project_pipeline

EXAMPLES = [
    *(("lamp", text) for text in ("街灯が切れている", "電灯がつかない", "街路灯の修理", "外灯が消えている", "明かりがつかない")),
    *(("recorder", text) for text in ("録音機を借りたい", "通話録音機の申し込み", "録音の機械を貸して", "録音機はどこ", "電話の録音機")),
]


def test_learns_and_ranks() -> None:
    model = Understanding.train(project_pipeline(ROOT / "config.yml"), EXAMPLES)
    first, second = model.rank(["街灯の修理をしてほしい", "ろくおんきを かりたい"])
    assert (first[0].intent, second[0].intent) == ("lamp", "recorder")
    assert abs(sum(guess.chance for guess in first) - 1) < 1e-6
    assert model.rank(["🍣🎉"]) == [[Guess("", 0.0)]]
