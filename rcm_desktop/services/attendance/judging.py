"""Whether a person may pass a point: the verdict, and the scan or the failed scan it leaves."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import Access, MeetingSession, moment, opening_ends
from rcm_desktop.domain.attendance import REGISTRATION, FailedScan, How, Scan, Stay, Verdict, Way, stay
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegate, Delegation, Standing
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.services.attendance.values import Outcome
from rcm_desktop.storage import agenda, attendance, records
from rcm_desktop.storage.meeting import laptops, meeting, zone
from rcm_desktop.storage.work import Work


class Judged(msgspec.Struct, frozen=True):
    """An outcome, and the slot of the scan where one was recorded."""

    outcome: Outcome
    slot: int | None = None

    def landed(self, work: Work) -> Outcome:
        """The outcome with its scan's id, once the gesture has landed."""
        return self.outcome if self.slot is None else msgspec.structs.replace(self.outcome, scan=work.id_of(self.slot))


class Door:
    """One point within one gesture, and what is asked of each person who passes it."""

    def __init__(self, work: Work, point: str, same: Mapping[str, str]) -> None:
        self._work, self._point, self._same = work, point, same
        self._session = None if point == REGISTRATION else records.one(work.connection, MeetingSession, point)
        self._closings = attendance.closings(work.connection)

    @cached_property
    def _meeting(self) -> Meeting:
        return meeting(self._work.connection)

    def let_in(self, who: Delegate, how: How, reason: str = "") -> Judged:
        """Record that a person comes in, unless in already or not to be let in without a reason."""
        of = self.delegation(who)
        stays = self._stays(who)
        here = stays.get(self._point)
        also = self._also(who, registered=self._point == REGISTRATION or REGISTRATION in stays)
        known = Outcome(
            verdict=Verdict.WELCOME, point=self._point, delegate=who, delegation=of, at=self._work.now, also=also
        )
        if here is not None and here.inside:
            return Judged(msgspec.structs.replace(known, verdict=Verdict.ALREADY_IN, **self._told(here.last)))
        stopped = None if reason else self._stopped(known, who, of)
        if stopped is not None:
            self.fail(stopped.verdict, who.badge, who.id)
            return Judged(stopped)
        slot = self._record(who, Way.IN, self._work.now, how, reason)
        if here is not None:
            return Judged(msgspec.structs.replace(known, verdict=Verdict.BACK_AGAIN), slot)
        if self._is_reserved and self._comes_to_opening(who, of):
            return Judged(msgspec.structs.replace(known, verdict=Verdict.OPENING_ONLY), slot)
        if also:
            return Judged(msgspec.structs.replace(known, verdict=also[0], also=also[1:]), slot)
        return Judged(known, slot)

    def let_out(self, who: Delegate, how: How, at: datetime | None) -> Judged:
        """Record that a person leaves, where the point records departures and the person is in."""
        of = self.delegation(who)
        here = self._stays(who).get(self._point)
        leaves = at or self._work.now
        known = Outcome(verdict=Verdict.NOT_INSIDE, point=self._point, delegate=who, delegation=of, at=leaves)
        counted = self._point == REGISTRATION or (self._session is not None and self._session.departures)
        if not counted or here is None or not here.inside or utc_text(leaves) < here.last.at:
            told = {"at": None} if here is None else self._told(here.last)
            return Judged(msgspec.structs.replace(known, **told))
        slot = self._record(who, Way.OUT, leaves, how, "")
        return Judged(msgspec.structs.replace(known, verdict=Verdict.LEFT), slot)

    def delegation(self, who: Delegate | None) -> Delegation | None:
        """The delegation of a person, where it is known here."""
        if who is None or not who.delegation:
            return None
        return records.one(self._work.connection, Delegation, who.delegation)

    def fail(self, why: Verdict, code: str, about: str = "") -> None:
        """Keep a scan that let nobody in."""
        self._work.state(FailedScan, about, point=self._point, at=utc_text(self._work.now), code=code, why=why.value)

    def _record(self, who: Delegate, way: Way, at: datetime, how: How, reason: str) -> int:
        return self._work.state(Scan, who.id, point=self._point, at=utc_text(at), way=way, how=how, reason=reason)

    def _stays(self, who: Delegate) -> dict[str, Stay]:
        """How the person stands with each point; scans of all records joined with this one count."""
        shown = self._same.get(who.id, who.id)
        records_of = {who.id, *(ident for ident, canonical in self._same.items() if canonical == shown)}
        by_point: dict[str, list[Scan]] = {}
        for scan in attendance.scans(self._work.connection, delegates=records_of):
            by_point.setdefault(scan.point, []).append(scan)
        now = utc_text(self._work.now)
        stays = {point: stay(shown, scans, self._closings.get(point, ()), now) for point, scans in by_point.items()}
        return {point: found for point, found in stays.items() if found is not None}

    def _told(self, scan: Scan) -> dict[str, object]:
        laptop = laptops(self._work.connection).get(scan.replica)
        return {"at": datetime.fromisoformat(scan.at), "where": laptop.name if laptop else ""}

    def _also(self, who: Delegate, *, registered: bool) -> tuple[Verdict, ...]:
        holds = (
            (Verdict.ATTENTION, bool(who.attention)),
            (Verdict.NOT_REGISTERED, not registered),
            (Verdict.CREDENTIAL_PENDING, who.credential.state != "seen"),
        )
        return tuple(verdict for verdict, does in holds if does)

    def _stopped(self, known: Outcome, who: Delegate, of: Delegation | None) -> Outcome | None:
        if who.withdrawal.standing is not Standing.EXPECTED:
            by = who.withdrawal.by
            instead = records.one(self._work.connection, Delegate, by) if by else None
            return msgspec.structs.replace(known, verdict=Verdict.WITHDRAWN, instead=instead, may_allow=True)
        if self._session is None:
            return None
        if self._is_reserved and not self._meeting.entitled.admits(who, of) and not self._comes_to_opening(who, of):
            return msgspec.structs.replace(known, verdict=Verdict.NO_ACCESS, may_allow=True)
        opens = door_opens(self._session, self._meeting, zone(self._work.connection))
        if opens is not None and self._work.now < opens:
            return msgspec.structs.replace(known, verdict=Verdict.EARLY, opens=opens, may_allow=True)
        return None

    def _comes_to_opening(self, who: Delegate, of: Delegation | None) -> bool:
        """Whether the person may enter for the opening only, and the opening is not over."""
        if self._session is None or not self._meeting.entitled.admits_to_opening(who, of):
            return False
        ends = opening_ends(self._session, agenda.items(self._work.connection, self._session.id))
        return ends is None or self._work.now < ends.replace(tzinfo=zone(self._work.connection))

    @property
    def _is_reserved(self) -> bool:
        return self._session is not None and self._session.access is Access.MEMBERS_ONLY


def door_opens(session: MeetingSession, about: Meeting, local: ZoneInfo) -> datetime | None:
    """When a session's door opens; None where its time is not planned."""
    start = moment(session.period.start)
    return None if start is None else start.replace(tzinfo=local) - timedelta(minutes=about.doors)
