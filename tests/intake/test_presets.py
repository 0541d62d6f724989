"""The exports of Indico and pretix known at sight, in the forms their versions write."""

import pytest

from rcm_desktop.intake.mapping import PersonField, find_head
from rcm_desktop.intake.presets import INDICO_IMPORT, INDICO_REGISTRANTS, PRETIX, SIX, mapping_of, preset_of
from rcm_desktop.intake.table_file import Row


def known(*cells: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The preset of these rows, and what it makes of the columns it uses, by their headers."""
    rows: list[Row] = list(enumerate(cells, 1))
    head = find_head(rows)
    preset = preset_of(head, rows)
    mapping = mapping_of(preset, head.headers)
    return preset, {head.headers[n]: str(f) for n, f in mapping.items() if f is not PersonField.IGNORE}


REGISTRANTS = (
    "ID", "Name", "First Name", "Last Name", "Affiliation", "Position", "Email Address", "Phone Number", "Country",
    "Title", "Registration date", "Registration state", "Price", "Checked in",
)  # fmt: skip
POSITIONS = (
    "Event slug", "Order code", "Position ID", "Status", "Email", "Phone number", "Order date", "Order time", "Product",
    "Variation", "Price", "Tax rate", "Tax rule", "Tax value", "Attendee name", "Attendee name: Given name",
    "Attendee name: Family name", "Attendee email", "Company", "Address", "ZIP code", "City", "Country", "State",
    "Voucher", "Pseudonymization ID", "Ticket secret", "Seat ID", "Order comment", "Delegation", "Company",
    "Invoice address name", "Address", "ZIP code", "City", "Country", "State", "VAT ID", "Sales channel",
)  # fmt: skip


def test_indicos_registrants_are_known() -> None:
    assert known(REGISTRANTS) == (
        INDICO_REGISTRANTS,
        {
            "ID": "external_id", "First Name": "given", "Last Name": "family", "Affiliation": "institution",
            "Position": "post", "Email Address": "email", "Phone Number": "phone", "Country": "delegation",
            "Title": "honorific", "Registration state": "state",
        },
    )  # fmt: skip


def test_indicos_registrants_without_both_names_have_the_whole_one() -> None:
    preset, fields = known(("ID", "Name", "Email Address", "Country"))
    assert preset == INDICO_REGISTRANTS
    assert fields["Name"] == "full_name"


@pytest.mark.parametrize(
    "rows",
    [
        (SIX, ("Nora", "Ceiba", "Ministerio", "Asesora", "+502 1", "nora@example.org")),
        (("Nora", "Ceiba", "Ministerio", "Asesora", "+502 1", "nora@example.org"),) * 2,
    ],
)
def test_indicos_six_columns_are_known_with_headers_and_without(rows: tuple[tuple[str, ...], ...]) -> None:
    assert preset_of(find_head(list(enumerate(rows, 1))), list(enumerate(rows, 1))) == INDICO_IMPORT
    fields = ["given", "family", "institution", "post", "phone", "email"]
    assert [str(field) for field in mapping_of(INDICO_IMPORT, SIX).values()] == fields


def test_pretixs_positions_are_known() -> None:
    assert known(POSITIONS) == (
        PRETIX,
        {
            "Order code": "external_id", "Position ID": "external_id", "Status": "state", "Phone number": "phone",
            "Attendee name: Given name": "given", "Attendee name: Family name": "family", "Attendee email": "email",
            "Company": "institution", "Ticket secret": "ticket", "Delegation": "delegation",
        },
    )  # fmt: skip


def test_pretixs_positions_in_spanish_are_known() -> None:
    headers = (
        "URL semántica del evento", "Código de la orden", "ID de posición", "Estado", "Correo electrónico",
        "Nombre del participante", "Correo electrónico del participante", "Empresa", "País", "Estado",
        "Secreto del ticket",
    )  # fmt: skip
    assert known(headers) == (
        PRETIX,
        {
            "Código de la orden": "external_id", "ID de posición": "external_id", "Estado": "state",
            "Nombre del participante": "full_name", "Correo electrónico del participante": "email",
            "Empresa": "institution", "País": "delegation", "Secreto del ticket": "ticket",
        },
    )  # fmt: skip


def test_an_order_code_alone_is_nobodys_number() -> None:
    headers = ("Order code", "Attendee name", "Product", "Price", "Checked in", "Secret", "E-mail", "Company")
    preset, fields = known(headers)
    assert preset == PRETIX
    assert fields == {
        "Attendee name": "full_name", "Secret": "ticket", "E-mail": "email", "Company": "institution",
    }  # fmt: skip


def test_an_ordinary_list_is_no_preset() -> None:
    assert known(("No.", "Nombre", "País"))[0] == ""
