"""The laptops of the meeting: how far each was heard, what it cannot have yet, and whom to visit next."""

from datetime import UTC, datetime

import msgspec

from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.services.exchange.waiting import Unhanded, Waiting, instant
from rcm_desktop.storage import exchange, handing, incarnation
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.meeting import laptops, operators

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """A laptop and how far this one has heard of it; `until` is None where it never wrote."""

    laptop: Laptop
    person: str = ""
    until: datetime | None = None
    seen: datetime | None = None
    """When the newest of its bundles was written, whichever way the news of it came."""
    mine: bool = False
    clock_ahead: bool = False
    lacks: Waiting = Waiting()
    """What of this laptop's own work it cannot have."""
    next_visit: bool = False
    """Whether its work is lacking longest."""


def heard(connection: Connection, unhanded: Unhanded) -> tuple[Heard, ...]:
    """The laptops, this one first."""
    mine = incarnation.mine(connection).id
    known, people = laptops(connection), operators(connection)
    lines = {line.replica: line for line in exchange.heard(connection)}
    had = handing.had(connection)
    rows = []
    for ident in {*known, *lines, mine}:
        line, has = lines.get(ident), had.get(ident)
        person = people.get(line.actor) if line else None
        rows.append(Heard(
            laptop=known.get(ident) or Laptop(id=ident),
            person=person.name if person else "",
            until=instant(line.wall) if line else None,
            seen=_seen(has),
            mine=ident == mine,
            clock_ahead=line is not None and line.ahead,
            lacks=Waiting() if ident == mine else unhanded.waiting(connection, has.last if has else None),
        ))  # fmt: skip
    rows.sort(key=lambda row: (not row.mine, row.laptop.letter, row.laptop.id))
    return _with_next_visit(rows, {laptop.forked_from for laptop in known.values()})


def others(connection: Connection) -> bool:
    """Whether another laptop belongs to the meeting."""
    mine = incarnation.mine(connection).id
    known = laptops(connection)
    former = {laptop.forked_from for laptop in known.values()}
    return any(ident != mine and ident not in former for ident in known)


def _seen(has: handing.Had | None) -> datetime | None:
    if has is None:
        return None
    told = [instant(text) for text in (has.at, has.signed_at)]
    return max((at for at in told if at is not None), default=None)


def _with_next_visit(rows: list[Heard], former: set[str]) -> tuple[Heard, ...]:
    """Mark the laptop whose work is lacking longest; one whose file goes on as a copy is not waited for."""
    away = [row for row in rows if not row.mine and row.laptop.id not in former]
    if not away:
        return tuple(rows)
    oldest = min(away, key=lambda row: row.seen or row.until or _LONG_AGO)
    return tuple(msgspec.structs.replace(row, next_visit=row is oldest) for row in rows)
