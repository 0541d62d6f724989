"""The registration desk: who may pass a check-in point, who did, and who is there."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import Access, MeetingSession, is_on, next_session
from rcm_desktop.domain.attendance import (
    REGISTRATION,
    Arrival,
    FailedScan,
    How,
    Scan,
    ScanVoid,
    Verdict,
    arrivals,
)
from rcm_desktop.domain.badges import tidy
from rcm_desktop.domain.people import Capacity, Category, Delegate, Delegation
from rcm_desktop.storage import agenda, attendance, people, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import laptops, zone
from rcm_desktop.storage.work import Work

SOON = timedelta(minutes=45)
"""How long before its start a session is proposed as the point."""


class Point(msgspec.Struct, frozen=True):
    """A place where people check in: the meeting's registration (no session) or the door of a session."""

    id: str
    session: MeetingSession | None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What the desk says after a gesture; `scan` is what an undo takes back, or empty."""

    verdict: Verdict
    point: str
    delegate: Delegate | None = None
    delegation: Delegation | None = None
    scan: str = ""
    at: datetime | None = None
    where: str = ""
    """The name of the laptop that recorded the arrival, for one who is already in."""
    code: str = ""
    """What was typed or scanned, where nobody was found."""
    candidates: tuple[Delegate, ...] = ()


class Presence(msgspec.Struct, frozen=True):
    """How many of a delegation were announced, are registered, and are in a session."""

    delegation: Delegation
    announced: int
    registered: int
    in_session: int
    head: str
    """The name of the head or acting head, empty where none is named."""
    head_present: bool


class Passage(msgspec.Struct, frozen=True):
    """One line of the list of last arrivals."""

    scan: str
    delegate: Delegate
    delegation: Delegation | None
    at: datetime
    where: str


class Attendance:
    """The gestures of the registration desk; each verdict comes back as a value."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def points(self) -> tuple[Point, ...]:
        """Registration, then the sessions in the order they sit."""
        with self._database.read() as connection:
            found = agenda.sessions(connection)
        return (Point(REGISTRATION, None), *(Point(session.id, session) for session in found))

    def proposed(self) -> Point:
        """The session that sits now or opens soon, else registration; only ever a proposal."""
        with self._database.read() as connection:
            local = self._database.now().astimezone(zone(connection)).replace(tzinfo=None)
            found = agenda.sessions(connection)
        coming = next_session(found, local)
        if coming is not None and datetime.fromisoformat(coming.period.start) - local <= SOON:
            return Point(coming.id, coming)
        sitting = next((session for session in found if is_on(session, local)), None)
        return Point(REGISTRATION, None) if sitting is None else Point(sitting.id, sitting)

    def now(self) -> datetime:
        """The laptop's time, aware."""
        return self._database.now()

    def zone(self) -> ZoneInfo:
        """The time zone of the meeting's place, in which every page tells times."""
        with self._database.read() as connection:
            return zone(connection)

    def check_in(self, delegate: str, point: str, how: How = How.SEARCH) -> Outcome:
        """Record that a person passed the point, unless already in or without access."""
        with self._database.write() as work:
            found = records.one(work.connection, Delegate, delegate)
            if found is None or found.deleted:
                return self._unknown(work, delegate, point)
            outcome, slot = self._judge(work, found, point, how)
        return outcome if slot is None else msgspec.structs.replace(outcome, scan=work.id_of(slot))

    def check_in_badge(self, code: str, point: str) -> Outcome:
        """The same by a badge's code; a code that leads to nobody or to several is kept as a failed scan."""
        slot, code = None, code.strip()
        with self._database.write() as work:
            connection = work.connection
            found = people.by_badge(connection, tidy(code)) or people.by_external_id(connection, code)
            if not found or not tidy(code):  # an empty code would be that of all who have none
                return self._unknown(work, code, point)
            if len(found) > 1:
                work.state(FailedScan, "", point=point, at=_text(work.now), code=code, why="several")
                return Outcome(verdict=Verdict.SEVERAL, point=point, code=code, candidates=tuple(found))
            outcome, slot = self._judge(work, found[0], point, How.BADGE)
        return outcome if slot is None else msgspec.structs.replace(outcome, scan=work.id_of(slot))

    def undo(self, scan: str, reason: str = "") -> Scan | None:
        """Take a scan back, keeping it on record; None where it is not here or was taken back already."""
        with self._database.write() as work:
            found = attendance.scan(work.connection, scan)
            if found is None or found.voided:
                return None
            work.state(ScanVoid, found.about, scan=scan, at=_text(work.now), reason=reason)
            return found

    def presence(self, point: str = REGISTRATION) -> tuple[Presence, ...]:
        """Every delegation in the meeting's order with its counts, `in_session` at this point."""
        with self._database.read() as connection:
            delegations = people.delegations(connection)
            counts = attendance.counts(connection, point)
            heads = people.heads(connection, [d.acting_head.delegate for d in delegations])
            here = attendance.came(connection, [head.id for head in heads], REGISTRATION)
        by_delegation: dict[str, list[Delegate]] = {}
        for head in heads:
            by_delegation.setdefault(head.delegation, []).append(head)
        nobody = attendance.Count()
        return tuple(_presence(d, counts.get(d.id, nobody), by_delegation.get(d.id, []), here) for d in delegations)

    def arrivals_of(self, delegates: tuple[str, ...], point: str) -> Mapping[str, Arrival]:
        """The arrival at the point of those of these people who came, by delegate."""
        with self._database.read() as connection:
            scans = [s for one in delegates for s in attendance.scans(connection, delegate=one, point=point)]
        return {delegate: arrival for (delegate, _), arrival in arrivals(scans).items()}

    def last(self, point: str, count: int = 8) -> tuple[Passage, ...]:
        """The newest arrivals at a point, newest first."""
        with self._database.read() as connection:
            scans = attendance.last(connection, point, count)
            names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
            of = {d.id: d for d in people.delegations(connection)}
            who = {s.about: records.one(connection, Delegate, s.about) for s in scans}
        found = []
        for scan in scans:
            delegate = who[scan.about] or Delegate(id=scan.about)
            at = datetime.fromisoformat(scan.at)
            where = names.get(scan.replica, "")
            found.append(Passage(scan.id, delegate, of.get(delegate.delegation), at, where))
        return tuple(found)

    def _unknown(self, work: Work, code: str, point: str) -> Outcome:
        work.state(FailedScan, "", point=point, at=_text(work.now), code=code, why="unknown")
        return Outcome(verdict=Verdict.UNKNOWN, point=point, code=code)

    def _judge(self, work: Work, who: Delegate, point: str, how: How) -> tuple[Outcome, int | None]:
        """The verdict on a person at a point, and the slot of the scan where one was recorded."""
        connection = work.connection
        of = records.one(connection, Delegation, who.delegation)
        seen = arrivals(attendance.scans(connection, delegate=who.id))
        before = seen.get((who.id, point))
        if before is not None:
            where = laptops(connection).get(before.replica)
            return (
                Outcome(
                    verdict=Verdict.ALREADY_IN, point=point, delegate=who, delegation=of,
                    at=datetime.fromisoformat(before.at), where=where.name if where else "",
                ),
                None,
            )  # fmt: skip
        session = None if point == REGISTRATION else records.one(connection, MeetingSession, point)
        if session is not None and session.access is Access.MEMBERS_ONLY and not _entitled(who, of):
            work.state(FailedScan, who.id, point=point, at=_text(work.now), code=who.badge, why="no-access")
            return Outcome(verdict=Verdict.NO_ACCESS, point=point, delegate=who, delegation=of), None
        slot = work.state(Scan, who.id, point=point, at=_text(work.now), how=how)
        registered = point == REGISTRATION or (who.id, REGISTRATION) in seen
        verdict = _verdict(who, registered=registered)
        return Outcome(verdict=verdict, point=point, delegate=who, delegation=of, at=work.now), slot


def _verdict(who: Delegate, *, registered: bool) -> Verdict:
    if who.attention:
        return Verdict.ATTENTION
    if not registered:
        return Verdict.NOT_REGISTERED
    return Verdict.WELCOME if who.credential.state == "seen" else Verdict.CREDENTIAL_PENDING


def _entitled(who: Delegate, of: Delegation | None) -> bool:
    """Members, the secretariat and interpreters may enter a members-only session."""
    if who.capacity in (Capacity.INTERPRETER, Capacity.SECRETARIAT):
        return True
    return of is not None and of.category in (Category.MEMBER, Category.SECRETARIAT)


def _presence(of: Delegation, count: attendance.Count, heads: list[Delegate], here: Collection[str]) -> Presence:
    head = next((one for one in heads if one.capacity is Capacity.HEAD), None)
    acting = next((one for one in heads if one.id == of.acting_head.delegate), None)
    leads = acting or head
    return Presence(
        delegation=of,
        announced=count.announced,
        registered=count.registered,
        in_session=count.at_point,
        head=leads.name.full if leads else "",
        head_present=leads is not None and leads.id in here,
    )


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
