"""What bundles bring: told by the laptops that wrote it, and by what follows from it here."""

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.matters import ToSettle
from rcm_desktop.domain.stamps import AHEAD_MS, COUNTER_BITS
from rcm_desktop.domain.transactions import Transaction, Write
from rcm_desktop.services.exchange.new_here import NewHere
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
    found: Iterable[Transaction], names: dict[str, str], known: set[str], hands: Mapping[str, Hand] = _NOTHING_AMISS
) -> tuple[From, ...]:
    """What each laptop did, in the order it was done: who first writes to a record unknown here creates it."""
    done: Counter[str] = Counter()
    edited: Counter[str] = Counter()
    created: dict[str, Counter[str]] = {}
    known = set(known)
    for t in found.in_order() if isinstance(found, NewHere) else sorted(found, key=lambda t: t.header.hlc):
        who = t.header.replica
        fresh = {o.rec: o.kind for o in t.operations if isinstance(o, Write) and o.rec not in known}
        facts = [o.kind for o in t.operations if not isinstance(o, Write)]
        created.setdefault(who, Counter()).update([*fresh.values(), *facts])
        edited[who] += sum(isinstance(o, Write) and o.rec in known for o in t.operations)
        done[who] += 1
        known.update(fresh)
    return tuple(
        From(names.get(who, ""), done[who], dict(of), edited[who], hands.get(who, Hand.OWN))
        for who, of in created.items()
    )


def written(found: Iterable[Transaction]) -> set[str]:
    """The records that transactions write to."""
    if isinstance(found, NewHere):
        return found.written
    return {o.rec for t in found for o in t.operations if isinstance(o, Write)}


def clocks(found: NewHere, names: dict[str, str], now_ms: int) -> tuple[Clock, ...]:
    """The laptops whose stamps lie more than ten minutes ahead of our clock."""
    newest = {who: stamp >> COUNTER_BITS for who, stamp in found.newest.items()}
    return tuple(
        Clock(names.get(who, ""), (at - now_ms) // 60_000) for who, at in newest.items() if at > now_ms + AHEAD_MS
    )


def newer(found: NewHere) -> Newer:
    """What of these transactions this version cannot show: kinds and fields it does not know."""
    count, app = 0, ""
    for (wrote, kind, field), many in found.kinds.items():
        if not exchange.is_shown(kind, field):
            count, app = count + many, max(app, wrote, key=_version)
    return Newer(count, app)


def _version(app: str) -> list[int]:
    return [int(part) for part in app.split(".") if part.isdecimal()]
