"""The whole programme in memory, read once, or brought up to date by the sessions that something changed in."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.attendance import PointClosed
from rcm_desktop.domain.catalogue import FACTS, RECORDS, kind_of
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegation, NamesVerified
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id, Record
from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid
from rcm_desktop.domain.speakers import Speaker
from rcm_desktop.domain.steps import STEPS, ItemClosed, ItemStarted, Step, StepVoid, in_order, session_of
from rcm_desktop.domain.transactions import Operation
from rcm_desktop.storage import agenda, news, people, records
from rcm_desktop.storage.meeting import meeting, zone
from rcm_desktop.storage.news import Mark

P = TypeVar("P", Objective, AgendaItem, Speaker)
# A fact may bring a record back into sight that was deleted: a closed door or a roll call a session, a signed list
# a delegation.
_WHOLE = {kind_of(Meeting), kind_of(Delegation), kind_of(NamesVerified)}
_PARTS: tuple[type[Record], ...] = (Objective, AgendaItem, Speaker)
_SAID = (StepVoid, PointClosed, DelegationPresent, PresenceVoid)
_OF_A_SESSION = {kind_of(c) for c in (MeetingSession, *_PARTS, *STEPS, *_SAID)}
_MOST = 400
"""Of more records than these, everything is read."""


class Held(msgspec.Struct, frozen=True):
    """The programme, and how far the journal was read for it."""

    mark: Mark
    programme: Programme


def read(connection: Connection) -> Held:
    """The programme as it stands."""
    sittings = _sittings(connection, agenda.sessions(connection), None)
    delegations = tuple(people.delegations(connection))
    return Held(news.mark(connection), Programme(meeting(connection), zone(connection), sittings, delegations))


def renewed(connection: Connection, before: Held) -> Held:
    """The same as it stands now: only the sessions that something changed in are read again, or all of them."""
    came = news.since(connection, before.mark)
    if came is None or any(one.kind in _WHOLE or not _is_known(one) for one in came):
        return read(connection)
    changed: dict[str, set[Id]] = {}
    for one in came:
        if one.kind in _OF_A_SESSION:
            changed.setdefault(one.kind, set()).add(one.rec)
    if not changed:
        return before if not came else Held(news.mark(connection), before.programme)
    if sum(map(len, changed.values())) > _MOST:
        return read(connection)
    touched = _sessions_of(connection, before.programme, changed)
    if len(touched) > _MOST:
        return read(connection)
    sessions = records.listed(connection, MeetingSession, records.table(MeetingSession).id.in_(touched))
    fresh = _sittings(connection, sessions, touched)
    kept = [one for one in before.programme.sittings if one.session.id not in touched]
    sittings = tuple(sorted([*kept, *fresh], key=lambda one: agenda.place(one.session)))
    return Held(news.mark(connection), before.programme.followed_by(sittings))


def _is_known(operation: Operation) -> bool:
    return operation.kind in RECORDS or operation.kind in FACTS


def _sessions_of(connection: Connection, before: Programme, changed: Mapping[str, set[Id]]) -> set[Id]:
    """The sessions that records belong to, by kind: those they belonged to before, and those they belong to now."""
    idents = {ident for some in changed.values() for ident in some}
    found = {ident for ident in idents if ident in before.by_id}
    for one in before.sittings:
        if any(part.id in idents for parts in (one.objectives, one.items, one.speakers) for part in parts):
            found.add(one.session.id)
    facts = {ident for kind, some in changed.items() if kind in FACTS for ident in some}
    for part in _PARTS:
        wanted = changed.get(kind_of(part), set()) | facts
        if wanted:
            here = records.listed(connection, part, records.table(part).id.in_(wanted))
            found |= {one.session for one in here}  # type: ignore[attr-defined]
    for step in STEPS if facts else ():
        happened = records.happened(connection, step, records.table(step).about.in_(facts))
        found |= {session_of(one) for one in happened}
    sessions = changed.get(kind_of(MeetingSession), set()) | facts
    if sessions:
        own = records.table(MeetingSession).id.in_(sessions)
        found |= {one.id for one in records.listed(connection, MeetingSession, own)}
    return found


def _sittings(
    connection: Connection, sessions: Iterable[MeetingSession], only: Collection[Id] | None
) -> tuple[Sitting, ...]:
    """These sessions with what belongs to them; `only` are their ids, None where all are read."""
    objectives = _by_session(agenda.in_number(_parts(connection, Objective, only)))
    items = _by_session(agenda.in_order(_parts(connection, AgendaItem, only)))
    speakers = _by_session(_parts(connection, Speaker, only))
    steps = _steps(connection, only, {item.id: of for of, some in items.items() for item in some})
    return tuple(
        Sitting(
            session,
            tuple(objectives.get(session.id, ())),
            tuple(items.get(session.id, ())),
            tuple(in_order(steps.get(session.id, ()))),
            tuple(sorted(speakers.get(session.id, ()), key=lambda one: one.id)),
        )
        for session in sessions
    )


def _parts(connection: Connection, cls: type[P], only: Collection[Id] | None) -> list[P]:
    return records.listed(connection, cls, *([] if only is None else [records.table(cls).session.in_(only)]))


def _by_session(parts: Iterable[P]) -> dict[Id, list[P]]:
    found: dict[Id, list[P]] = {}
    for part in parts:
        found.setdefault(part.session, []).append(part)
    return found


def _steps(connection: Connection, only: Collection[Id] | None, items: Mapping[Id, Id]) -> dict[Id, list[Step]]:
    """By session, the facts that nobody took back, those about items that stand elsewhere by now included.

    `items` names the session of each item: one that does not say where it happened belongs to that.
    """
    found: dict[Id, list[Step]] = {}
    undone: set[Id] | None = None
    for cls in STEPS:
        for step in records.happened(connection, cls, *_of(cls, only)):
            undone = set(connection.scalars(_undone)) if undone is None else undone
            if step.id not in undone:
                found.setdefault(session_of(step) or items.get(step.about, ""), []).append(step)
    return found


_undone = select(records.table(StepVoid).fact)


def _of(cls: type[Step], only: Collection[Id] | None) -> list[ColumnElement[bool]]:
    if only is None:
        return []
    if cls in (ItemStarted, ItemClosed):
        return [records.table(cls).session.in_([*only, ""])]
    return [records.table(cls).about.in_(only)]
