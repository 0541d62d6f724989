"""The follow-up on paper and as a workbook: what each reader may see, and that a date is a date."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from rcm_desktop.documents.content import Readers
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Action, NoteKind, Visibility
from rcm_desktop.domain.paper import Heading, Paper, Table, plain
from rcm_desktop.services.notes import NewEntry, Notes
from rcm_desktop.services.notes.follow_up import FollowUp
from rcm_desktop.services.notes.follow_up_papers import FollowUpPapers, Wanted
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

MEMBERS = Readers.MEMBERS


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def papers(database: Database) -> FollowUpPapers:
    notes = Notes(database)
    follow_up = FollowUp(database, notes)

    def commit(text: str, action: Action, visibility: Visibility = Visibility.FULL, **more: str) -> str:
        entry = NewEntry(
            session=ident("prosecutors"), section=ident("objective 2"), kind=NoteKind.COMMITMENT, text=text,
            action=action, visibility=visibility, **more,  # type: ignore[arg-type]
        )  # fmt: skip
        return notes.record(entry).id

    first = commit("Enviar la lista", Action(due="2023-11-02", delegation=ident("DOM")))
    commit("Send the list", Action(), language="en", translation_of=first)
    commit("Solo entre miembros", Action("Comité", "2024-04-15"), Visibility.MEMBERS_ONLY)
    commit("Bajo la regla", Action(delegation=ident("HND")), Visibility.CHATHAM_HOUSE)
    done = commit("Hecho", Action(due="2023-11-01"))
    follow_up.set_state([done], State.DONE, "entregado")
    return FollowUpPapers(database, notes, follow_up)


def rows(paper: Paper) -> list[list[str]]:
    return [[plain(cell) for cell in row] for block in paper.blocks if isinstance(block, Table) for row in block.rows]


def test_the_paper_has_a_table_under_each_heading_the_overdue_first(papers: FollowUpPapers) -> None:
    paper = papers.paper(Wanted("es", MEMBERS))
    heads = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert heads == ["Vencidos", "Más adelante", "Sin fecha", "Cumplidos"]
    assert rows(paper)[0] == [
        "Enviar la lista", "República Dominicana", "2 de noviembre de 2023\nvencido hace 12 días", "Pendiente",
        "Reunión de los Ministerios Públicos y los puntos de contacto de la REDTRAM · Objetivo 2",
    ]  # fmt: skip
    assert rows(paper)[-1][2:4] == ["1 de noviembre de 2023", "Cumplido\nentregado"]
    assert "Solo para miembros." in paper.status


def test_the_other_language_has_its_names_and_translations(papers: FollowUpPapers) -> None:
    first = rows(papers.paper(Wanted("en", MEMBERS)))[0]
    assert first[:4] == ["Send the list", "Dominican Republic", "2 November 2023\noverdue by 12 days", "Open"]


def test_what_is_for_members_only_stands_in_their_edition_alone(papers: FollowUpPapers) -> None:
    assert "Solo entre miembros" not in str(papers.paper(Wanted("es")).blocks)
    assert "Solo entre miembros (solo miembros)" in [row[0] for row in rows(papers.paper(Wanted("es", MEMBERS)))]


@pytest.mark.parametrize("readers", list(Readers))
def test_under_the_chatham_house_rule_nobody_is_named(papers: FollowUpPapers, readers: Readers) -> None:
    found = next(row for row in rows(papers.paper(Wanted("es", readers))) if row[0] == "Bajo la regla")
    assert found[1] == ""


def test_a_workbook_has_real_dates(papers: FollowUpPapers, tmp_path: Path) -> None:
    target = tmp_path / "seguimiento.xlsx"
    assert papers.save_workbook(Wanted("es"), target) == 3
    sheet = load_workbook(target).active
    assert sheet is not None
    found = [tuple(cell.value for cell in row) for row in sheet.iter_rows()]
    assert found[0][:5] == ("Plazo", "Días de retraso", "Estado", "Responsable", "Compromiso")
    first = next(row for row in found if row[4] == "Enviar la lista")
    assert first[:4] == (datetime(2023, 11, 2), 12, "Pendiente", "República Dominicana")  # noqa: DTZ001
    assert not any("Solo entre miembros" in row for row in found)
    last = next(row for row in found if row[4] == "Hecho")
    assert last[9:] == (datetime(2023, 11, 14, 12, 40), "entregado")  # noqa: DTZ001
    assert sheet.cell(2, 1).number_format == "yyyy-mm-dd"


def test_a_pdf_is_written_whole(papers: FollowUpPapers, tmp_path: Path) -> None:
    target = tmp_path / "seguimiento.pdf"
    assert papers.save(Wanted("es"), target).pages >= 1
    assert target.read_bytes()[:5] == papers.pdf(Wanted("es"))[:5] == b"%PDF-"


def test_a_files_name_says_for_whom_it_is(papers: FollowUpPapers) -> None:
    assert papers.proposed_name(Wanted("es"), ".pdf") == "RCM 2023 - Seguimiento de compromisos (es).pdf"
    members = papers.proposed_name(Wanted("en", MEMBERS), ".xlsx")
    assert members == "RCM 2023 - Follow-up of commitments - for members (en).xlsx"


def test_a_paper_does_not_say_that_there_is_nothing_where_it_keeps_it_back(database: Database) -> None:
    notes = Notes(database)
    follow_up = FollowUp(database, notes)
    made = FollowUpPapers(database, notes, follow_up)
    assert "No hay compromisos registrados." in str(made.paper(Wanted("es")).blocks)
    notes.record(
        NewEntry(
            session=ident("rcgm"), text="uno", kind=NoteKind.COMMITMENT, visibility=Visibility.MEMBERS_ONLY
        )
    )  # fmt: skip
    assert "quedan reservados" in str(made.paper(Wanted("es")).blocks)
