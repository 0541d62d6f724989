"""The entries of a section, one under the other; the one being edited gives its place to an editor."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.services.notes import Entry
from rcm_desktop.ui.kit.blocks import Muted, Panel, column, scrolled
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.writing.entry_row import EntryRow


class EntryList(QWidget):
    """Rows known by their note's id: a reload changes what changed and never touches the editor in place."""

    opened = Signal(str)
    """Asks to edit the entry of this id."""
    deleted = Signal(str)
    """Asks to delete the entry of this id."""
    left_below = Signal()
    """Down from the last entry, or the entry with the keyboard is gone."""

    def __init__(self, empty: Words) -> None:
        super().__init__()
        self._rows: dict[str, EntryRow] = {}
        self._editor: QWidget | None = None
        self._edited = ""
        self._empty = Muted(empty)
        self._empty.setContentsMargins(16, 24, 16, 24)
        self._column = column(self._empty, gap=0)
        self._column.addStretch(1)
        self.area: QScrollArea = scrolled(Panel("paper", self._column))
        self.setLayout(column(self.area, gap=0))
        # Who reads the newest entry still does when the writing field below grows.
        self._at_end = True
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._look_where)
        bar.rangeChanged.connect(self._stay_at_end)

    @property
    def rows(self) -> tuple[EntryRow, ...]:
        """The rows shown, in order."""
        return tuple(self._rows.values())

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these entries; focus and scroll stay, and so does the editor."""
        wanted = {entry.note.id: entry for entry in entries}
        if self._editor is not None:
            self._column.removeWidget(self._editor)
        for ident in [ident for ident in self._rows if ident not in wanted]:
            self._drop(ident)
        fresh: dict[str, EntryRow] = {}
        for place, (ident, entry) in enumerate(wanted.items()):
            row = self._rows.get(ident) or self._made(ident, entry)
            if row.entry != entry:
                row.show_entry(entry)
            fresh[ident] = row
            # Tab stops at the newest only; the arrows go to the others.
            last = place == len(wanted) - 1
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if last else Qt.FocusPolicy.ClickFocus)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
                row.show()  # now, since the keyboard may be wanted there at once
        self._rows = fresh
        self._put_editor()
        self._empty.setVisible(not fresh and self._editor is None)

    def show_editor(self, ident: str, editor: QWidget) -> None:
        """Put an editor in the place of an entry, or at the end where the entry is not shown."""
        self._edited, self._editor = ident, editor
        self._put_editor()
        self._empty.hide()
        editor.show()
        self.see(editor)

    def close_editor(self) -> None:
        """Show the entry again; the editor belongs to whoever made it."""
        if self._editor is None:
            return
        self._column.removeWidget(self._editor)
        self._editor.hide()
        self._editor = None
        if self._edited in self._rows:
            self._rows[self._edited].show()
        self._edited = ""
        self._empty.setVisible(not self._rows)

    def go_to(self, ident: str) -> None:
        """Put the keyboard on an entry and bring it into view."""
        row = self._rows.get(ident)
        if row is not None and row.isVisibleTo(self):
            row.setFocus()
            self.see(row)

    def last(self) -> str:
        """The id of the last entry, empty where there is none."""
        return next(reversed(self._rows), "")

    def at_hand(self) -> str:
        """The id of the entry with the keyboard, else of the last one."""
        return next((ident for ident, row in self._rows.items() if row.hasFocus()), self.last())

    def see_end(self) -> None:
        """Scroll to the newest entry, once it has its place."""
        self._at_end = True
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(10**6))

    def see(self, widget: QWidget) -> None:
        """Scroll to a row or the editor, once it has its place."""
        QTimer.singleShot(0, widget, lambda: self.area.ensureWidgetVisible(widget, 0, 24))

    def _look_where(self, value: int) -> None:
        self._at_end = value >= self.area.verticalScrollBar().maximum()

    def _stay_at_end(self, _least: int, most: int) -> None:
        if self._at_end:
            self.area.verticalScrollBar().setValue(most)

    def _made(self, ident: str, entry: Entry) -> EntryRow:
        row = EntryRow(entry)
        row.opened.connect(lambda: self.opened.emit(ident))
        row.deleted.connect(lambda: self.deleted.emit(ident))
        row.stepped.connect(lambda by: self._step(ident, by))
        return row

    def _drop(self, ident: str) -> None:
        row = self._rows.pop(ident)
        if row.hasFocus():
            self.left_below.emit()
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _put_editor(self) -> None:
        if self._editor is None:
            return
        row = self._rows.get(self._edited)
        place = self._column.indexOf(row) if row is not None else len(self._rows)
        self._column.insertWidget(place, self._editor)
        if row is not None:
            row.hide()

    def _step(self, ident: str, by: int) -> None:
        shown = [key for key, row in self._rows.items() if row.isVisibleTo(self)]
        place = shown.index(ident) + by
        if place >= len(shown) and by == 1:
            self.left_below.emit()
        elif shown:
            self.go_to(shown[min(max(place, 0), len(shown) - 1)])
