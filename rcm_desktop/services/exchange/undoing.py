"""What undoing a bundle would do: what would no longer count here, and what stays because something rests on it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from enum import StrEnum

import msgspec

from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.stamps import moment_of
from rcm_desktop.domain.transactions import Transaction, Write
from rcm_desktop.services.exchange.brought import From, from_laptops
from rcm_desktop.services.exchange.foreseeing import Progress
from rcm_desktop.services.exchange.tally import Tally
from rcm_desktop.storage import aside, exchange, incarnation, records
from rcm_desktop.storage.aside import Link
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import laptops, zone

_MOST = 200
"""How many records that stay are told one by one; the rest are counted."""


class Why(StrEnum):
    """Why something stays."""

    CHANGED = "changed"
    CHECKED_IN = "checked-in"
    SPOKEN_OF = "spoken-of"
    """Something happened that concerns it: a badge was printed, a session begun."""
    NAMED = "named"
    """Another record names it."""
    SAT_THERE = "sat-there"
    """Who sat at a laptop, and worked there."""
    TOGETHER = "together"
    """It came in one step with something else that stays."""


class Staying(msgspec.Struct, frozen=True):
    """A record, or what happened to it, that stays, and the first piece of work that rests on it."""

    kind: str
    """The record's kind, or the kind of what happened."""
    about: Record | None
    """The record as it stands; None where this version does not know its kind."""
    why: Why
    laptop: str
    mine: bool
    """Whether the work was done at this laptop."""
    at: datetime
    """When, by the clock of the meeting's place."""
    other: Record | None = None
    """What names it."""


class Undoing(msgspec.Struct, frozen=True):
    """What undoing a bundle would do."""

    goes: tuple[From, ...]
    """What would no longer count here, by the laptop that recorded it."""
    stays: tuple[Staying, ...]
    more: int
    """How much stays beside what is told one by one."""


def foretold(database: Database, receipt: int, progress: Progress | None = None) -> Undoing:
    """What undoing a bundle would do, or has left where it is undone; nothing changes, and nobody waits."""
    with database.read() as connection:
        told = aside.aftermath(connection, receipt, progress)
        names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
        going = set(told.goes)
        found = Tally.of(aside.stored(connection, told.goes).values())
        apart = exchange.known_records(connection, found.written, lambda at: at not in going)
        ours, here = incarnation.mine(connection).id, zone(connection)
        keys = _by_record(connection, told.stays)
        needing = aside.stored(connection, sorted({link.by for link in told.stays.values()}))
        stays = tuple(
            _staying(connection, kind, rec, needing[link.by], link, names, ours, here)
            for (kind, rec), link in list(keys.items())[:_MOST]
        )
    return Undoing(from_laptops(found, names, apart), stays, max(0, len(keys) - _MOST))


def _by_record(connection: Connection, stays: dict[int, Link]) -> dict[tuple[str, str], Link]:
    """Each record that stays, once, with the reason of the first transaction of it that does."""
    found: dict[tuple[str, str], Link] = {}
    for pos, t in aside.stored(connection, sorted(stays)).items():
        for operation in t.operations:
            found.setdefault((operation.kind, operation.rec), stays[pos])
    return found


def _staying(
    connection: Connection, kind: str, rec: str, by: Transaction, link: Link, names: dict[str, str], ours: str,
    here: tzinfo,
) -> Staying:  # fmt: skip
    why, other = _reason(rec, by, link)
    return Staying(
        kind=kind,
        about=_record(connection, rec, kind),
        why=why,
        laptop=names.get(by.header.replica, ""),
        mine=by.header.replica == ours,
        at=moment_of(by.header.hlc).astimezone(here),
        other=_record(connection, other) if other else None,
    )


def _reason(rec: str, by: Transaction, link: Link) -> tuple[Why, str]:
    """Why a record stays for the sake of a transaction, and the record that names it, if one does."""
    on_it = [o for o in by.operations if o.rec == rec]
    if any(isinstance(o, Write) for o in on_it):
        return Why.CHANGED, ""
    if on_it:
        return (Why.CHECKED_IN if any(o.kind == "scan" for o in on_it) else Why.SPOKEN_OF), ""
    if link.record != rec:
        return Why.TOGETHER, ""
    if by.header.actor == rec and not any(f'"{rec}"' in o.value for o in by.operations):
        return Why.SAT_THERE, ""
    return Why.NAMED, next((o.rec for o in by.operations if f'"{rec}"' in o.value), "")


def _record(connection: Connection, rec: str, kind: str = "") -> Record | None:
    kinds: Sequence[str] = [kind] if kind in RECORDS else exchange.kinds_of(connection, rec)
    found = (records.one(connection, RECORDS[each], rec) for each in kinds if each in RECORDS)
    return next((record for record in found if record is not None), None)
