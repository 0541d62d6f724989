"""Minutes gathered from a real file: who is named, what is offered, what to look at, and the PDF on disk."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest

from rcm_desktop.documents.content import Readers
from rcm_desktop.documents.readiness import Matter
from rcm_desktop.domain.agenda import AgendaItem, Audience
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Action, NoteKind, NoteStatus, Visibility
from rcm_desktop.domain.people import Delegate, Standing, Withdrawal
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.papers import Papers
from rcm_desktop.services.roll_call import RollCall
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

CHAMPIONS, PROSECUTORS, RCGM = ident("champions"), ident("prosecutors"), ident("rcgm")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def papers(database: Database) -> Papers:
    return Papers(database)


def come(database: Database, name: str, point: str = REGISTRATION) -> str:
    return Attendance(database).check_in(ident(name), point, reason="La puerta abrió antes").scan


def codes(delegations: tuple[object, ...]) -> list[str]:
    return [getattr(delegation, "code", "") for delegation in delegations]


def text_of(pdf: Path | bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_nobody_is_named_before_anyone_came(papers: Papers) -> None:
    attended = papers.attended()
    assert attended.named == ()
    assert codes(attended.not_named)[:2] == ["BLZ", "CAN"]
    assert (attended.places, attended.until) == ((), "")


def test_those_who_came_are_named_in_the_meetings_order_with_source_and_time(
    papers: Papers, database: Database, clock: FixedClock
) -> None:
    come(database, "Altagracia Caoba")
    clock.go(timedelta(minutes=5))
    come(database, "Rose Usher-Coral")
    attended = papers.attended()
    assert codes(attended.named) == ["BLZ", "DOM"]
    assert (attended.places, attended.until) == (("Mesa 1",), "2023-11-14T12:45")


@pytest.mark.parametrize("standing", [Standing.WITHDRAWN, Standing.NOT_LISTED])
def test_the_list_of_participants_names_who_came_on_the_list_or_not(
    papers: Papers, database: Database, tmp_path: Path, standing: Standing
) -> None:
    with database.write() as work:
        for person in (ident("Rose Usher-Coral"), ident("Dwayne Pitts")):
            sight = records.sight(work.connection, Delegate, person)
            work.change(Delegate, person, sight, {"withdrawal": Withdrawal(standing)})
    come(database, "Rose Usher-Coral")
    papers.save(papers.minutes("es"), tmp_path / "minutes.pdf")
    said = text_of(tmp_path / "minutes.pdf")
    assert ("Usher-Coral" in said, "Pitts" in said) == (True, False)


def test_a_scan_taken_back_names_nobody(papers: Papers, database: Database) -> None:
    Attendance(database).undo(come(database, "Rose Usher-Coral"))
    assert papers.attended().named == ()
    assert papers.attended().until == ""


def test_a_session_names_those_who_came_to_it(papers: Papers, database: Database) -> None:
    come(database, "Rose Usher-Coral")
    come(database, "Altagracia Caoba", PROSECUTORS)
    assert codes(papers.attended(PROSECUTORS).named) == ["DOM"]
    assert codes(papers.attended(CHAMPIONS).named) == []
    assert codes(papers.attended().named) == ["BLZ", "DOM"]


def test_the_press_is_neither_named_nor_missed(papers: Papers, database: Database) -> None:
    come(database, "Tomás Titular")
    attended = papers.attended()
    assert "PRE" not in codes(attended.named)
    assert "PRE" not in codes(attended.not_named)


def test_the_whole_meeting_and_each_session_are_offered_with_their_entries(papers: Papers, database: Database) -> None:
    notes = Notes(database)
    notes.record(NewEntry(session=PROSECUTORS, text="uno"))
    notes.record(NewEntry(session=PROSECUTORS, text="dos"))
    notes.record(NewEntry(session=RCGM, text="tres"))
    assert [(o.session.id if o.session else "", o.entries) for o in papers.offered()] == [
        ("", 3),
        (CHAMPIONS, 0),
        (PROSECUTORS, 2),
        (RCGM, 1),
    ]


def test_the_points_to_look_at_lead_to_their_causes(papers: Papers, database: Database) -> None:
    notes = Notes(database)
    come(database, "Rose Usher-Coral", PROSECUTORS)

    def record(text: str, **values: object) -> str:
        entry = NewEntry(session=PROSECUTORS, section=ident("objective 2"), text=text, **values)  # type: ignore[arg-type]
        return notes.record(entry).id

    record("uno")
    open_ended = record("dos", kind=NoteKind.COMMITMENT, action=Action("Secretaría"))
    bracketed = record("tres", kind=NoteKind.AGREEMENT, status=NoteStatus.BRACKETED)
    reserved = record("cuatro", visibility=Visibility.MEMBERS_ONLY)
    english = record("five", language="en")
    found = {point.matter: (point.count, point.cause) for point in papers.readiness("es", PROSECUTORS)}
    assert found == {
        Matter.UNCONFIRMED: (1, ""),
        Matter.NO_NOTES: (1, ident("objective 3")),
        Matter.TRANSLATION: (1, english),
        Matter.BRACKETS: (1, bracketed),
        Matter.INCOMPLETE: (1, open_ended),
        Matter.LEFT_OUT: (1, reserved),
    }
    members = {point.matter for point in papers.readiness("es", PROSECUTORS, Readers.MEMBERS)}
    assert Matter.LEFT_OUT not in members


def test_without_any_member_seen_the_points_say_so(papers: Papers) -> None:
    assert [p.matter for p in papers.readiness("es", RCGM)] == [Matter.NOBODY_SEEN]


def test_an_entry_in_two_versions_is_a_point(papers: Papers, database: Database) -> None:
    notes = Notes(database)
    made = notes.record(NewEntry(session=RCGM, text="uno"))
    opened = notes.open(made.id)
    assert opened is not None
    notes.amend(made.id, opened[1], {"text": "dos"})
    notes.amend(made.id, opened[1], {"text": "tres"})
    assert (Matter.TWO_VERSIONS, made.id) in {(p.matter, p.cause) for p in papers.readiness("es", RCGM)}


def test_a_saved_pdf_holds_what_was_recorded_and_only_for_its_readers(
    papers: Papers, database: Database, tmp_path: Path
) -> None:
    notes = Notes(database)
    come(database, "Altagracia Caoba", PROSECUTORS)
    notes.record(NewEntry(session=PROSECUTORS, text="Lo que todos leen.", kind=NoteKind.AGREEMENT))
    notes.record(NewEntry(session=PROSECUTORS, text="Lo reservado.", visibility=Visibility.MEMBERS_ONLY))
    written = papers.save(papers.minutes("es", PROSECUTORS), tmp_path / "todos.pdf")
    everyone = text_of(written.path)
    assert written.pages == len(pypdfium2.PdfDocument(written.path))
    assert "Lo que todos leen." in everyone
    assert "de la República Dominicana" in everyone
    assert "Lo reservado." not in everyone
    members = papers.pdf(papers.minutes("es", PROSECUTORS, Readers.MEMBERS))
    assert "Lo reservado." in text_of(members)


def test_a_vanished_stick_is_told_and_leaves_nothing(papers: Papers, tmp_path: Path) -> None:
    with pytest.raises(TargetVanished):
        papers.save(papers.minutes("es", RCGM), tmp_path / "gone" / "x.pdf")
    assert not (tmp_path / "gone").exists()


def test_work_that_is_stopped_writes_nothing(papers: Papers, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        papers.save(papers.minutes("es", RCGM), tmp_path / "x.pdf", stop)
    assert [p.name for p in tmp_path.iterdir() if "pdf" in p.name] == []


def test_a_proposed_name_says_what_it_is_of_and_suits_every_system(papers: Papers, database: Database) -> None:
    assert papers.proposed_name("es", RCGM) == "RCM 2023 - Relatoría - Reunión del GRCM (es)"
    setup = Setup(database)
    opened = setup.open(Meeting, MEETING)
    assert opened is not None
    setup.save(Meeting, MEETING, opened[1], {"short": 'CRM/GT:2023 <1> "a"?  ' + "x" * 200})
    name = papers.proposed_name("en")
    assert name.startswith("CRM GT 2023 1 a x")
    assert len(name) <= 130
    assert not set(name) & set('<>:"/\\|?*')


def test_the_log_of_speakers_is_in_the_pdf_by_item_without_what_was_reserved(
    papers: Papers, database: Database, clock: FixedClock, tmp_path: Path
) -> None:
    following = Following(database, Agenda(database))
    following.start(ident("Presentación de avances"))
    for code in ("HND", "PAN", "HND"):
        following.give_to(CHAMPIONS, ident(code))
        clock.go(timedelta(minutes=2))
    following.end_turn(CHAMPIONS)
    following.reserve(CHAMPIONS)
    following.give_to(CHAMPIONS, ident("MEX"))
    clock.go(timedelta(minutes=2))
    following.open_again(CHAMPIONS)
    following.give_to(CHAMPIONS, ident("CRI"))
    following.give_to(PROSECUTORS, ident("BLZ"))
    everyone, members = (papers.minutes("es", readers=readers) for readers in (Readers.EVERYONE, Readers.MEMBERS))
    papers.save(everyone, tmp_path / "minutes.pdf")
    said = "«Presentación de avances» hicieron uso de la palabra las delegaciones de Honduras, Panamá y Costa Rica."
    assert said in text_of(tmp_path / "minutes.pdf")
    assert "la delegación de Belice" not in text_of(tmp_path / "minutes.pdf")
    papers.save(members, tmp_path / "members.pdf")
    assert "de Honduras, Panamá, México y Costa Rica." in text_of(tmp_path / "members.pdf")
    assert "hizo uso de la palabra la delegación de Belice." in text_of(tmp_path / "members.pdf")


def test_who_spoke_on_an_internal_item_is_for_members_though_it_stands_in_another_session_now(
    papers: Papers, database: Database
) -> None:
    following, setup = Following(database, Agenda(database)), Setup(database)
    item = setup.add(AgendaItem(id="", session=CHAMPIONS, title_es="Reservado", visibility=Audience.INTERNAL))
    following.start(item.id)
    following.give_to(CHAMPIONS, ident("HND"))
    following.end_turn(CHAMPIONS)
    opened = setup.open(AgendaItem, item.id)
    assert opened is not None
    setup.save(AgendaItem, item.id, opened[1], {"session": PROSECUTORS})
    everyone, members = (
        text_of(papers.pdf(papers.minutes("es", CHAMPIONS, readers))) for readers in (Readers.EVERYONE, Readers.MEMBERS)
    )
    assert "hizo uso de la palabra" not in everyone
    assert "hizo uso de la palabra la delegación de Honduras" in members


def test_who_answered_the_roll_call_is_named_beside_those_who_were_scanned(
    papers: Papers, database: Database, clock: FixedClock
) -> None:
    desk, calling = Attendance(database), RollCall(database)
    desk.check_in(ident("Raúl Ahuehuete"), CHAMPIONS)
    clock.go(timedelta(minutes=5))
    done = calling.mark(CHAMPIONS, [ident("NIC"), ident("MEX")])
    calling.mark(RCGM, [ident("BLZ")])
    found = papers.attended(CHAMPIONS)
    assert [d.code for d in found.named] == ["MEX", "NIC"]
    assert (found.scanned, [d.code for d in found.only_called]) == (True, ["NIC"])
    assert (found.places, found.until) == (("Mesa 1",), "2023-11-14T12:45")
    assert [d.code for d in papers.attended().named] == ["BLZ", "MEX", "NIC"]
    session = next(one for one in papers._gathered("").sessions if one.session.id == RCGM)
    assert session.present == (ident("BLZ"),)
    assert papers.readiness("es", CHAMPIONS)[0].matter is not Matter.NOBODY_SEEN
    calling.undo(done)
    assert [d.code for d in papers.attended(CHAMPIONS).named] == ["MEX"]


def test_a_roll_call_alone_names_them(papers: Papers, database: Database) -> None:
    RollCall(database).mark(RCGM, [ident("BLZ")])
    found = papers.attended(RCGM)
    assert ([d.code for d in found.named], found.scanned, bool(found.until)) == (["BLZ"], False, True)
