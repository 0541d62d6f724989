"""Who came to which point: the one source of every count, read whole, or brought up to date by what changed."""

from collections.abc import Collection, Iterable, Mapping

import msgspec
from sqlalchemy import Connection

from rcm_desktop.domain.attendance import PointClosed, Scan, ScanVoid, Stay, Way, stay
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.joined import by_person
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.transactions import Fact, Operation, Write
from rcm_desktop.storage import attendance, news, people, records
from rcm_desktop.storage.news import Mark

_PERSON, _CLOSED = kind_of(Delegate), kind_of(PointClosed)
_SCANNED = (kind_of(Scan), kind_of(ScanVoid))


class Hall(msgspec.Struct, frozen=True):
    """Everyone, records joined as one person once, and how each stands with each point."""

    mark: Mark
    until: str
    """The moment from which it has to be read anew, because a departure said beforehand has come; or empty."""
    same: Mapping[str, str]
    """Of each record joined with others, the one shown."""
    people: Mapping[str, Delegate]
    stays: Mapping[str, Mapping[str, Stay]]
    """By point, then by person; also of people deleted since."""
    closings: Mapping[str, tuple[str, ...]]

    def at(self, point: str) -> Mapping[str, Stay]:
        """Those who came to a point."""
        return self.stays.get(point, {})

    def has_come(self, person: str) -> bool:
        """Whether a person came to the meeting, be it to one session only."""
        return any(person in here for here in self.stays.values())


def read(connection: Connection, now: str) -> Hall:
    """Everyone as they stand at a moment (UTC, as the journal writes it)."""
    same = people.classes(connection)
    closings = attendance.closings(connection)
    scans = attendance.scans(connection)
    return Hall(
        mark=news.mark(connection),
        until=min((s.at for s in scans if s.way is Way.OUT and s.at > now and not s.voided), default=""),
        same=same,
        people=by_person(people.delegates(connection), same),
        stays=_stays(scans, same, closings, now),
        closings=closings,
    )


def renewed(connection: Connection, before: Hall, now: str) -> Hall:
    """The same as they stand now: only what changed is read, or everything where that cannot be told."""
    came = news.since(connection, before.mark)
    if came is None or (before.until and before.until <= now) or any(one.kind == _CLOSED for one in came):
        return read(connection, now)
    if joined(connection, before.same, came) != before.same:
        return read(connection, now)
    if not came:
        return before
    # A fact may bring somebody back into sight who was deleted; what is written of a note concerns nobody here.
    changed = {
        one.rec for one in came
        if one.kind == _PERSON or (isinstance(one, Fact) and one.rec and one.rec not in before.people)
    }  # fmt: skip
    scanned = {one.rec for one in came if one.kind in _SCANNED}
    scans = attendance.scans(connection, delegates=_members(scanned, before.same)) if scanned else []
    if any(s.way is Way.OUT and s.at > now for s in scans):
        return read(connection, now)
    return msgspec.structs.replace(
        before,
        mark=news.mark(connection),
        people=_people(connection, before, changed) if changed else before.people,
        stays=_passed(before, scanned, scans, now) if scanned else before.stays,
    )


def joined(connection: Connection, before: Mapping[str, str], came: Iterable[Operation]) -> Mapping[str, str]:
    """Which records are joined as one person, read again only where what came may have changed it."""
    for one in came:
        if one.rec in before or (one.kind == _PERSON and isinstance(one, Write) and one.field == "same_as"):
            return people.classes(connection)
    return before


def _people(connection: Connection, before: Hall, changed: Collection[str]) -> dict[str, Delegate]:
    after = {**before.people}
    members = _members(changed, before.same)
    for ident in {before.same.get(one, one) for one in members}:
        after.pop(ident, None)
    here = records.listed(connection, Delegate, records.table(Delegate).id.in_(members))
    # Where the record shown was deleted, another of the same person takes its place.
    return after | by_person(here, before.same)


def _passed(before: Hall, scanned: Collection[str], scans: Iterable[Scan], now: str) -> dict[str, Mapping[str, Stay]]:
    persons = {before.same.get(one, one) for one in scanned}
    fresh = _stays(scans, before.same, before.closings, now)
    after = dict(before.stays)
    for point in {*fresh, *(p for p, here in before.stays.items() if persons & here.keys())}:
        kept = dict(before.stays.get(point, {}))
        for ident in persons:
            kept.pop(ident, None)
        after[point] = kept | fresh.get(point, {})
    return after


def _members(idents: Collection[str], same: Mapping[str, str]) -> set[str]:
    """These records and all those joined with one of them."""
    if not same:
        return set(idents)
    shown = {same[ident] for ident in idents if ident in same}
    return {*idents, *(ident for ident, canonical in same.items() if canonical in shown)}


def _stays(
    scans: Iterable[Scan], same: Mapping[str, str], closings: Mapping[str, tuple[str, ...]], now: str
) -> dict[str, dict[str, Stay]]:
    by_point: dict[str, dict[str, list[Scan]]] = {}
    for scan in scans:
        by_point.setdefault(scan.point, {}).setdefault(same.get(scan.about, scan.about), []).append(scan)
    return {
        point: {
            who: found
            for who, some in passed.items()
            if (found := stay(who, some, closings.get(point, ()), now)) is not None
        }
        for point, passed in by_point.items()
    }
