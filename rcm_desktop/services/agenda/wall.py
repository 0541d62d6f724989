"""What everyone may see on the wall: public items only, and of a reserved part no more than that it is one."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

import msgspec

from rcm_desktop.domain.agenda import Access, Audience, MeetingSession
from rcm_desktop.domain.following import Course, Progress
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speakers import Turn
from rcm_desktop.domain.timetable import rooms
from rcm_desktop.services.agenda.desk import Agenda


class Both(msgspec.Struct, frozen=True):
    """A text in Spanish and English; one of them may be missing."""

    es: str = ""
    en: str = ""

    def __bool__(self) -> bool:
        return bool(self.es or self.en)


class Spot(msgspec.Struct, frozen=True):
    """A session as the foyer shows it: its title, the public item that is on, its hours (local) as now expected."""

    title: Both
    item: Both = Both()
    start: datetime | None = None
    end: datetime | None = None
    late: int = 0
    """Minutes behind its plan; 0 where it is on time."""
    reserved: bool = False


class RoomToday(msgspec.Struct, frozen=True):
    """A room: what is on there, and what comes later today, the next one first."""

    room: str
    now: tuple[Spot, ...] = ()
    later: tuple[Spot, ...] = ()


class Foyer(msgspec.Struct, frozen=True):
    """All rooms of a day; the local time."""

    local: datetime
    rooms: tuple[RoomToday, ...]


class Speaking(msgspec.Struct, frozen=True):
    """Who has the floor, for how long already, and what is left where there is a limit."""

    name: Both
    used: timedelta
    left: timedelta | None


class RoomNow(msgspec.Struct, frozen=True):
    """What goes on in a room at this moment, or what comes there next."""

    local: datetime
    room: str
    session: Both = Both()
    item: Both = Both()
    """The public item that is on."""
    objectives: tuple[tuple[int, Both], ...] = ()
    """The session's objectives with the meeting's own numbers."""
    speaking: Speaking | None = None
    left: timedelta | None = None
    """What is left of the item that is on; below zero where it takes longer."""
    start: datetime | None = None
    """Local, where it is only coming."""
    late: int = 0
    reserved: bool = False


class Greeting(msgspec.Struct, frozen=True):
    """What stands on the wall while there is nothing else to show."""

    local: datetime
    body: Both
    title: Both
    city: str
    venue: str
    first: date | None
    last: date | None


class Wall:
    """The values that wall windows show."""

    def __init__(self, agenda: Agenda) -> None:
        self._agenda = agenda

    def time(self) -> datetime:
        """The laptop's time, aware, in UTC."""
        return self._agenda.time()

    def rooms(self) -> tuple[str, ...]:
        """The rooms in which something is planned for today or goes on, in the order of the timetable."""
        found, now = self._agenda.programme(), self._agenda.time()
        return _rooms(found, _today(found, now, found.courses(now)))

    def foyer(self) -> Foyer:
        """All rooms of today: now, and later."""
        found, now = self._agenda.programme(), self._agenda.time()
        courses = found.courses(now)
        today = _today(found, now, courses)
        rooms = []
        for room in _rooms(found, today):
            here = [one for one in today if one.session.room == room]
            on = [one for one in here if courses[one.session.id].sits(now)]
            coming = _coming(here, courses, found, now)
            rooms.append(RoomToday(room, tuple(_spots(on, courses, found)), tuple(_spots(coming, courses, found))))
        return Foyer(found.local(now), tuple(rooms))

    def room(self, room: str) -> RoomNow:
        """This room at this moment."""
        found, now = self._agenda.programme(), self._agenda.time()
        courses = found.courses(now)
        here = [one for one in _today(found, now, courses) if one.session.room == room]
        on = [one for one in here if courses[one.session.id].sits(now)]
        # Of two in one room, the one that somebody follows is really there, and of those the one that came last.
        on.sort(key=lambda one: (courses[one.session.id].followed, courses[one.session.id].start or now), reverse=True)
        chosen = next(iter([*on, *_coming(here, courses, found, now)]), None)
        if chosen is None:
            return RoomNow(found.local(now), room)
        return _room_now(found, chosen, courses[chosen.session.id], now, sits=bool(on))

    def greeting(self) -> Greeting:
        """The body's name, the meeting, its city and days."""
        found = self._agenda.programme()
        m = found.meeting
        days = [date.fromisoformat(day) if day else None for day in (m.period.start, m.period.end)]
        return Greeting(
            found.local(self._agenda.time()), Both(m.body_es, m.body_en), Both(m.title_es, m.title_en),
            m.place.city, m.place.venue, *days,
        )  # fmt: skip


