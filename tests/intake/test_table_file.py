"""Lists in text files of every make, read as they were meant."""

import csv
from io import StringIO
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.domain.errors import ListTooLarge, NotAList, OpenQuote, TargetVanished
from rcm_desktop.intake import table_file
from rcm_desktop.intake.table_file import SEPARATORS, read_table

HEADERS = ("Nombres", "Apellidos", "Delegación")
ROWS = (("José", "Ñandú Ñáñez", "CRI"), ("Águeda", "Núñez; Nopal", "México"))


def made(folder: Path, data: bytes, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def as_csv(separator: str, end: str = "\r\n") -> str:
    target = StringIO(newline="")
    csv.writer(target, delimiter=separator, lineterminator=end).writerows((HEADERS, *ROWS))
    return target.getvalue()


@pytest.mark.parametrize("separator", SEPARATORS)
@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("cp1252", "cp1252"), ("utf-16", "utf-16"), ("utf-16-be", "utf-16")],
)
def test_encoding_and_separator_are_found(tmp_path: Path, separator: str, encoding: str, found: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    table = read_table(made(tmp_path, mark + as_csv(separator).encode(encoding)))
    assert (table.encoding, table.separator) == (found, separator)
    assert [cells for _, cells in table.rows] == [HEADERS, *ROWS]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_ending_of_a_line_is_one(tmp_path: Path, end: str) -> None:
    table = read_table(made(tmp_path, as_csv(";", end).encode()))
    assert table.rows == ((1, HEADERS), (2, ROWS[0]), (3, ROWS[1]))


def test_a_quoted_line_break_stays_in_its_cell_and_counts_no_row(tmp_path: Path) -> None:
    table = read_table(made(tmp_path, 'Nombre,Cargo\nNora,"Jefa\nde área"\n\nOlga,Asesora\n'.encode()))
    assert table.rows == ((1, ("Nombre", "Cargo")), (2, ("Nora", "Jefa de área")), (4, ("Olga", "Asesora")))


def test_outer_spaces_go_and_inner_runs_are_one(tmp_path: Path) -> None:
    table = read_table(made(tmp_path, " Nombre ;  País\n\u00a0 Nora \t Inés ;MEX ;;\n".encode()))
    assert [cells for _, cells in table.rows] == [("Nombre", "País"), ("Nora Inés", "MEX")]


def test_a_title_of_one_cell_does_not_decide_the_separator(tmp_path: Path) -> None:
    text = "Lista, provisional, de participantes\n\n" + as_csv(";")
    assert read_table(made(tmp_path, text.encode())).separator == ";"


def test_the_line_by_which_a_spreadsheet_names_its_separator_is_no_row(tmp_path: Path) -> None:
    table = read_table(made(tmp_path, b"sep=|\r\nNombre|Pais\r\nNora|MEX\r\n"))
    assert (table.separator, table.rows[0]) == ("|", (2, ("Nombre", "Pais")))


def test_what_a_person_says_goes_before_what_is_found(tmp_path: Path) -> None:
    table = read_table(made(tmp_path, "Nombre,País;x\n".encode()), separator=";", encoding="cp1252")
    assert table.rows[0][1] == ("Nombre,PaÃ\xads", "x")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"Nombre,Pais\nNora,\0MEX\n", "NUL, 2"),
        (b"\xd0\xcf\x11\xe0 old workbook", "XLS"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04 not a whole one", "XLSX"),
        (b"Nombre\x81\xff\xfe", "utf-8 / cp1252"),
    ],
)
def test_a_file_that_is_no_list_says_what_it_is(tmp_path: Path, data: bytes, found: str) -> None:
    with pytest.raises(NotAList) as told:
        read_table(made(tmp_path, data))
    assert told.value.facts == {"name": "list.csv", "found": found}


def test_an_open_quote_is_told_with_its_row(tmp_path: Path) -> None:
    with pytest.raises(OpenQuote) as told:
        read_table(made(tmp_path, b'Nombre,Pais\nNora,MEX\nOlga,"MEX\nPilar,HND\n'))
    assert told.value.row == 3


def test_too_many_rows_or_columns_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ListTooLarge) as told:
        read_table(made(tmp_path, b",".join([b"x"] * 201)))
    assert told.value.what == "columns"
    monkeypatch.setattr(table_file, "MOST_ROWS", 2)
    with pytest.raises(ListTooLarge) as told:
        read_table(made(tmp_path, as_csv(",").encode()))
    assert told.value.what == "rows"
    monkeypatch.setattr(table_file, "MOST_BYTES", 10)
    with pytest.raises(ListTooLarge) as told:
        read_table(made(tmp_path, as_csv(",").encode()))
    assert told.value.what == "bytes"


def test_a_file_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(TargetVanished):
        read_table(tmp_path / "nowhere.csv")


def test_an_empty_file_has_no_rows(tmp_path: Path) -> None:
    assert read_table(made(tmp_path, b"")).rows == ()


word = st.text(st.sampled_from("aÑé1,;|\"'. \n"), max_size=8)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.lists(st.lists(word, min_size=3, max_size=3), min_size=4, max_size=12),
    separator=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
)
def test_what_any_dialect_wrote_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    separator: str,
    encoding: str,
    end: str,
    quoting: Literal[0, 1],
) -> None:
    target = StringIO(newline="")
    csv.writer(target, delimiter=separator, lineterminator=end, quoting=quoting).writerows(rows)
    path = made(tmp_path_factory.mktemp("csv"), target.getvalue().encode(encoding))
    table = read_table(path, separator=separator)
    expected = []
    for number, row in enumerate(rows, 1):
        cells = [" ".join(cell.split()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            expected.append((number, tuple(cells)))
    assert list(table.rows) == expected


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_read_where_a_person_says_so(tmp_path: Path, encoding: str) -> None:
    table = read_table(made(tmp_path, as_csv(";").encode(encoding)), encoding="utf-16")
    assert (table.encoding, table.separator, table.rows[0][1]) == ("utf-16", ";", HEADERS)


def test_what_is_not_utf_16_is_told_where_a_person_says_it_is(tmp_path: Path) -> None:
    with pytest.raises(NotAList):
        read_table(made(tmp_path, b"odd"), encoding="utf-16")
