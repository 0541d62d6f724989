"""The programme as a list: items are put in order, given minutes by typing them, and opened by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from rcm_desktop.domain.records import MOST_MINUTES
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import (
    DATED_TIMES,
    MINUTES,
    TIMES,
    Entry,
    ProgrammeModel,
    place_of_drop,
)

_TITLES = 220
"""What the titles are to keep of the width, in design pixels."""
_SPARE = (6, 4, 5, 3, 7)
"""The columns that make way where there is little room, the first one first."""


class _MinutesField(QStyledItemDelegate):
    """A field of whole minutes in the row itself."""

    def __init__(self, name: Words, above: QWidget) -> None:
        super().__init__(above)
        self._name = name

    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName(say(self._name))
        field.setValidator(QIntValidator(0, MOST_MINUTES, field))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setStyleSheet("min-height: 0; margin: 0; border-radius: 0;")
        return field


class ProgrammeTable(RowTable[Entry]):
    """Rows of sessions and items; `narrow` leaves the columns away for which there is no room."""

    item_placed = Signal(object, str, int)
    """An AgendaItem is to stand in a session at a place."""
    minutes_typed = Signal(object, int)
    """An AgendaItem is to last so many minutes."""
    deleted = Signal(object)
    """An Entry is to go."""

    def __init__(self, model: ProgrammeModel, name: Words) -> None:
        super().__init__(model, name, dense=True)
        self._delegate = _MinutesField(lambda: self.tr("Minutes"), self)
        self.setItemDelegateForColumn(MINUTES, self._delegate)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDropIndicatorShown(True)
        model.typed.connect(lambda entry, minutes: self.minutes_typed.emit(entry.item, minutes))
        model.dropped.connect(self._drop)

    def editing(self) -> bool:
        """Whether minutes are being typed."""
        return self.state() == QAbstractItemView.State.EditingState

    def finish(self) -> None:
        """Take the minutes that are being typed."""
        field = self._field()
        if field is not None:
            self.commitData(field)
            self.closeEditor(field, QStyledItemDelegate.EndEditHint.NoHint)

    def walk_item(self, step: int) -> None:
        """Put the chosen item a place up (-1) or down (1); past the first or last one into the session beside it."""
        entry, rows = self.chosen_value(), self.rows.rows
        if entry is None or entry.item is None:
            return
        sitting, place = entry.sitting, entry.sitting.items.index(entry.item) + step
        if 0 <= place < len(sitting.items):
            self.item_placed.emit(entry.item, sitting.session.id, place)
            return
        order = list(dict.fromkeys(row.sitting.session.id for row in rows))
        at = order.index(sitting.session.id) + step
        if 0 <= at < len(order):
            beside = next(row.sitting for row in rows if row.sitting.session.id == order[at])
            self.item_placed.emit(entry.item, order[at], 0 if step > 0 else len(beside.items))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if self.editing():  # Enter in the field of minutes comes here, too
            event.ignore()
        elif plain and event.text().isdigit() and len(event.text()) == 1:
            self._type(event)
        elif plain and key == Qt.Key.Key_F2:
            self._open()
        elif plain and key == Qt.Key.Key_Delete and self.chosen_value() is not None:
            self.deleted.emit(self.chosen_value())
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def replace(self, rows: Sequence[Entry]) -> None:
        """Show other rows; columns without content make way for the titles."""
        super().replace(rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Heights and widths at the text scale in force."""
        super().restyle()
        self._fit()

    def _fit(self) -> None:
        """Leave room for the titles: what matters least makes way."""
        columns = self.rows.columns
        rows = self.rows.rows
        shown = {n for n, one in enumerate(columns) if one.width and (n <= MINUTES or any(map(one.text, rows)))}
        if len(columns) > len(_SPARE):
            for place in _SPARE:
                if sum(theme.px(columns[n].width) for n in shown) + theme.px(_TITLES) <= self.width():
                    break
                shown.discard(place)
        if any(row.dated for row in rows):
            self.setColumnWidth(0, theme.px(DATED_TIMES))
        elif columns[0].width == TIMES:
            self.setColumnWidth(0, theme.px(TIMES))
        for place, one in enumerate(columns):
            self.setColumnHidden(place, bool(one.width) and place not in shown)

    def _type(self, event: QKeyEvent) -> None:
        """A digit begins another number of minutes."""
        entry = self.chosen_value()
        if entry is None or entry.item is None:
            return
        self.edit(self.rows.index(self.currentIndex().row(), MINUTES))
        field = self._field()
        if field is not None:
            field.clear()
            QApplication.sendEvent(field, event)

    def _field(self) -> QLineEdit | None:
        return next((one for one in self.viewport().findChildren(QLineEdit) if one.isVisible()), None)

    def _drop(self, ident: str, line: int) -> None:
        rows = self.rows.rows
        item = next((row.item for row in rows if row.item is not None and row.item.id == ident), None)
        place = place_of_drop(rows, ident, line)
        if item is not None and place is not None:
            self.item_placed.emit(item, *place)