def _rooms(found: Programme, today: Iterable[Sitting]) -> tuple[str, ...]:
    here = [one.session for one in today]
    used = {session.room for session in here}
    return tuple(room for room in rooms(found.meeting.rooms, here) if room in used)


def _today(found: Programme, now: datetime, courses: Mapping[Id, Course]) -> list[Sitting]:
    """The sessions of the local day, and those of the night before that still sit."""
    own = found.on_day(found.local(now).date())
    known = {one.session.id for one in own}
    return [one for one in found.sittings if one.session.id in known or courses[one.session.id].sits(now)]


def _coming(
    here: Iterable[Sitting], courses: Mapping[Id, Course], found: Programme, now: datetime
) -> list[Sitting]:
    """What is still to begin today, in the order in which it is expected; of several days, not tomorrow's."""
    today = found.local(now).date()
    later: list[tuple[datetime, int, Sitting]] = []
    for n, one in enumerate(here):
        course = courses[one.session.id]
        planned = course.part.start
        if course.followed or course.start is None or planned is None or course.start <= now:
            continue
        if found.local(planned).date() == today:
            later.append((course.start, n, one))
    return [one for _, _, one in sorted(later, key=lambda one: one[:2])]


def _spots(sittings: Iterable[Sitting], courses: Mapping[Id, Course], found: Programme) -> Iterable[Spot]:
    for one in sittings:
        course = courses[one.session.id]
        reserved = _is_reserved(one.session, course)
        yield Spot(
            title=_title(one.session, course),
            item=Both() if reserved else _public(course.on),
            start=None if course.start is None else found.local(course.start),
            end=None if course.end is None else found.local(course.end),
            late=max(0, course.late),
            reserved=reserved,
        )


def _room_now(found: Programme, sitting: Sitting, course: Course, now: datetime, *, sits: bool) -> RoomNow:
    reserved = _is_reserved(sitting.session, course)
    begins = course.start if not sits else None
    base = RoomNow(
        local=found.local(now), room=sitting.session.room, session=_title(sitting.session, course),
        start=None if begins is None else found.local(begins), late=max(0, course.late), reserved=reserved,
    )  # fmt: skip
    if reserved:
        return base
    shown = course.on if sits else None
    turn = sitting.floor().speaking
    is_told = turn is not None and turn.lasts(now) and sits and not _is_internal(shown)
    item = _public(shown)
    return msgspec.structs.replace(
        base,
        item=item,
        objectives=tuple((one.number, Both(one.text_es, one.text_en)) for one in sitting.objectives),
        speaking=_speaking(turn, sitting.session, found, now) if is_told and turn is not None else None,
        left=shown.left(now) if item and shown is not None and course.followed and shown.slot.length else None,
    )


def _is_reserved(session: MeetingSession, course: Course) -> bool:
    return course.reserved or session.access is Access.MEMBERS_ONLY


def _is_internal(progress: Progress | None) -> bool:
    return progress is not None and progress.slot.item.visibility is Audience.INTERNAL


def _title(session: MeetingSession, course: Course) -> Both:
    """The session's title; while a part of it is reserved, nothing."""
    return Both() if course.reserved else Both(session.title_es, session.title_en)


def _public(progress: Progress | None) -> Both:
    if progress is None or _is_internal(progress):
        return Both()
    item = progress.slot.item
    return Both(item.title_es, item.title_en)


def _speaking(turn: Turn, session: MeetingSession, found: Programme, now: datetime) -> Speaking:
    speaker = turn.speaker
    of = next((one for one in found.delegations if one.id == speaker.delegation), None)
    names = [speaker.name if of is None else of.short_name(language) for language in ("es", "en")]
    used = turn.used(now)
    return Speaking(Both(*names), used, timedelta(seconds=session.speaking) - used if session.speaking else None)
