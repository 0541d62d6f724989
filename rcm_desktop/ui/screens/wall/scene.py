"""What a wall can show, and in which languages it speaks at a moment."""

from datetime import datetime
from enum import StrEnum

import msgspec

SIDE_BY_SIDE = 1280
"""From this width on both languages are shown at once, else one after the other."""
TURN_S = 8
"""How long one language, or one page of rooms, stays."""
_BOTH = ("es", "en")


class Kind(StrEnum):
    """The scenes; the value is what settings remember."""

    FOYER = "foyer"
    ROOM = "room"
    STAGE = "stage"
    WELCOME = "welcome"


class Scene(msgspec.Struct, frozen=True):
    """A scene and, where it is of one room, which."""

    kind: Kind = Kind.FOYER
    room: str = ""

    @property
    def of_a_room(self) -> bool:
        """Whether it shows one room only."""
        return self.kind in (Kind.ROOM, Kind.STAGE)


class Moment(msgspec.Struct, frozen=True):
    """The languages spoken now, and which page of several is due."""

    tongues: tuple[str, ...]
    page: int = 0


def moment_of(at: datetime, width: int) -> Moment:
    """What is due at an aware moment on a wall of a width; by the clock alone, so that all walls turn at once."""
    turn = int(at.timestamp() // TURN_S)
    if width >= SIDE_BY_SIDE:
        return Moment(_BOTH, turn)
    return Moment((_BOTH[turn % 2],), turn // 2)
