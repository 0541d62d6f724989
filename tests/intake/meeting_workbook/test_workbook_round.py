"""A meeting's workbook: what is written is read back the same, in both languages, and says where it is wrong."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from rcm_desktop.domain.errors import RcmError, WrongDescription
from rcm_desktop.domain.people import Capacity
from rcm_desktop.domain.records import Times
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.intake.meeting_workbook.writing import meeting_workbook
from rcm_desktop.laptop.labels import Labels, _read
from rcm_desktop.laptop.resources import resource


@pytest.fixture(scope="module")
def sample() -> MeetingDescription:
    """The sample meeting as a workbook can say it: without the remark, and not for practice."""
    read = read_description(resource("meetings", "rcm-2023.toml"))
    return replace(read, note_es="", note_en="", practice=False)


@pytest.fixture(scope="module")
def written(sample: MeetingDescription) -> dict[str, bytes]:
    """The sample's workbook by its language."""
    return {language: meeting_workbook(sample, language) for language in ("es", "en")}


@pytest.fixture
def edited(written: dict[str, bytes], tmp_path: Path) -> Callable[..., Path]:
    """The sample's workbook in Spanish after a person changed some cells, each "Sheet!A1": value."""

    def edit(cells: dict[str, Any], language: str = "es") -> Path:
        path = tmp_path / "filled.xlsx"
        path.write_bytes(written[language])
        book = load_workbook(path)
        for place, value in cells.items():
            sheet, cell = place.split("!")
            book[sheet][cell] = value
        book.save(path)
        return path

    return edit


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_written_is_read_back_the_same(
    sample: MeetingDescription, written: dict[str, bytes], language: str, tmp_path: Path
) -> None:
    path = tmp_path / "meeting.XLSX"
    path.write_bytes(written[language])
    found = read_description(path)
    for name in MeetingDescription.__struct_fields__:
        wanted = getattr(sample, name)
        given = getattr(found, name)
        if name in ("delegations", "people"):  # by the meeting's order, by delegation
            assert sorted(given, key=str) == sorted(wanted, key=str)
        else:
            assert given == wanted, name


