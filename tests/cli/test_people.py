"""Lists of people taken in from the command line, on a real data folder."""

from pathlib import Path

import pytest

from rcm_desktop.cli import main
from rcm_desktop.intake.description import read_description
from rcm_desktop.intake.table_file import read_table
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage import people


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    Meetings(tmp_path / "data").create(read_description(resource("meetings", "rcm-2023.toml")), "Inés").close()
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    monkeypatch.setenv("RCM_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def found(data: Path, family: str) -> list[str]:
    database = Meetings(data).open()
    with database.read() as connection:
        names = [one.name.full for one in people.delegates(connection) if one.name.family == family]
    database.close()
    return names


def listed(folder: Path, *rows: str) -> str:
    path = folder / "lista.csv"
    path.write_bytes("\r\n".join(("Nombres;Apellidos;Delegación", *rows)).encode("cp1252"))
    return str(path)


def test_a_dry_run_tells_and_writes_nothing(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["people", "import", listed(tmp_path, "Íñigo;Ñandubay;Panamá"), "--dry-run"]) == 0
    assert capsys.readouterr().out == (
        "Dry run, nothing was taken in. New people: 1; changed: 0; the same: 0; no longer on the list: 0.\n"
    )
    assert found(data, "Ñandubay") == []


def test_a_list_is_taken_in_and_the_rest_told_and_saved(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.xlsx"
    file = listed(tmp_path, "Íñigo;Ñandubay;Panamá", "Nadie;Inventado;Atlantis")
    assert main(["people", "import", file, "--report", str(report)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "Taken in. New people: 1; changed: 0; the same: 0; no longer on the list: 0.",
        "Row 3 is not taken in. The meeting has no delegation “Atlantis”.",
    ]
    assert found(data, "Ñandubay") == ["Íñigo Ñandubay"]
    assert read_table(report).rows[1][1][0] == "3"


def test_a_file_that_is_no_list_is_refused_in_one_line(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lista.xlsx").write_bytes(b"PK nothing")
    assert main(["people", "import", str(tmp_path / "lista.xlsx")]) == 2
    assert "“lista.xlsx” cannot be read as a list (XLSX)." in capsys.readouterr().err
