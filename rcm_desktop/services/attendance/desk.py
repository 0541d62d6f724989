"""The gestures of the registration desk; each verdict comes back as a value."""

import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rcm_desktop.domain.agenda import is_on, next_session
from rcm_desktop.domain.attendance import (
    REGISTRATION,
    Arrival,
    How,
    PointClosed,
    Scan,
    ScanVoid,
    Verdict,
)
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.attendance import board, history
from rcm_desktop.services.attendance.judging import Door, Judged
from rcm_desktop.services.attendance.symbols import Symbol, symbol
from rcm_desktop.services.attendance.values import Board, Failure, Known, Outcome, Passage, Point, Presence, Roll, Step
from rcm_desktop.storage import agenda, attendance, hall, news, people, records
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.hall import Hall
from rcm_desktop.storage.meeting import laptops, meeting, zone
from rcm_desktop.storage.news import Mark
from rcm_desktop.storage.work import Work

_NEEDS_REASON = frozenset({Verdict.BADGE_VOID})


class Attendance:
    """Who may pass a check-in point, who did, and who is there."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: Hall | None = None
        self._joined: tuple[Mark, Mapping[str, str]] | None = None
        self._heard: tuple[Known, ...] = ()
        self._home = threading.get_ident()
        database.on_change(self._forget, first=True)

    def _forget(self, topics: frozenset[Topic]) -> None:
        if topics & {Topic.EXCHANGE, Topic.MEETING}:  # another laptop's work comes by bundles alone
            self._heard = ()
        kept = self._kept
        if kept is not None and threading.get_ident() != self._home:
            # Where a job wrote very much, the window need not stand still for it; an error is told at the next asking.
            with suppress(RcmError), self._database.read() as connection:
                if news.since(connection, kept.mark) is None:
                    self._kept = hall.read(connection, utc_text(self._database.now()))

    def points(self) -> tuple[Point, ...]:
        """Registration, then the sessions in the order they sit."""
        with self._database.read() as connection:
            found = agenda.sessions(connection)
        return (Point(REGISTRATION, None), *(Point(session.id, session) for session in found))

    def proposed(self) -> Point:
        """The session that sits now or whose door is open, else registration; only ever a proposal."""
        with self._database.read() as connection:
            local = self._database.now().astimezone(zone(connection)).replace(tzinfo=None)
            found = agenda.sessions(connection)
            soon = timedelta(minutes=meeting(connection).doors)
        coming = next_session(found, local)
        if coming is not None and datetime.fromisoformat(coming.period.start) - local <= soon:
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

    def check_in(
        self, delegate: str, point: str, how: How = How.SEARCH, *, reason: str = "", when: datetime | None = None
    ) -> Outcome:
        """Record that a person comes in, unless in already or not to be let in; a reason lets in all the same.

        `when` is, here and below, the moment of a gesture that had to wait: it is judged and recorded as of then.
        """
        with self._database.write(when=when) as work:
            same = self._same(work.connection)
            door = Door(work, point, same)
            found = people.person(work.connection, delegate, same)
            if found is None:
                door.fail(Verdict.UNKNOWN, delegate)
                return Outcome(verdict=Verdict.UNKNOWN, point=point, code=delegate)
            judged = door.let_in(found, how, reason)
        return judged.landed(work)

    def check_in_badge(
        self, code: str, point: str, *, reason: str = "", when: datetime | None = None
    ) -> Outcome:
        """The same by what was scanned or typed; what leads to nobody or to several is kept as a failed scan."""
        with self._database.write(when=when) as work:
            door, found = self._read(work, code, point)
            stopped = _stopped(door, point, found, reason)
            if stopped is not None:
                return stopped
            judged = door.let_in(found.people[0], How.BADGE, reason)
        return judged.landed(work)

    def check_out(
        self, delegate: str, point: str, *, at: datetime | None = None, when: datetime | None = None
    ) -> Outcome:
        """Record that a person leaves the room or, at registration, the meeting (now, or at another time)."""
        with self._database.write(when=when) as work:
            same = self._same(work.connection)
            found = people.person(work.connection, delegate, same)
            if found is None:
                return Outcome(verdict=Verdict.UNKNOWN, point=point, code=delegate)
            judged = Door(work, point, same).let_out(found, How.SEARCH, at)
        return judged.landed(work)

    def check_out_badge(self, code: str, point: str, *, when: datetime | None = None) -> Outcome:
        """The same by what was scanned or typed; a void badge lets out as any other."""
        with self._database.write(when=when) as work:
            door, found = self._read(work, code, point)
            if len(found.people) != 1:
                return _stopped(door, point, found, "") or Outcome(verdict=Verdict.UNKNOWN, point=point, code=code)
            judged = door.let_out(found.people[0], How.BADGE, None)
        return judged.landed(work)

    def check_in_many(self, delegates: Iterable[str], point: str) -> tuple[Outcome, ...]:
        """Record that many come in, by one gesture; an outcome for each person, in their order."""
        with self._database.write() as work:
            same = self._same(work.connection)
            door = Door(work, point, same)
            found = (people.person(work.connection, ident, same) for ident in delegates)
            once = {one.id: one for one in found if one is not None}
            judged: list[Judged] = [door.let_in(one, How.SEARCH) for one in once.values()]
        return tuple(one.landed(work) for one in judged)

    def undo(self, scan: str, reason: str = "", *, when: datetime | None = None) -> Scan | None:
        """Take a scan back, keeping it on record; None where it is not here or was taken back already."""
        with self._database.write(when=when) as work:
            return _take_back(work, scan, reason)

    def undo_many(self, scans: Iterable[str], reason: str = "") -> int:
        """Take several scans back by one gesture; how many were not taken back before."""
        with self._database.write() as work:
            return sum(_take_back(work, scan, reason) is not None for scan in dict.fromkeys(scans) if scan)

    def close_point(self, session: str, *, when: datetime | None = None) -> None:
        """Say that a session ended at the door: nobody is inside until the next one comes in."""
        with self._database.write(when=when) as work:
            work.state(PointClosed, session, at=utc_text(work.now))

    def presence(self, point: str = REGISTRATION) -> tuple[Presence, ...]:
        """Every delegation in the meeting's order with its counts at this point; last, people without one."""
        with self._database.read() as connection:
            return board.tiles(connection, self._hall(connection), point, self._database.now())

    def board(self, point: str = REGISTRATION) -> Board:
        """The delegations at a point, whether the meeting may open, and how far this laptop knows."""
        with self._database.read() as connection:
            if not self._heard:
                self._heard = board.heard(connection)
            return board.board(connection, self._hall(connection), point, self._database.now(), self._heard)

    def arrivals_over_time(self, point: str, day: date | None = None) -> tuple[tuple[datetime, int], ...]:
        """Arrivals in each five minutes (local, aware) of a day, or of the last one that had any, gaps included."""
        with self._database.read() as connection:
            return board.arrivals_over_time(self._hall(connection), zone(connection), point, day)

    def arrivals_of(self, delegates: tuple[str, ...], point: str) -> Mapping[str, Arrival]:
        """The arrival at the point of those of these people who came, by delegate."""
        with self._database.read() as connection:
            found = self._hall(connection)
        came, same = found.at(point), found.same
        return {ident: came[who].arrival for ident in delegates if (who := same.get(ident, ident)) in came}

    def members_of(self, delegation: str, point: str) -> tuple[Roll, ...]:
        """The people of a delegation by surname, those withdrawn left out unless they came, for its check list."""
        with self._database.read() as connection:
            return board.roll(self._hall(connection), delegation, point)

    def history(self, delegate: str) -> tuple[Step, ...]:
        """All that happened to a person and to the records joined as this person, newest first."""
        with self._database.read() as connection:
            return history.steps(connection, delegate)

    def failed(self, point: str | None = None) -> tuple[Failure, ...]:
        """The scans at a point, or at all, that let nobody in, newest first."""
        with self._database.read() as connection:
            found = attendance.failed(connection, point)
            names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
            who = {one.about: records.one(connection, Delegate, one.about) for one in found if one.about}
        return tuple(
            Failure(
                one.id, datetime.fromisoformat(one.at), one.point, one.code, one.why, who.get(one.about),
                names.get(one.replica, ""),
            )
            for one in found
        )  # fmt: skip

    def last(self, point: str, count: int = 8) -> tuple[Passage, ...]:
        """The newest arrivals at a point, newest first."""
        with self._database.read() as connection:
            scans = attendance.last(connection, point, count)
            names = {ident: laptop.name for ident, laptop in laptops(connection).items()}
            of = {d.id: d for d in people.delegations(connection)}
            same = self._same(connection)
            who = {s.about: people.person(connection, s.about, same) for s in scans}
        found = []
        for scan in scans:
            delegate = who[scan.about] or Delegate(id=scan.about)
            at = datetime.fromisoformat(scan.at)
            where = names.get(scan.replica, "")
            found.append(Passage(scan.id, delegate, of.get(delegate.delegation), at, where))
        return tuple(found)

    def _hall(self, connection: Connection) -> Hall:
        """Everyone as this snapshot has them; kept, so that the next asking reads what changed only."""
        now = utc_text(self._database.now())
        kept = self._kept
        self._kept = hall.read(connection, now) if kept is None else hall.renewed(connection, kept, now)
        return self._kept

    def _same(self, connection: Connection) -> Mapping[str, str]:
        """Of each record joined with others, the one shown; kept as the hall is, but read without it."""
        came = None if self._joined is None else news.since(connection, self._joined[0])
        if self._joined is None or came is None:
            same: Mapping[str, str] = people.classes(connection)
        else:
            same = hall.joined(connection, self._joined[1], came)
        self._joined = news.mark(connection), same
        return same

    def _read(self, work: Work, code: str, point: str) -> tuple[Door, Symbol]:
        same = self._same(work.connection)
        return Door(work, point, same), symbol(work.connection, code.strip(), self._database.meeting, same)


def _stopped(door: Door, point: str, found: Symbol, reason: str) -> Outcome | None:
    """Why a symbol lets nobody in; None where it leads to one person who may pass, or may with this reason."""
    if found.why is None or (found.why in _NEEDS_REASON and reason and len(found.people) == 1):
        return None
    one = found.people[0] if len(found.people) == 1 else None
    if found.why is not Verdict.BLANK_BADGE:
        door.fail(found.why, found.code, one.id if one else "")
    return Outcome(
        verdict=found.why, point=point, code=found.code, delegate=one, delegation=door.delegation(one),
        candidates=() if one else found.people, may_allow=one is not None and found.why in _NEEDS_REASON,
    )  # fmt: skip


def _take_back(work: Work, scan: str, reason: str) -> Scan | None:
    found = attendance.scan(work.connection, scan)
    if found is None or found.voided:
        return None
    work.state(ScanVoid, found.about, scan=scan, at=utc_text(work.now), reason=reason)
    return found
