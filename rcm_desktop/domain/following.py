"""How a session goes: what was started and closed and when, by how much it is late, and when the rest is expected.

An item that is on ends when it is closed or when another one of the session starts, whichever comes first; of two
laptops that start the same item, the earlier one counts. What nobody closes is over when another session starts in
its room after its time, or long after its time. Each day of a session of several days is followed by itself.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

import msgspec

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.progress import Progress as Progress
from rcm_desktop.domain.progress import Spans, by_plan, followed, left, spans_of
from rcm_desktop.domain.progress import State as State
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, SessionClosed, Step, in_order, is_reserved
from rcm_desktop.domain.timetable import Part, Slot

FORGOTTEN = timedelta(hours=3)
"""So long after its planned end, and after the last thing put on record of it, a session is over."""
HOLDS = timedelta(hours=1)
"""So long after the last sign of life a late session still keeps the next one from its room."""


class Room(msgspec.Struct, frozen=True):
    """What other sessions do to a session's room."""

    held: tuple[tuple[datetime, datetime], ...] = ()
    """Of those that run late there: when they were to end, and when they are expected to."""
    started: tuple[datetime, ...] = ()
    """When items were started there, in whatever session, the first one first."""

    def free_from(self, start: datetime | None) -> datetime | None:
        """When what is planned to start there at a moment finds it free; None where nobody is in its way."""
        waits = [until for ends, until in self.held if start is not None and ends <= start < until]
        return max(waits, default=None)


FREE = Room()
"""A room in which nobody else is."""


class Course(msgspec.Struct, frozen=True):
    """How a session goes at one moment, on the one of its days that is on or comes next."""

    session: MeetingSession
    part: Part
    """Which of its days, with the planned hours; the whole session where it sits at a stretch."""
    items: tuple[Progress, ...]
    """Those of all days."""
    followed: bool
    """Somebody started an item: what is on is known and not only planned."""
    lasts: bool
    """It is followed, and something of this day is on or still to be taken up."""
    start: datetime | None
    """When it began or is expected to begin."""
    end: datetime | None
    """When it is expected to end."""
    late: int = 0
    """Whole minutes behind its plan; below zero where it is ahead of it."""
    reserved: bool = False
    """Members only, at this moment."""

    @property
    def on(self) -> Progress | None:
        """The item that is on."""
        return next((one for one in self.items if one.state is State.ON), None)

    @property
    def following(self) -> Progress | None:
        """The item that comes next."""
        return next((one for one in self.items if one.state is State.COMING), None)

    @property
    def over(self) -> bool:
        """Everything that was to be taken up is closed."""
        return self.followed and self.on is None and self.following is None

    def sits(self, now: datetime) -> bool:
        """Whether the session is sitting, as far as is known."""
        if self.followed:
            return self.lasts
        return self.start is not None and self.end is not None and self.start <= now < self.end

    def holds_until(self, now: datetime) -> datetime | None:
        """Until when it is expected to keep the next one from its room; None where it does not."""
        if self.late <= 0 or self.end is None or (self.followed and not self.lasts):
            return None
        signs = [span.end or span.start + one.slot.length for one in self.items for span in one.spans]
        if self.following is not None and self.following.slot.start is not None:
            signs.append(self.following.slot.start)
        return self.end if not self.followed or now - max(signs, default=now) <= HOLDS else None


def course(
    session: MeetingSession,
    planned: Sequence[Slot],
    days: Sequence[Part],
    steps: Iterable[Step],
    now: datetime,
    room: Room = FREE,
) -> Course:
    """How a session goes, of what was planned and of what was put on record (facts taken back left out)."""
    known = in_order(steps)
    spans = spans_of(known)
    part, is_followed, ended = _stand(planned, days, known, spans, now, room)
    free_from = None if is_followed else room.free_from(part.start)
    past = _of_days_unfollowed(days, part, spans)
    if is_followed and spans:
        items = followed(planned, part, spans, now, past)
    else:
        moment = ended if is_followed and ended is not None else now
        items = by_plan(planned, part, spans, moment, free_from, past)
    if ended is not None:
        items = tuple(
            left(one, ended) if one.spans or (is_followed and n < part.last) else one
            for n, one in enumerate(items)
        )
    here = [one for n, one in enumerate(items) if part.first <= n < part.last or (one.state is State.ON and one.spans)]
    lasts = is_followed and ended is None and any(one.state in (State.ON, State.COMING) for one in here)
    return Course(
        session=session,
        part=part,
        items=items,
        followed=is_followed,
        lasts=lasts,
        start=_began(days, part, spans) if is_followed else _later(part.start, free_from),
        end=_end(part, here, ended, lasts=lasts) if is_followed else _end_by_plan(part, here, free_from),
        late=_late(here, part) if is_followed else _minutes(_later(part.start, free_from), part.start),
        reserved=is_reserved(known),
    )


