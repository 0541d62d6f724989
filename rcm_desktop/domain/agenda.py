"""Sessions of the meeting, their objectives and agenda items, and what is on now."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated

import msgspec

from rcm_desktop.domain.records import Id, Planned, Record, Times


class SessionKind(StrEnum):
    """What sort of sitting a session is."""

    WORKING_GROUP = "working-group"
    WORKSHOP = "workshop"
    SEMINAR = "seminar"
    FORUM = "forum"
    RCGM = "rcgm"
    VICE_MINISTERIAL = "vice-ministerial"
    PLENARY = "plenary"


class Access(StrEnum):
    """Who may enter a session."""

    OPEN = "open"
    MEMBERS_ONLY = "members-only"


class Level(StrEnum):
    """Whether an objective is general or one of its specific ones."""

    GENERAL = "general"
    SPECIFIC = "specific"


class ItemKind(StrEnum):
    """What an agenda item is."""

    ITEM = "item"
    OPENING = "opening"
    BREAK = "break"
    CLOSING = "closing"


class Audience(StrEnum):
    """Who is shown an agenda item."""

    PUBLIC = "public"
    INTERNAL = "internal"


LONGEST_TURN_S = 3600
"""No limit for speakers is longer, in seconds."""


class MeetingSession(Record, frozen=True, kw_only=True):
    """One sitting of the meeting."""

    title_es: str = msgspec.field(default="", name="title.es")
    title_en: str = msgspec.field(default="", name="title.en")
    kind: SessionKind = SessionKind.WORKING_GROUP
    period: Times = Times()
    room: str = ""
    access: Access = Access.OPEN
    description_es: str = msgspec.field(default="", name="description.es")
    description_en: str = msgspec.field(default="", name="description.en")
    chair: str = ""
    rapporteur: str = ""
    departures: bool = False
    """Whether the door records departures, too: only then can be told who is inside now."""
    speaking: Annotated[int, msgspec.Meta(ge=0, le=LONGEST_TURN_S)] = 0
    """How many seconds a speaker is given; 0: as long as it takes."""
    order: str = ""

    def title(self, language: str) -> str:
        """The title in one language, or in the other where that one is missing."""
        return (self.title_es or self.title_en) if language == "es" else (self.title_en or self.title_es)

    def description(self, language: str) -> str:
        """The description in one language, or in the other where that one is missing."""
        return (
            (self.description_es or self.description_en)
            if language == "es"
            else (self.description_en or self.description_es)
        )


class Objective(Record, frozen=True, kw_only=True):
    """What a session is meant to achieve; its number is the meeting's own."""

    session: Id = ""
    level: Level = Level.GENERAL
    number: int = 0
    text_es: str = msgspec.field(default="", name="text.es")
    text_en: str = msgspec.field(default="", name="text.en")
    order: str = ""

    def text(self, language: str) -> str:
        """The text in one language, or in the other where that one is missing."""
        return (self.text_es or self.text_en) if language == "es" else (self.text_en or self.text_es)


class AgendaItem(Record, frozen=True, kw_only=True):
    """One line of a session's agenda."""

    session: Id = ""
    title_es: str = msgspec.field(default="", name="title.es")
    title_en: str = msgspec.field(default="", name="title.en")
    planned: Planned = Planned()
    kind: ItemKind = ItemKind.ITEM
    speakers: str = ""
    visibility: Audience = Audience.PUBLIC
    order: str = ""

    def title(self, language: str) -> str:
        """The title in one language, or in the other where that one is missing."""
        return (self.title_es or self.title_en) if language == "es" else (self.title_en or self.title_es)


def moment(text: str) -> datetime | None:
    """A local moment of the agenda, or None where none was planned or no calendar has it."""
    try:
        return datetime.fromisoformat(text) if text else None
    except ValueError:
        return None


MOST_DAYS = 31
"""No meeting sits longer: an end further off is a slip of the pen, and only the first day counts."""


def days_of(session: MeetingSession) -> tuple[date, ...]:
    """The days on which a session sits, the first one first; none where it has no time."""
    start, end = moment(session.period.start), moment(session.period.end)
    if start is None:
        return ()
    # What ends at midnight does not sit on the day that begins then.
    last = end - timedelta(minutes=1) if end is not None and end > start else start
    count = (last.date() - start.date()).days + 1
    return tuple(start.date() + timedelta(days=n) for n in range(count if count <= MOST_DAYS else 1))


def hours_on(
    session: MeetingSession, items: Sequence[AgendaItem], day: date
) -> tuple[datetime | None, datetime | None]:
    """From when until when a session sits on one of its days, as far as its own times and that day's items say."""
    days, start, end = days_of(session), moment(session.period.start), moment(session.period.end)
    if len(days) < 2 or day not in days:
        return start, end
    own: list[tuple[datetime, datetime]] = []
    cursor = start
    for item in items:
        at = moment(item.planned.start) or cursor
        if at is not None:
            cursor = at + timedelta(minutes=item.planned.minutes)
            if at.date() == day:
                own.append((at, cursor))
    first = start if day == days[0] else min((at for at, _ in own), default=None)
    return first, end if day == days[-1] else max((until for _, until in own), default=None)


def is_on(session: MeetingSession, local: datetime) -> bool:
    """Whether a session is planned to be sitting at this local time."""
    start, end = moment(session.period.start), moment(session.period.end)
    return start is not None and end is not None and start <= local < end


def next_session(sessions: Sequence[MeetingSession], local: datetime) -> MeetingSession | None:
    """The first session that is planned to start after this local time."""
    coming = [s for s in sessions if (start := moment(s.period.start)) is not None and start > local]
    return min(coming, key=lambda s: (s.period.start, s.order, s.id), default=None)


OPENING_MINUTES = 30
"""How long an opening lasts where the agenda does not say."""


def opening_ends(session: MeetingSession, items: Sequence[AgendaItem]) -> datetime | None:
    """When a session's opening is over by its agenda, local; None where neither it nor the session has a time."""
    opening = [item for item in items if item.kind is ItemKind.OPENING]
    planned = [(start, item) for item in opening if (start := moment(item.planned.start)) is not None]
    if planned:
        start, first = min(planned, key=lambda one: one[0])
        return start + timedelta(minutes=first.planned.minutes or OPENING_MINUTES)
    begins = moment(session.period.start)
    minutes = opening[0].planned.minutes if opening else 0
    return None if begins is None else begins + timedelta(minutes=minutes or OPENING_MINUTES)
