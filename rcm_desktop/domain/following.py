"""How a session goes: what was started and closed and when, by how much it is late, and when the rest is expected.

An item that is on ends when it is closed or when another one of the session starts, whichever comes first; of two
laptops that start the same item, the earlier one counts. What nobody closes is over when another session starts in
its room, or long after its time.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, Span, Step, is_reserved
from rcm_desktop.domain.timetable import Slot

FORGOTTEN = timedelta(hours=3)
"""So long after its planned end, and after the last thing put on record of it, a session is over."""
_NO_TIME = timedelta()


class State(StrEnum):
    """How an item stands."""

    PAST = "past"
    ON = "on"
    COMING = "coming"
    PASSED_OVER = "passed-over"
    """Never taken up, though a later one was."""


class Progress(msgspec.Struct, frozen=True):
    """An item: planned, what really was, and when it is expected to begin and to end (both in UTC)."""

    slot: Slot
    state: State
    spans: tuple[Span, ...] = ()
    expected_start: datetime | None = None
    expected_end: datetime | None = None

    @property
    def began(self) -> datetime | None:
        """When it was first taken up."""
        return self.spans[0].start if self.spans else None

    @property
    def ended(self) -> datetime | None:
        """When it was last closed; None while it is on."""
        return self.spans[-1].end if self.spans else None

    def used(self, now: datetime) -> timedelta:
        """How long it has been on, all its parts together."""
        return sum((span.lasted(now) for span in self.spans), _NO_TIME)

    def left(self, now: datetime) -> timedelta:
        """How much of its time is left; below zero where it takes longer."""
        return self.slot.length - self.used(now)


class Course(msgspec.Struct, frozen=True):
    """How a session goes at one moment."""

    session: MeetingSession
    items: tuple[Progress, ...]
    followed: bool
    """Somebody started an item of it: what is on is known and not only planned."""
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
            return not self.over
        return self.start is not None and self.end is not None and self.start <= now < self.end


def course(
    session: MeetingSession,
    planned: Sequence[Slot],
    steps: Iterable[Step],
    now: datetime,
    *,
    bounds: tuple[datetime | None, datetime | None],
    free_from: datetime | None = None,
    taken_at: datetime | None = None,
) -> Course:
    """How a session goes, of what was planned and of what was put on record (facts taken back left out).

    `bounds` are its planned start and end in UTC; `free_from` is when its room is expected to be free, `taken_at`
    when another session was started there after all that is on record of this one.
    """
    known = sorted(steps, key=lambda step: (step.at, step.hlc, step.id))
    ids = {slot.item.id for slot in planned}
    spans = _spans(step for step in known if isinstance(step, ItemStarted | ItemClosed) and step.about in ids)
    items = _followed(planned, spans, now) if spans else _by_plan(planned, now, free_from, bounds)
    if spans and (ended := _left_at(spans, bounds[1], now, taken_at)) is not None:
        items = tuple(_left(one, ended) for one in items)
    return Course(
        session=session,
        items=items,
        followed=bool(spans),
        start=_start(bounds[0], items, free_from, followed=bool(spans)),
        end=_end(bounds, items, free_from, followed=bool(spans)),
        late=_late(items, now) if spans else _late_to_begin(bounds[0], free_from),
        reserved=is_reserved(known),
    )


def _left_at(
    spans: Mapping[Id, Sequence[Span]], planned_end: datetime | None, now: datetime, taken_at: datetime | None
) -> datetime | None:
    """When a session that nobody closed was over all the same; None while it may go on."""
    last = max(part.end or part.start for parts in spans.values() for part in parts)
    quiet = max(last, planned_end or last)
    if taken_at is not None and taken_at <= now:
        return taken_at
    return quiet if now - quiet > FORGOTTEN else None


def _left(one: Progress, ended: datetime) -> Progress:
    if one.state is State.COMING:
        return Progress(one.slot, State.PASSED_OVER)
    if one.state is State.ON:
        start = one.spans[-1].start
        closed = Span(start, min(ended, start + one.slot.length) if one.slot.length else ended)
        return Progress(one.slot, State.PAST, (*one.spans[:-1], closed))
    return one


def _spans(steps: Iterable[ItemStarted | ItemClosed]) -> dict[Id, tuple[Span, ...]]:
    found: dict[Id, list[Span]] = {}
    current = ""
    for step in steps:
        at = datetime.fromisoformat(step.at)
        if isinstance(step, ItemStarted) and step.about != current:
            if current:
                found[current][-1] = Span(found[current][-1].start, at)
            current = step.about
            found.setdefault(current, []).append(Span(at, None))
        elif isinstance(step, ItemClosed) and step.about == current:
            found[current][-1] = Span(found[current][-1].start, at)
            current = ""
    return {item: tuple(parts) for item, parts in found.items()}


def _followed(planned: Sequence[Slot], spans: Mapping[Id, Sequence[Span]], now: datetime) -> tuple[Progress, ...]:
    last = max(n for n, slot in enumerate(planned) if slot.item.id in spans)
    running = any(parts[-1].end is None for parts in spans.values())
    found: list[Progress] = []
    cursor: datetime | None = None
    for n, slot in enumerate(planned):
        parts = tuple(spans.get(slot.item.id, ()))
        if parts and parts[-1].end is not None:
            one = Progress(slot, State.PAST, parts)
            cursor = max(filter(None, (cursor, parts[-1].end)))
        elif parts:
            before = sum((part.lasted(now) for part in parts[:-1]), _NO_TIME)
            ends = max(now, parts[-1].start + slot.length - before)
            one = Progress(slot, State.ON, parts, parts[0].start, ends)
            cursor = ends
        elif n < last:
            one = Progress(slot, State.PASSED_OVER)
        else:
            # Between two items nobody knows more than the clock: the next one cannot begin before now.
            starts = max(filter(None, (slot.start, cursor, None if running else now)), default=None)
            one = _coming(slot, starts)
            cursor = one.expected_end
        found.append(one)
    return tuple(found)


def _by_plan(
    planned: Sequence[Slot],
    now: datetime,
    free_from: datetime | None,
    bounds: tuple[datetime | None, datetime | None],
) -> tuple[Progress, ...]:
    found: list[Progress] = []
    start = bounds[0]
    cursor = free_from if free_from is not None and start is not None and free_from > start else None
    for slot in planned:
        starts = max(filter(None, (slot.start, cursor)), default=None)
        one = _coming(slot, starts)
        if cursor is not None:
            cursor = one.expected_end
        if one.expected_start is not None and one.expected_end is not None and one.expected_start <= now:
            state = State.ON if now < one.expected_end else State.PAST
            one = msgspec.structs.replace(one, state=state)
        found.append(one)
    return tuple(found)


def _coming(slot: Slot, starts: datetime | None) -> Progress:
    ends = None if starts is None else starts + slot.length
    return Progress(slot, State.COMING, (), starts, ends)


def _start(
    planned: datetime | None, items: Sequence[Progress], free_from: datetime | None, *, followed: bool
) -> datetime | None:
    if followed:
        return min(one.began for one in items if one.began is not None)
    return planned if planned is None or free_from is None else max(planned, free_from)


def _end(
    bounds: tuple[datetime | None, datetime | None],
    items: Sequence[Progress],
    free_from: datetime | None,
    *,
    followed: bool,
) -> datetime | None:
    """The last item's end where the session is followed; by the plan alone, the planned end or as much later."""
    start, end = bounds
    ends = [at for one in items if (at := one.expected_end or one.ended) is not None]
    if followed:
        open_ones = any(one.state in (State.ON, State.COMING) for one in items)
        return max([*ends, *([end] if end is not None and open_ones else [])], default=end)
    if start is None or end is None or free_from is None or free_from <= start:
        return end
    return max([end, *ends])


def _late(items: Sequence[Progress], now: datetime) -> int:
    on = next((one for one in items if one.state is State.ON), None)
    if on is not None:
        return _minutes(on.expected_end, on.slot.end)
    coming = next((one for one in items if one.state is State.COMING), None)
    return 0 if coming is None else max(0, _minutes(now, coming.slot.start))


def _late_to_begin(planned: datetime | None, free_from: datetime | None) -> int:
    return 0 if planned is None or free_from is None else max(0, _minutes(free_from, planned))


def _minutes(real: datetime | None, planned: datetime | None) -> int:
    """Whole minutes from one to the other, cut off towards zero."""
    return 0 if real is None or planned is None else int((real - planned) / timedelta(minutes=1))