def test_the_sheets_offer_what_may_stand_in_them(written: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "meeting.xlsx"
    path.write_bytes(written["es"])
    book = load_workbook(path)
    assert book.sheetnames == [
        "Cómo llenarlo", "Reunión", "Delegaciones", "Sesiones", "Objetivos", "Agenda", "Personas", "Listas",
    ]  # fmt: skip
    assert book["Listas"].sheet_state == "hidden"
    offered = {str(one.sqref): one.formula1 for one in book["Personas"].data_validations.dataValidation}
    assert offered["A2:A2000"] == "'Delegaciones'!$A$2:$A$2000"
    place = offered["G2:G2000"].split("!")[1].replace("$", "")
    words = [row[0].value for row in book["Listas"][place]]
    assert words == [Labels("es").text("paper.capacities", one) for one in Capacity]
    guide = {(row[0].value, row[1].value): (row[2].value, row[3].value) for row in book["Cómo llenarlo"].rows}
    needs = [guide["Sesiones", name][0] for name in ("Clave", "Título (inglés)", "Sala")]
    assert needs == ["sí (*)", "uno de los dos", None]
    assert (book["Personas"]["K2"].number_format, book["Personas"].column_dimensions["J"].number_format) == ("@", "@")
    assert "Taller" in str(guide["Sesiones", "Clase"][1])


def test_people_write_as_they_do(edited: Callable[..., Path]) -> None:
    found = read_description(edited({
        "Reunión!B9": "14/11/2023", "Reunión!C14": "Sala C", "Reunión!B15": "Sala D",
        "Reunión!B12": "english", "Reunión!B14": "Sala A;  Sala B ;",
        "Delegaciones!B2": "PAÍS MIEMBRO", "Sesiones!D2": "workshop",
        "Sesiones!E2": 45244.375, "Sesiones!F2": "2023-11-14 12.30", "Agenda!D2": "9:00 am",
        "Personas!G2": "jefatura de delegacion",
    }))  # fmt: skip
    assert (found.period.start, found.language) == ("2023-11-14", "en")
    assert found.rooms == ("Sala A", "Sala B", "Sala C", "Sala D")
    assert (found.delegations[0].category, found.sessions[0].kind) == ("member", "workshop")
    assert (found.sessions[0].period.start, found.sessions[0].period.end) == ("2023-11-14T09:00", "2023-11-14T12:30")
    assert found.sessions[0].items[0].planned.start == "2023-11-14T09:00"
    assert found.people[0].capacity == "head"


@pytest.mark.parametrize(
    ("cells", "expected", "field", "found"),
    [
        ({"Reunión!B4": None}, "given", "Reunión!B4", ""),
        ({"Reunión!B9": "pronto"}, "date", "Reunión!B9", "pronto"),
        ({"Reunión!B11": "Panama"}, "time_zone", "Reunión!B11", "Panama"),
        ({"Delegaciones!A3": "blz"}, "code", "Delegaciones!A3", "blz"),
        ({"Delegaciones!A3": "BLZ"}, "once", "Delegaciones!A3", "BLZ"),
        ({"Delegaciones!B3": "amigo"}, "one_of", "Delegaciones!B3", "amigo"),
        ({f"Delegaciones!{letter}3": None for letter in "CDEFGHIJ"}, "either_language",
         "Delegaciones!C3", ""),
        ({"Sesiones!A40": "Foro 2", "Sesiones!B40": "Foro", "Sesiones!D40": "Foro"}, "key", "Sesiones!A40", "Foro 2"),
        ({"Sesiones!E3": "mañana"}, "moment", "Sesiones!E3", "mañana"),
        ({"Sesiones!F3": "2023-11-14 08:00"}, "after_start", "Sesiones!F3", "2023-11-14 08:00"),
        ({"Reunión!B10": "5/12/2023"}, "ambiguous", "Reunión!B10", "5/12/2023"),
        ({"Personas!C2": "#N/A"}, "formula", "Personas!C2", "#N/A"),
        ({"Reunión!C3": "otra"}, "unread", "Reunión!C3", "otra"),
        ({"Reunión!B1": "otra"}, "unread", "Reunión!B1", "otra"),
        ({"Reunión!A9": None, "Reunión!B9": "suelto"}, "unread", "Reunión!B9", "suelto"),
        ({"Sesiones!P2": "más"}, "unread", "Sesiones!P2", "más"),
        ({"Personas!N1": None, "Personas!N2": "una nota"}, "unread", "Personas!N2", "una nota"),
        ({"Objetivos!A2": "foro"}, "known_session", "Objetivos!A2", "foro"),
        ({"Objetivos!A2": None}, "given", "Objetivos!A2", ""),
        ({"Objetivos!B3": "tres"}, "number", "Objetivos!B3", "tres"),
        ({"Agenda!E2": 9999}, "number", "Agenda!E2", "9999"),
        ({"Agenda!D2": "23:00"}, "in_session", "Agenda!D2", "23:00"),
        ({"Personas!A2": "XXX"}, "known_delegation", "Personas!A2", "XXX"),
        ({"Personas!C2": None, "Personas!D2": None}, "name", "Personas!C2", ""),
        ({"Sesiones!N1": "Precio", "Sesiones!N2": "9"}, "known_column", "Sesiones!N1", "Precio"),
        ({"Sesiones!G1": "Salas", "Sesiones!G2": "x"}, "near_column", "Sesiones!G1", "Salas"),
        ({"Reunión!A8": "Precio"}, "known_column", "Reunión!A8", "Precio"),
        ({"Reunión!A8": "Ciudad"}, "once", "Reunión!A8", "Ciudad"),
        ({"Sesiones!I1": "Sala"}, "once", "Sesiones!I1", "Sala"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_by_its_sheet_and_cell(
    edited: Callable[..., Path], cells: dict[str, Any], expected: str, field: str, found: str
) -> None:
    with pytest.raises(WrongDescription) as told:
        read_description(edited(cells))
    error = told.value
    assert (error.expected, error.field, error.found) == (expected, field, found)
    assert error.line == int("".join(sign for sign in field.split("!")[1] if sign.isdigit()))
    for language in ("es", "en"):
        assert field in Labels(language).error(error).what


def test_what_a_list_offers_is_told_in_its_own_words(edited: Callable[..., Path]) -> None:
    with pytest.raises(WrongDescription) as told:
        read_description(edited({"Sessions!H3": "half"}, "en"))
    assert "Open" in " ".join(told.value.known)


def test_where_a_name_stood_first_is_told_by_its_cell(edited: Callable[..., Path]) -> None:
    with pytest.raises(WrongDescription) as told:
        read_description(edited({"Delegaciones!A3": "BLZ"}))
    assert told.value.known == ("Delegaciones!A2",)


def test_a_sheet_that_was_meant_is_not_left_out_in_silence(edited: Callable[..., Path], tmp_path: Path) -> None:
    path = edited({})
    book = load_workbook(path)
    book["Personas"].title = "Persona"
    book.save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.found, told.value.known) == ("near_sheet", "Persona", ("Personas",))
    book["Persona"].title = "Mis cuentas"
    book.save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.known) == ("no_sheet", ("Personas",))
    book.create_sheet("Personas")
    book["Mis cuentas"].sheet_state = "hidden"
    book.save(path)
    assert read_description(path).people == ()


def test_a_sheet_that_stands_in_both_languages_is_not_read_twice(edited: Callable[..., Path]) -> None:
    path = edited({})
    book = load_workbook(path)
    book.create_sheet("People")
    book.save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.found, told.value.known) == ("once", "People", ("Personas",))


def test_another_workbook_is_no_meeting(tmp_path: Path) -> None:
    path = tmp_path / "other.xlsx"
    Workbook().save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.known) == ("no_sheet", ("Reunión",))
    path.write_bytes(b"PK" + b"\x00" * 99)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert told.value.expected == "damaged"


