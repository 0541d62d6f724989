"""The tiles of the board: members in the meeting's order, then the others thinner."""

from collections.abc import Sequence
from functools import partial

from rcm_desktop.domain.people import Category
from rcm_desktop.services.attendance import Point, Presence
from rcm_desktop.ui.kit.tile_grid import TileGrid
from rcm_desktop.ui.screens.attendance.board.tile import DelegationTile
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

NARROWEST = 256
"""The least design width of a tile."""


class Tiles(TileGrid[DelegationTile]):
    """By the delegation's id; an empty one stands for people without a delegation."""

    def __init__(self) -> None:
        super().__init__(NARROWEST)

    def show_presence(self, found: Sequence[Presence], point: Point, clocked: Clocked) -> None:
        """Show the delegations; what stays the same is not touched."""
        ordered = [p for p in found if _is_member(p)] + [p for p in found if not _is_member(p)]
        if [(p.delegation.id, not _is_member(p)) for p in ordered] != [(i, t.thin) for i, t in self.tiles.items()]:
            self.fill_with({
                p.delegation.id: partial(DelegationTile, p, point, clocked, thin=not _is_member(p)) for p in ordered
            })
        for presence in ordered:
            self.tiles[presence.delegation.id].tell(presence, point, clocked)

    def mark(self, delegation: str | None) -> None:
        """Show which delegation is chosen, None where none is."""
        for ident, tile in self.tiles.items():
            tile.mark(chosen=ident == delegation)


def _is_member(presence: Presence) -> bool:
    return bool(presence.delegation.id) and presence.delegation.category is Category.MEMBER
