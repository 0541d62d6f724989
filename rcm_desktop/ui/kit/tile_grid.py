"""Tiles side by side, as many as the width takes; the arrows go from one to the next."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living

GAP, BETWEEN = 8, 16
"""Design lengths: between tiles, and between those of the first kind and the thin ones."""
WIDE = 304
STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
"""Where an arrow leads: to the right, and down."""
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class GridTile(Living, QAbstractButton):
    """A tile that its subclass paints in one go, so that many cost little; `high` is its design height."""

    def __init__(self, high: int, *, thin: bool = False) -> None:
        super().__init__()
        self.high, self.thin = high, thin
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDE), theme.px(self.high))

    def draw_ground(self, painter: QPainter, *, soft: bool) -> None:
        """Its ground and edge: soft for what is so, the ring where the keyboard is."""
        focus = self.hasFocus()
        painter.setPen(QPen(theme.colour("accent" if focus else "line"), 2 if focus else 1))
        painter.setBrush(theme.colour("soft" if soft or self.underMouse() else "paper"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's buttons walk by arrows in the order they were made; the grid walks by where they stand.
        super().keyPressEvent(event) if event.key() == Qt.Key.Key_Space else event.ignore()


def draw_line(painter: QPainter, line: QRect, text: str) -> None:
    """A line of text in the painter's font and colour, cut short with "…" where it does not fit."""
    fitting = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, _MIDDLE | _LEFT, fitting)


T = TypeVar("T", bound=GridTile)


class TileGrid(Living, QWidget, Generic[T]):
    """Tiles by their id, each at least `narrowest` wide, the thin ones below the others.

    Only one tile is in the order of Tab, so that what stands below is one Tab away.
    """

    chosen = Signal(str)
    """The id of the tile that was chosen, by a click or Space."""
    reached = Signal(QWidget)
    """The keyboard came to this tile: it wants to be in view."""

    def __init__(self, narrowest: int) -> None:
        super().__init__()
        self.tiles: dict[str, T] = {}
        self._narrowest = narrowest
        self._stop = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill_with(self, makers: Mapping[str, Callable[[], T]]) -> None:
        """Make other tiles in this order, by their ids; the keyboard stays with the tile that had it."""
        held = self.focused()
        for tile in self.tiles.values():
            tile.hide()
            tile.setParent(None)
            tile.deleteLater()
        self.tiles = {ident: self._made(ident, make) for ident, make in makers.items()}
        self._stop = self._stop if self._stop in self.tiles else next(iter(self.tiles), "")
        if self._stop in self.tiles:
            self.tiles[self._stop].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._put()
        self.updateGeometry()
        if held is not None and held in self.tiles:
            self.tiles[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_tile(self, ident: str = "") -> None:
        """Put the keyboard on a tile, else on the one it was on last."""
        tile = self.tiles.get(ident) if ident else self.tiles.get(self._stop)
        tile = tile or next(iter(self.tiles.values()), None)
        if tile is not None:
            self._go_to(tile)

    def focused(self) -> str | None:
        """The id of the tile that has the keyboard, None where none has."""
        return next((ident for ident, tile in self.tiles.items() if tile.hasFocus()), None)

    def walk(self, key: Qt.Key) -> bool:
        """Go where an arrow, Home or End leads; false for another key, or while no tile has the keyboard."""
        ident, every = self.focused(), list(self.tiles.values())
        if ident is None:
            return False
        if key in STEPS:
            self._go_to(_neighbour(self.tiles[ident], every, STEPS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(every[0 if key == Qt.Key.Key_Home else -1])
        else:
            return False
        return True

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > theme.px(self._narrowest) else theme.px(4 * WIDE + 3 * GAP)
        return QSize(theme.px(self._narrowest), self._places(width)[1])

    def minimumSizeHint(self) -> QSize:
        highest = max((tile.high for tile in self.tiles.values()), default=0)
        return QSize(theme.px(self._narrowest), theme.px(highest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put()

    def restyle(self) -> None:
        """Lay the tiles out at the text scale in force."""
        self._put()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held or not self.walk(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _made(self, ident: str, make: Callable[[], T]) -> T:
        tile = make()
        tile.setParent(self)
        tile.clicked.connect(lambda _=False: self._choose(ident))
        tile.show()
        return tile

    def _choose(self, ident: str) -> None:
        self._go_to(self.tiles[ident])
        self.chosen.emit(ident)

    def _go_to(self, tile: T) -> None:
        for ident, other in self.tiles.items():
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is tile else Qt.FocusPolicy.ClickFocus)
            if other is tile:
                self._stop = ident
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(tile)

    def _put(self) -> None:
        boxes, _ = self._places(self.width())
        for tile, box in zip(self.tiles.values(), boxes, strict=True):
            tile.setGeometry(box)

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Where each tile stands at a width, and how high they are together."""
        gap = theme.px(GAP)
        across = max(1, (width + gap) // (theme.px(self._narrowest) + gap))
        wide = (width - (across - 1) * gap) // across
        boxes: list[QRect] = []
        top = 0
        for thin in (False, True):
            some = [tile for tile in self.tiles.values() if tile.thin == thin]
            high = theme.px(some[0].high) if some else 0
            if some and boxes:
                top += theme.px(BETWEEN) - gap
            for place in range(len(some)):
                line, column = divmod(place, across)
                boxes.append(QRect(column * (wide + gap), top + line * (high + gap), wide, high))
            top += -(-len(some) // across) * (high + gap)
        return boxes, max(0, top - gap)


def _neighbour(tile: T, every: Sequence[T], step: tuple[int, int]) -> T:
    """The next tile in a direction, the same where there is none; left and right go on in the next line."""
    right, down = step
    if right:
        place = every.index(tile) + right
        return every[place] if 0 <= place < len(every) else tile
    here = tile.geometry().center()
    ahead = [t for t in every if (t.geometry().center().y() - here.y()) * down > 0]
    if not ahead:
        return tile
    line = min(abs(t.geometry().center().y() - here.y()) for t in ahead)
    nearest = [t for t in ahead if abs(t.geometry().center().y() - here.y()) == line]
    return min(nearest, key=lambda t: abs(t.geometry().center().x() - here.x()))
