"""Names offered beside the cursor of a text, over whatever is there."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Card
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words

_MOST = 5
_WIDTH = 320


class Named(msgspec.Struct, frozen=True):
    """A name that may be meant, known by its id, with the code beside it."""

    id: str
    code: str
    name: str


class NameOffer(Card):
    """The first one is chosen at once; the field keeps the keyboard and tells the keys."""

    taken = Signal(str)
    """A name was clicked: its id."""

    def __init__(self, field: QPlainTextEdit, name: Words) -> None:
        columns = (
            Column[Named]("", lambda one: one.code, colour=lambda _: "muted", width=80),
            Column[Named](name, lambda one: one.name),
        )
        self.rows: RowTable[Named] = RowTable(
            RowModel(columns, key=lambda one: one.id), name, dense=True, header=False
        )  # fmt: skip
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        super().__init__(self.rows, gap=0, margin=2)
        self._field = field
        self.rows.clicked.connect(lambda _: self.taken.emit(self.chosen()))
        self.hide()

    def offer(self, found: Sequence[Named]) -> None:
        """Offer these, the likeliest first; none closes it."""
        shown = found[:_MOST]
        if not shown:
            self.hide()
            return
        self.setParent(self._field.window())
        self.rows.replace(shown)
        self.rows.selectRow(0)
        self.rows.setFixedHeight(theme.px(30) * len(shown) + 4)
        self._stand()
        self.show()
        self.raise_()
        announce(self._field, shown[0].name)

    def chosen(self) -> str:
        """The id of the name that Enter takes."""
        one = self.rows.chosen_value()
        return one.id if one is not None else ""

    def walk(self, step: int) -> None:
        """Choose the next one, or the one before."""
        rows = self.rows.rows.rows
        at = min(max(self.rows.currentIndex().row() + step, 0), len(rows) - 1)
        self.rows.selectRow(at)
        announce(self._field, rows[at].name)

    def _stand(self) -> None:
        """Below the line that is typed, or above it where there is no room."""
        window, line = self._field.window(), self._field.cursorRect()
        size = self.sizeHint()
        width = min(theme.px(_WIDTH), window.width())
        corner = self._field.viewport().mapTo(window, line.bottomLeft()) + QPoint(0, 4)
        if corner.y() + size.height() > window.height():
            top = self._field.viewport().mapTo(window, line.topLeft()).y()
            corner.setY(max(0, min(top - 4, window.height()) - size.height()))
        self.setGeometry(min(corner.x(), window.width() - width), corner.y(), width, size.height())
