"""How the items of a session stand at one moment: what was taken up and closed, and when the rest is expected."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from rcm_desktop.domain.records import Id
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, SessionClosed, Span, Step
from rcm_desktop.domain.timetable import Part, Slot

_NO_TIME = timedelta()
Spans = Mapping[Id, Sequence[Span]]


class State(StrEnum):
    """How an item stands."""

    PAST = "past"
    ON = "on"
    COMING = "coming"
    PASSED_OVER = "passed-over"
    """Not taken up when its turn came."""


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


def spans_of(steps: Iterable[Step]) -> dict[Id, tuple[Span, ...]]:
    """When each item of a session was on, of its facts in order: one item at a time."""
    found: dict[Id, list[Span]] = {}
    current = ""
    for step in steps:
        ends = isinstance(step, SessionClosed) or (isinstance(step, ItemClosed) and step.about == current)
        starts = isinstance(step, ItemStarted) and step.about != current
        at = datetime.fromisoformat(step.at)
        if current and (ends or starts):
            found[current][-1] = Span(found[current][-1].start, at)
            current = ""
        if starts:
            current = step.about
            found.setdefault(current, []).append(Span(at, None))
    return {item: tuple(some) for item, some in found.items()}


def followed(
    planned: Sequence[Slot], part: Part, spans: Spans, now: datetime, past: Collection[int] = ()
) -> tuple[Progress, ...]:
    """The items of a session that somebody follows on one of its days; `past` are those of days nobody followed."""
    running = any(some[-1].end is None for some in spans.values())
    newest = max(
        (n for n, slot in enumerate(planned) if slot.item.id in spans),
        key=lambda n: spans[planned[n].item.id][-1].start,
        default=-1,
    )
    found: list[Progress] = []
    cursor: datetime | None = None
    for n, slot in enumerate(planned):
        some = tuple(spans.get(slot.item.id, ()))
        if some:
            one = _taken_up(slot, some, now)
            cursor = max(filter(None, (cursor, one.expected_end or one.ended)), default=None)
        elif n in past:
            one = Progress(slot, State.PAST, (), slot.start, slot.end)
        elif n < part.first or n < newest < part.last:
            # One that is taken up out of its turn lets those before it wait; they come again if it turns back.
            one = Progress(slot, State.PASSED_OVER)
        else:
            # Between two items nobody knows more than the clock: the next one cannot begin before now.
            waits = None if running else now
            one = coming(slot, max(filter(None, (slot.start, cursor, waits)), default=None))
            cursor = one.expected_end
        found.append(one)
    return tuple(found)


def by_plan(
    planned: Sequence[Slot],
    part: Part,
    spans: Spans,
    now: datetime,
    free_from: datetime | None,
    past: Collection[int] = (),
) -> tuple[Progress, ...]:
    """The items of a session that nobody follows, or not yet on this of its days; the room may be free only later."""
    cursor = free_from if free_from is not None and part.start is not None and free_from > part.start else None
    found: list[Progress] = []
    for n, slot in enumerate(planned):
        some = tuple(spans.get(slot.item.id, ()))
        if some:
            one = _taken_up(slot, some, now)
        elif n < part.first and n not in past:
            one = Progress(slot, State.PASSED_OVER)
        else:
            here = part.first <= n < part.last
            one = coming(slot, max(filter(None, (slot.start, cursor if here else None)), default=None))
            cursor = one.expected_end if cursor is not None and here else cursor
            if one.expected_start is not None and one.expected_end is not None and one.expected_start <= now:
                one = msgspec.structs.replace(one, state=State.ON if now < one.expected_end else State.PAST)
        found.append(one)
    return tuple(found)


def left(one: Progress, ended: datetime) -> Progress:
    """An item of a session that was over at a moment though nobody closed it."""
    if one.state is State.COMING:
        return Progress(one.slot, State.PASSED_OVER)
    if one.state is State.ON and not one.spans:
        return msgspec.structs.replace(one, state=State.PAST)
    if one.state is State.ON:
        start = one.spans[-1].start
        until = max(start, min(ended, start + one.slot.length) if one.slot.length else ended)
        return Progress(one.slot, State.PAST, (*one.spans[:-1], Span(start, until)))
    return one


def coming(slot: Slot, starts: datetime | None) -> Progress:
    """An item that is still to come, expected to start at a moment."""
    return Progress(slot, State.COMING, (), starts, None if starts is None else starts + slot.length)


def _taken_up(slot: Slot, some: tuple[Span, ...], now: datetime) -> Progress:
    if some[-1].end is not None:
        return Progress(slot, State.PAST, some)
    before = sum((span.lasted(now) for span in some[:-1]), _NO_TIME)
    ends = max(now, some[-1].start + slot.length - before)
    return Progress(slot, State.ON, some, some[0].start, ends)
