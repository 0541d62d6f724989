"""The two columns: rows are measured where they are seen, and one half gives its place to the editor."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from rcm_desktop.domain.pairs import Half, Pair, PairState
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living, Words, say
from rcm_desktop.ui.screens.notes.translating.heights import Heights
from rcm_desktop.ui.screens.notes.translating.painting import HalfPainter, Pieces
from rcm_desktop.ui.screens.notes.translating.rows import COLUMNS, ENGLISH, NUMBER, SPANISH, Heading, PairModel, Row
from rcm_desktop.ui.screens.notes.translating.titles import Titles

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_NUMBER_WIDTH = 80
_EDITOR_AIR = 4


class PairTable(Living, QTableView):
    """Arrows and Tab go about, Enter or a double click edits, Delete deletes a translation, Escape leaves."""

    opened = Signal(str, object)
    """Asks to edit a Half of the pair of this original."""
    same = Signal(str)
    """Asks to take both halves to say the same."""
    deleted = Signal(str)
    """Asks to delete the translation."""
    left = Signal()
    moved = Signal()
    """Another cell has the keyboard."""

    def __init__(self, name: Words, pieces: Pieces) -> None:
        super().__init__()
        self.rows = PairModel(self)
        self._name = name
        self._painter = HalfPainter(self.rows, pieces, self)
        self._editor: QWidget | None = None
        self._edited: tuple[Id, Half] | None = None
        self._heights = Heights(self, self.rows, self._painter, self._editor_in)
        self.setHorizontalHeader(Titles())
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self._look()
        self.rows.dataChanged.connect(lambda first, last: self._heights.forget(first.row(), last.row()))
        self.verticalScrollBar().valueChanged.connect(lambda _: self._measure())
        self.doubleClicked.connect(lambda _: self._open())
        self.restyle()
        self.retranslate()

    def _look(self) -> None:
        self.setProperty("rings", "cells")
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a width that stays
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        for column in (NUMBER, SPANISH, ENGLISH):
            fixed = QHeaderView.ResizeMode.Fixed if column == NUMBER else QHeaderView.ResizeMode.Stretch
            across.setSectionResizeMode(column, fixed)

    def replace(self, lines: Sequence[Row], delegations: Mapping[Id, Delegation]) -> None:
        """Show other rows; the cell with the keyboard and the editor stay with their pair."""
        index = self.currentIndex()
        pair, column, place = self.rows.pair(index.row()), index.column(), index.row()
        if self.rows.replace(lines, delegations):
            self.clearSpans()
            for at, line in enumerate(self.rows.lines):
                if isinstance(line, Heading):
                    self.setSpan(at, 0, 1, 3)
            self._heights.guess()
            if pair is not None and not self._choose(pair.original.id, column):
                self._choose_near(place, column)
        self._measure()

    def current(self) -> tuple[Pair, Half] | None:
        """The pair and half that have the keyboard."""
        return self.rows.half(self.currentIndex())

    def go_to(self, original: Id, which: Half) -> bool:
        """Put the keyboard on a half of a pair and bring it into view; false where it is not shown."""
        pair = self.rows.pair(self.rows.place_of(original))
        if pair is None:
            return False
        language = next(tongue for tongue in COLUMNS if pair.half_in(tongue) is which)
        return self._choose(original, COLUMNS[language])

    def show_editor(self, original: Id, which: Half, editor: QWidget) -> None:
        """Let an editor stand in the place of a half."""
        self._edited, self._editor = (original, which), editor
        editor.setParent(self.viewport())
        self._forget_row(self.rows.place_of(original))
        self.go_to(original, which)
        self._measure()
        editor.show()
        self.see_current()

    def close_editor(self) -> None:
        """Show the half again; the editor belongs to whoever made it."""
        if self._editor is None or self._edited is None:
            return
        self._editor.hide()
        place = self.rows.place_of(self._edited[0])
        self._editor = self._edited = None
        self._forget_row(place)
        self._measure()

    def editor_grew(self) -> None:
        """The text in the editor takes more room, or less."""
        if self._edited is not None:
            self._forget_row(self.rows.place_of(self._edited[0]))
            self._measure()

    def see_current(self) -> None:
        """Scroll to the cell with the keyboard, as tall as it turns out to be."""
        for _ in range(2):
            self.scrollTo(self.currentIndex())
            self._measure()

    def retranslate(self) -> None:
        """Titles and name in the language spoken now."""
        self.setAccessibleName(say(self._name))
        self.rows.retranslate()

    def restyle(self) -> None:
        """Heights and widths at the text scale in force."""
        self.verticalHeader().setMinimumSectionSize(theme.px(24))
        self.setColumnWidth(NUMBER, theme.px(_NUMBER_WIDTH))
        self._heights.guess()
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = self.current()
        if held == Qt.KeyboardModifier.NoModifier and key in _ENTER:
            self._open()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Escape:
            self.left.emit()
        elif held == Qt.KeyboardModifier.NoModifier and key == Qt.Key.Key_Delete:
            if found is not None and found[1] is Half.TRANSLATION and found[0].translation is not None:
                self.deleted.emit(found[0].original.id)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from one language to the other, and from there out of the table."""
        index = self.currentIndex()
        if self.hasFocus() and self.rows.half(index) is not None:
            column = ENGLISH if forward else SPANISH
            if index.column() != column:
                self.setCurrentIndex(self.rows.index(index.row(), column))
                return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.rows.half(self.currentIndex()) is None and not self._choose_what_is_left():
            self._choose_near(0, SPANISH)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self._measure()
        self.moved.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.viewport().mapFromGlobal(event.globalPos())
        index = self.indexAt(at) if event.reason() == QContextMenuEvent.Reason.Mouse else self.currentIndex()
        found = self.rows.half(index)
        if found is None:
            return
        self.setCurrentIndex(index)
        pair, which = found
        ident = pair.original.id
        menu = QMenu(self)
        menu.addAction(self.tr("Edit")).triggered.connect(lambda _: self.opened.emit(ident, which))
        same = menu.addAction(self.tr("They say the same"))
        same.triggered.connect(lambda _: self.same.emit(ident))
        same.setEnabled(any(pair.is_behind(half) for half in Half))
        gone = menu.addAction(self.tr("Delete the translation"))
        gone.triggered.connect(lambda _: self.deleted.emit(ident))
        gone.setEnabled(pair.translation is not None)
        where = self.viewport().mapToGlobal(self.visualRect(index).center())
        menu.popup(event.globalPos() if event.reason() == QContextMenuEvent.Reason.Mouse else where)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.guess()
        self._measure()

    def _open(self) -> None:
        found = self.current()
        if found is not None:
            self.opened.emit(found[0].original.id, found[1])

    def _choose(self, original: Id, column: int) -> bool:
        place = self.rows.place_of(original)
        if place < 0:
            return False
        self.setCurrentIndex(self.rows.index(place, column))
        return True

    def _choose_what_is_left(self) -> bool:
        """The first translation that is pending or behind: there one begins, not in somebody's original."""
        pairs = (self.rows.pair(place) for place in range(self.rows.rowCount()))
        left = next((pair for pair in pairs if pair is not None and pair.state is not PairState.CURRENT), None)
        return left is not None and self.go_to(left.original.id, Half.TRANSLATION)

    def _choose_near(self, place: int, column: int) -> None:
        """The first pair from a row on, else the last before it."""
        count = self.rows.rowCount()
        for at in (*range(min(place, count), count), *range(min(place, count) - 1, -1, -1)):
            if self.rows.pair(at) is not None:
                self.setCurrentIndex(self.rows.index(at, column))
                return

    def _measure(self) -> None:
        """Give the rows in sight their own height, and the editor its place."""
        self._heights.measure()
        self._place_editor()

    def _editor_in(self, place: int) -> int:
        """What the editor needs of a row, nothing where it is not there."""
        pair = self.rows.pair(place)
        if self._editor is None or self._edited is None or pair is None or pair.original.id != self._edited[0]:
            return 0
        return self._editor.sizeHint().height() + 2 * theme.px(_EDITOR_AIR)

    def _place_editor(self) -> None:
        if self._editor is None or self._edited is None:
            return
        pair = self.rows.pair(self.rows.place_of(self._edited[0]))
        if pair is None:
            return
        language = next(tongue for tongue in COLUMNS if pair.half_in(tongue) is self._edited[1])
        box = self.visualRect(self.rows.index(self.rows.place_of(self._edited[0]), COLUMNS[language]))
        air = theme.px(_EDITOR_AIR)
        tall = max(self._editor.sizeHint().height(), box.height() - 2 * air)
        self._editor.setGeometry(box.left() + air, box.top() + air, box.width() - 2 * air, tall)

    def _forget_row(self, place: int) -> None:
        self._heights.forget(place, place)

    def scrollContentsBy(self, across: int, down: int) -> None:
        super().scrollContentsBy(across, down)
        self._place_editor()
