"""The coverage of a meeting on a real file, as it stands after each gesture, on paper and as a workbook."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.coverage import Asked
from rcm_desktop.domain.errors import TargetVanished
from rcm_desktop.domain.notes import GENERAL, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.coverage import Coverage
from rcm_desktop.services.notes.coverage_papers import CoveragePapers, Form, Wanted
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS, PROSECUTORS, RCGM = ident("champions"), ident("prosecutors"), ident("rcgm")
FIRST, SECOND, THIRD = ident("objective 1"), ident("objective 2"), ident("objective 3")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def notes(database: Database) -> Notes:
    return Notes(database)


@pytest.fixture
def papers(database: Database, notes: Notes) -> CoveragePapers:
    notes.record(
        NewEntry(
            session=CHAMPIONS, section=FIRST, text="Se acuerda un registro común.", kind=NoteKind.AGREEMENT,
            delegation=ident("HND"), status=NoteStatus.AGREED, at="2023-11-14T10:15:00",
        )
    )  # fmt: skip
    notes.record(
        NewEntry(
            session=RCGM, section=SECOND, text="Dicho sin nombre.", delegation=ident("NIC"),
            visibility=Visibility.CHATHAM_HOUSE, at="2023-11-16T09:05:00",
        )
    )  # fmt: skip
    notes.record(
        NewEntry(
            session=RCGM, text="Texto reservado a miembros.", delegation=ident("CRI"),
            visibility=Visibility.MEMBERS_ONLY, kind=NoteKind.COMMITMENT, at="2023-11-16T09:30:00",
        )
    )  # fmt: skip
    return CoveragePapers(database, notes)


def printed(papers: CoveragePapers, wanted: Wanted) -> str:
    document = pypdfium2.PdfDocument(papers.pdf(wanted))
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.replace("\ufffe", "").split())


def test_it_follows_the_record_without_asking_twice(notes: Notes) -> None:
    coverage = Coverage(notes)
    assert [line.section for line in coverage.board().missing] == [FIRST, SECOND, THIRD]
    made = notes.record(NewEntry(session=PROSECUTORS, section=THIRD, text="uno", visibility=Visibility.MEMBERS_ONLY))
    found = coverage.board()
    assert [line.section for line in found.missing] == [FIRST, SECOND]
    assert coverage.board() is found
    assert coverage.board(Asked(kind=NoteKind.AGREEMENT)).whole.total == 0
    opened = notes.open(made.id)
    assert opened is not None
    notes.delete(made.id, opened[1])
    assert coverage.board().whole.total == 0


def test_translations_and_the_support_record_do_not_count(notes: Notes) -> None:
    original = notes.record(NewEntry(session=PROSECUTORS, section=SECOND, text="uno"))
    notes.record(
        NewEntry(session=PROSECUTORS, section=SECOND, text="one", language="en", translation_of=original.id)
    )
    notes.record(NewEntry(session=PROSECUTORS, section=THIRD, text="aparte", record=RecordOf.SUPPORT))
    found = Coverage(notes).board()
    assert found.whole.total == 1
    assert [line.section for line in found.missing] == [FIRST, THIRD]


def test_a_section_that_is_no_longer_there_counts_as_general(notes: Notes) -> None:
    notes.record(NewEntry(session=PROSECUTORS, section="gone", text="uno"))
    lines = Coverage(notes).board().groups[1].lines
    assert [(line.section, line.whole.total) for line in lines] == [(SECOND, 0), (THIRD, 0), (GENERAL, 1)]


def test_the_paper_for_everyone_counts_all_and_tells_no_secret(papers: CoveragePapers) -> None:
    text = printed(papers, Wanted())
    assert "Cobertura de los objetivos" in text
    assert "Objetivos con entradas: 2 de 3." in text
    assert "Nada registrado todavía en: 3." in text
    assert "Entradas: 3. Acuerdos: 1." in text
    for part in ("14 nov, 10:15, Honduras:", "registro común."):  # cells of a row are read line by line
        assert part in text
    assert "Dicho sin nombre." in text
    assert "Nicaragua" not in text
    assert "reservado" not in text
    assert "Costa Rica" not in text
    assert "También en Reunión del GRCM" in text
    assert "(solo miembros)" in text


def test_the_paper_for_members_says_so_and_holds_their_entries_but_no_name_under_the_rule(
    papers: CoveragePapers,
) -> None:
    text = printed(papers, Wanted(readers=Readers.MEMBERS))
    assert "Solo miembros" in text
    assert "Costa Rica: Texto" in text
    assert "reservado a miembros." in text
    assert "Nicaragua" not in text


@pytest.mark.parametrize(("readers", "counts"), [(Readers.EVERYONE, (1, 0, 0)), (Readers.MEMBERS, (1, 0, 1))])
def test_counted_by_delegation_a_paper_does_not_tell_who_spoke(
    papers: CoveragePapers, tmp_path: Path, readers: Readers, counts: tuple[int, ...]
) -> None:
    for code, count in zip(("HND", "NIC", "CRI"), counts, strict=True):
        wanted = Wanted(Asked(delegation=ident(code)), readers)
        text = printed(papers, wanted)
        assert f"Entradas: {count}." in text
        assert "quedan fuera" in text
        papers.save_workbook(wanted, tmp_path / "x.xlsx")
        sums = {row[0]: row[1] for row in load_workbook(tmp_path / "x.xlsx").worksheets[1].values}
        assert sums["Entradas"] == count


def test_the_paper_names_what_alone_is_counted_and_lists_only_what_is_missing(papers: CoveragePapers) -> None:
    text = printed(papers, Wanted(Asked(NoteKind.AGREEMENT), tongue=Tongue.EN, only_missing=True))
    assert "Only entries of this kind are counted: Agreement." in text
    assert "Nothing that matches on: 2 and 3." in text
    assert "champion countries" not in text
    assert text.count("nothing that matches") == text.count("nothing recorded yet") == 1
    assert "Only objectives without entries are listed." in text


def test_the_paper_in_both_languages_has_both_texts(papers: CoveragePapers) -> None:
    text = printed(papers, Wanted(tongue=Tongue.BOTH))
    assert "Cobertura de los objetivos · Coverage of the objectives" in text
    assert "Promover el intercambio" in text
    assert "To promote the exchange" in text


def test_the_workbook_has_numbers_moments_and_a_head_that_stays(papers: CoveragePapers, tmp_path: Path) -> None:
    target = tmp_path / "coverage.xlsx"
    assert papers.save_workbook(Wanted(tongue=Tongue.BOTH), target) == 5
    book = load_workbook(target)
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "A2"
    heads, *rows = (list(row) for row in sheet.values)
    assert heads[:5] == ["Sesión (es)", "Session (en)", "N.º · No.", "Objetivo (es)", "Objective (en)"]
    found = [dict(zip(heads, row, strict=True)) for row in rows]
    assert [row["Entradas · Entries"] for row in found] == [1, 0, 1, 0, 1]
    assert found[0]["Acuerdos · Agreements"] == 1
    assert found[0]["Fecha y hora · Date and time"] == datetime(2023, 11, 14, 10, 15)  # noqa: DTZ001
    assert found[2]["Registrado en (es)"] == "Reunión del GRCM"
    assert found[2]["Delegación · Delegation"] is None
    assert found[3]["Situación · State"] == "nada registrado todavía · nothing recorded yet"
    assert found[4]["Comienzo del texto · Beginning of the text"] == "(solo miembros) · (members only)"
    assert [sheet.cell(2, n).data_type for n in (3, 8)] == ["n", "n"]
    sums = {row[0]: row[1] for row in book.worksheets[1].values}
    assert sums["Objetivos con entradas · Objectives with entries"] == 2
    assert sums["Compromisos pendientes · Open commitments"] == 1


def test_files_have_a_name_of_their_own_and_are_written_whole(papers: CoveragePapers, tmp_path: Path) -> None:
    assert papers.proposed_name(Wanted(), Form.PDF) == "RCM 2023 - Cobertura de los objetivos (es).pdf"
    both = papers.proposed_name(Wanted(tongue=Tongue.BOTH), Form.XLSX)
    assert both == "RCM 2023 - Cobertura de los objetivos (es-en).xlsx"
    assert papers.save(Wanted(), tmp_path / "c.pdf").missing == ()
    with pytest.raises(TargetVanished):
        papers.save_workbook(Wanted(), tmp_path / "none" / "c.xlsx")
