"""The header row found among titles, and the columns named by their headers in both languages."""

import pytest

from rcm_desktop.intake.mapping import PersonField, apart, find_head, key_of, proposed
from rcm_desktop.intake.table_file import Row

F = PersonField


def fields(*headers: str) -> list[str]:
    return [str(field) for _, field in sorted(proposed(headers).items())]


def rows(*cells: tuple[str, ...]) -> list[Row]:
    return list(enumerate(cells, 1))


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("Nombres", "Apellidos", "Delegación", "Cargo"), ["given", "family", "delegation", "post"]),
        (("NOMBRE", "APELLIDO(S)", "PAÍS", "INSTITUCION"), ["given", "family", "delegation", "institution"]),
        (("Name", "Country", "E-mail"), ["full_name", "delegation", "email"]),
        (("Nombre completo", "Teléfono", "Calidad"), ["full_name", "phone", "capacity"]),
        (("Title", "First Name", "Surname", "Position"), ["honorific", "given", "family", "post"]),
        (("Nombres / Given names", "Apellidos / Surnames"), ["given", "family"]),
        (("Delegation", "Country", "Name"), ["delegation", "ignore", "full_name"]),
        (("First name", "Last name", "Name"), ["given", "family", "ignore"]),
        (("No.", "Nombre", "Talla de camisa"), ["ignore", "full_name", "ignore"]),
        (("", "Nombre"), ["ignore", "full_name"]),
    ],
)
def test_columns_are_known_by_their_headers(headers: tuple[str, ...], expected: list[str]) -> None:
    assert fields(*headers) == expected


def test_the_header_row_is_found_below_titles() -> None:
    found = find_head(
        rows(("Lista de participantes",), ("XXVIII Reunión", "2023"), ("No.", "Nombre", "País"), ("1", "Nora", "MEX"))
    )
    assert (found.row, found.headers) == (3, ("No.", "Nombre", "País"))


def test_without_a_known_word_the_first_full_row_is_the_header() -> None:
    assert find_head(rows(("Lista",), ("Quién", "De dónde"), ("Nora", "MEX"), ("Olga", "HND"))).row == 2


def test_nothing_has_no_header() -> None:
    assert find_head([]).headers == ()


def test_headers_that_occur_again_are_kept_apart() -> None:
    assert apart(("Nombre", "nombre", "", "")) == ("Nombre", "nombre (2)", "", "")


def test_a_set_of_headers_is_remembered_whatever_its_accents() -> None:
    assert key_of(("Delegación", "País")) == key_of(("DELEGACION", " pais"))
    assert key_of(("País", "Delegación")) != key_of(("Delegación", "País"))
