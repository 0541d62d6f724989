"""The hits, one under the other, walked from the field above or by the list's own keys."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from rcm_desktop.domain.note_volume import Line
from rcm_desktop.services.finding import Found
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.kit.wrapping_list import WrappingList
from rcm_desktop.ui.screens.notes.finding.hit_face import HitFace
from rcm_desktop.ui.screens.notes.finding.wording import spoken


class HitList(Living, WrappingList):
    """Enter or a double click open a hit; Up from the first one leads back to the field."""

    opened = Signal(object)
    """Asks to open a hit: its Line."""
    copied = Signal()
    """Asks to copy the hit that is chosen."""
    left_above = Signal()
    chosen = Signal(object)
    """Another hit is chosen: its Line, or None."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: RowModel[Line] = RowModel((Column[Line](lambda: "", spoken),), key=_key)
        self._face = HitFace(self)
        ground = QWidget()
        ground.setBackgroundRole(QPalette.ColorRole.Base)
        ground.setAutoFillBackground(True)
        self.setViewport(ground)  # asked for Qt's own, the binding makes the classes of all widgets there are
        self.setModel(self.hits)
        self.setItemDelegate(self._face)
        self.setProperty("rings", "rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current()))
        self.doubleClicked.connect(lambda _: self._open())
        self.retranslate()

    def show_found(self, found: Found) -> None:
        """Show other hits; the first one is chosen, unless the one that was is among them."""
        before = self.current()
        self._face.show_query(found.query)
        self.hits.replace(found.lines)
        place = self.hits.row_of(_key(before)) if before is not None else -1
        if found.lines:
            self.choose(max(0, place))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def current(self) -> Line | None:
        """The hit that is chosen."""
        return self.hits.value(self.currentIndex())

    def choose(self, place: int) -> None:
        """Choose the hit at a place and bring it into view."""
        index = self.hits.index(place, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def walk(self, step: int) -> None:
        """Go so many hits further."""
        last = len(self.hits.rows) - 1
        if last >= 0:
            self.choose(min(last, max(0, self.currentIndex().row() + step)))

    def retranslate(self) -> None:
        """Name and words in the language spoken now."""
        self.setAccessibleName(self.tr("What was found"))
        self.hits.retranslate()

    def restyle(self) -> None:
        """Letters of another size or colour."""
        self._face.measure_anew()
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._face.measure_anew()
            # Other heights: the hit one was looking at may be out of sight then.
            QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters go to no hit: what to look for is typed above."""

    def _open(self) -> None:
        line = self.current()
        if line is not None:
            self.opened.emit(line)


def _key(line: Line) -> str:
    return f"{line.note.id} {id(line.volume) if line.volume.elsewhere is not None else ''}"