def test_a_hidden_sheet_is_read_too(edited: Callable[..., Path]) -> None:
    path = edited({})
    book = load_workbook(path)
    book["Personas"].sheet_state = "hidden"
    book.save(path)
    assert read_description(path).people


@pytest.mark.parametrize(
    ("cell", "expected", "field", "known"),
    [
        ("Delegaciones!B1", "no_column", "Delegaciones", ("Categoría",)),
        ("Sesiones!A1", "no_column", "Sesiones", ("Clave",)),
        ("Reunión!A11", "no_column", "Reunión", ("Zona horaria",)),
    ],
)
def test_what_every_row_needs_has_its_column(
    edited: Callable[..., Path], cell: str, expected: str, field: str, known: tuple[str, ...]
) -> None:
    path = edited({})
    book = load_workbook(path)
    sheet, place = cell.split("!")
    if sheet == "Reunión":
        book[sheet].delete_rows(11)
    else:
        book[sheet].delete_cols(" AB".index(place[0]))
    book.save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.field, told.value.known) == (expected, field, known)


def test_columns_may_stand_in_any_order(edited: Callable[..., Path]) -> None:
    path = edited({})
    book = load_workbook(path)
    sheet = book["Personas"]
    for row in range(1, sheet.max_row + 1):
        sheet.cell(row, 16, sheet.cell(row, 1).value)
    sheet.delete_cols(1)
    sheet["O4"] = "XXX"
    book.save(path)
    with pytest.raises(WrongDescription) as told:
        read_description(path)
    assert (told.value.expected, told.value.field) == ("known_delegation", "Personas!O4")


def test_midnights_and_what_word_pasted_are_read(sample: MeetingDescription, tmp_path: Path) -> None:
    (first, *others), path = sample.sessions, tmp_path / "night.xlsx"
    night = replace(
        first, period=Times("2023-11-14T00:00", "2023-11-15T00:00"), description_es="Una\nDos", objectives=(), items=()
    )
    path.write_bytes(meeting_workbook(replace(sample, sessions=(night, *others)), "es"))
    assert read_description(path).sessions[0] == night
    book = load_workbook(path)
    book["Sesiones"]["L2"] = "Una_x000D_\nDos"
    book.save(path)
    assert read_description(path).sessions[0].description_es == "Una\nDos"


def test_both_languages_word_every_error_of_a_cell() -> None:
    spanish, english = (_read(language)["expected_in_cells"] for language in ("es", "en"))
    assert spanish.keys() == english.keys()
    assert _read("es")["expected"].keys() - {
        "readable", "size", "utf8", "no_mark", "toml", "toml_value", "table", "tables", "near_key", "known_key", "flag",
    } <= spanish.keys()  # fmt: skip


ODD = st.one_of(
    st.sampled_from(["", " ", "=1/0", "#REF!", "true", "1e400", "9" * 30, "\u202e", "a\nb", "x" * 30_000, "-1", "[]"]),
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=12), st.integers(-(10**20), 10**20), st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False), st.none(), st.dates(), st.datetimes(), st.times(),
)  # fmt: skip
PLACES = st.builds(
    "{}!{}{}".format,
    st.sampled_from(["Reunión", "Delegaciones", "Sesiones", "Objetivos", "Agenda", "Personas"]),
    st.sampled_from("ABCDEFGHIJKLMNOP"), st.one_of(st.integers(1, 4), st.integers(5, 60)),
)  # fmt: skip


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date:UserWarning")
@settings(
    max_examples=int(os.environ.get("RCM_HISTORIES", "15")), phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
@given(cells=st.dictionaries(PLACES, ODD, min_size=1, max_size=4))
def test_whatever_stands_in_the_cells_a_meeting_or_an_error_of_ours_comes_out(
    edited: Callable[..., Path], cells: dict[str, Any]
) -> None:
    path = edited(cells)
    with suppress(RcmError):
        assert read_description(path).title_es


def test_a_formula_that_went_wrong_is_not_taken_for_an_empty_cell(edited: Callable[..., Path]) -> None:
    with pytest.raises(WrongDescription) as told:
        read_description(edited({"Sesiones!E2": "#REF!", "Sesiones!F2": "#REF!"}))
    assert (told.value.field, told.value.found) == ("Sesiones!E2", "#REF!")
