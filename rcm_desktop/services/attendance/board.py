"""The delegation board: how many came, who leads, whether the meeting may open."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.meeting import OpeningKind
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation, NamesVerified, Standing
from rcm_desktop.services.attendance.values import Board, Known, Presence, Ready, Roll
from rcm_desktop.storage import exchange, incarnation, people, records
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.hall import Hall
from rcm_desktop.storage.meeting import laptops, meeting, operators, zone

NONE = Delegation(id="")
"""Stands for the delegation of people whose own is not known here, or who have none."""
_STEP = timedelta(minutes=5)


def board(connection: Connection, hall: Hall, point: str, now: datetime, known: Iterable[Known]) -> Board:
    """The board at a point; this laptop knows its own work up to now."""
    found = tiles(connection, hall, point, now)
    told = tuple(msgspec.structs.replace(one, until=now) if one.mine else one for one in known)
    return Board(found, _ready(connection, found, point), told)


def tiles(connection: Connection, hall: Hall, point: str, now: datetime) -> tuple[Presence, ...]:
    """Every delegation in the meeting's order with its counts; last, where there are any, people without one."""
    delegations = people.delegations(connection)
    members: dict[str, list[Delegate]] = {d.id: [] for d in delegations}
    alone: list[Delegate] = []
    for one in hall.people.values():
        members.get(one.delegation, alone).append(one)
    session = None if point == REGISTRATION else records.one(connection, MeetingSession, point)
    local = now.astimezone(zone(connection)).replace(tzinfo=None)
    verified = _verified(connection)
    found = [_tile(d, members[d.id], hall, point, session, local) for d in delegations]
    if alone:
        found.append(_tile(NONE, alone, hall, point, session, local))
    return tuple(
        msgspec.structs.replace(one, verified=by, verified_at=at)
        for one in found
        for by, at in (verified.get(one.delegation.id, ("", None)),)
    )


def _tile(
    of: Delegation, members: Sequence[Delegate], hall: Hall, point: str, session: MeetingSession | None, local: datetime
) -> Presence:
    registered, entered = hall.at(REGISTRATION), hall.at(point)
    announced = came = here = inside = seen = 0
    for one in members:  # once, for the desk waits while ten thousand are counted
        arrived, stay = one.id in registered, entered.get(one.id)
        came += arrived
        seen += one.credential.state == "seen"
        if stay is not None:
            here += 1
            inside += stay.inside
        announced += arrived or stay is not None or one.withdrawal.standing is Standing.EXPECTED
    leads, acting = _leads(of, members, hall, local)
    standing = registered.get(leads.id) if leads else None
    counted = session is not None and session.departures
    return Presence(
        delegation=of,
        announced=announced,
        registered=came,
        in_session=here,
        head=leads.name.full if leads else "",
        head_present=standing is not None and standing.inside,
        inside=inside if counted else None,
        credentials=seen,
        acting=acting,
    )


def _is_expected(one: Delegate) -> bool:
    return one.withdrawal.standing is Standing.EXPECTED


def _leads(of: Delegation, members: Sequence[Delegate], hall: Hall, local: datetime) -> tuple[Delegate | None, bool]:
    """Who leads a delegation at a local time, and whether in the head's stead."""
    named = of.acting_head.delegate
    acting = hall.people.get(hall.same.get(named, named))
    start, end = moment(of.acting_head.start), moment(of.acting_head.end)
    if acting is not None and (start is None or start <= local) and (end is None or local < end):
        return acting, True
    heads = [one for one in members if one.capacity is Capacity.HEAD and _is_expected(one)]
    return (heads[0] if heads else None), False


def _ready(connection: Connection, found: Iterable[Presence], point: str) -> Ready:
    rule = meeting(connection).opening
    members = [p for p in found if p.delegation.category is Category.MEMBER]
    missing = [p.delegation for p in members if not _is_here(p, point)]
    present = len(members) - len(missing)
    needed = {OpeningKind.NONE: 0, OpeningKind.ALL_MEMBERS: len(members), OpeningKind.MEMBERS: rule.count}[rule.kind]
    is_ready = rule.kind is not OpeningKind.NONE and bool(members) and present >= needed
    return Ready(rule, present, needed, tuple(missing), is_ready)


def _is_here(found: Presence, point: str) -> bool:
    if point == REGISTRATION:
        return found.registered > 0
    return (found.in_session if found.inside is None else found.inside) > 0


def heard(connection: Connection) -> tuple[Known, ...]:
    """Up to when each laptop's work is here: this one first, then the others by their badge letter."""
    mine, named = incarnation.mine(connection).id, laptops(connection)
    until = {line.replica: moment(line.wall) for line in exchange.heard(connection)}
    letters = {ident: laptop.letter for ident, laptop in named.items()}
    order = sorted({mine, *named, *until}, key=lambda ident: (ident != mine, letters.get(ident, "~"), ident))
    return tuple(Known(named[ident].name if ident in named else "", ident == mine, until.get(ident)) for ident in order)


def _verified(connection: Connection) -> dict[str, tuple[str, datetime]]:
    """Who saw each delegation sign its names last, and when."""
    people_here, named = operators(connection), laptops(connection)
    found: dict[str, tuple[str, datetime]] = {}
    for fact in sorted(records.happened(connection, NamesVerified), key=lambda one: (one.at, one.hlc, one.id)):
        by = people_here.get(fact.actor)
        laptop = named.get(fact.replica)
        found[fact.about] = (by.name if by else laptop.name if laptop else "", datetime.fromisoformat(fact.at))
    return found


def arrivals_over_time(hall: Hall, local: ZoneInfo, point: str, day: date | None) -> tuple[tuple[datetime, int], ...]:
    """Arrivals in each five minutes of a day or of the last one that had any, from the first to the last."""
    times = [datetime.fromisoformat(stay.arrival.at).astimezone(local) for stay in hall.at(point).values()]
    wanted = day or max((at.date() for at in times), default=None)
    counts = Counter(_step(at) for at in times if at.date() == wanted)
    if not counts:
        return ()
    found = []
    at, last = min(counts), max(counts)
    while at <= last:
        found.append((at, counts[at]))
        at += _STEP
    return tuple(found)


def _step(at: datetime) -> datetime:
    return at.replace(minute=at.minute // 5 * 5, second=0, microsecond=0)


def roll(hall: Hall, delegation: str, point: str) -> tuple[Roll, ...]:
    """The people of a delegation by surname, with their arrival at a point."""
    came = hall.at(point)
    found = [
        Roll(one, came[one.id].arrival if one.id in came else None)
        for one in hall.people.values()
        if one.delegation == delegation and (_is_expected(one) or one.id in came)
    ]
    return tuple(sorted(found, key=lambda line: (line.delegate.name.listed.casefold(), line.delegate.id)))
