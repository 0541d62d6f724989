"""The card that lies at each desk: what to do, in six steps and large letters."""

from collections.abc import Iterator

from rcm_desktop.documents.desk_papers.content import DeskContent, paper
from rcm_desktop.domain.paper import Block, NumberedPoint, Paper, Paragraph, Run, Sheet, numbered
from rcm_desktop.laptop.labels import Labels

STEPS = ("greet", "badge", "find", "verdict", "mend", "hand_on")


def desk_card(content: DeskContent, language: str) -> Paper:
    """Six steps from the greeting to handing on what was recorded."""
    labels = Labels(language)
    return numbered(paper(content, labels, "desk_card", _blocks(labels), scale=1.6))


def _blocks(labels: Labels) -> Iterator[Block]:
    yield Sheet(labels.text("desk.titles", "desk_card"))
    for step in STEPS:
        title, text = (labels.text(f"desk.steps.{step}", part) for part in ("title", "text"))
        yield NumberedPoint((Run(title, bold=True), Run(f" {text}")))
    yield Paragraph((Run(labels.text("desk", "help")),))
