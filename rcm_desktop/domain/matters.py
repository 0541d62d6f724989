"""What a person should look at, one value a matter; services/checks derives them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Record


class Matter(StrEnum):
    """Why something is to be looked at."""

    VERSIONS = "versions"
    DELETED_YET_EDITED = "deleted-yet-edited"
    SAME_BADGE = "same-badge"
    SAME_LETTER = "same-letter"
    """Two laptops give out badges under one letter, so that numbers may clash."""
    CLOCK_AHEAD = "clock-ahead"
    CLOCK_WRONG = "clock-wrong"
    """A person said that a laptop's clock was wrong."""
    DOUBLE_SCAN = "double-scan"
    ORPHAN_SCAN = "orphan-scan"
    """Somebody came whose record never arrived here."""
    POSSIBLY_SAME = "possibly-same"
    FAILED_SCAN = "failed-scan"
    SAME_ROOM = "same-room"
    """Two laptops put a session each into one room at one time."""
    AGREED_TOUCHED = "agreed-touched"
    """A text was agreed, and written to later or by somebody who had not seen that."""


SETTLED_HERE = frozenset({Matter.VERSIONS, Matter.DELETED_YET_EDITED, Matter.AGREED_TOUCHED})
"""What is settled by choosing between two versions."""
OPEN = SETTLED_HERE | {Matter.SAME_BADGE, Matter.SAME_LETTER, Matter.SAME_ROOM}
"""What has to be settled; everything else is good to know."""


class Seen(msgspec.Struct, frozen=True):
    """One recording of the matter: when (local, aware), at which laptop and point, and what was scanned or said."""

    at: datetime
    laptop: str
    point: str = ""
    text: str = ""


class ToSettle(msgspec.Struct, frozen=True):
    """One thing to look at: the kind and id of its record, the fields it concerns, and the record as it stands."""

    matter: Matter
    kind: str
    record: str
    about: Record
    fields: tuple[str, ...] = ()
    other: Record | None = None
    """The other of two people who may be one, or of two sessions in one room."""
    seen: tuple[Seen, ...] = ()

    @property
    def key(self) -> str:
        """The same text for the same thing to look at, however often it was recorded."""
        return " ".join((self.matter, self.record, self.other.id if self.other else "", *self.fields))


def counted(found: Iterable[ToSettle]) -> dict[str, int]:
    """How much there is of each matter."""
    return dict(Counter(one.matter for one in found))


def divided(counts: Mapping[str, int]) -> tuple[dict[str, int], dict[str, int]]:
    """What of each matter has to be settled, and what is good to know."""
    known = {matter: count for matter, count in counts.items() if matter not in OPEN}
    return {matter: count for matter, count in counts.items() if matter in OPEN}, known
