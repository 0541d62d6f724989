"""What a person should look at, derived at each asking and never stored."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import Scan, Verdict
from rcm_desktop.domain.catalogue import RECORDS, kind_of
from rcm_desktop.domain.likeness import Pair, possibly_same
from rcm_desktop.domain.matters import Matter, Seen, ToSettle
from rcm_desktop.domain.meeting import ClockCheck, Laptop
from rcm_desktop.domain.people import Delegate, Standing
from rcm_desktop.domain.planning_checks import same_room
from rcm_desktop.domain.stamps import utc_text
from rcm_desktop.storage import (
    agreed,
    attendance,
    badges,
    exchange,
    hall,
    integrity,
    people,
    programme,
    records,
    standing,
)
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.hall import Hall
from rcm_desktop.storage.integrity import Finding
from rcm_desktop.storage.meeting import laptops, zone
from rcm_desktop.storage.programme import Held

_UNITED = {"same_as", "matches"}
"""Fields nobody has to choose in: of `same_as` all versions hold, of `matches` whichever shows is held to the texts."""


class Checks:
    """The list of what is to settle, and the soundness of the file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: Hall | None = None
        self._held: Held | None = None
        self._pairs: tuple[Mapping[str, Delegate], list[Pair]] | None = None

    def to_settle(self) -> tuple[ToSettle, ...]:
        """All that a person should look at: first what has to be settled, then what is good to know."""
        with self._database.read() as connection:
            where = _Where(connection)
            present = self._hall(connection)
            found = [
                *_open(connection), *self._rooms(connection), *_agreed(connection), *_clocks(connection, where),
                *_doubled(present, where), *_orphans(connection, where),
                *self._alike(connection, present), *_failed(connection, present, where),
            ]  # fmt: skip
        return tuple(found)

    def count(self) -> int:
        """How much has to be settled, for the foot: without what is only good to know."""
        with self._database.read() as connection:
            return sum(1 for some in (_open, self._rooms, _agreed) for _ in some(connection))

    def soundness(self) -> tuple[Finding, ...]:
        """What is wrong with the file itself; nothing, as a rule."""
        return integrity.check(self._database)

    def not_shown(self) -> int:
        """How much of what is here a newer version wrote and this one keeps, hands on and cannot show."""
        with self._database.read() as connection:
            return exchange.not_shown(connection)

    def _alike(self, connection: Connection, present: Hall) -> Iterator[ToSettle]:
        """Who may be one person and was not told apart; compared anew only where somebody's record changed."""
        if self._pairs is None or self._pairs[0] is not present.people:
            expected = (one for one in present.people.values() if one.withdrawal.standing is not Standing.WITHDRAWN)
            self._pairs = present.people, possibly_same(expected)
        apart = people.told_apart(connection, present.same)
        for first, second in self._pairs[1]:
            if frozenset((first.id, second.id)) not in apart:
                yield ToSettle(Matter.POSSIBLY_SAME, "delegate", second.id, second, other=first)

    def _rooms(self, connection: Connection) -> Iterator[ToSettle]:
        """Sessions of two laptops in one room at one time; what one laptop plans so is shown where it plans."""
        if len(laptops(connection)) < 2:
            return
        self._held = programme.read(connection) if self._held is None else programme.renewed(connection, self._held)
        now = self._held.programme
        clashes = same_room(now)
        sessions = {ident for one in clashes for ident in (one.session, one.other)}
        placed = _placed_by(connection, sessions) if sessions else {}
        for one in clashes:
            if placed[one.session] != placed[one.other]:
                first, second = (now.by_id[ident].session for ident in sorted((one.session, one.other)))
                yield ToSettle(Matter.SAME_ROOM, "session", second.id, second, ("room",), other=first)

    def _hall(self, connection: Connection) -> Hall:
        now = utc_text(self._database.now())
        kept = self._kept
        self._kept = hall.read(connection, now) if kept is None else hall.renewed(connection, kept, now)
        return self._kept


class _Where:
    """At which laptop something was recorded, and when by the clock of the meeting's place."""

    def __init__(self, connection: Connection) -> None:
        self.laptops = laptops(connection)
        self._zone = zone(connection)

    def name(self, replica: str) -> str:
        laptop = self.laptops.get(replica)
        return laptop.name if laptop else ""

    def seen(self, scans: Iterable[Scan]) -> tuple[Seen, ...]:
        return tuple(Seen(self.local(s.at), self.name(s.replica), s.point) for s in scans)

    def local(self, at: str) -> datetime:
        return datetime.fromisoformat(at).astimezone(self._zone)


