"""The first step: a file is chosen or dropped, and the lists that came before are told."""

from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from rcm_desktop.domain.receipts import Receipt
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.lists.kind import ListKind

SUFFIXES = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm")


class FileStep(QWidget):
    """Chooses the file; below, the lists taken in so far, each of which can be undone."""

    picked = Signal(object)
    """The Path of a list."""
    undo_wanted = Signal(object)
    """The Receipt of a list."""

    def __init__(self, kind: ListKind[Any]) -> None:
        super().__init__()
        self._zone: tzinfo = UTC
        self.setAcceptDrops(True)
        self.choose_button = Button(lambda: self.tr("Choose a file…"), self.ask, look="filled", icon="open")
        card = Card(
            Heading(lambda: self.tr("Which list?"), size=16),
            Label(kind.rows_word, wrap=True),
            Muted(lambda: self.tr("Nothing is written before you have seen what the list would change.")),
            8,
            row(self.choose_button, 8, Muted(lambda: self.tr("or drop it here")), None),
            *self._offer(kind),
            margin=24,
        )
        columns = (
            Column[Receipt](lambda: self.tr("List"), lambda r: r.name, strong=True),
            Column[Receipt](lambda: self.tr("Taken in"), self._when, width=150),
            Column[Receipt](lambda: self.tr("New"), lambda r: f"{r.new:d}", figures=True, width=72),
            Column[Receipt](lambda: self.tr("Changed"), lambda r: f"{r.changed:d}", figures=True, width=96),
            Column[Receipt](lambda: self.tr("Undone"), self._undone, colour=lambda _: "muted", width=120),
        )
        self.receipts = RowTable(
            RowModel(columns, key=lambda r: r.gesture), lambda: self.tr("Lists taken in"), dense=True
        )
        self._before = Heading(lambda: self.tr("Lists taken in"), size=16)
        self.undo_button = Button(lambda: self.tr("Undo this list"), self._undo, icon="undo")
        self._rest = QWidget()
        body = column(card, 16, row(self._before, None, self.undo_button), self.receipts, self._rest, gap=8)
        body.setStretch(3, 1)
        body.setStretch(4, 1)
        fill(self, body)
        self.receipts.chosen.connect(lambda r: self.undo_button.setEnabled(r is not None and not r.undone))
        self._last = QDir.homePath()

    def show_receipts(self, receipts: Sequence[Receipt], zone: tzinfo) -> None:
        """Show the lists that were taken in, at the time of the meeting's place."""
        self._zone = zone
        self.receipts.replace(receipts)
        for widget in (self._before, self.undo_button, self.receipts):
            widget.setVisible(bool(receipts))
        self._rest.setVisible(not receipts)
        chosen = self.receipts.chosen_value()
        self.undo_button.setEnabled(chosen is not None and not chosen.undone)

    def ask(self) -> None:
        """Let a person choose a file."""
        pattern = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        kinds = self.tr("Lists ({pattern})").format(pattern=pattern)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Take in a list"), self._last, kinds)
        if chosen:
            self._last = str(Path(chosen).parent)
            self.picked.emit(Path(chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.picked.emit(paths[0])

    def _offer(self, kind: ListKind[Any]) -> tuple[QHBoxLayout, ...]:
        """What the kind offers beside, on a line of its own: large text needs the width."""
        offered = kind.offer()
        return () if offered is None else (row(Button(offered[0], lambda: offered[1](self), icon="save"), None),)

    def _undo(self) -> None:
        receipt = self.receipts.chosen_value()
        if receipt is not None:
            self.undo_wanted.emit(receipt)

    def _undone(self, receipt: Receipt) -> str:
        return self.tr("Undone") if receipt.undone else ""

    def _when(self, receipt: Receipt) -> str:
        moment = datetime.fromisoformat(receipt.at).astimezone(self._zone)
        return f"{labels().short_day(moment.date())}, {labels().time(moment)}"
