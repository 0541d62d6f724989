"""What a paper of the coverage says in which words, from values alone."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from rcm_desktop.documents.agenda_papers.speech import Tongue
from rcm_desktop.documents.coverage import CoverageContent, coverage_paper, coverage_sheets
from rcm_desktop.documents.coverage.content import beginning
from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.coverage import board
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.paper import Heading, Paragraph, Table, plain
from rcm_desktop.domain.programme import Programme, Sitting

ZONE = ZoneInfo("America/Panama")


def content(*notes: Note, practice: bool = False) -> CoverageContent:
    meeting = Meeting(id="m", title_es="Reunión", practice=practice)
    session = MeetingSession(id="s", title_es="Sesión uno")
    alone = MeetingSession(id="r", title_es="GRCM")
    objectives = tuple(Objective(id=f"o{n}", session="s", number=n, text_es=f"Objetivo {n}.") for n in (7, 8))
    programme = Programme(meeting, ZONE, (Sitting(session, objectives, ()), Sitting(alone, (), ())))
    found = board(programme, [(one, one.section) for one in notes])
    return CoverageContent(board=found, meeting=meeting, delegations={}, local=datetime(2023, 11, 14, 12, 0))  # noqa: DTZ001


def rows(found: CoverageContent) -> list[list[str]]:
    tables = [block for block in coverage_paper(found, Tongue.ES).blocks if isinstance(block, Table)]
    return [[plain(cell) for cell in row] for table in tables for row in table.rows]


def test_what_is_missing_stands_out_without_colour_and_a_session_without_objectives_is_not_missing() -> None:
    noted = Note(id="n", session="s", section="o7", text="Dos\n líneas", at="2023-11-14T09:30:10")
    assert rows(content(noted)) == [
        ["7", "Objetivo 7.", "1", "–", "–", "14 nov, 09:30: Dos líneas"],
        ["8", "Objetivo 8.", "–", "–", "–", "nada registrado todavía"],
        ["", "General", "–", "–", "–", "sin entradas"],
    ]
    blocks = coverage_paper(content(noted), Tongue.ES).blocks
    cells = [row[5] for block in blocks if isinstance(block, Table) for row in block.rows]
    assert [cell[0].bold for cell in cells] == [False, True, False]
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["Sesión uno", "GRCM"]
    assert "Nada registrado todavía en: 8." in plain(next(b for b in blocks if isinstance(b, Paragraph)).runs)


def test_a_practice_says_so_and_an_empty_meeting_is_told_in_a_sentence() -> None:
    assert coverage_paper(content(practice=True), Tongue.ES).watermark == "PRÁCTICA"
    sheets = coverage_sheets(content(), Tongue.ES)
    assert [sheet.title for sheet in sheets] == ["Cobertura de los objetivos", "Resumen"]
    assert [row[1] for row in sheets[0].rows] == [7, 8, None]


@pytest.mark.parametrize(("text", "shown"), [("corto", "corto"), ("a " * 80, ("a " * 60).strip() + "…")])
def test_the_beginning_of_a_text_ends_after_a_word(text: str, shown: str) -> None:
    assert beginning(text) == shown
