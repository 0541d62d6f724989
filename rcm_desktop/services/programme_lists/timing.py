"""The planned times that rows of a programme say, given what stands already."""

from datetime import date, datetime, time, timedelta

from rcm_desktop.domain.agenda import MOST_DAYS, AgendaItem, MeetingSession, moment
from rcm_desktop.domain.records import MOST_MINUTES, Planned, Times
from rcm_desktop.domain.timetable import shifted
from rcm_desktop.intake.programme_values import ProgrammeRow, Remark, Why

ASSUMED = timedelta(minutes=90)
"""How long a new session lasts where nothing says it."""
_NIGHT = timedelta(hours=12)
"""An end earlier than its start is the next day's, but no sitting is longer than this because of it."""
_MINUTE = timedelta(minutes=1)


class Untimely(Exception):
    """The times of a row cannot be."""

    def __init__(self, why: Why, text: str = "") -> None:
        super().__init__(why)
        self.why, self.text = why, text


def text_of(at: datetime) -> str:
    """A local moment as the programme writes it."""
    return at.isoformat(timespec="minutes")


def period(
    row: ProgrammeRow, day: date | None, was: MeetingSession | None, remarks: list[tuple[Remark, str]]
) -> Times | None:
    """When a session sits by its row, None where it says nothing of it; raises Untimely.

    The end of a new session may stay open: then its items say it.
    """
    before = moment(was.period.start) if was is not None else None
    if row.start is None and (row.day is None or before is None):
        start = before
    else:
        start_day = day or (before.date() if before is not None else None)
        if start_day is None:
            raise Untimely(Why.NO_DAY)
        at = row.start if row.start is not None else before.time() if before is not None else time()
        start = datetime.combine(start_day, at)
    if start is None:
        remarks.append((Remark.NO_TIME, ""))
        return None
    return Times(text_of(start), _end(row, start, was, remarks))


def _end(
    row: ProgrammeRow, start: datetime, was: MeetingSession | None, remarks: list[tuple[Remark, str]]
) -> str:  # fmt: skip
    if row.end is not None:
        return text_of(_after(start, row.end, row.end_day, remarks))
    if row.minutes:
        return text_of(start + row.minutes * _MINUTE)
    before = moment(was.period.start) if was is not None else None
    if was is None or before is None:
        return "" if was is None else was.period.end
    return shifted(was.period.end, start - before)


def _after(start: datetime, at: time, day: date | None, remarks: list[tuple[Remark, str]]) -> datetime:
    end = datetime.combine(day or start.date(), at)
    if end <= start and day is None and end + timedelta(days=1) - start <= _NIGHT:
        remarks.append((Remark.NEXT_DAY, f"{at:%H:%M}"))
        end += timedelta(days=1)
    if end <= start:
        raise Untimely(Why.ENDS_EARLY, f"{start:%H:%M}–{at:%H:%M}")
    if end - start > timedelta(days=MOST_DAYS):
        raise Untimely(Why.END, text_of(end).replace("T", " "))
    return end


def planned(row: ProgrammeRow, usual: date | None, session: Times, was: AgendaItem | None) -> Planned | None:
    """When an item is planned by its row, None where it says nothing of it; `usual` is its day where it says none."""
    start = was.planned.start if was is not None else ""
    if row.start is not None or (row.day is not None and start):
        day = row.day or usual
        if day is None:
            raise Untimely(Why.NO_DAY)
        at = row.start if row.start is not None else time.fromisoformat(start[11:])
        local = datetime.combine(day, at)
        opens = moment(session.start)
        if row.day is None and opens is not None and local < opens and text_of(local + timedelta(days=1)) < session.end:
            local += timedelta(days=1)  # past midnight
        start = text_of(local)
    minutes = row.minutes
    begins = moment(start)
    if minutes is None and row.end is not None and begins is not None:
        minutes = int((_after(begins, row.end, row.end_day, []) - begins) / _MINUTE)
        if minutes > MOST_MINUTES:
            raise Untimely(Why.END, f"{row.end:%H:%M}")
    if minutes is None:
        minutes = was.planned.minutes if was is not None else 0
    return Planned(start, minutes)


def last_end(start: str, items: list[AgendaItem]) -> str:
    """When a session ends by its items, empty where they do not say."""
    cursor = moment(start)
    if cursor is None:
        return ""
    latest = cursor
    for item in items:
        cursor = (moment(item.planned.start) or cursor) + item.planned.minutes * _MINUTE
        latest = max(latest, cursor)
    return text_of(latest) if text_of(latest) > start else ""
