"""A meeting's programme for the tests of its papers and calendars."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pypdfium2

from rcm_desktop.documents.agenda_papers import AgendaContent
from rcm_desktop.documents.pdf import write_pdf
from rcm_desktop.domain.agenda import Access, AgendaItem, Audience, ItemKind, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.paper import Paper
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Days, Planned, Times, Venue

SECRET = "Asunto interno"
NOW = datetime(2023, 11, 13, 23, 0, tzinfo=UTC)
"""18:00 in Panama."""

OPEN = MeetingSession(
    id="open", title_es="Sesión abierta", title_en="Open session", room="Sala 1", chair="Panamá", rapporteur="Belice",
    period=Times("2023-11-14T09:00", "2023-11-14T12:30"),
)  # fmt: skip
RESERVED = MeetingSession(
    id="reserved", title_es="Sesión de miembros", access=Access.MEMBERS_ONLY, room="Sala 2",
    period=Times("2023-11-15T08:00", "2023-11-16T18:00"),
)  # fmt: skip
NIGHT = MeetingSession(
    id="night", title_en="Night session", room="Sala 1", period=Times("2023-11-15T22:00", "2023-11-16T01:30")
)
UNDATED = MeetingSession(id="undated", title_es="Sesión por fijar")


def item(ident: str, spanish: str, english: str = "", start: str = "", minutes: int = 30, **more: Any) -> AgendaItem:
    told = AgendaItem(id=ident, title_es=spanish, title_en=english, planned=Planned(start, minutes))
    return msgspec.structs.replace(told, **more)


ITEMS = (
    item("1", "Apertura", "Opening", "2023-11-14T09:00", kind=ItemKind.OPENING),
    item("2", SECRET, "Internal matter", minutes=15, visibility=Audience.INTERNAL),
    item("3", "Informe de avances", "", minutes=60, speakers="Canadá, Costa Rica"),
    item("4", "", "Next steps", minutes=45),
)
OF_RESERVED = (
    item("5", "Primer día", "First day", "2023-11-15T08:00", 60),
    item("6", "Tarde del primer día", "Afternoon", minutes=90),
    item("7", "Segundo día", "Second day", "2023-11-16T09:00", 60),
)
OF_NIGHT = (item("8", "Primera lectura", "First reading", minutes=150), item("9", "Segunda lectura", minutes=60))
OBJECTIVES = (Objective(id="o", session="open", number=3, text_es="Promover el diálogo.", text_en="Promote dialogue."),)
MEETING = Meeting(
    id="m", title_es="Reunión de prueba", title_en="Test meeting", short="RCM 2023",
    body_es="Conferencia Regional sobre Migración", body_en="Regional Conference on Migration",
    place=Venue("Ciudad de Panamá", "Centro de prueba"), period=Days("2023-11-14", "2023-11-16"),
    timezone="America/Panama", rooms=("Sala 2", "Sala 1"),
)  # fmt: skip


def programme_of(*sittings: Sitting, zone: str = "America/Panama", meeting: Meeting = MEETING) -> Programme:
    return Programme(meeting, ZoneInfo(zone), sittings)


PROGRAMME = programme_of(
    Sitting(OPEN, OBJECTIVES, ITEMS), Sitting(RESERVED, (), OF_RESERVED), Sitting(NIGHT, (), OF_NIGHT),
    Sitting(UNDATED, (), ()),
)  # fmt: skip
CONTENT = AgendaContent(PROGRAMME, NOW)


def written(paper: Paper, size: str = "A4") -> bytes:
    """A paper's PDF, every sign of which could be printed."""
    made = BytesIO()
    assert write_pdf(paper, made, size).missing == ()
    return made.getvalue()


def pages(paper: Paper, size: str = "A4") -> list[str]:
    """The text of each page, in one line."""
    document = pypdfium2.PdfDocument(written(paper, size))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def in_order(text: str, *names: str) -> bool:
    """Whether these stand in a text, one after the other."""
    at = 0
    for name in names:
        at = text.find(name, at)
        assert at >= 0, (name, text)
    return True
