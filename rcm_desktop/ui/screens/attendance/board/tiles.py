"""The tiles of the board: members in the meeting's order, then the others thinner."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.domain.people import Category
from rcm_desktop.services.attendance import Point, Presence
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.board.tile import TALL, THIN, DelegationTile
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

NARROWEST, GAP, BETWEEN = 256, 8, 16
"""Design lengths: the least width of a tile, between tiles, and between members and others."""
_STEPS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class Tiles(Living, QWidget):
    """As many tiles side by side as the width takes; arrows move between them, Enter or a click chooses one.

    Only one tile is in the order of Tab, so that the rest of the board is one Tab away.
    """

    chosen = Signal(str)
    """The id of the delegation that was chosen; empty for people without one."""
    reached = Signal(QWidget)
    """The arrows came to this tile: it wants to be in view."""

    def __init__(self) -> None:
        super().__init__()
        self.tiles: dict[str, DelegationTile] = {}
        self._stop = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_presence(self, found: Sequence[Presence], point: Point, clocked: Clocked) -> None:
        """Show the delegations; what stays the same is not touched."""
        ordered = [p for p in found if _is_member(p)] + [p for p in found if not _is_member(p)]
        if [(p.delegation.id, not _is_member(p)) for p in ordered] != [(i, t.thin) for i, t in self.tiles.items()]:
            self._make(ordered, point, clocked)
        for presence in ordered:
            self.tiles[presence.delegation.id].tell(presence, point, clocked)

    def mark(self, delegation: str | None) -> None:
        """Show which delegation is chosen, None where none is."""
        for ident, tile in self.tiles.items():
            tile.mark(chosen=ident == delegation)

    def focus_tile(self, delegation: str = "") -> None:
        """Put the keyboard on a delegation's tile, else on the one it was on last."""
        tile = self.tiles.get(delegation) if delegation else self.tiles.get(self._stop)
        tile = tile or next(iter(self.tiles.values()), None)
        if tile is not None:
            self._go_to(tile)

    def focused(self) -> str | None:
        """The delegation whose tile has the keyboard, None where none has."""
        tile = self._focused()
        return next((ident for ident, other in self.tiles.items() if other is tile), None)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > theme.px(NARROWEST) else theme.px(4 * 304 + 3 * GAP)
        return QSize(theme.px(NARROWEST), self._places(width)[1])

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROWEST), theme.px(TALL))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put()

    def restyle(self) -> None:
        """Lay the tiles out at the text scale in force."""
        self._put()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step, tile = _STEPS.get(Qt.Key(event.key())), self._focused()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if tile is None or held or (step is None and event.key() not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            super().keyPressEvent(event)
            return
        every = list(self.tiles.values())
        edges = {Qt.Key.Key_Home: every[0], Qt.Key.Key_End: every[-1]}
        self._go_to(_neighbour(tile, every, step) if step is not None else edges[Qt.Key(event.key())])

    def _make(self, found: Sequence[Presence], point: Point, clocked: Clocked) -> None:
        held = self.focused()
        for tile in self.tiles.values():
            tile.hide()
            tile.setParent(None)
            tile.deleteLater()
        self.tiles = {p.delegation.id: self._tile(p, point, clocked) for p in found}
        self._stop = self._stop if self._stop in self.tiles else next(iter(self.tiles), "")
        if self._stop in self.tiles:
            self.tiles[self._stop].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._put()
        self.updateGeometry()
        if held is not None and held in self.tiles:
            self.tiles[held].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tile(self, presence: Presence, point: Point, clocked: Clocked) -> DelegationTile:
        tile = DelegationTile(presence, point, clocked, thin=not _is_member(presence))
        ident = presence.delegation.id
        tile.setParent(self)
        tile.clicked.connect(lambda _=False: self._choose(ident))
        tile.show()
        return tile

    def _choose(self, ident: str) -> None:
        self._go_to(self.tiles[ident])
        self.chosen.emit(ident)

    def _go_to(self, tile: DelegationTile) -> None:
        for ident, other in self.tiles.items():
            other.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other is tile else Qt.FocusPolicy.ClickFocus)
            if other is tile:
                self._stop = ident
        tile.setFocus(Qt.FocusReason.TabFocusReason)
        self.reached.emit(tile)

    def _focused(self) -> DelegationTile | None:
        return next((tile for tile in self.tiles.values() if tile.hasFocus()), None)

    def _put(self) -> None:
        boxes, _ = self._places(self.width())
        for tile, box in zip(self.tiles.values(), boxes, strict=True):
            tile.setGeometry(box)

    def _places(self, width: int) -> tuple[list[QRect], int]:
        """Where each tile stands at a width, and how high they are together."""
        gap = theme.px(GAP)
        across = max(1, (width + gap) // (theme.px(NARROWEST) + gap))
        wide = (width - (across - 1) * gap) // across
        boxes: list[QRect] = []
        top = 0
        for thin in (False, True):
            count = sum(tile.thin == thin for tile in self.tiles.values())
            high = theme.px(THIN if thin else TALL)
            if count and boxes:
                top += theme.px(BETWEEN) - gap
            for place in range(count):
                line, column = divmod(place, across)
                boxes.append(QRect(column * (wide + gap), top + line * (high + gap), wide, high))
            top += -(-count // across) * (high + gap)
        return boxes, max(0, top - gap)


def _is_member(presence: Presence) -> bool:
    return bool(presence.delegation.id) and presence.delegation.category is Category.MEMBER


def _neighbour(tile: DelegationTile, every: Sequence[DelegationTile], step: tuple[int, int]) -> DelegationTile:
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
