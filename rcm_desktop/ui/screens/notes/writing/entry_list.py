"""The entries of a section, one under the other; the one being edited gives its place to an editor."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from rcm_desktop.services.notes import Entry
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Muted
from rcm_desktop.ui.kit.row_model import Column, Index, RowModel
from rcm_desktop.ui.kit.wording import Living, Words
from rcm_desktop.ui.kit.wrapping_list import WrappingList
from rcm_desktop.ui.screens.notes.writing.entry_face import EntryFace, spoken

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class _Rows(RowModel[Entry]):
    """Entries can be dragged; where one is dropped is asked of whoever shows them."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction


class EntryList(Living, WrappingList):
    """Known by their note's id: what arrives changes what changed and never touches the editor in place.

    Enter, F2 or a double click edit an entry, Delete deletes it, Down behind the last leads to the field below.
    """

    opened = Signal(str)
    """Asks to edit the entry of this id."""
    deleted = Signal(str)
    """Asks to delete the entry of this id."""
    asked = Signal(str, QPoint)
    """Asks what can be done with the entry of this id: a menu at this place of the screen."""
    dropped = Signal(str, str)
    """The entry of this id was dragged before another one; empty stands for the end."""
    went = Signal(str)
    """The keyboard went to the entry of this id."""
    left_below = Signal()
    """Down from the last entry, or the entry with the keyboard is gone."""

    def __init__(self, empty: Words) -> None:
        super().__init__()
        self.rows_model = _Rows((Column[Entry](lambda: "", spoken),), key=lambda entry: entry.note.id)
        self._editor: QWidget | None = None
        self._edited: Entry | None = None
        self._entries: tuple[Entry, ...] = ()
        self._at_end = True
        self._empty = Muted(empty)
        self._face = EntryFace(self, self.rows_model)
        self._prepare()
        # Who reads the newest entry still does when the writing field below grows.
        self.selectionModel().currentChanged.connect(lambda *_: self.went.emit(self.current()))
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._look_where)
        bar.rangeChanged.connect(self._stay_at_end)
        self.retranslate()

    def _prepare(self) -> None:
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)  # asked for Qt's own, the binding makes the classes of all widgets there are
        self._empty.setParent(ground)
        self.setProperty("rings", "rows")  # the entry shows the focus, not the whole list
        self.setModel(self.rows_model)
        self.setItemDelegate(self._face)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.px(68))
        self.verticalScrollBar().setSingleStep(theme.px(24))

    @property
    def rows(self) -> tuple[Entry, ...]:
        """The entries shown, in order."""
        return self._entries

    def current(self) -> str:
        """The id of the entry under the keyboard, empty where there is none."""
        entry = self.rows_model.value(self.currentIndex())
        return "" if entry is None else entry.note.id

    def last(self) -> str:
        """The id of the last entry, empty where there is none."""
        return self._entries[-1].note.id if self._entries else ""

    def beside(self, ident: str, step: int) -> str:
        """The id of the entry so many places below another one, empty where there is none."""
        place = self.rows_model.row_of(ident) + step
        known = 0 <= place < len(self._entries) and self.rows_model.row_of(ident) >= 0
        return self._entries[place].note.id if known else ""

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these entries; focus and scroll stay, and so does the editor."""
        self._entries = tuple(entries)
        lost = self.hasFocus() and bool(self.current()) and all(self.current() != e.note.id for e in entries)
        shown = self._entries
        if self._edited is not None and all(self._edited.note.id != e.note.id for e in entries):
            shown = (*shown, self._edited)  # gone meanwhile: its editor keeps a place
        self.rows_model.replace(shown)
        self._show_empty()
        if lost:
            self.left_below.emit()
        self._place_editor()

    def show_editor(self, entry: Entry, editor: QWidget) -> None:
        """Put an editor in the place of an entry, or at the end where the entry is not shown."""
        self._edited, self._editor = entry, editor
        self.replace(self._entries)
        editor.setParent(self.viewport())
        editor.installEventFilter(self)
        self._fit_editor()
        editor.show()
        self.see(entry.note.id)

    def close_editor(self) -> None:
        """Show the entry again; the editor belongs to whoever made it."""
        if self._editor is None:
            return
        self._editor.removeEventFilter(self)
        self._editor.hide()
        self._editor = self._edited = None
        self._face.held.clear()
        self.replace(self._entries)
        self.scheduleDelayedItemsLayout()

    def go_to(self, ident: str) -> None:
        """Put the keyboard on an entry and bring it into view."""
        place = self.rows_model.row_of(ident)
        if place >= 0:
            self.setCurrentIndex(self.rows_model.index(place, 0))
            self.setFocus()
            self.see(ident)

    def see(self, ident: str) -> None:
        """Scroll to an entry, once it has its place."""
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.rows_model.index(self.rows_model.row_of(ident), 0)))

    def at_hand(self) -> str:
        """The id of the entry with the keyboard, else of the last one."""
        return (self.current() if self.hasFocus() else "") or self.last()

    def see_end(self) -> None:
        """Scroll to the newest entry, once it has its place."""
        self._at_end = True
        QTimer.singleShot(0, self, self.scrollToBottom)

    def retranslate(self) -> None:
        """Name and texts in the language spoken now."""
        self.setAccessibleName(self.tr("Entries"))
        self.rows_model.retranslate()

    def restyle(self) -> None:
        """Lines of letters of another size."""
        self._face.measure_anew()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ident = self.current()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        at_end = self.currentIndex().row() == len(self._entries) - 1
        if held or not ident:
            super().keyPressEvent(event)
        elif event.key() in _ENTER:
            self.opened.emit(ident)
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit(ident)
        elif event.key() == Qt.Key.Key_Down and at_end:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to no entry: what is read here is a record, not a list of names."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        entry = self.rows_model.value(self.indexAt(event.position().toPoint()))
        if entry is not None:
            self.opened.emit(entry.note.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        entry = self.rows_model.value(index)
        if entry is not None:
            corner = self.visualRect(index).topLeft() + QPoint(theme.px(120), theme.px(32))
            self.asked.emit(entry.note.id, self.viewport().mapToGlobal(corner) if by_key else event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where it fell; the rows are moved by what is read afterwards."""
        dragged = self.current()
        index = self.indexAt(event.position().toPoint())
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        place = index.row() + below if index.isValid() else len(self._entries)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if dragged:
            self.dropped.emit(dragged, self._entries[place].note.id if place < len(self._entries) else "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.current() and self._entries:
            self.setCurrentIndex(self.rows_model.index(len(self._entries) - 1, 0))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._face.measure_anew()
        super().resizeEvent(event)
        inset = theme.px(16)
        self._empty.setGeometry(inset, inset, max(0, self.viewport().width() - 2 * inset), theme.px(64))
        self._fit_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_editor()

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        self._place_editor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._editor and event.type() == QEvent.Type.LayoutRequest:
            self._fit_editor()
        return super().eventFilter(watched, event)

    def _fit_editor(self) -> None:
        """Give the editor the height it needs, and its entry's place the same."""
        if self._editor is None or self._edited is None:
            return
        needed = self._editor.sizeHint().height()
        layout = self._editor.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.viewport().width())
        if self._face.held.get(self._edited.note.id) != needed:
            self._face.held = {self._edited.note.id: needed}
            self.scheduleDelayedItemsLayout()
            self.executeDelayedItemsLayout()
            self.see(self._edited.note.id)
        self._place_editor()

    def _place_editor(self) -> None:
        if self._editor is None or self._edited is None:
            return
        place = self.rows_model.row_of(self._edited.note.id)
        if place >= 0:
            self._editor.setGeometry(self.visualRect(self.rows_model.index(place, 0)))

    def _show_empty(self) -> None:
        self._empty.setVisible(not self._entries and self._editor is None)

    def _look_where(self, value: int) -> None:
        self._at_end = value >= self.verticalScrollBar().maximum()

    def _stay_at_end(self, _least: int, most: int) -> None:
        if self._at_end:
            self.verticalScrollBar().setValue(most)


