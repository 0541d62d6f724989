"""The chair's table of the small meeting: its services on one file, told the time by the clock of Panama City."""

from datetime import datetime, timedelta
from typing import Any

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.following import Course
from rcm_desktop.domain.programme import Sitting
from rcm_desktop.domain.records import Planned, Record, Times
from rcm_desktop.domain.timetable import local_text
from rcm_desktop.services.agenda import Agenda, Following, Planning, Wall
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.domain.followed import PANAMA, at, local
from tests.sample import ident

CHAMPIONS, PROSECUTORS, RCGM = (ident(name) for name in ("champions", "prosecutors", "rcgm"))
OPENING, REPORTS, BREAK, STEPS = (
    ident(name) for name in ("Apertura", "Presentación de avances", "Receso", "Próximos pasos")
)
NAMES = {OPENING: "opening", REPORTS: "reports", BREAK: "break", STEPS: "steps"}


class Table:
    """All that stands on the agenda's services, and what tests ask of it in a word."""

    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.clock = database, clock
        self.agenda = Agenda(database)
        self.planning, self.following = Planning(database, self.agenda), Following(database, self.agenda)
        self.wall, self.setup = Wall(self.agenda), Setup(database)

    def stand_at(self, text: str) -> None:
        """Let it be this time: "14 09:00", or "09:00" on the 14th."""
        self.clock.set(at(text))

    def go(self, minutes: float) -> None:
        """Let so many minutes pass."""
        self.clock.go(timedelta(minutes=minutes))

    def sitting(self, ident: str = CHAMPIONS) -> Sitting:
        """A session with what belongs to it."""
        return self.agenda.programme().by_id[ident]

    def session(self, ident: str = CHAMPIONS) -> MeetingSession:
        """A session."""
        return self.sitting(ident).session

    def hours(self, ident: str = CHAMPIONS) -> str:
        """The planned times of a session."""
        return "-".join(short(at) for at in (self.session(ident).period.start, self.session(ident).period.end))

    def plan(self, ident: str = CHAMPIONS) -> list[str]:
        """The items of a session with start and minutes."""
        return [
            f"{NAMES.get(one.id, one.title_es)} {short(one.planned.start)} {one.planned.minutes}"
            for one in self.sitting(ident).items
        ]

    def course(self, ident: str = CHAMPIONS) -> Course:
        """How a session goes now."""
        return self.agenda.now().courses[ident]

    def on(self, ident: str = CHAMPIONS) -> str:
        """The item that is on and is followed."""
        found = self.course(ident)
        return NAMES[found.on.slot.item.id] if found.followed and found.on is not None else ""

    def add_session(self, start: str, end: str, room: str = "Sala 1", **more: Any) -> str:
        """One more session, by its id."""
        period = Times(local(start), local(end))
        return self.setup.add(MeetingSession(id="", period=period, room=room, **more)).id

    def add_item(self, session: str, title: str, start: str = "", minutes: int = 0, order: str = "") -> str:
        """One more item, by its id."""
        planned = Planned(local(start), minutes)
        return self.setup.add(AgendaItem(id="", session=session, title_es=title, planned=planned, order=order)).id

    def edit(self, cls: type[Record], ident: str, **values: object) -> None:
        """What somebody else changes."""
        opened = self.setup.open(cls, ident)
        assert opened is not None
        self.setup.save(cls, ident, opened[1], values)


def short(text: str) -> str:
    """A local moment without what is the same everywhere."""
    if not text:
        return ""
    return text[11:] if text.startswith("2023-11-14") else text[8:].replace("T", " ")


def clock_at(moment: datetime | None) -> str:
    """A moment in UTC by the clock of Panama City."""
    return "" if moment is None else short(local_text(moment, PANAMA))
