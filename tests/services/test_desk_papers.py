"""The desks' papers from a meeting's real file, and the evening pack on disk."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.badges import badge_code, scan_text
from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.domain.people import Delegate, Standing, Withdrawal
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.desk_papers import DeskPapers
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    clock.set(datetime(2023, 11, 13, 23, 0, tzinfo=UTC))  # 18:00 in Panama, the evening before
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def papers(database: Database) -> DeskPapers:
    return DeskPapers(database)


def text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    finally:
        document.close()


def test_the_evening_pack_is_for_the_next_day_with_sessions(papers: DeskPapers, clock: FixedClock) -> None:
    assert papers.next_day() == date(2023, 11, 14)
    clock.set(datetime(2023, 11, 15, 4, 0, tzinfo=UTC))  # still the 14th in Panama
    assert papers.next_day() == date(2023, 11, 16)
    clock.set(datetime(2023, 11, 18, 12, 0, tzinfo=UTC))
    assert papers.next_day() == date(2023, 11, 16), "after the last day, that one again"


@pytest.mark.parametrize("language", ["es", "en"])
def test_one_call_writes_what_a_desk_needs(papers: DeskPapers, tmp_path: Path, language: str) -> None:
    told: list[tuple[int, int]] = []
    pack = papers.evening_pack(tmp_path / "pack", language, progress=lambda *now: told.append(now))
    assert (pack.day, len(pack.files), len(pack.blanks)) == (date(2023, 11, 14), 5, 20)
    assert sorted(pack.folder.iterdir()) == list(pack.files)
    assert told == [(n, 5) for n in range(1, 6)]
    sheets = text(pack.files[1])
    assert ("Sala 1" in sheets, "Sala 2" in sheets) == (True, True)
    assert ("del GRCM" in sheets) is False, "the session of the 16th has its sheets the evening before"
    assert "Usher-Coral, Rose" in text(pack.files[2])


def test_blank_badges_of_the_pack_can_be_read_and_given(papers: DeskPapers, database: Database, tmp_path: Path) -> None:
    pack = papers.evening_pack(tmp_path / "pack", "es", blanks=4)
    page = pypdfium2.PdfDocument(pack.files[-1])[0]
    seen = {code.text for code in zxingcpp.read_barcodes(page.render(scale=3, grayscale=True).to_pil())}
    assert seen == {scan_text(MEETING, code) for code in pack.blanks}
    assert Badges(database).blanks() == pack.blanks == tuple(badge_code("A", n) for n in range(25, 29))


def test_no_code_is_printed_on_two_blank_badges(papers: DeskPapers, tmp_path: Path) -> None:
    packs = [papers.evening_pack(tmp_path / name, "es", blanks=3) for name in ("once", "again")]
    assert set(packs[0].blanks).isdisjoint(packs[1].blanks)


def test_each_registration_desk_has_twenty(papers: DeskPapers, database: Database, tmp_path: Path) -> None:
    with database.write() as work:
        work.create(Laptop(id=work.new_id(), name="Mesa 2", role=Role.REGISTRATION, letter="B"))
        work.create(Laptop(id=work.new_id(), name="Notas", role=Role.RAPPORTEUR, letter="C"))
    assert len(papers.evening_pack(tmp_path / "pack", "es").blanks) == 40


def test_a_day_that_is_asked_for_is_taken(papers: DeskPapers, tmp_path: Path) -> None:
    pack = papers.evening_pack(tmp_path, "es", day=date(2023, 11, 16), blanks=0)
    assert "GRCM" in text(pack.files[1])
    assert (pack.blanks, len(pack.files)) == ((), 4)


def test_the_provisional_list_of_one_delegation_is_one_page(papers: DeskPapers, tmp_path: Path) -> None:
    written = papers.save(papers.provisional("es", ident("MEX")), tmp_path / "list.pdf", "Letter")
    assert written.pages == 1
    assert "Águeda Núñez Nopal" in text(tmp_path / "list.pdf")
    assert papers.save(papers.provisional("es"), tmp_path / "all.pdf").pages == 14


def test_those_who_no_longer_come_and_joined_records_stand_on_no_list(
    papers: DeskPapers, database: Database, tmp_path: Path
) -> None:
    with database.write() as work:
        for name, standing in (("Ana López Pino", Standing.WITHDRAWN), ("Ana López Roble", Standing.NOT_LISTED)):
            sight = records.sight(work.connection, Delegate, ident(name))
            work.change(Delegate, ident(name), sight, {"withdrawal": Withdrawal(standing)})
        twin = Delegate(id=work.new_id(), name=PersonName("", "Luz", "Doble"), delegation=ident("PAN"))
        work.create(twin)
    with database.write() as work:
        sight = records.sight(work.connection, Delegate, twin.id)
        work.change(Delegate, twin.id, sight, {"same_as": ident("Luz Harpía del Darién")})
    papers.save(papers.by_delegation("es"), tmp_path / "list.pdf")
    said = text(tmp_path / "list.pdf")
    assert "López" not in said
    assert ("Doble" in said) != ("Harpía" in said), "one person stands once"


@pytest.mark.parametrize("standing", [Standing.WITHDRAWN, Standing.NOT_LISTED])
def test_who_came_all_the_same_stands_on_the_next_papers(
    papers: DeskPapers, database: Database, tmp_path: Path, standing: Standing
) -> None:
    came, away = ident("Ana López Pino"), ident("Ana López Roble")
    with database.write() as work:
        for person in (came, away):
            sight = records.sight(work.connection, Delegate, person)
            work.change(Delegate, person, sight, {"withdrawal": Withdrawal(standing)})
    Attendance(database).check_in(came, REGISTRATION, reason="Vino con su delegación")
    for paper in (papers.sign_in("es", session=ident("rcgm")), papers.by_delegation("es"), papers.provisional("es")):
        papers.save(paper, tmp_path / "paper.pdf")
        said = text(tmp_path / "paper.pdf")
        assert ("Pino" in said, "Roble" in said) == (True, False), paper.title


def test_one_sessions_sheet_can_be_had_alone(papers: DeskPapers, tmp_path: Path) -> None:
    papers.save(papers.sign_in("es", session=ident("prosecutors")), tmp_path / "sheet.pdf")
    said = text(tmp_path / "sheet.pdf")
    assert "Sesión reservada" in said
    assert "Titular, Tomás" not in said, "the press may not enter"
    assert "campeones" not in said
