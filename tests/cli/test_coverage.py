"""The coverage of the objectives, printed and saved by a command."""

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from rcm_desktop.cli import main
from rcm_desktop.domain.notes import NoteKind, Visibility
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry, Notes


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with the sample meeting and two entries, in a terminal that speaks English."""
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    database = Meetings(tmp_path / "data").create(read_description(resource("meetings", "rcm-2023.toml")), "Inés")
    notes = Notes(database)
    first, second = notes.sessions()[:2]
    belize = next(one.id for one in notes.everything().programme.delegations if one.code == "BLZ")
    for session, eyes in ((first, Visibility.FULL), (second, Visibility.MEMBERS_ONLY)):
        notes.record(
            NewEntry(
                session=session.session.id, section=session.sections[0].id, text="Propone un plazo.",
                kind=NoteKind.AGREEMENT, delegation=belize, visibility=eyes, at="2023-11-14T10:15:00",
            )
        )
    database.close()
    return tmp_path / "data"


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> list[str]:
    assert main(["notes", "coverage", *(str(part) for part in arguments)]) == 0
    return capsys.readouterr().out.splitlines()


def test_the_board_is_printed_with_what_everyone_may_read(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys)
    assert lines[:2] == [
        "Objectives with entries: 2 of 11.",
        "Nothing recorded yet on: 3, 4, 5, 6, 7, 8, 9, 10 and 11.",
    ]
    rows = [line.split("\t") for line in lines if "\t" in line]
    assert rows[0] == ["No.", "Recorded in", "Entries", "Agreements", "Commitments", "Last recorded"]
    assert rows[1][0] == "1"
    assert rows[1][2:] == ["1", "1", "0", "2023-11-14 10:15, Belize: Propone un plazo."]
    assert rows[2][5] == "2023-11-14 10:15 (members only)"
    assert rows[3][2:] == ["0", "0", "0", "nothing recorded yet"]
    assert told(capsys, "--for", "members")[5].endswith("Belize: Propone un plazo.")


def test_only_what_is_asked_for_counts(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "--delegation", "belice", "--kind", "agreement", "--only-missing", "--language", "es")
    assert "Objetivos con entradas: 1 de 11." in lines
    assert "Solo se cuentan las entradas de este tipo: Acuerdo · Belice." in lines
    assert [line.split("\t")[0] for line in lines if "\t" in line][:3] == ["N.º", "2", "3"]
    assert told(capsys, "--status", "agreed")[0] == "Objectives with entries: 0 of 11."


def test_it_is_saved_as_a_paper_and_as_a_workbook(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf, xlsx = tmp_path / "c.pdf", tmp_path / "c.xlsx"
    said = told(capsys, "--language", "both", "--paper", "Letter", "--pdf", pdf, "--xlsx", xlsx)
    document = pypdfium2.PdfDocument(pdf)
    assert [round(side) for side in document[0].get_size()] == [612, 792]
    assert said == [f"Written: {pdf} ({len(document)} pages)", f"Workbook written: {xlsx} (13 rows)"]
    document.close()
    assert load_workbook(xlsx).worksheets[0].max_row == 14


def test_a_delegation_that_is_none_is_told(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "coverage", "--delegation", "Nowhere"]) == 2
    assert "“Nowhere”" in capsys.readouterr().err
