"""The sample meeting held for a day and a half by two laptops, so that pictures and measures have real content."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from rcm_desktop.domain.agenda import Access, MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.meeting import Meeting, OpeningKind, OpeningRule
from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.records import PersonName
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Sitting
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.people import People, Person
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database

PANAMA = ZoneInfo("America/Panama")
ABSENT = ("BLZ", "NIC")
"""Delegations that have not come yet."""
LIMIT_S = 180
"""How long a speaker is given where a story follows a session."""


class Clock:
    """A clock that stands where the story is, in the time zone of the meeting's place."""

    def __init__(self) -> None:
        self._at = datetime(2023, 11, 13, 16, 0, tzinfo=PANAMA)

    def now(self) -> datetime:
        """The moment of the story, in UTC."""
        return self._at.astimezone(UTC)

    def set(self, day: int, hour: int, minute: int = 0) -> None:
        """Go to a moment of November 2023."""
        self._at = datetime(2023, 11, day, hour, minute, tzinfo=PANAMA)

    def go(self, seconds: int) -> None:
        """Go on."""
        self._at += timedelta(seconds=seconds)


class Held(msgspec.Struct, frozen=True):
    """What came of it: this laptop's meeting, a bundle not yet taken in, an invitation and its words, and a name."""

    meetings: Meetings
    database: Database
    bundle: Path
    invitation: Path
    words: tuple[str, ...]
    late: str
    """Somebody who has not come yet."""
    door: str
    """The session that sits now: members only, and its door records departures."""
    followed: str
    """The session beside it, open to all: the one that stories follow from the chair's table to the wall."""
    clock: Clock
    """Moves on when a story does."""


def hold(folder: Path, clock: Clock) -> Held:
    """Hold the meeting until the second morning; the clock is left there."""
    stick = folder / "stick"
    stick.mkdir(parents=True)
    meetings = Meetings(folder / "laptop-1", clock)
    first = meetings.create(read_description(resource("meetings", "rcm-2023.toml")), "Inés", "Secretaría")
    invited = Exchange(first).invite(Place(name="Mesa 2"), stick)
    second = Meetings(folder / "laptop-2", clock).join(invited.path, invited.words, "Ana").database
    everyone = sorted(People(first).roster().people.values(), key=lambda person: person.delegate.badge)
    coming = [p for p in everyone if p.delegation and p.delegation.code not in ABSENT]
    _register(first, second, coming, clock)
    _sessions(first, everyone, clock)
    _both_correct(first, second, everyone[3], clock)
    Exchange(first).take_in(Exchange(second).write(stick))
    clock.set(15, 9, 41)
    Exchange(second).take_in(Exchange(first).write(stick))
    for person in (p for n, p in enumerate(coming) if n % 7 == 6 and n > 13):
        Attendance(first).check_in_badge(person.delegate.badge, REGISTRATION)
        clock.go(7)
    for person in [p for p in everyone if p.delegation and p.delegation.code in ABSENT]:
        Attendance(second).check_in_badge(person.delegate.badge, REGISTRATION)
        clock.go(11)
    clock.go(60)
    bundle = Exchange(second).write(stick)
    second.close()
    invitation = Exchange(first).invite(Place(name="Mesa 3"), stick)
    clock.go(40)
    door = _set_rules(first)
    return Held(
        meetings, first, bundle, invitation.path, invitation.words, coming[13].delegate.name.full, door,
        _beside(first, door), clock,
    )


def _set_rules(database: Database) -> str:
    """All member countries are needed to open; the second morning's first session is for members; its id."""
    setup = Setup(database)
    meeting = setup.open(Meeting, setup.meeting().id)
    assert meeting is not None, "the meeting is there"
    setup.save(Meeting, meeting[0].id, meeting[1], {"opening": OpeningRule(OpeningKind.ALL_MEMBERS)})
    sitting = next(s for s in Agenda(database).sittings() if s.session.period.start.startswith("2023-11-15"))
    session = setup.open(MeetingSession, sitting.session.id)
    assert session is not None, "the session is there"
    values = {"access": Access.MEMBERS_ONLY, "departures": True}
    setup.save(MeetingSession, session[0].id, session[1], values)
    return session[0].id


