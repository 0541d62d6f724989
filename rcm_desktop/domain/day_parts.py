"""A session by the days it sits: for each of them its hours and its items, as papers and calendars say them."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import Audience, days_of, hours_on
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.timetable import Slot, bounds, instant, local_text

ONE_STRETCH = timedelta(hours=16)
"""A session no longer than this sits in one stretch, though midnight comes in between."""


class DayPart(msgspec.Struct, frozen=True):
    """One day of a session with its hours and that day's items, in UTC; `day` is None where it has no time."""

    sitting: Sitting
    day: date | None = None
    start: datetime | None = None
    end: datetime | None = None
    slots: tuple[Slot, ...] = ()
    number: int = 1
    """The first, second … day of so many."""
    count: int = 1

    @property
    def public(self) -> tuple[Slot, ...]:
        """What everyone may see of its items."""
        return tuple(slot for slot in self.slots if slot.item.visibility is Audience.PUBLIC)


def day_parts(sitting: Sitting, programme: Programme) -> tuple[DayPart, ...]:
    """A session by its days, the first one first; a night session in one stretch is of the day it begins on."""
    session, zone, planned = sitting.session, programme.zone, programme.slots(sitting)
    days, (start, end) = days_of(session), bounds(session, zone)
    if start is None or not days:
        return (DayPart(sitting, slots=planned),)
    end = end if end is not None and end > start else None
    if len(days) == 1 or (end is not None and end - start <= ONE_STRETCH):
        return (DayPart(sitting, days[0], start, end, planned),)
    found = []
    for n, day in enumerate(days, 1):
        first, last = _hours(sitting, day, (days[0], days[-1]), (start, end), zone)
        own = tuple(slot for slot in planned if day_of(slot, days, zone) == day)
        found.append(DayPart(sitting, day, first, last, own, n, len(days)))
    return tuple(found)


def by_day(programme: Programme) -> dict[date | None, tuple[DayPart, ...]]:
    """What sits on each day, in the order of hours, those without one last; under None what has no time."""
    found: dict[date | None, list[DayPart]] = {}
    for sitting in programme.sittings:
        for part in day_parts(sitting, programme):
            found.setdefault(part.day, []).append(part)
    return {day: tuple(sorted(parts, key=_by_hour)) for day, parts in found.items()}


def day_of(slot: Slot, among: Sequence[date], zone: ZoneInfo) -> date:
    """The day of an item; one planned outside the session's days is shown on the first."""
    day = date.fromisoformat(local_text(slot.start, zone)[:10]) if slot.start is not None else among[0]
    return day if day in among else among[0]


def _by_hour(part: DayPart) -> tuple[bool, str]:
    return part.start is None, str(part.start or "")


def _hours(
    sitting: Sitting,
    day: date,
    ends: tuple[date, date],
    whole: tuple[datetime, datetime | None],
    zone: ZoneInfo,
) -> tuple[datetime | None, datetime | None]:
    local = hours_on(sitting.session, sitting.items, day)
    first, last = (at and instant(at.isoformat(timespec="minutes"), zone) for at in local)
    return (whole[0] if day == ends[0] else first), (whole[1] if day == ends[1] else last)
