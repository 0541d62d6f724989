"""The programme taken in and saved from the command line, on a real data folder."""

from pathlib import Path

import pytest

from rcm_desktop.cli import main
from rcm_desktop.intake.description import read_description
from rcm_desktop.intake.table_file import read_table
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.meetings import Meetings


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    Meetings(tmp_path / "data").create(read_description(resource("meetings", "rcm-2023.toml")), "Inés").close()
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def titles(data: Path) -> list[str]:
    database = Meetings(data).open()
    found = [one.session.title_es for one in Agenda(database).sittings()]
    database.close()
    return found


def listed(folder: Path, *rows: str) -> str:
    path = folder / "programa.csv"
    path.write_bytes("\r\n".join(("Fecha;Inicio;Fin;Sesión", *rows)).encode("cp1252"))
    return str(path)


def test_a_dry_run_tells_and_writes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agenda", "import", listed(tmp_path, "15/11/2023;9:00;10:00;Nueva"), "--dry-run"]) == 0
    assert capsys.readouterr().out == (
        "Dry run, nothing was taken in. New sessions, items and objectives: 1; changed: 0; the same: 0.\n"
    )
    assert "Nueva" not in titles(data)


def test_a_programme_is_taken_in_and_the_rest_told_and_saved(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.xlsx"
    file = listed(tmp_path, "15/11/2023;9:00;10:00;Nueva", "15/11/2023;a las nueve;;Mala")
    assert main(["agenda", "import", file, "--report", str(report)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Taken in. New sessions, items and objectives: 1; changed: 0; the same: 0.",
        "Row 3 is not taken in. The start “a las nueve” cannot be read. Write it as 9:00.",
    ]
    assert "Nueva" in titles(data)
    assert read_table(report).rows[1][1][0] == "3"


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_was_saved_brings_nothing_new(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    path = tmp_path / "programa.xlsx"
    assert main(["agenda", "export", str(path), "--language", language]) == 0
    assert capsys.readouterr().out == f"Programme saved: {path}; sessions: {len(titles(data))}.\n"
    assert main(["agenda", "import", str(path)]) == 0
    assert capsys.readouterr().out.startswith("Taken in. New sessions, items and objectives: 0; changed: 0; the same:")
