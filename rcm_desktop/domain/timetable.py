"""Moments of the programme on the meeting's own calendar: when each item is planned, and how long a session has.

The programme says local times; lengths and comparisons are made in UTC, so that a day on which the clocks change
is as long as it is.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, moment
from rcm_desktop.domain.records import Planned, Times


class Slot(msgspec.Struct, frozen=True):
    """An item with the time it is planned for, in UTC; an item that says no start follows the one before it."""

    item: AgendaItem
    start: datetime | None
    end: datetime | None

    @property
    def length(self) -> timedelta:
        """How long it is planned to last; nothing where the plan leaves that open."""
        if self.start is None or self.end is None:
            return timedelta(minutes=self.item.planned.minutes)
        return self.end - self.start


NIGHT = timedelta(hours=4)
"""So long a pause between two days of a session is a night: it does not sit then."""


class Part(msgspec.Struct, frozen=True):
    """What a session sits at a stretch, as a rule on one day: its planned hours in UTC, and its items by place."""

    start: datetime | None
    end: datetime | None
    first: int = 0
    last: int = 0
    """The place after its last item."""


def instant(text: str, zone: ZoneInfo, after: datetime | None = None) -> datetime | None:
    """A local moment of the programme in UTC; of an hour that comes twice the first one, or that `after` asks for."""
    local = moment(text)
    if local is None:
        return None
    first = local.replace(tzinfo=zone).astimezone(UTC)
    if after is None or first >= after:
        return first
    second = local.replace(tzinfo=zone, fold=1).astimezone(UTC)
    # In the hour that is skipped in spring the second is the earlier one: there the first is kept.
    return second if after <= second else first


def exists(text: str, zone: ZoneInfo) -> bool:
    """Whether the calendar of the zone has this local moment: an hour that is skipped in spring has none."""
    found = instant(text, zone)
    return found is None or local_text(found, zone) == text


def local_text(at: datetime, zone: ZoneInfo) -> str:
    """An aware moment as the programme writes it."""
    return at.astimezone(zone).replace(tzinfo=None).isoformat(timespec="minutes")


def bounds(session: MeetingSession, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
    """When a session is planned to start and to end, in UTC."""
    start = instant(session.period.start, zone)
    return start, instant(session.period.end, zone, start)


def slots(session: MeetingSession, items: Sequence[AgendaItem], zone: ZoneInfo) -> tuple[Slot, ...]:
    """The items of a session in their order, each with its planned time.

    One without minutes lasts until the next one's own start, and the last one until the session ends.
    """
    cursor, last = bounds(session, zone)
    found: list[Slot] = []
    own = [*(instant(item.planned.start, zone) for item in items), last]
    for n, item in enumerate(items):
        start = instant(item.planned.start, zone, cursor) or cursor
        end = None if start is None else start + timedelta(minutes=item.planned.minutes)
        following = own[n + 1]
        if start is not None and not item.planned.minutes and following is not None and following > start:
            end = start if _night_between(start, following, zone) else following
        found.append(Slot(item, start, end))
        cursor = end
    return tuple(found)


def parts(session: MeetingSession, planned: Sequence[Slot], zone: ZoneInfo) -> tuple[Part, ...]:
    """A session's days, as far as its items tell of the nights between them; one part where they tell of none."""
    start, end = bounds(session, zone)
    found: list[Part] = []
    first, reached = 0, start
    for n, slot in enumerate(planned):
        if slot.start is not None and _night_between(reached, slot.start, zone):
            if n:
                found.append(Part(start, reached, first, n))
            first, start, reached = n, slot.start, slot.end
        elif slot.end is not None:
            start, reached = start or slot.start, max(slot.end, reached or slot.end)
    if end is not None and not _night_between(reached if planned else None, end, zone):
        reached = end
    elif reached == start:
        reached = None
    found.append(Part(start, reached, first, len(planned)))
    return tuple(found)


def _night_between(before: datetime | None, after: datetime, zone: ZoneInfo) -> bool:
    if before is None or after - before < NIGHT:
        return False
    return after.astimezone(zone).date() > before.astimezone(zone).date()


def length(session: MeetingSession, zone: ZoneInfo) -> int | None:
    """How many minutes a session has, None where it says no start or no end."""
    start, end = bounds(session, zone)
    return None if start is None or end is None else max(0, int((end - start) / timedelta(minutes=1)))


def planned_minutes(items: Iterable[AgendaItem]) -> int:
    """The sum of what a session's items are planned to last, internal ones included."""
    return sum(item.planned.minutes for item in items)


def shifted(text: str, by: timedelta) -> str:
    """A local moment so much later on the wall's clock; empty stays empty, and the calendar's ends hold."""
    local = moment(text)
    if local is None:
        return text
    try:
        return (local + by).isoformat(timespec="minutes")
    except OverflowError:
        return text


def moved(period: Times, by: timedelta) -> Times:
    """A session's times so much later."""
    return Times(shifted(period.start, by), shifted(period.end, by))


def put_off(planned: Planned, by: timedelta) -> Planned:
    """An item's planned time so much later; one without a start of its own follows by itself."""
    return Planned(shifted(planned.start, by), planned.minutes)


def rooms(of_the_meeting: Sequence[str], sessions: Iterable[MeetingSession]) -> tuple[str, ...]:
    """The rooms of the timetable: the meeting's in its order, then others as sessions name them; "" for none."""
    found, named = dict.fromkeys(of_the_meeting), {session.room for session in sessions}
    found.update(dict.fromkeys(sorted(named - {""} - found.keys())))
    if "" in named:
        found[""] = None
    return tuple(found)
