"""Sessions planned and followed in a few words, for the tests of how a meeting goes."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.following import Course
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.domain.steps import ItemClosed, ItemStarted, ReservedBegun, ReservedEnded, SessionClosed, Step
from rcm_desktop.domain.timetable import local_text

PANAMA = ZoneInfo("America/Panama")
_numbers = count(1)
_OF_SESSIONS: dict[str, type[SessionClosed | ReservedBegun | ReservedEnded]] = {
    "rise": SessionClosed,
    "reserve": ReservedBegun,
    "open": ReservedEnded,
}


def local(text: str) -> str:
    """ "14 09:00" as the programme writes it: a day of November 2023 and a time; the 14th where only a time is said."""
    if not text:
        return ""
    day, time = text.split() if " " in text else ("14", text)
    return f"2023-11-{day}T{time}"


def at(text: str, zone: ZoneInfo = PANAMA) -> datetime:
    """A moment by the clock of the meeting's place, aware."""
    return datetime.fromisoformat(local(text)).replace(tzinfo=zone).astimezone(UTC)


def shown(moment: datetime | None, zone: ZoneInfo = PANAMA) -> str:
    """A moment by the clock of the meeting's place, the day left out where it is the 14th."""
    if moment is None:
        return ""
    text = local_text(moment, zone)
    return text[11:] if text.startswith("2023-11-14") else f"{text[8:10]} {text[11:]}"


def session(ident: str, start: str = "", end: str = "", **more: Any) -> MeetingSession:
    """A session planned from one moment to another."""
    return MeetingSession(id=ident, period=Times(local(start), local(end)), **more)


def items(*told: str, of: str = "s") -> tuple[AgendaItem, ...]:
    """Items by name, start and minutes: "a 09:00 30", "b - 30" for one that follows."""
    found = []
    for text in told:
        name, *start, minutes = text.split()
        begins = "" if start == ["-"] else local(" ".join(start))
        found.append(AgendaItem(id=name, session=of, planned=Planned(begins, int(minutes)), order=name))
    return tuple(found)


def steps(*told: str, of: str = "s") -> tuple[Step, ...]:
    """What happened: "start a 09:05", "close a 09:40", "rise 12:00", "reserve 10:00", "open 10:30"."""
    found: list[Step] = []
    for text in told:
        what, *rest = text.split()
        number = next(_numbers)
        common: dict[str, Any] = {"id": f"{number:06}", "hlc": number, "actor": "o", "replica": "r"}
        if what in ("start", "close"):
            made: type[ItemStarted | ItemClosed] = ItemStarted if what == "start" else ItemClosed
            found.append(made(about=rest[0], session=of, at=at(" ".join(rest[1:])).isoformat(), **common))
        else:
            happened = _OF_SESSIONS[what]
            found.append(happened(about=of, at=at(" ".join(rest)).isoformat(), **common))
    return tuple(found)


def programme(*sittings: Sitting, zone: ZoneInfo = PANAMA) -> Programme:
    """A programme of these sittings in the order they sit."""
    found = sorted(sittings, key=lambda one: (one.session.period.start or "9", one.session.order, one.session.id))
    return Programme(Meeting(id="m", timezone=zone.key), zone, tuple(found))


def sitting(of: MeetingSession, planned: Iterable[AgendaItem] = (), happened: Iterable[Step] = ()) -> Sitting:
    """A session with its items and what went on in it."""
    return Sitting(of, (), tuple(planned), tuple(happened))


MORNING = session("s", "09:00", "12:30", room="Sala 1")
AGENDA = items("a 09:00 30", "b 09:30 90", "c 11:00 30", "d 11:30 60")


def course(now: str, *happened: str, of: MeetingSession = MORNING, planned: Sequence[AgendaItem] = AGENDA) -> Course:
    """How one session goes."""
    found = programme(sitting(of, planned, steps(*happened))).course(of.id, at(now))
    assert found is not None
    return found


def states(found: Course) -> str:
    """The items and how each stands, in one line."""
    return " ".join(f"{one.slot.item.id}:{one.state}" for one in found.items)


def expected(found: Course) -> list[str]:
    """When the items that are on or to come are expected."""
    return [shown(one.expected_start) for one in found.items if one.expected_start is not None]
