"""How many came: the big counts and a tile for each member country."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from rcm_desktop.domain.people import Category
from rcm_desktop.services.attendance import Presence
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import column, fill, row, tall
from rcm_desktop.ui.kit.marks import BigNumber, Tile
from rcm_desktop.ui.screens.attendance.verdicts import delegation_name


class PresenceBoard(QWidget):
    """Counts of everyone above two columns of member countries in the meeting's order."""

    delegation_chosen = Signal(str)
    """A tile was pressed: the delegation's code."""

    def __init__(self) -> None:
        super().__init__()
        self.registered = BigNumber(lambda: self.tr("Registered"))
        self.announced = BigNumber(lambda: self.tr("Announced"))
        self.entered = BigNumber(lambda: self.tr("Have entered"))
        self.inside = BigNumber(lambda: self.tr("In the room"))
        self.tiles: dict[str, Tile] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(4))
        counts = row(self.inside, self.registered, self.entered, self.announced, None, gap=20)
        fill(self, column(counts, self._grid, gap=12))

    def show_presence(self, found: Sequence[Presence], *, at_session: bool) -> None:
        """Show the counts; at a session's door a tile counts who entered there, else who is registered.

        The mark of the head of delegation belongs to registration: at a door it would tell of another place.
        """
        self.announced.count(sum(p.announced for p in found))
        self.registered.count(sum(p.registered for p in found))
        self.entered.count(sum(p.in_session for p in found))
        # Only where departures are recorded can be told who is inside now.
        counted = [p.inside for p in found if p.inside is not None]
        self.inside.count(sum(counted))
        self.inside.setVisible(at_session and bool(counted))
        self.entered.setVisible(at_session and not counted)
        members = [p for p in found if p.delegation.category is Category.MEMBER]
        if [p.delegation.id for p in members] != list(self.tiles):
            self._lay_out(members)
        for presence in members:
            tile = self.tiles[presence.delegation.id]
            entered = presence.in_session if presence.inside is None else presence.inside
            here = entered if at_session else presence.registered
            tile.tell(here, presence.announced, head=presence.head_present and not at_session)

    def forget_names(self) -> None:
        """Make the tiles anew when next shown, with names in the language spoken then."""
        self._lay_out([])

    def _lay_out(self, members: Sequence[Presence]) -> None:
        for tile in self.tiles.values():
            self._grid.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self.tiles = {p.delegation.id: self._tile(p) for p in members}
        half = (len(self.tiles) + 1) // 2
        for place, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, place % half, place // half)

    def _tile(self, presence: Presence) -> Tile:
        code = presence.delegation.code
        tile = Tile(code, delegation_name(presence.delegation))
        tall(tile, 30)
        # A click must not take the keyboard from the search field; Tab may.
        tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tile.clicked.connect(lambda _=False, code=code: self.delegation_chosen.emit(code))
        return tile