def _beside(database: Database, door: str) -> str:
    """The session that begins with another one."""
    sessions = [one.session for one in Agenda(database).sittings()]
    at = next(one.period.start for one in sessions if one.id == door)
    return next(one.id for one in sessions if one.period.start == at and one.id != door)


def _register(first: Database, second: Database, coming: Sequence[Person], clock: Clock) -> None:
    """Two desks between eight and nine; one person in seven comes later than this story."""
    desks = Attendance(first), Attendance(second)
    clock.set(14, 8, 5)
    for n, person in enumerate(coming):
        clock.go(23)
        if n % 7 != 6:
            desks[n % 3 == 2].check_in_badge(person.delegate.badge, REGISTRATION)
    desks[0].undo(desks[0].check_in_badge(coming[6].delegate.badge, REGISTRATION).scan)
    desks[0].check_in_badge("A0000", REGISTRATION)


def _sessions(database: Database, everyone: Sequence[Person], clock: Clock) -> None:
    """People pass the doors of the sessions of two days, and notes are taken in each that has begun."""
    for turn, sitting in enumerate(Agenda(database).sittings()):
        start = datetime.fromisoformat(sitting.session.period.start).replace(tzinfo=PANAMA)
        if start > datetime(2023, 11, 15, 12, 0, tzinfo=PANAMA):
            continue
        clock.set(start.day, start.hour, 2)
        for n, person in enumerate(everyone):
            if (n + turn) % 3 and person.delegation and person.delegation.code not in ABSENT:
                Attendance(database).check_in(person.delegate.id, sitting.session.id)
                clock.go(9)
        _take_notes(database, sitting, clock)


def _take_notes(database: Database, sitting: Sitting, clock: Clock) -> None:
    notes, desk = Notes(database), Attendance(database)
    present = [p.delegation for p in desk.presence(sitting.session.id) if p.in_session]
    turn = 0
    for objective in sitting.objectives:
        for kind, text, status, visibility in _ENTRIES:
            clock.go(170)
            speaker = present[turn % len(present)]
            turn += 1
            own = kind in (NoteKind.AGREEMENT, NoteKind.INFORMATION)
            named = Action(speaker.name("es").short, "2023-12-15") if kind is NoteKind.COMMITMENT else Action()
            entry = NewEntry(
                session=sitting.session.id, section=objective.id, kind=kind, text=text, status=status,
                visibility=visibility, delegation="" if own else speaker.id, action=named,
            )  # fmt: skip
            notes.record(entry)
    if not sitting.objectives:
        notes.record(NewEntry(session=sitting.session.id, text=_ENTRIES[1][1]))


_ENTRIES = (
    (
        NoteKind.INTERVENTION,
        "Presenta el avance de su institución: un registro único y un manual de atención para los demás países.",
        NoteStatus.DRAFT, Visibility.FULL,
    ),
    (
        NoteKind.INFORMATION,
        "La Secretaría recuerda el plazo para enviar los puntos focales y distribuye el formulario.",
        NoteStatus.DRAFT, Visibility.FULL,
    ),
    (
        NoteKind.INTERVENTION,
        "Pregunta cómo se financia el registro y propone una visita de intercambio en el primer semestre.",
        NoteStatus.DRAFT, Visibility.CHATHAM_HOUSE,
    ),
    (
        NoteKind.AGREEMENT,
        "Continuar el intercambio por medio de los puntos focales, con una reunión virtual cada trimestre.",
        NoteStatus.AGREED, Visibility.FULL,
    ),
    (
        NoteKind.COMMITMENT,
        "Enviar a la Secretaría la información actualizada para su distribución.",
        NoteStatus.BRACKETED, Visibility.FULL,
    ),
)  # fmt: skip
"""What nobody really said: the sample is a practice meeting."""


def _both_correct(first: Database, second: Database, person: Person, clock: Clock) -> None:
    """The same person is corrected on both laptops, so that something is to settle."""
    for database, joined_by in ((first, "-"), (second, " y ")):
        clock.go(300)
        people = People(database)
        found = people.open(person.delegate.id)
        assert found is not None, "both laptops hold everyone"
        delegate, sight = found
        name = PersonName(delegate.name.honorific, delegate.name.given, delegate.name.family.replace(" ", joined_by))
        people.correct(delegate.id, sight, {"name": name})
