"""A file looked at: its header row as found or told, its sheet, and progress told now and then."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

from rcm_desktop.intake.looking import Choices, Steps, read_list
from rcm_desktop.intake.mapping import Head, find_head
from rcm_desktop.intake.table_file import Row


def preset(head: Head, _: Sequence[Row]) -> str:
    return "known" if "Apellidos" in head.headers else ""


def test_the_header_row_is_found_or_told(tmp_path: Path) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("LISTA;;\nNombres;Apellidos;País\nRosa;Ceibo;HND\n", encoding="utf-8")
    table, head, found = read_list(path, Choices(), None, find_head, preset)
    assert (head.row, found, len(table.rows)) == (2, "known", 3)
    _, told, unknown = read_list(path, Choices(header_row=1), None, find_head, preset)
    assert (told.row, told.headers, unknown) == (1, ("LISTA",), "")
    assert read_list(path, Choices(header_row=0), None, find_head, preset)[1].headers == ("", "", "")


def test_of_several_sheets_the_known_one_is_taken(tmp_path: Path) -> None:
    book = Workbook()
    first = book.active
    assert first is not None
    for row in (["Nombre", "País"], ["Rosa", "HND"]):
        first.append(row)
    second = book.create_sheet("Personas")
    for row in (["Nombres", "Apellidos"], ["Rosa", "Ceibo"]):
        second.append(row)
    book.save(tmp_path / "libro.xlsx")
    table, _, found = read_list(tmp_path / "libro.xlsx", Choices(), None, find_head, preset)
    assert (table.sheet, found) == ("Personas", "known")
    assert read_list(tmp_path / "libro.xlsx", Choices(sheet="Sheet"), None, find_head, preset)[2] == ""


def test_progress_is_told_now_and_then_and_never_beyond_its_end() -> None:
    told: list[tuple[int, int]] = []
    steps = Steps(lambda done, total: told.append((done, total)), 250)
    for n in range(400):
        steps.at(n)
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]
    Steps(None, 5).at(0)
