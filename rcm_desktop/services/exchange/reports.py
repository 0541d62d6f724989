"""What really came of a bundle, kept with its receipt: told from the journal after it was taken in."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from rcm_desktop.bundle.words import control_words
from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.matters import Matter, Seen, ToSettle, counted
from rcm_desktop.domain.records import Record
from rcm_desktop.domain.stamps import milliseconds
from rcm_desktop.services.exchange.brought import Clock, Effects, From, Newer, clocks, from_laptops, newer
from rcm_desktop.services.exchange.foreseeing import counted_again
from rcm_desktop.services.exchange.new_here import NewHere
from rcm_desktop.services.exchange.tally import Tally
from rcm_desktop.storage import aside, effective, exchange, records
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import operators, this_laptop

_MOST = 50
"""How many matters are kept one by one; the rest are counted."""


class Side(msgspec.Struct, frozen=True):
    """One of the two laptops: its name, who sat there, and its public signing key."""

    laptop: str
    person: str
    key: str


class Report(msgspec.Struct, frozen=True):
    """What a bundle brought, as it was just after it was taken in."""

    receipt: Receipt
    theirs: Side
    ours: Side
    from_laptops: tuple[From, ...] = ()
    effects: Effects = Effects()
    counts: dict[str, int] = {}
    """How much of each matter is to settle since; `effects` names the first ones."""
    words: tuple[str, ...] = ()
    """The control words afterwards; none where an earlier version took it in."""
    is_aside: bool = False
    """Whether something was set aside here then, and did not count in the words."""


class _Noted(msgspec.Struct, frozen=True):
    """A matter by the ids of its records: names are looked up, so that none is kept that was erased since."""

    matter: Matter
    kind: str
    record: str
    about: str
    other: str
    fields: tuple[str, ...]
    seen: tuple[Seen, ...]


class _Kept(msgspec.Struct, frozen=True):
    """A report as its receipt keeps it."""

    ours: Side
    actor: str
    writer: str
    from_laptops: tuple[From, ...]
    noted: tuple[_Noted, ...]
    counts: dict[str, int]
    clocks: tuple[Clock, ...]
    newer: Newer
    back: tuple[From, ...]
    words: tuple[str, ...]
    is_aside: bool


class Before(msgspec.Struct, frozen=True):
    """What stood before a bundle was taken in: what was to settle, what was aside, the last position, its records."""

    matters: frozenset[str]
    aside: set[int]
    last: int
    known: set[str]
    """Those of the records it writes to that were here."""


def before(database: Database, found: NewHere, matters: Sequence[ToSettle]) -> Before:
    """What stands now, to be compared with what stands after a bundle that brings this."""
    with database.read() as connection:
        keys = frozenset(one.key for one in matters)
        known = exchange.records_here(connection, found.tally.written)
        return Before(keys, aside.positions(connection), exchange.last(connection), known)


def keep(
    database: Database,
    receipt: Receipt,
    found: NewHere,
    names: dict[str, str],
    before: Before,
    to_settle: Sequence[ToSettle],
) -> None:
    """Keep with the receipt what came of it: of `found` what was new, and of `to_settle` what was not there before."""
    settle = [one for one in to_settle if one.key not in before.matters]
    with database.read() as connection:
        new, known = found.tally, before.known
        if receipt.new != len(found):  # meanwhile a part of it came by another way
            came, first = exchange.came_with(connection, receipt.id), exchange.first_of(connection, receipt.id)
            new = Tally.of(t for t in found if t.id in came)
            known = exchange.known_records(connection, new.written, lambda at: at < first)
        here = this_laptop(connection)
        kept = _Kept(
            ours=Side(here.name, "", here.key),
            actor=database.actor,
            writer=next((line.actor for line in exchange.heard(connection) if line.replica == receipt.replica), ""),
            from_laptops=from_laptops(new, names, known),
            noted=tuple(_noted(one) for one in settle[:_MOST]),
            counts=counted(settle),
            clocks=clocks(new, names, milliseconds(datetime.fromisoformat(receipt.taken_in))),
            newer=newer(new),
            back=counted_again(connection, before.aside - aside.positions(connection), before.last, names),
            words=control_words(effective.total(connection)),
            is_aside=exchange.is_aside(connection),
        )
    with database.local(wait=True) as connection:
        exchange.keep_report(connection, receipt.id, msgspec.json.encode(kept).decode())


def read(connection: Connection, number: int) -> Report | None:
    """The report of a receipt, with its records as they stand now; without detail where none was kept."""
    receipt = next((one for one in exchange.receipts(connection) if one.id == number), None)
    if receipt is None:
        return None
    text = exchange.report(connection, number)
    here = this_laptop(connection)
    kept = _decoded(text)
    if kept is None:
        return Report(receipt, Side(receipt.laptop, "", receipt.key), Side(here.name, "", here.key))
    people = operators(connection)
    person, writer = (people[who].name if who in people else "" for who in (kept.actor, kept.writer))
    settle = tuple(_told(connection, one) for one in kept.noted)
    return Report(
        receipt,
        Side(receipt.laptop, writer, receipt.key),
        Side(kept.ours.laptop, person, kept.ours.key),
        kept.from_laptops,
        Effects(settle, kept.clocks, kept.newer, kept.back),
        kept.counts,
        kept.words,
        kept.is_aside,
    )


def _decoded(text: str) -> _Kept | None:
    """The report, or None where none was kept or a later version kept it in a way of its own."""
    try:
        return msgspec.json.decode(text, type=_Kept) if text else None
    except msgspec.DecodeError:
        return None


def _noted(one: ToSettle) -> _Noted:
    other = one.other.id if one.other else ""
    return _Noted(one.matter, one.kind, one.record, one.about.id, other, one.fields, one.seen)


def _told(connection: Connection, noted: _Noted) -> ToSettle:
    about = _record(connection, noted.kind, noted.about)
    other = _record(connection, noted.kind, noted.other) if noted.other else None
    return ToSettle(noted.matter, noted.kind, noted.record, about, noted.fields, other, noted.seen)


def _record(connection: Connection, kind: str, ident: str) -> Record:
    cls = RECORDS[kind]
    return (records.one(connection, cls, ident) if ident else None) or cls(id=ident)
