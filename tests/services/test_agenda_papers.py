"""The agenda's papers and calendars from a meeting's real file: for everyone, and for one person."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import icalendar
import pypdfium2
import pytest

from rcm_desktop.documents.agenda_papers import Tongue
from rcm_desktop.domain.agenda import Access, AgendaItem, Audience, MeetingSession
from rcm_desktop.domain.errors import EmptyCalendar, NoSuchDay, NoSuchPerson, NoSuchRoom, TargetVanished
from rcm_desktop.domain.meeting import Entitled, Meeting
from rcm_desktop.domain.people import Category, Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from rcm_desktop.services.desk_papers import DeskPapers
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

PAPERS = [kind for kind in AgendaPaper if kind is not AgendaPaper.CALENDAR]


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def papers(database: Database) -> AgendaPapers:
    return AgendaPapers(database)


def change(database: Database, cls: type, record: str, **values: object) -> None:
    with database.write() as work:
        work.change(cls, record, records.sight(work.connection, cls, record), values)


def text(pdf: bytes | Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def summaries(papers: AgendaPapers, person: str = "") -> list[str]:
    read = icalendar.Calendar.from_ical(papers.calendar(Tongue.ES, person).data)
    return [str(event["SUMMARY"]) for event in read.walk("VEVENT")]


CHAMPIONS = "Reunión de los países campeones del Pacto Mundial"
RESERVED = "Reunión de los Ministerios Públicos y los puntos de contacto de la REDTRAM"
RCGM = "Reunión del GRCM"


@pytest.mark.parametrize("kind", PAPERS)
def test_each_paper_is_made_saved_and_of_what_was_asked_for(papers: AgendaPapers, tmp_path: Path, kind: str) -> None:
    paper = papers.paper(AgendaPaper(kind), Tongue.BOTH, day=date(2023, 11, 14), room="Sala 2")
    target = tmp_path / "paper.pdf"
    told: list[tuple[int, int]] = []
    written = papers.save(paper, target, "Letter", lambda *now: told.append(now))
    said = text(target)
    assert RESERVED[:20] in said
    assert "Pacto Mundial" not in said
    assert "GRCM" not in said
    assert told[-1][0] == told[-1][1]
    assert papers.pdf(paper, "Letter") == target.read_bytes()
    assert written.pages == len(pypdfium2.PdfDocument(target.read_bytes()))


def test_papers_say_the_programme_as_planned_now(papers: AgendaPapers, database: Database) -> None:
    change(database, MeetingSession, ident("champions"), room="Sala 7", period=Times("2023-11-14T10:00", ""))
    said = text(papers.pdf(papers.paper(AgendaPaper.PROGRAMME, Tongue.ES)))
    assert "Sala 7" in said
    assert "Sala 7" in text(papers.pdf(papers.paper(AgendaPaper.DOORS, Tongue.ES)))
    assert b"LOCATION:Sala 7" in papers.calendar(Tongue.ES).data
    assert b"DTSTART:20231114T150000Z" in papers.calendar(Tongue.ES).data


def test_the_evening_pack_has_the_same_programme(papers: AgendaPapers, database: Database) -> None:
    assert DeskPapers(database).programme("en") == papers.paper(AgendaPaper.PROGRAMME, Tongue.EN)


def test_days_and_rooms_are_those_in_which_something_sits(papers: AgendaPapers) -> None:
    assert papers.days() == (date(2023, 11, 14), date(2023, 11, 16))
    assert papers.rooms() == ("Sala 1", "Sala 2")
    assert papers.room("SALA 2") == papers.room("2") == "Sala 2"


def test_what_is_not_there_is_told(papers: AgendaPapers, tmp_path: Path) -> None:
    with pytest.raises(NoSuchDay) as day:
        papers.paper(AgendaPaper.PROGRAMME, Tongue.ES, day=date(2023, 11, 15))
    assert day.value.known == ["2023-11-14", "2023-11-16"]
    with pytest.raises(NoSuchDay):
        papers.paper(AgendaPaper.DOORS, Tongue.ES, day=date(2023, 11, 16), room="Sala 2")
    for room in ("Sala 9", "Sala"):
        with pytest.raises(NoSuchRoom) as found:
            papers.room(room)
        assert found.value.known == ["Sala 1", "Sala 2"]
    with pytest.raises(NoSuchRoom):
        papers.paper(AgendaPaper.DOORS, Tongue.ES, room="Sala 9")
    with pytest.raises(NoSuchPerson):
        papers.calendar(Tongue.ES, ident("nobody"))
    made = papers.calendar(Tongue.ES)
    with pytest.raises(TargetVanished):
        papers.save_calendar(made, tmp_path / "gone" / "x.ics")


def test_a_calendar_of_all_holds_all_that_has_a_time(papers: AgendaPapers, database: Database, tmp_path: Path) -> None:
    assert summaries(papers) == [CHAMPIONS, RESERVED, RCGM]
    change(database, MeetingSession, ident("rcgm"), period=Times())
    made = papers.calendar(Tongue.ES)
    assert (made.sessions, made.undated) == (2, 1)
    papers.save_calendar(made, tmp_path / "all.ics")
    assert (tmp_path / "all.ics").read_bytes() == made.data


@pytest.mark.parametrize(
    ("person", "reserved"),
    [
        ("Rose Usher-Coral", True),
        ("Inés Inventada", True),
        ("Noor de Vries-Inventada", False),
        ("Tomás Titular", False),
    ],
)
def test_a_persons_calendar_holds_what_that_person_may_enter(
    papers: AgendaPapers, person: str, reserved: bool
) -> None:
    assert (RESERVED in summaries(papers, ident(person))) is reserved
    assert {CHAMPIONS, RCGM} <= set(summaries(papers, ident(person)))


def test_the_press_has_the_opening_where_the_meeting_says_so(papers: AgendaPapers, database: Database) -> None:
    change(database, Meeting, MEETING, entitled=Entitled(opening_only=(Category.PRESS,)))
    opening = AgendaItem(
        id=ident("opening"), session=ident("prosecutors"), title_es="Secreta", planned=Planned("2023-11-14T14:00", 20),
        visibility=Audience.INTERNAL,
    )  # fmt: skip
    with database.write() as work:
        work.create(opening)
    assert f"{RESERVED} (apertura)" in summaries(papers, ident("Tomás Titular"))
    assert RESERVED not in summaries(papers, ident("Tomás Titular"))
    assert "Secreta" not in papers.calendar(Tongue.ES, ident("Tomás Titular")).data.decode()
    assert "(apertura)" not in papers.calendar(Tongue.ES, ident("Rose Usher-Coral")).data.decode()


def test_nothing_is_written_for_who_may_enter_nothing(papers: AgendaPapers, database: Database) -> None:
    change(database, Delegate, ident("Luz Harpía del Darién"), withdrawal=Withdrawal(Standing.WITHDRAWN))
    with pytest.raises(EmptyCalendar):
        papers.calendar(Tongue.ES, ident("Luz Harpía del Darién"))
    for session in ("champions", "rcgm"):
        change(database, MeetingSession, ident(session), access=Access.MEMBERS_ONLY)
    with pytest.raises(EmptyCalendar):
        papers.calendar(Tongue.ES, ident("Tomás Titular"))


def test_a_record_joined_with_another_leads_to_the_person(papers: AgendaPapers, database: Database) -> None:
    change(database, Delegate, ident("Tomás Titular"), same_as=ident("Rose Usher-Coral"))
    both = {ident("Tomás Titular"), ident("Rose Usher-Coral")}
    assert len({papers.calendar(Tongue.ES, one).data for one in both}) == 1


def test_a_proposed_name_says_what_it_is_of(papers: AgendaPapers) -> None:
    assert papers.proposed_name(AgendaPaper.PROGRAMME, Tongue.ES) == "RCM 2023 - Programa (es).pdf"
    assert papers.proposed_name(AgendaPaper.BY_ROOM, Tongue.BOTH) == "RCM 2023 - Programa por sala (es-en).pdf"
    name = papers.proposed_name(AgendaPaper.CALENDAR, Tongue.EN, of="Rose Usher-Coral")
    assert name == "RCM 2023 - Calendar - Rose Usher-Coral (en).ics"
