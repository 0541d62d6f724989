"""What bundles bring: told by the laptops that wrote it, and by what follows from it here."""

from collections import Counter
from collections.abc import Mapping, Set

import msgspec

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.matters import ToSettle
from rcm_desktop.domain.stamps import AHEAD_MS, COUNTER_BITS
from rcm_desktop.services.exchange.tally import Tally
from rcm_desktop.storage import exchange

_NOTHING_AMISS: Mapping[str, Hand] = {}


class From(msgspec.Struct, frozen=True):
    """What a bundle brings from one laptop: how much of each kind is created, and how much is edited."""

    laptop: str
    transactions: int
    created: dict[str, int]
    """New records and facts by the kind's name in the journal: "delegate", "note", "scan"…"""
    edited: int
    """Fields of records already here that were written."""
    hand: Hand = Hand.OWN
    """What speaks for it."""


class Clock(msgspec.Struct, frozen=True):
    """A laptop whose clock ran ahead of ours, and by how many minutes."""

    laptop: str
    minutes: int


class Newer(msgspec.Struct, frozen=True):
    """How much this version cannot show: kept, passed on, and shown by the version that wrote it."""

    operations: int = 0
    app: str = ""


class Effects(msgspec.Struct, frozen=True):
    """What follows here from what bundles bring."""

    to_settle: tuple[ToSettle, ...] = ()
    """What a person should look at that was not there before."""
    clocks: tuple[Clock, ...] = ()
    newer: Newer = Newer()
    back: tuple[From, ...] = ()
    """What had been set aside here and counts again, because something of this rests on it."""


def from_laptops(
    found: Tally, names: dict[str, str], known: Set[str], hands: Mapping[str, Hand] = _NOTHING_AMISS
) -> tuple[From, ...]:
    """What each laptop did, whoever began first; who first writes to a record unknown here creates it."""
    created: dict[str, Counter[str]] = {who: Counter() for who in found.authors()}
    for (who, kind), many in found.facts.items():
        created[who][kind] += many
    edited = Counter(found.writes)
    for rec, first in found.first.items():
        if rec not in known:
            created[first.who][first.kind] += 1
            edited[first.who] -= first.writes
    return tuple(
        From(names.get(who, ""), len(found.numbers[who]), dict(of), edited[who], hands.get(who, Hand.OWN))
        for who, of in created.items()
    )


def clocks(found: Tally, names: dict[str, str], now_ms: int) -> tuple[Clock, ...]:
    """The laptops whose stamps lie more than ten minutes ahead of our clock."""
    newest = {who: stamp >> COUNTER_BITS for who, stamp in found.newest.items()}
    return tuple(
        Clock(names.get(who, ""), (at - now_ms) // 60_000) for who, at in newest.items() if at > now_ms + AHEAD_MS
    )


def newer(found: Tally) -> Newer:
    """What of these transactions this version cannot show: kinds and fields it does not know."""
    count, app = 0, ""
    for (wrote, kind, field), many in found.kinds.items():
        if not exchange.is_shown(kind, field):
            count, app = count + many, max(app, wrote, key=_version)
    return Newer(count, app)


def _version(app: str) -> list[int]:
    return [int(part) for part in app.split(".") if part.isdecimal()]
