"""The last step: what was taken in, what was not, and the way back."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.domain.receipts import Receipt, Undone
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.marks import BigNumber
from rcm_desktop.ui.screens.lists.kind import ListKind


class ResultStep(QWidget):
    """Says in numbers what happened; rows not taken can be saved, and all of it undone."""

    undo_wanted = Signal(object)
    """The Receipt shown."""
    report_wanted = Signal(object)
    """The Path to save the rows to that were not taken."""

    def __init__(self, kind: ListKind[Any]) -> None:
        super().__init__()
        self._kind = kind
        self._receipt: Receipt | None = None
        self.heading = Heading(size=16)
        self.new, self.changed = BigNumber(lambda: self.tr("new")), BigNumber(lambda: self.tr("changed"))
        self.missing = BigNumber(lambda: self.tr("no longer on the list"))
        self.refused = BigNumber(lambda: self.tr("not taken in"))
        self.note = Label(wrap=True)
        self.kept = Muted()
        self.report_button = Button(lambda: self.tr("Save the rows not taken in…"), self.ask_report, icon="save")
        self.undo_button = Button(lambda: self.tr("Undo this list"), self._undo, icon="undo")
        numbers = row(self.new, self.changed, self.missing, self.refused, None, gap=48)
        card = Card(
            self.heading, 8, numbers, 8, self.note, self.kept, row(self.report_button, self.undo_button, None),
            margin=24,
        )  # fmt: skip
        fill(self, column(card, None))

    def show_receipt(self, receipt: Receipt) -> None:
        """Show what was taken in."""
        self._receipt = receipt
        self.heading.say(lambda: self.tr("“{file}” is taken in").format(file=receipt.name))
        for number, count in (
            (self.new, receipt.new), (self.changed, receipt.changed),
            (self.missing, receipt.missing), (self.refused, receipt.refused),
        ):  # fmt: skip
            number.count(count)
        self.missing.setVisible(receipt.missing > 0)
        self.note.say(lambda: self._refused_words(receipt))
        self.kept.hide()
        self.report_button.setVisible(receipt.refused > 0)
        self.undo_button.show()

    def show_undone(self, receipt: Receipt, undone: Undone) -> None:
        """Show that the list was taken back."""
        self.heading.say(lambda: self.tr("“{file}” is undone").format(file=receipt.name))
        self.note.say(lambda: self._kind.undone_word(undone))
        self.kept.setVisible(bool(undone.kept))
        self.kept.say(lambda: self._kept_words(undone))
        self.undo_button.hide()
        self.report_button.hide()
        for number in (self.new, self.changed, self.missing, self.refused):
            number.hide()

    def begin(self) -> None:
        """Show all numbers again."""
        for number in (self.new, self.changed, self.missing, self.refused):
            number.show()

    def ask_report(self) -> None:
        """Let a person choose where the report goes."""
        receipt = self._receipt
        if receipt is None:
            return
        name = self.tr("Not taken in – {file}.xlsx").format(file=Path(receipt.name).stem)
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows not taken in"), str(Path(QDir.homePath()) / name), "XLSX (*.xlsx)"
        )
        if chosen:
            self.report_wanted.emit(Path(chosen))

    def _undo(self) -> None:
        if self._receipt is not None:
            self.undo_wanted.emit(self._receipt)

    def _refused_words(self, receipt: Receipt) -> str:
        if not receipt.refused:
            return self.tr("Every row was taken in.")
        return self.tr("%n rows were not taken in; each says why.", "", receipt.refused)

    def _kept_words(self, undone: Undone) -> str:
        names = ", ".join(undone.kept[:12])
        more = len(undone.kept) - 12
        if more > 0:
            return self.tr("Kept, because somebody worked on them since: {names} and {more} more").format(
                names=names, more=more
            )
        return self.tr("Kept, because somebody worked on them since: {names}").format(names=names)
