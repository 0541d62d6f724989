"""Scans and what was taken back, read from their projections."""

from collections.abc import Collection, Iterable

import msgspec
from sqlalchemy import Connection, exists, select

from rcm_desktop.domain.attendance import FailedScan, PointClosed, Scan, ScanVoid, Way
from rcm_desktop.domain.people import Delegate
from rcm_desktop.storage import records

_scan, _void = records.table(Scan), records.table(ScanVoid)
_taken_back = exists(select(_void.id).where(_void.scan == _scan.id))


def scans(
    connection: Connection, *, point: str | None = None, delegates: Collection[str] | None = None
) -> list[Scan]:
    """Scans at a point, of some delegates, or all, oldest first; those taken back are marked."""
    if delegates is not None and len(delegates) == 1 and point is None:
        ident = next(iter(delegates))
        return _in_order(records.about(connection, Scan, ident), records.about(connection, ScanVoid, ident))
    where, undone = [], []
    if point is not None:
        where.append(_scan.point == point)
    if delegates is not None:
        where.append(_scan.about.in_(delegates))
        undone.append(_void.about.in_(delegates))
    return _in_order(records.happened(connection, Scan, *where), records.happened(connection, ScanVoid, *undone))


def closings(connection: Connection) -> dict[str, tuple[str, ...]]:
    """The moments at which each point was closed, by its id, oldest first."""
    found: dict[str, list[str]] = {}
    for closed in records.happened(connection, PointClosed):
        found.setdefault(closed.about, []).append(closed.at)
    return {point: tuple(sorted(moments)) for point, moments in found.items()}


def failed(connection: Connection, point: str | None = None) -> list[FailedScan]:
    """The scans that let nobody in, at a point or at all, newest first."""
    where = [] if point is None else [records.table(FailedScan).point == point]
    found = records.happened(connection, FailedScan, *where)
    return sorted(found, key=lambda one: (one.at, one.hlc, one.id), reverse=True)


def scan(connection: Connection, ident: str) -> Scan | None:
    """The scan with this id, or None where it has not been received."""
    found = records.happened(connection, Scan, _scan.id == ident)
    if not found:
        return None
    undone = records.happened(connection, ScanVoid, _void.scan == ident)
    return _marked(found[0], {void.scan for void in undone})


def last(connection: Connection, point: str, count: int) -> list[Scan]:
    """The newest arrivals at a point, newest first, without those taken back."""
    here = (_scan.point == point, _scan.way == Way.IN, ~_taken_back)
    return records.newest(connection, Scan, [_scan.at, _scan.hlc, _scan.id], count, *here)


def orphans(connection: Connection) -> list[Scan]:
    """Scans of people whose record never arrived here, oldest first."""
    nobody = _scan.about.not_in(select(records.table(Delegate).id))
    found = records.happened(connection, Scan, nobody, ~_taken_back)
    return sorted(found, key=lambda scan: (scan.at, scan.hlc, scan.id))


def _marked(found: Scan, taken_back: set[str]) -> Scan:
    return msgspec.structs.replace(found, voided=True) if found.id in taken_back else found


def _in_order(found: Iterable[Scan], voids: Iterable[ScanVoid]) -> list[Scan]:
    taken_back = {void.scan for void in voids}
    return sorted((_marked(s, taken_back) for s in found), key=lambda scan: (scan.at, scan.hlc, scan.id))
