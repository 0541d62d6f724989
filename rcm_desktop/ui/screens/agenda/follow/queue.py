"""Who waits for the floor, the first one first: moved, withdrawn and called by keys."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.chair import speaker_name
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Waiting(msgspec.Struct, frozen=True):
    """One who waits, at a place of the list that begins at 1."""

    id: Id
    place: int
    name: str


class Queue(RowTable[Waiting]):
    """Alt+Up and Alt+Down move the chosen one, Delete withdraws, Enter gives the floor."""

    moved = Signal(object, int)
    """This Waiting is wanted at another place, 0 the first."""
    withdrawn = Signal(object)
    """This Waiting no longer wants the floor."""

    def __init__(self, name: Words) -> None:
        columns = (
            Column[Waiting]("", lambda one: str(one.place), colour=lambda _: "muted", figures=True, width=40),
            Column[Waiting](name, lambda one: one.name),
        )
        super().__init__(RowModel(columns, key=lambda one: one.id), name, dense=True, header=False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_waiting(self, waiting: Sequence[Speaker], delegations: Sequence[Delegation]) -> None:
        """Show who waits; the chosen one stays chosen, and where it left, the one now at its place is."""
        before = self.chosen_value()
        self.replace([Waiting(one.id, n, speaker_name(one, delegations)) for n, one in enumerate(waiting, 1)])
        if before is not None and self.chosen_value() is None and waiting:
            self.selectRow(min(before.place, len(waiting)) - 1)

    def move_chosen(self, by: int) -> None:
        """Ask to move the chosen one up or down."""
        one = self.chosen_value()
        if one is not None and 0 <= one.place - 1 + by < len(self.rows.rows):
            self.moved.emit(one, one.place - 1 + by)

    def withdraw_chosen(self) -> None:
        """Ask to take the chosen one off the list."""
        one = self.chosen_value()
        if one is not None:
            self.withdrawn.emit(one)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(30) * 3 + 4)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and held == Qt.KeyboardModifier.AltModifier:
            self.move_chosen(step)
        elif event.key() == Qt.Key.Key_Delete and not held:
            self.withdraw_chosen()
        else:
            super().keyPressEvent(event)
