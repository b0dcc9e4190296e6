"""Which ids of choices are taken: those of topics and of guides, and nothing else."""

import pytest

from bot.web.errors import WebError
from bot.web.message import question
from knowledge.content import read_content


def test_every_button_of_every_guide_can_be_pressed() -> None:
    for guide in read_content().guides.values():
        ids = [f"guide:{guide.key}", "guide:stop", "guide:back", "guide:resume"]
        ids += [f"guide:{guide.key}:{each.key}:{option.key}" for each in guide.questions for option in each.options]
        for each in ids:
            assert question({"choice": each}).choice == each


@pytest.mark.parametrize("choice", ["", "guide/scam", "guide:scam check", "案内", "a" * 65, "guide:x\n", '{"a":1}'])
def test_nothing_else_is_a_choice(choice: str) -> None:
    with pytest.raises(WebError):
        question({"choice": choice})
