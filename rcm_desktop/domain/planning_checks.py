"""What to look at again in a programme before people come: shown beside it, and never in the way."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import MeetingSession, SessionKind, days_of, moment
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Days, Id
from rcm_desktop.domain.timetable import Slot, bounds, exists, length, planned_minutes


class Concern(StrEnum):
    """What may be wrong."""

    SAME_ROOM = "same-room"
    SAME_CHAIR = "same-chair"
    SAME_RAPPORTEUR = "same-rapporteur"
    OUTSIDE_MEETING = "outside-meeting"
    NO_SUCH_TIME = "no-such-time"
    """The clocks are put forward over it."""
    TOO_LONG = "too-long"
    """The items of a session take longer than it has."""
    ITEMS_OVERLAP = "items-overlap"
    OUTSIDE_SESSION = "outside-session"
    NO_OBJECTIVES = "no-objectives"
    NO_ROOM = "no-room"
    NO_TIME = "no-time"
    NO_TRANSLATION = "no-translation"


class Remark(msgspec.Struct, frozen=True):
    """One thing to look at: the session, and what else it concerns."""

    concern: Concern
    session: Id
    other: Id = ""
    """The other session, where two are in each other's way."""
    item: Id = ""
    name: str = ""
    """The room or the person that is wanted twice."""
    amount: int = 0
    """By how many minutes, or how many texts, where that can be told."""


WITHOUT_OBJECTIVES = (SessionKind.RCGM, SessionKind.VICE_MINISTERIAL)
"""Bodies that meet by their agenda: no objectives are asked of them."""


Known = dict[Id, tuple[Sitting, tuple[Remark, ...]]]
"""By session, the sitting that was looked at and what was said of it by itself."""


def remarks(programme: Programme, known: Known | None = None) -> tuple[Remark, ...]:
    """All that is to be looked at, in the order of the programme.

    Who asks again after each gesture keeps `known` for as long as the meeting's own record is the same.
    """
    known = {} if known is None else known
    found: dict[Id, list[Remark]] = {one.session.id: [] for one in programme.sittings}
    for remark in _clashes(programme):
        found[remark.session].append(remark)
    for sitting in programme.sittings:
        ident = sitting.session.id
        if ident not in known or known[ident][0] is not sitting:
            known[ident] = sitting, tuple(_of_session(sitting, programme))
        found[ident] += known[ident][1]
    return tuple(remark for some in found.values() for remark in some)


def over(sitting: Sitting, zone: ZoneInfo) -> int:
    """By how many minutes the items of a session take longer than it has; 0 where they fit or nothing is known."""
    has = length(sitting.session, zone)
    return 0 if has is None else max(0, planned_minutes(sitting.items) - has)


def same_room(programme: Programme) -> tuple[Remark, ...]:
    """The pairs of sessions that are in one room at one time."""
    return tuple(remark for remark in _clashes(programme) if remark.concern is Concern.SAME_ROOM)


def _clashes(programme: Programme) -> Iterator[Remark]:
    """Two sessions at one time in one room, or with one chair or rapporteur; nights between days do not count."""
    timed = [(hours, one.session) for one in programme.sittings for hours in _hours(one, programme)]
    timed.sort(key=lambda one: (one[0], one[1].id))
    on: list[tuple[tuple[datetime, datetime], MeetingSession]] = []
    found: dict[tuple[Concern, Id, Id], Remark] = {}
    for hours, session in timed:
        on = [other for other in on if other[0][1] > hours[0] and other[1].id != session.id]
        for (_, ends), other in on:
            minutes = int((min(ends, hours[1]) - hours[0]) / timedelta(minutes=1))
            for concern, name in _wanted_twice(session, other):
                pair = concern, min(session.id, other.id), max(session.id, other.id)
                known = found.get(pair) or Remark(concern, session.id, other.id, name=name)
                found[pair] = msgspec.structs.replace(known, amount=known.amount + minutes)
        on.append((hours, session))
    yield from found.values()


def _wanted_twice(session: MeetingSession, other: MeetingSession) -> Iterator[tuple[Concern, str]]:
    for concern, mine, its in (
        (Concern.SAME_ROOM, session.room, other.room),
        (Concern.SAME_CHAIR, session.chair, other.chair),
        (Concern.SAME_RAPPORTEUR, session.rapporteur, other.rapporteur),
    ):
        if mine.strip() and mine.strip().casefold() == its.strip().casefold():
            yield concern, mine.strip()


def _hours(sitting: Sitting, programme: Programme) -> Iterator[tuple[datetime, datetime]]:
    for part in programme.plan(sitting).days:
        if part.start is not None and part.end is not None and part.end > part.start:
            yield part.start, part.end


def _of_session(sitting: Sitting, programme: Programme) -> Iterator[Remark]:
    session, zone = sitting.session, programme.zone
    if not session.period.start:
        yield Remark(Concern.NO_TIME, session.id)
    elif not _within(days_of(session), programme.meeting.period):
        yield Remark(Concern.OUTSIDE_MEETING, session.id)
    if not (exists(session.period.start, zone) and exists(session.period.end, zone)):
        yield Remark(Concern.NO_SUCH_TIME, session.id)
    if not session.room and session.period.start:
        yield Remark(Concern.NO_ROOM, session.id)
    if minutes := over(sitting, zone):
        yield Remark(Concern.TOO_LONG, session.id, amount=minutes)
    yield from _of_items(session, programme.slots(sitting), zone)
    if not sitting.objectives and session.kind not in WITHOUT_OBJECTIVES:
        yield Remark(Concern.NO_OBJECTIVES, session.id)
    texts = [(session.title_es, session.title_en), (session.description_es, session.description_en)]
    texts += [(one.title_es, one.title_en) for one in sitting.items]
    texts += [(one.text_es, one.text_en) for one in sitting.objectives]
    if count := sum(bool(spanish) != bool(english) for spanish, english in texts):
        yield Remark(Concern.NO_TRANSLATION, session.id, amount=count)


def _of_items(session: MeetingSession, planned: Sequence[Slot], zone: ZoneInfo) -> Iterator[Remark]:
    begins, ends = bounds(session, zone)
    for before, after in pairwise(planned):
        if before.end is not None and after.start is not None and after.start < before.end:
            minutes = int((before.end - after.start) / timedelta(minutes=1))
            yield Remark(Concern.ITEMS_OVERLAP, session.id, item=after.item.id, amount=minutes)
    for slot in planned:
        start = moment(slot.item.planned.start)
        if start is None or slot.start is None or slot.end is None:
            continue
        if not exists(slot.item.planned.start, zone):
            yield Remark(Concern.NO_SUCH_TIME, session.id, item=slot.item.id)
        if (begins is not None and slot.start < begins) or (ends is not None and slot.end > ends):
            yield Remark(Concern.OUTSIDE_SESSION, session.id, item=slot.item.id)


def _within(days: Iterable[date], period: Days) -> bool:
    first, last = period.start, period.end
    return all((not first or day.isoformat() >= first) and (not last or day.isoformat() <= last) for day in days)
