"""How often sessions were written to, and when last: so that a calendar can tell a newer event from an older one."""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from sqlalchemy import Connection, func, select

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.stamps import moment_of
from rcm_desktop.storage import records, tables

_op = tables.op.c
_KINDS = tuple(kind_of(cls) for cls in (Meeting, MeetingSession, AgendaItem, Objective))
_WRITTEN = select(_op.rec, func.count(), func.max(_op.hlc)).where(_op.kind.in_(_KINDS)).group_by(_op.rec)


class Written(msgspec.Struct, frozen=True):
    """So many writes, the last one at this moment."""

    count: int
    at: datetime


def of_sessions(connection: Connection) -> dict[Id, Written]:
    """Each session's writes by its id, with those of its items and objectives, deleted or not, and of the meeting."""
    found = {rec: (count, last) for rec, count, last in connection.execute(_WRITTEN)}
    parts: dict[Id, list[Id]] = {one.id: [one.id] for one in records.listed(connection, MeetingSession)}
    for part in _parts(connection):
        parts.setdefault(part.session, []).append(part.id)
    whole = [one.id for one in records.listed(connection, Meeting)]
    return {
        session: _sum([found[ident] for ident in (*whole, *own) if ident in found]) for session, own in parts.items()
    }


def _parts(connection: Connection) -> Iterable[AgendaItem | Objective]:
    yield from records.listed(connection, AgendaItem, hidden=True)
    yield from records.listed(connection, Objective, hidden=True)


def _sum(writes: list[tuple[int, int]]) -> Written:
    return Written(sum(count for count, _ in writes), moment_of(max((last for _, last in writes), default=0)))
