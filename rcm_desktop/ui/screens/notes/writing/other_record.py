"""The record that another laptop keeps of the session, beside this one's: read here, copied in by a key."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from rcm_desktop.domain.notes import RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Entry
from rcm_desktop.ui.kit.blocks import Button, Muted, column
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.notes.wording import translate


class OtherRecord(QWidget):
    """Enter or the button copies the entry into the main record; one that is there already says so."""

    wanted = Signal(str)
    """Asks to copy the support entry of this id into the main record."""
    kept = Signal(object)
    """From now on this laptop keeps this RecordOf of the session."""

    def __init__(self) -> None:
        super().__init__()
        self._record = RecordOf.MAIN
        self._copied: Collection[Id] = ()
        self.rows: RowModel[Entry] = RowModel(
            (Column[Entry](lambda: "", self._line, tip=lambda entry: entry.note.text),), key=lambda e: e.note.id
        )
        self._which = Muted(self._which_words)
        self.list = _List()
        self.list.setModel(self.rows)
        self.list.entered.connect(self._ask)
        self.copy_button = Button(lambda: self.tr("Copy into the main record"), self._ask, look="quiet")
        self.turn_button = Button(self._turn_words, self._turn, look="flat")
        body = column(self._which, self.list, self.copy_button, self.turn_button, gap=8)
        body.setStretch(1, 1)
        body.addStretch(0)  # takes what is left where there is no list
        self.setLayout(body)

    def show_entries(self, record: RecordOf, others: Sequence[Entry], copied: Collection[Id]) -> None:
        """Show the entries of the other record; `record` is the one kept here."""
        self._record, self._copied = record, copied
        self.rows.replace(others)
        self.rows.retranslate()  # what is copied may be another one
        self.list.setAccessibleName(self._which_words())
        self._which.say(self._which_words)
        self.list.setVisible(bool(others))
        self.copy_button.setVisible(record is RecordOf.MAIN and bool(others))
        self.turn_button.retranslate()

    def _ask(self) -> None:
        entry = self.rows.value(self.list.currentIndex()) or next(
            (one for one in self.rows.rows if one.note.id not in self._copied), None
        )
        if entry is not None and self._record is RecordOf.MAIN:
            self.wanted.emit(entry.note.id)

    def _turn(self) -> None:
        self.kept.emit(RecordOf.SUPPORT if self._record is RecordOf.MAIN else RecordOf.MAIN)

    def _line(self, entry: Entry) -> str:
        code = entry.delegation.code if entry.delegation else ""
        head = " · ".join(part for part in (entry.note.at[11:16], code) if part)
        mark = translate("notes", "in the main record") if entry.note.id in self._copied else ""
        return "\n".join(part for part in (head, entry.note.text, mark) if part)

    def _which_words(self) -> str:
        if self._record is RecordOf.SUPPORT:
            return self.tr("This laptop keeps a support record of this session. The main record:")
        if self.rows.rows:
            return self.tr("Support record of this section, from another laptop:")
        return self.tr("This laptop keeps the main record. What another laptop notes in support stands here.")

    def _turn_words(self) -> str:
        if self._record is RecordOf.MAIN:
            return self.tr("Keep a support record here")
        return self.tr("Keep the main record here")


class _List(QListView):
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(self._enter)

    def sizeHint(self) -> QSize:
        return QSize(200, 240)

    def _enter(self, _: QModelIndex) -> None:
        self.entered.emit()