def _open(connection: Connection) -> Iterator[ToSettle]:
    """Fields in several versions, deletions that were edited, badges given twice, laptops with one letter."""
    for kind, cls in RECORDS.items():
        open_ones = (records.table(cls).to_settle != "") | records.table(cls).deleted_yet_edited.is_(True)
        for record in records.listed(connection, cls, open_ones):
            versions = tuple(field for field in record.to_settle if field not in _UNITED)
            if versions:
                yield ToSettle(Matter.VERSIONS, kind, record.id, record, versions)
            if record.deleted_yet_edited:
                yield ToSettle(Matter.DELETED_YET_EDITED, kind, record.id, record)
    sharing = people.sharing_a_badge(connection)
    same = people.classes(connection) if sharing else {}
    for one in sharing:
        if any(o.badge == one.badge and same.get(o.id, o.id) != same.get(one.id, one.id) for o in sharing):
            yield ToSettle(Matter.SAME_BADGE, "delegate", one.id, one)
    found = sorted(laptops(connection).values(), key=lambda one: (one.letter, one.id))
    for laptop in found:
        if laptop.letter and any(o.letter == laptop.letter and o.id != laptop.id for o in found):
            yield ToSettle(Matter.SAME_LETTER, "laptop", laptop.id, laptop, ("letter",))


def _placed_by(connection: Connection, sessions: Iterable[str]) -> dict[str, set[str]]:
    """The laptops that said when and where each of these sessions is, as it stands now."""
    found: dict[str, set[str]] = {ident: set() for ident in sessions}
    for field in ("room", "period"):
        for ident, some in standing.writes(connection, kind_of(MeetingSession), found, field).items():
            found[ident] |= {one.replica for one in standing.standing(some)}
    return found


def _agreed(connection: Connection) -> Iterator[ToSettle]:
    for one in agreed.touched(connection):
        yield ToSettle(Matter.AGREED_TOUCHED, "note", one.note.id, one.note, ("text",))


def _clocks(connection: Connection, where: _Where) -> Iterator[ToSettle]:
    for ident in sorted(exchange.ahead(connection)):
        laptop = where.laptops.get(ident) or Laptop(id=ident)
        yield ToSettle(Matter.CLOCK_AHEAD, "laptop", ident, laptop)
    newest: dict[str, ClockCheck] = {}
    for check in sorted(records.happened(connection, ClockCheck), key=lambda one: (one.hlc, one.id)):
        newest[check.replica] = check
    for ident, check in newest.items():
        if check.said:
            laptop = where.laptops.get(ident) or Laptop(id=ident)
            seen = Seen(where.local(check.at), laptop.name, text=check.said)
            yield ToSettle(Matter.CLOCK_WRONG, "laptop", ident, laptop, seen=(seen,))


def _doubled(present: Hall, where: _Where) -> Iterator[ToSettle]:
    """Who came in once and was recorded twice, with every recording; a person once, whichever the point."""
    again: dict[str, list[Scan]] = {}
    for here in present.stays.values():
        for who, stay in here.items():
            if stay.again and who in present.people:
                again.setdefault(who, []).extend(stay.again)
    for who, scans in sorted(again.items(), key=lambda told: (told[1][0].at, told[0])):
        yield ToSettle(Matter.DOUBLE_SCAN, "delegate", who, present.people[who], seen=where.seen(scans))


def _orphans(connection: Connection, where: _Where) -> Iterator[ToSettle]:
    by_person: dict[str, list[Scan]] = {}
    for scan in attendance.orphans(connection):
        by_person.setdefault(scan.about, []).append(scan)
    for who, scans in by_person.items():
        yield ToSettle(Matter.ORPHAN_SCAN, "delegate", who, Delegate(id=who), seen=where.seen(scans))


def _failed(connection: Connection, present: Hall, where: _Where) -> Iterator[ToSettle]:
    """Scans that let nobody in, and whose person did not come in later; those of one code or person together."""
    failed = attendance.failed(connection)
    known = badges.carried(connection, {one.code for one in failed})
    by_code: dict[str, list[Seen]] = {}
    who: dict[str, Delegate] = {}
    for one in failed:
        carrier = "" if one.why == Verdict.OTHER_MEETING else known.get(one.code, "")
        ident = present.same.get(one.about, one.about) or carrier
        stay = present.at(one.point).get(ident)
        if stay is not None and stay.last.at >= one.at:
            continue
        key = ident or one.code
        who[key] = present.people.get(ident) or Delegate(id="", badge=one.code)
        seen = Seen(where.local(one.at), where.name(one.replica), one.point, one.code or one.why)
        by_code.setdefault(key, []).append(seen)
    for key, times in by_code.items():
        yield ToSettle(Matter.FAILED_SCAN, "delegate", key, who[key], seen=tuple(times))
