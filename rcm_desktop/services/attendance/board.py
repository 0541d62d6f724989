"""The delegation board: how many came, who leads, whether the meeting may open."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.domain.attendance import REGISTRATION, Arrival, Stay, arrivals
from rcm_desktop.domain.meeting import OpeningKind
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation, NamesVerified, Standing
from rcm_desktop.services.attendance.judging import text
from rcm_desktop.services.attendance.values import Board, Known, Presence, Ready, Roll
from rcm_desktop.storage import attendance, exchange, incarnation, people, records
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.meeting import laptops, meeting, operators, zone

NONE = Delegation(id="")
"""Stands for the delegation of people whose own is not known here, or who have none."""
_STEP = timedelta(minutes=5)


def board(connection: Connection, point: str, now: datetime) -> Board:
    """The board at a point."""
    found = tiles(connection, point, now)
    return Board(found, _ready(connection, found, point), _known(connection))


def tiles(connection: Connection, point: str, now: datetime) -> tuple[Presence, ...]:
    """Every delegation in the meeting's order with its counts; last, where there are any, people without one."""
    delegations = people.delegations(connection)
    known = {d.id for d in delegations}
    same = people.classes(connection)
    stays = attendance.stays(connection, {REGISTRATION, point}, same, text(now))
    by_delegation: dict[str, list[Delegate]] = {d.id: [] for d in delegations}
    for one in people.delegates(connection):
        if same.get(one.id, one.id) == one.id:
            by_delegation.setdefault(one.delegation if one.delegation in known else "", []).append(one)
    session = None if point == REGISTRATION else records.one(connection, MeetingSession, point)
    local = now.astimezone(zone(connection)).replace(tzinfo=None)
    verified = _verified(connection)
    everyone = {d.id: d for found in by_delegation.values() for d in found}
    delegations += [NONE] * ("" in by_delegation)
    return tuple(
        _tile(of, by_delegation[of.id], stays, point, session, everyone, local, verified.get(of.id))
        for of in delegations
    )


def _tile(
    of: Delegation,
    members: Sequence[Delegate],
    stays: Mapping[tuple[str, str], Stay],
    point: str,
    session: MeetingSession | None,
    everyone: Mapping[str, Delegate],
    local: datetime,
    verified: tuple[str, datetime] | None,
) -> Presence:
    here = [stays.get((one.id, point)) for one in members]
    came = [one for one in members if (one.id, REGISTRATION) in stays]
    entered = sum(stay is not None for stay in here)
    departures = session is not None and session.departures
    leads, acting = _leads(of, members, everyone, local)
    standing = stays.get((leads.id, REGISTRATION)) if leads else None
    return Presence(
        delegation=of,
        announced=sum(
            one.withdrawal.standing is Standing.EXPECTED or stay is not None or (one.id, REGISTRATION) in stays
            for one, stay in zip(members, here, strict=True)
        ),
        registered=len(came),
        in_session=entered,
        head=leads.name.full if leads else "",
        head_present=standing is not None and standing.inside,
        inside=sum(stay is not None and stay.inside for stay in here) if departures else None,
        credentials=sum(one.credential.state == "seen" for one in members),
        acting=acting,
        verified=verified[0] if verified else "",
        verified_at=verified[1] if verified else None,
    )


def _leads(
    of: Delegation, members: Sequence[Delegate], everyone: Mapping[str, Delegate], local: datetime
) -> tuple[Delegate | None, bool]:
    """Who leads a delegation at a local time, and whether in the head's stead."""
    acting = everyone.get(of.acting_head.delegate)
    start, end = moment(of.acting_head.start), moment(of.acting_head.end)
    if acting is not None and (start is None or start <= local) and (end is None or local < end):
        return acting, True
    heads = [one for one in members if one.capacity is Capacity.HEAD and one.withdrawal.standing is Standing.EXPECTED]
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


def _known(connection: Connection) -> tuple[Known, ...]:
    """This laptop first, then the others by their badge letter."""
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


def arrivals_over_time(connection: Connection, point: str, day: date | None) -> tuple[tuple[datetime, int], ...]:
    """Arrivals in each five minutes of a day or of the last one that had any, from the first to the last."""
    local = zone(connection)
    counted = arrivals(attendance.scans(connection, point=point), people.classes(connection))
    times = [datetime.fromisoformat(arrival.at).astimezone(local) for arrival in counted.values()]
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


def roll(connection: Connection, delegation: str, point: str) -> tuple[Roll, ...]:
    """The people of a delegation by surname, with their arrival at a point."""
    same = people.classes(connection)
    members = [one for one in people.of(connection, delegation) if same.get(one.id, one.id) == one.id]
    ids = {one.id for one in members}
    scans = attendance.scans(connection, delegates=ids | {i for i, shown in same.items() if shown in ids}, point=point)
    came: dict[str, Arrival] = {who: arrival for (who, _), arrival in arrivals(scans, same).items()}
    listed = [one for one in members if one.withdrawal.standing is Standing.EXPECTED or one.id in came]
    listed.sort(key=lambda one: (one.name.listed.casefold(), one.id))
    return tuple(Roll(one, came.get(one.id)) for one in listed)
