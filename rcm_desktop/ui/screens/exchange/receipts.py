"""The bundles taken in, each of which can be undone."""

from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent

from rcm_desktop.domain.carried import is_invitation
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.exchange.listing import Listing
from rcm_desktop.ui.screens.exchange.wording import brought, laptop_name, moment


class ReceiptRow(msgspec.Struct, frozen=True):
    """A bundle taken in, whether it is set aside now, and the present moment."""

    receipt: Receipt
    aside: bool
    now: datetime


class Receipts(Listing[ReceiptRow]):
    """The bundles taken in, newest first: Enter or a click shows the report, a click on the last column undoes."""

    acted = Signal(object)
    """The row whose bundle is to be undone, or to count again."""

    def __init__(self) -> None:
        columns = (
            Column[ReceiptRow](lambda: self.tr("Time"), _taken_at, width=120),
            Column[ReceiptRow](
                lambda: self.tr("Laptop"), lambda r: laptop_name(r.receipt.laptop), strong=True, width=140
            ),
            Column[ReceiptRow](lambda: self.tr("File"), _file, tip=lambda r: r.receipt.name),
            Column[ReceiptRow](lambda: self.tr("State"), self._state, colour=lambda _: "muted", width=104),
            Column[ReceiptRow](lambda: self.tr("Undo"), self._gesture, colour=lambda _: "accent", width=168),
        )
        model = RowModel(columns, key=lambda r: str(r.receipt.id))
        super().__init__(model, lambda: self.tr("Receipts"), header=False)
        self.clicked.connect(self._click)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # a bundle's time stands at the end of its name

    def show_receipts(self, found: list[ReceiptRow]) -> None:
        """Show the receipts."""
        self.replace(found)
        self.fit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are one gesture."""

    def _click(self, index: QModelIndex) -> None:
        line = self.rows.value(index)
        if line is not None:
            last = index.column() == len(self.rows.columns) - 1
            (self.acted if last and can_turn(line.receipt) else self.opened).emit(line)

    def _state(self, line: ReceiptRow) -> str:
        if is_invitation(line.receipt.name):
            return self.tr("invitation")
        if line.aside:
            return self.tr("undone")
        return brought({}, line.receipt.new) or self.tr("nothing new")

    def _gesture(self, line: ReceiptRow) -> str:
        if not can_turn(line.receipt):
            return ""
        return self.tr("Let it count again") if line.aside else self.tr("Undo what came in")


def can_turn(receipt: Receipt) -> bool:
    """Whether a person can undo what it brought: the invitation by which a laptop joined is the meeting itself."""
    return bool(receipt.new) and not is_invitation(receipt.name)


def _file(line: ReceiptRow) -> str:
    return Path(line.receipt.name).stem


def _taken_at(line: ReceiptRow) -> str:
    return moment(datetime.fromisoformat(line.receipt.taken_in), line.now)