def last_heard(known: Iterable[Step]) -> datetime | None:
    """When something was last started or closed in a session."""
    moments = [step.at for step in known if isinstance(step, ItemStarted | ItemClosed | SessionClosed)]
    return max(map(datetime.fromisoformat, moments), default=None)


def quiet_since(days: Sequence[Part], last: datetime) -> datetime:
    """From when on nothing is known of a session that was last heard of at a moment: not before its planned end."""
    own = _day_of(days, last)
    early = own.start is not None and last < own.start - FORGOTTEN
    return last if early or own.end is None else max(last, own.end)


def _stand(
    planned: Sequence[Slot], days: Sequence[Part], known: Sequence[Step], spans: Spans, now: datetime, room: Room
) -> tuple[Part, bool, datetime | None]:
    """The day of a session that counts at a moment, whether it is followed, and since when it is over unsaid."""
    last = last_heard(known)
    if last is None:
        return _coming(days, now) or days[-1], False, None
    own, quiet = _day_of(days, last), quiet_since(days, last)
    ended = next((at for at in room.started if quiet < at <= now), None)
    if ended is None and now - quiet > FORGOTTEN:
        ended = quiet
    if _rose(known):
        ended = last
    if ended is None:
        return own, True, None
    later = days[days.index(own) + 1 :]
    if later:
        return _coming(later, now) or later[-1], False, ended
    # Taken up long before its time and left again, or moved to another day since: what is left of it is still to come.
    early = own.start is not None and last < own.start - FORGOTTEN and now - last > FORGOTTEN
    open_ones = any(slot.item.id not in spans for slot in planned[own.first : own.last])
    return own, not (early and open_ones and (own.end is None or now < own.end + FORGOTTEN)), ended


def _rose(known: Sequence[Step]) -> bool:
    """Whether the last of a session's facts says that it was closed."""
    told = [step for step in known if isinstance(step, ItemStarted | ItemClosed | SessionClosed)]
    return bool(told) and isinstance(told[-1], SessionClosed)


def _coming(days: Sequence[Part], now: datetime) -> Part | None:
    return next((part for part in days if part.end is not None and part.end > now), None)


def _day_of(days: Sequence[Part], at: datetime) -> Part:
    """The day of a session to which a moment belongs: the middle of the night divides them."""
    for part, following in pairwise(days):
        if part.end is None or following.start is None or at <= part.end + (following.start - part.end) / 2:
            return part
    return days[-1]


def _began(days: Sequence[Part], part: Part, spans: Spans) -> datetime | None:
    starts = [span.start for some in spans.values() for span in some if _day_of(days, span.start) is part]
    return min(starts, default=part.start)


def _of_days_unfollowed(days: Sequence[Part], part: Part, spans: Spans) -> frozenset[int]:
    """The places of the items of earlier days that went by their plan."""
    if part is days[0]:
        return frozenset()
    known = [_day_of(days, span.start) for some in spans.values() for span in some]
    return frozenset(n for day in days for n in range(day.first, day.last) if day not in known and n < part.first)


def _later(start: datetime | None, free_from: datetime | None) -> datetime | None:
    return start if start is None or free_from is None else max(start, free_from)


def _end(part: Part, here: Sequence[Progress], ended: datetime | None, *, lasts: bool) -> datetime | None:
    """When a session that is followed ended, or is expected to: not before its planned end while items are left."""
    if not lasts:
        return max((one.ended for one in here if one.ended is not None), default=ended or part.end)
    ends = [at for one in here if (at := one.expected_end or one.ended) is not None]
    return max(ends if part.end is None else [*ends, part.end], default=None)


def _end_by_plan(part: Part, here: Sequence[Progress], free_from: datetime | None) -> datetime | None:
    """The planned end, or later where the room is: by what its items need, or by all where none tells."""
    if part.start is None or part.end is None or free_from is None or free_from <= part.start:
        return part.end
    ends = [one.expected_end for one in here if one.expected_end is not None]
    return max([part.end, *ends]) if ends else part.end + (free_from - part.start)


def _late(here: Sequence[Progress], part: Part) -> int:
    on = next((one for one in here if one.state is State.ON), None)
    own = part.start is None or on is None or on.slot.start is None or on.slot.start >= part.start
    if on is not None and own:
        return _minutes(on.expected_end, on.slot.end)
    coming = next((one for one in here if one.state is State.COMING), None)
    return 0 if coming is None else max(0, _minutes(coming.expected_start, coming.slot.start))


def _minutes(real: datetime | None, planned: datetime | None) -> int:
    """Whole minutes from one to the other, cut off towards zero."""
    return 0 if real is None or planned is None else int((real - planned) / timedelta(minutes=1))
