"""The list of Setup's sections at the left, each with how many records it has."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.setup.sections import Part


class Counted(msgspec.Struct, frozen=True):
    """A section and how many records it has; None for the meeting, which is one."""

    part: Part
    count: int | None


def part_name(part: Part) -> str:
    """A section's name."""
    return {
        Part.MEETING: translate("setup", "Meeting"),
        Part.DELEGATIONS: translate("setup", "Delegations"),
        Part.PEOPLE: translate("setup", "People"),
        Part.SESSIONS: translate("setup", "Sessions"),
        Part.OBJECTIVES: translate("setup", "Objectives"),
        Part.ITEMS: translate("setup", "Agenda items"),
        Part.PHRASES: translate("setup", "Phrases"),
        Part.BADGES: translate("setup", "Badges"),
        Part.LAPTOPS: translate("setup", "Laptops"),
    }[part]


class SectionList(RowTable[Counted]):
    """Up and Down change the section at once."""

    wanted = Signal(object)
    """A Part was chosen by a person."""

    def __init__(self) -> None:
        columns = (
            Column[Counted](lambda: self.tr("Section"), lambda c: part_name(c.part)),
            Column[Counted](
                lambda: self.tr("Number"),
                lambda c: "" if c.count is None else f"{c.count:d}",
                colour=lambda _: "muted",
                figures=True,
                width=52,
            ),
        )
        super().__init__(RowModel(columns, key=lambda c: c.part.value), lambda: self.tr("Sections"), header=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.show_counts({})
        self.chosen.connect(self._want)

    def show_counts(self, counts: Mapping[Part, int]) -> None:
        """Show how many records each section has."""
        self.replace([Counted(part, counts.get(part)) for part in Part])

    def show_part(self, part: Part) -> None:
        """Select a section, without telling anyone."""
        blocked = self.blockSignals(True)
        self.choose(part.value)
        self.blockSignals(blocked)

    def _want(self, counted: Counted | None) -> None:
        if counted is not None:
            self.wanted.emit(counted.part)
