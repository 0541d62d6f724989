"""The agenda on paper and in calendars: read in one snapshot, composed and written afterwards."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from rcm_desktop.documents.agenda_papers.speech import Speech, Tongue
from rcm_desktop.domain.agenda import Access
from rcm_desktop.domain.errors import EmptyCalendar, NoSuchDay, NoSuchPerson, NoSuchRoom
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.meeting import Entitled
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.people import Delegate, Delegation, Standing
from rcm_desktop.domain.programme import Programme
from rcm_desktop.laptop.file_names import file_name
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.storage import people, programme, revisions
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import meeting

if TYPE_CHECKING:
    from rcm_desktop.documents.agenda_papers import AgendaContent
    from rcm_desktop.documents.calendar import CalendarFile, Entry
    from rcm_desktop.documents.pdf import Written

Progress = Callable[[int, int], None]
"""Told (done, total) as work goes on; may raise to stop it."""


class AgendaPaper(StrEnum):
    """What the agenda can be had as."""

    PROGRAMME = "programme"
    BY_ROOM = "by-room"
    DOORS = "doors"
    SCRIPT = "script"
    CALENDAR = "calendar"


class AgendaPapers:
    """The programme, the sheets for doors, the script of the organisers, and calendars."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def paper(self, kind: AgendaPaper, tongue: Tongue, *, day: date | None = None, room: str | None = None) -> Paper:
        """One of the papers, of all days and rooms or of one; raises NoSuchDay or NoSuchRoom."""
        from rcm_desktop.documents import agenda_papers

        makers = {
            AgendaPaper.PROGRAMME: agenda_papers.programme,
            AgendaPaper.BY_ROOM: agenda_papers.by_room,
            AgendaPaper.DOORS: agenda_papers.door_sheets,
            AgendaPaper.SCRIPT: agenda_papers.script,
        }
        return makers[kind](self._content(day, room), tongue)

    def calendar(self, tongue: Tongue, person: str = "") -> "CalendarFile":
        """All sessions as an iCalendar file, or those that a person (by id) may enter.

        Raises NoSuchPerson, or EmptyCalendar where no session with a time would stand in it.
        """
        from rcm_desktop.documents.calendar import Entry, Revision, calendar

        with self._database.read() as connection:
            found = programme.read(connection).programme
            entries = [Entry(one) for one in found.sittings]
            if person:
                entries = _entries(found, *_known(connection, found, person))
            written = revisions.of_sessions(connection)
        seen = {session: Revision(one.count, one.at) for session, one in written.items()}
        made = calendar(found, entries, tongue, seen, self._database.now())
        if not made.sessions:
            raise EmptyCalendar(name=person, undated=made.undated)
        return made

    def days(self) -> tuple[date, ...]:
        """The days on which something sits."""
        return self._content().days()

    def rooms(self) -> tuple[str, ...]:
        """The rooms in which something sits, in the timetable's order; "" for what has none."""
        return self._content().rooms()

    def room(self, wanted: str) -> str:
        """The room of this name, else the only one whose name holds it; raises NoSuchRoom."""
        known, text = self.rooms(), folded(wanted)
        hits = [room for room in known if folded(room) == text] or [room for room in known if text in folded(room)]
        if len(hits) != 1:
            raise NoSuchRoom(name=wanted, known=[one for one in known if one])
        return hits[0]

    def pdf(self, paper: Paper, page_size: str = "A4", progress: Progress | None = None) -> bytes:
        """A paper as the bytes of a PDF."""
        from io import BytesIO

        from rcm_desktop.documents.pdf import write_pdf

        made = BytesIO()
        write_pdf(paper, made, page_size, progress)
        return made.getvalue()

    def save(self, paper: Paper, target: Path, page_size: str = "A4", progress: Progress | None = None) -> "Written":
        """Write a paper as PDF, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        from rcm_desktop.documents.pdf import write_pdf

        return write_pdf(paper, target, page_size, progress)

    def save_calendar(self, made: "CalendarFile", target: Path) -> None:
        """Write a calendar, whole or not at all; raises NoRoom, ReadOnly or TargetVanished."""
        write_whole(target, made.data)

    def proposed_name(self, kind: AgendaPaper, tongue: Tongue, *, of: str = "") -> str:
        """A file name that every system takes and that says what it is (`of`: which day, room or person)."""
        speech = Speech(tongue)
        with self._database.read() as connection:
            about = meeting(connection)
        name = {AgendaPaper.BY_ROOM: "by_room"}.get(kind, kind.value)
        known = speech.known(about.title_es, about.title_en)
        title = speech.first.text("agenda_papers.titles", name)
        ending = ".ics" if kind is AgendaPaper.CALENDAR else ".pdf"
        spoken = "-".join(labels.language for labels in speech.all)
        return file_name([about.short or "".join(known[:1]), title, of], spoken) + ending

    def _content(self, day: date | None = None, room: str | None = None) -> "AgendaContent":
        from rcm_desktop.documents.agenda_papers import AgendaContent

        with self._database.read() as connection:
            whole = AgendaContent(programme.read(connection).programme, self._database.now())
        if room is not None and room not in whole.rooms():
            raise NoSuchRoom(name=room, known=[one for one in whole.rooms() if one])
        wanted = AgendaContent(whole.programme, whole.now, day, room)
        if day is not None and not wanted.on(day):
            known = AgendaContent(whole.programme, whole.now, None, room).days()
            raise NoSuchDay(day=day, known=[one.isoformat() for one in known])
        return wanted


def _known(connection: Connection, found: Programme, ident: str) -> tuple[Delegate, Delegation | None]:
    who = people.person(connection, ident, people.classes(connection))
    if who is None:
        raise NoSuchPerson(name=ident, hits="")
    return who, next((one for one in found.delegations if one.id == who.delegation), None)


def _entries(found: Programme, who: Delegate, of: Delegation | None) -> "list[Entry]":
    """The sessions that a person may enter, as the doors judge it."""
    from rcm_desktop.documents.calendar import Entry

    if who.withdrawal.standing is not Standing.EXPECTED:
        return []
    entitled: Entitled = found.meeting.entitled
    stays, comes = entitled.admits(who, of), entitled.admits_to_opening(who, of)
    entries = []
    for one in found.sittings:
        reserved = one.session.access is Access.MEMBERS_ONLY
        if not reserved or stays:
            entries.append(Entry(one))
        elif comes:
            entries.append(Entry(one, opening_only=True))
    return entries
