"""Scans and what was taken back, read from their projections."""

import msgspec
from sqlalchemy import Connection, exists, select

from rcm_desktop.domain.attendance import Scan, ScanVoid, Way
from rcm_desktop.storage import records

_scan, _void = records.table(Scan), records.table(ScanVoid)


def scans(connection: Connection, *, point: str | None = None, delegate: str | None = None) -> list[Scan]:
    """Scans at a point, of a delegate, or all, oldest first; those taken back are marked."""
    where, undone = [], []
    if point is not None:
        where.append(_scan.point == point)
    if delegate is not None:
        where.append(_scan.about == delegate)
        undone.append(_void.about == delegate)
    taken_back = {void.scan for void in records.happened(connection, ScanVoid, *undone)}
    found = records.happened(connection, Scan, *where)
    return sorted((_marked(s, taken_back) for s in found), key=lambda scan: (scan.at, scan.hlc, scan.id))


def scan(connection: Connection, ident: str) -> Scan | None:
    """The scan with this id, or None where it has not been received."""
    found = records.happened(connection, Scan, _scan.id == ident)
    if not found:
        return None
    undone = records.happened(connection, ScanVoid, _void.scan == ident)
    return _marked(found[0], {void.scan for void in undone})


def last(connection: Connection, point: str, count: int) -> list[Scan]:
    """The newest arrivals at a point, newest first, without those taken back."""
    undone = exists(select(_void.id).where(_void.scan == _scan.id))
    return records.newest(
        connection, Scan, [_scan.at, _scan.hlc, _scan.id], count, _scan.point == point, _scan.way == Way.IN, ~undone
    )


def voids(connection: Connection, delegate: str) -> list[ScanVoid]:
    """What was taken back of a delegate, oldest first."""
    found = records.happened(connection, ScanVoid, _void.about == delegate)
    return sorted(found, key=lambda void: (void.at, void.hlc, void.id))


def _marked(found: Scan, taken_back: set[str]) -> Scan:
    return msgspec.structs.replace(found, voided=True) if found.id in taken_back else found
