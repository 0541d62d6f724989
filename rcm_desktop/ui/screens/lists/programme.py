"""The programme from a spreadsheet, as the steps take it in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from rcm_desktop.intake.table_file import Progress
from rcm_desktop.services.programme_lists import (
    Choices,
    Look,
    Plan,
    ProgrammeField,
    ProgrammeLists,
    Receipt,
    Undone,
)
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.lists.kind import Group, Line, ListKind
from rcm_desktop.ui.screens.lists.programme_wording import (
    field_word,
    name_of,
    told_change,
    told_new,
    told_refusal,
    told_remark,
)
from rcm_desktop.ui.screens.lists.saving import ProgrammeSaving


class ProgrammeKind(ListKind[Plan]):
    """A list with a session, an item or an objective in each row."""

    ignore = ProgrammeField.IGNORE

    def __init__(self, lists: ProgrammeLists, saving: ProgrammeSaving, undo: UndoStack) -> None:
        super().__init__()
        self._lists, self._saving, self._undo = lists, saving, undo

    def title(self) -> str:
        """What the steps do."""
        return self.tr("Take in the programme from a list")

    def rows_word(self) -> str:
        """What stands in a row of such a file."""
        return self.tr(
            "A spreadsheet (XLSX) or a text file (CSV): each row is a session, or an item of the session above it.",
        )

    def name_word(self) -> str:
        """The head of the preview's column of names."""
        return self.tr("Session or item")

    def take_word(self, plan: Plan) -> str:
        """What the button says that takes the list in."""
        return self.tr("Take in %n rows", "", len(plan.new) + len(plan.changed))

    def back_word(self) -> str:
        """What the last button says."""
        return self.tr("Back to the agenda")

    def undone_word(self, undone: Undone) -> str:
        """How much is as it was."""
        return self.tr("%n sessions and items are as they were before the list.", "", undone.taken_back)

    def fields(self) -> Sequence[ProgrammeField]:
        """What a column can hold."""
        return list(ProgrammeField)

    def field_word(self, field: ProgrammeField) -> str:
        """What a column holds, in words."""
        return field_word(field)

    def look(self, path: Path, choices: Choices, progress: Progress) -> Look:
        """Read a file."""
        return self._lists.look(path, choices, progress)

    def is_complete(self, look: Any) -> bool:
        """Whether nothing need be asked of the columns."""
        return bool(look.is_complete)

    def plan(self, look: Any, mapping: Mapping[int, ProgrammeField], progress: Progress) -> Plan:
        """What taking the list in would do."""
        return self._lists.plan(look, mapping, progress)

    def take_in(self, plan: Plan) -> Callable[[Progress], Receipt]:
        """The work of writing the plan."""
        return lambda progress: self._lists.take_in(plan, progress)

    def undo(self, receipt: Receipt, progress: Progress) -> Undone:
        """Take a list back."""
        return self._lists.undo(receipt, progress)

    def receipts(self) -> Sequence[Receipt]:
        """The lists that came before."""
        return self._lists.receipts()

    def zone(self) -> tzinfo:
        """The time zone of the meeting's place."""
        return self._lists.zone()

    def save_report(self, plan: Plan, path: Path, language: str) -> None:
        """Save the rows that are not taken."""
        self._lists.save_report(plan, path, language)

    def counts(self, plan: Plan) -> Mapping[Group, int]:
        """How many rows each group has, in the order they are told."""
        return {
            Group.NEW: len(plan.new),
            Group.CHANGED: len(plan.changed),
            Group.NOTED: len(plan.noted),
            Group.REFUSED: len(plan.refused),
        }

    def lines(self, plan: Plan, group: Group) -> list[Line]:
        """The rows of a group."""
        if group is Group.NEW:
            return [Line(one.record.id, one.row, name_of(one), told_new(one)) for one in plan.new]
        if group is Group.CHANGED:
            return [Line(c.id, c.row, c.name, " · ".join(map(told_change, c.fields))) for c in plan.changed]
        if group is Group.REFUSED:
            cells = [(one, " · ".join(filter(None, one.cells))[:120]) for one in plan.refused]
            return [Line(f"{n}", one.row, text, told_refusal(one)) for n, (one, text) in enumerate(cells)]
        return [Line(f"{n}", one.row, one.name, told_remark(one)) for n, one in enumerate(plan.noted)]

    def taken(self, receipt: Receipt) -> None:
        """Let Ctrl+Z take the list back, too."""
        self._undo.did(
            lambda: self.tr("Programme from “{file}”").format(file=receipt.name),
            lambda: self._lists.undo(receipt, wait=False),
            lambda: self._lists.take_again(receipt),
        )

    def offer(self) -> tuple[Callable[[], str], Callable[[QWidget], object]]:
        """Save the programme as it stands: a workbook with the right columns, to be filled in and taken in."""
        return lambda: self.tr("Save the programme as a workbook…"), self._saving.ask
