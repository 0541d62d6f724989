"""Workbooks read as a person sees them, and those that would fill the laptop refused."""

import re
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from rcm_desktop.domain.errors import ListTooLarge, NotAList
from rcm_desktop.domain.sheets import Sheet
from rcm_desktop.intake import workbook
from rcm_desktop.intake.table_file import read_table
from rcm_desktop.intake.workbook import book, text_of, written


def saved(folder: Path, *sheets: tuple[str, list[list[object]]]) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


DAY = datetime(2023, 11, 14)  # noqa: DTZ001 (a cell has no zone)
ROWS: list[list[object]] = [["Nombre", "Número", "Día"], ["Nora", 12.0, DAY]]


def test_the_first_sheet_with_a_list_is_read(tmp_path: Path) -> None:
    table = read_table(saved(tmp_path, ("Portada", [["Reunión"]]), ("Personas", ROWS), ("Otra", ROWS)))
    assert (table.sheets, table.sheet) == (("Portada", "Personas", "Otra"), "Personas")
    assert table.rows == ((1, ("Nombre", "Número", "Día")), (2, ("Nora", "12", "2023-11-14")))


def test_a_sheet_can_be_chosen(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", ROWS), ("Otra", [["Nombre"], ["Olga"]]))
    assert read_table(path, sheet="Otra").rows == ((1, ("Nombre",)), (2, ("Olga",)))
    with pytest.raises(NotAList):
        read_table(path, sheet="Ninguna")


def test_merged_titles_and_empty_rows_keep_the_numbers_of_rows(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", [["Lista de participantes"], [], *ROWS]))
    book = load_workbook(path)
    book.worksheets[0].merge_cells("A1:C1")
    book.save(path)
    assert [number for number, _ in read_table(path).rows] == [1, 3, 4]


def test_a_formula_gives_the_value_stored_with_it(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", [["Nombre", "Sala"], ["Nora", "=1+1"]]))
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b"<f>1+1</f><v></v>" in sheet or b"<f>1+1</f><v />" in sheet or b"<f>1+1</f><v/>" in sheet
    for empty in (b"<v></v>", b"<v />", b"<v/>"):
        sheet = sheet.replace(b"<f>1+1</f>" + empty, b"<f>1+1</f><v>2</v>")
    with ZipFile(path, "w") as archive:
        for name, data in (parts | {"xl/worksheets/sheet1.xml": sheet}).items():
            archive.writestr(name, data)
    assert read_table(path).rows[1][1] == ("Nora", "2")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""), (12, "12"), (12.0, "12"), (12.5, "12.5"), (True, "TRUE"), (" x ", " x "), ("#REF!", ""),
        (DAY, "2023-11-14"), (DAY.replace(hour=9, minute=30), "2023-11-14 09:30"),
        (date(2023, 11, 14), "2023-11-14"), (time(9, 30), "09:30:00"),
    ],
)  # fmt: skip
def test_a_cell_reads_as_a_person_would_type_it(value: object, text: str) -> None:
    assert text_of(value) == text


def test_a_workbook_that_unpacks_to_far_more_is_refused_before_it_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(tmp_path, ("Personas", ROWS))
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image.bin", bytes(workbook.MOST_UNPACKED // 100))
    assert read_table(path).rows  # a hundredth of the limit is nothing
    monkeypatch.setattr(workbook, "MOST_UNPACKED", workbook.MOST_UNPACKED // 200)
    assert path.stat().st_size < 100_000
    with pytest.raises(ListTooLarge) as told:
        read_table(path)
    assert told.value.what == "unpacked"


def test_a_workbook_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", ROWS))
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'
    with ZipFile(path, "w") as archive:
        for name, data in (parts | {"xl/workbook.xml": bomb}).items():
            archive.writestr(name, data)
    with pytest.raises(NotAList):
        read_table(path)


def test_a_zip_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "list.xlsx", "w") as archive:
        archive.writestr("readme.txt", "nothing")
    with pytest.raises(NotAList):
        read_table(tmp_path / "list.xlsx")


def test_what_is_written_is_read_back_as_texts(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    path.write_bytes(written("Filas", ("Fila", "Nombre"), [("2", "=1+1"), ("3", "Nora\x0b\ufffe\ud800 Inés")]))
    assert [cells for _, cells in read_table(path).rows] == [("Fila", "Nombre"), ("2", "=1+1"), ("3", "Nora Inés")]
    assert load_workbook(path).worksheets[0]["B2"].data_type == "s"


def test_numbers_and_days_are_written_as_such_and_sheets_may_be_called_anything(tmp_path: Path) -> None:
    path, at = tmp_path / "sums.xlsx", datetime(2023, 11, 14, 9, 30)  # noqa: DTZ001
    row = ("=1+1", 3, 2.5, at, date(2023, 11, 14), None)
    path.write_bytes(book([Sheet("a/b: c", ("A",) * 6, (row,), (40, 8)), Sheet("two", ("B",), ())]))
    found = load_workbook(path)
    assert found.sheetnames == ["a b  c", "two"]
    first = found.worksheets[0]
    assert [cell.data_type for cell in first[2]] == ["s", "n", "n", "d", "d", "n"]
    assert [first["A2"].value, first["B2"].value, first["D2"].value] == ["=1+1", 3, at]
    assert (first.freeze_panes, first.column_dimensions["A"].width) == ("A2", 40)


def test_a_workbook_behind_a_password_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", ROWS))
    data = bytearray(path.read_bytes())
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), bytes(data)):
            data[found.start() + flags] |= 1
    path.write_bytes(data)
    with pytest.raises(NotAList):
        read_table(path)


def test_a_workbook_with_a_chart_sheet_without_its_chart_is_told(tmp_path: Path) -> None:
    path = saved(tmp_path, ("Personas", ROWS))
    book = load_workbook(path)
    book.create_chartsheet("Gráfica")
    book.save(path)
    with pytest.raises(NotAList):
        read_table(path)


def repacked(path: Path, kind: int, **replaced: bytes) -> Path:
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w", kind) as archive:
        for name, data in parts.items():
            archive.writestr(name, replaced.get(Path(name).stem, data))
    return path


@pytest.mark.parametrize("kind", [ZIP_BZIP2, ZIP_LZMA])
def test_a_workbook_packed_as_none_is_told(tmp_path: Path, kind: int) -> None:
    path = repacked(saved(tmp_path, ("Personas", ROWS)), kind)
    with pytest.raises(NotAList):
        read_table(path)


def test_a_row_beyond_the_end_of_a_sheet_is_not_waited_for(tmp_path: Path) -> None:
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="2000000000"><c r="A2000000000"><v>1</v></c></row></sheetData></worksheet>'
    )
    path = repacked(saved(tmp_path, ("Personas", ROWS)), ZIP_DEFLATED, sheet1=sheet)
    with pytest.raises(ListTooLarge) as told:
        read_table(path)
    assert told.value.what == "rows"
