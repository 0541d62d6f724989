"""The steps across the top: where one is, what comes, what was."""

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Label, column, fill, row
from rcm_desktop.ui.screens.lists.wording import translate


class Step(IntEnum):
    """The steps in their order."""

    FILE = 0
    COLUMNS = 1
    PREVIEW = 2
    RESULT = 3


def step_name(step: Step) -> str:
    """A step's name."""
    return {
        Step.FILE: translate("lists", "File"),
        Step.COLUMNS: translate("lists", "Columns"),
        Step.PREVIEW: translate("lists", "What this brings"),
        Step.RESULT: translate("lists", "Result"),
    }[step]


class StepBar(QWidget):
    """Four names, the present one in the accent colour."""

    def __init__(self) -> None:
        super().__init__()
        self._names = [
            Label(lambda step=step: f"{step + 1}  {step_name(step)}", weight=600, colour="muted")  # type: ignore[misc]
            for step in Step
        ]
        fill(self, column(row(*self._names, None, gap=32)))
        self.show_step(Step.FILE)

    def show_step(self, step: Step) -> None:
        """Mark the present step."""
        for place, name in enumerate(self._names):
            name.tint("accent" if place == step else "muted")
        self.setAccessibleName(translate("lists", "Step {n} of 4: {step}").format(n=step + 1, step=step_name(step)))
