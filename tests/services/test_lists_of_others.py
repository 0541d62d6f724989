"""Files as other systems and people save them, opened right without a question asked."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.lists import Lists, Plan, Remark, Why
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.intake.test_presets import POSITIONS, REGISTRANTS
from tests.sample import ident, small_meeting

Rows = Sequence[Sequence[str]]


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


def opened(database: Database, path: Path, preset: str = "") -> Plan:
    """The plan of a file as the desk gets it when nobody answers anything."""
    lists = Lists(database)
    look = lists.look(path)
    assert (look.preset, look.is_complete) == (preset, True)
    return lists.plan(look)


def people(plan: Plan) -> list[Delegate]:
    return [one.delegate for one in plan.new]


def saved_csv(path: Path, rows: Rows, encoding: str = "utf-8", separator: str = ",") -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path


def saved_xlsx(path: Path, **sheets: Rows) -> Path:
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def test_a_spreadsheet_saved_in_windows_with_semicolons(database: Database, tmp_path: Path) -> None:
    rows = [
        ["LISTA DE PARTICIPANTES", "", "", "", ""],
        ["", "", "", "", ""],
        [" N.º ", " Nombres ", " Apellidos ", " País u organismo ", " Cargo "],
        ["1", "Íñigo", "Ñañez Peña", "República Dominicana", "Director de\nMigración"],
        ["", "", "", "", ""],
        ["2", "Zoé", "Muñoz", "O.I.M.", "Oficial"],
    ]
    path = saved_csv(tmp_path / "participantes.csv", rows, "cp1252", ";")
    plan = opened(database, path)
    assert (plan.look.encoding, plan.look.separator, plan.look.header_row) == ("cp1252", ";", 3)
    assert [(one.name.full, one.delegation, one.post) for one in people(plan)] == [
        ("Íñigo Ñañez Peña", ident("DOM"), "Director de Migración"),
        ("Zoé Muñoz", ident("OIM"), "Oficial"),
    ]
    assert (plan.refused, plan.noted) == ((), ())


def registrant(number: str, given: str, family: str, country: str, state: str) -> list[str]:
    return [
        number, f"{given} {family}", given, family, "Ministerio inventado", "Asesora", f"{given}@example.org",
        "+507 1234", country, "Dra.", "2023-10-01 10:00:00+00:00", state, "0.00 USD", "No",
    ]  # fmt: skip


REGISTERED = [
    list(REGISTRANTS),
    registrant("12", "Vera", "Zarza Roble", "Panama", "Completed"),
    registrant("13", "Otto", "Sauce", "Mexico", "Withdrawn"),
]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_indicos_registrants(database: Database, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"registrations.{kind}"
    saved_csv(path, REGISTERED) if kind == "csv" else saved_xlsx(path, Sheet1=REGISTERED)
    plan = opened(database, path, "indico-registrants")
    (vera,) = people(plan)
    assert vera.name == PersonName("Dra.", "Vera", "Zarza Roble")
    assert (vera.delegation, vera.external_id) == (ident("PAN"), "12")
    assert (vera.post, vera.institution) == ("Asesora", "Ministerio inventado")
    assert vera.contact == "Vera@example.org, +507 1234"
    assert [(one.row, one.why, one.text) for one in plan.refused] == [(3, Why.NOT_COMING, "Withdrawn")]


def test_indicos_six_columns(database: Database, tmp_path: Path) -> None:
    rows = [["Nora", "Ceiba", "Ministerio inventado", "Asesora", "+502 1", "nora@example.org"]]
    plan = opened(database, saved_csv(tmp_path / "import.csv", rows), "indico-import")
    (nora,) = people(plan)
    assert (nora.name.full, nora.post, nora.contact) == ("Nora Ceiba", "Asesora", "nora@example.org, +502 1")
    assert [one.remark for one in plan.noted] == [Remark.NO_DELEGATION]
    named = Lists(database).plan(plan.look, default_delegation=ident("GTM"))
    assert people(named)[0].delegation == ident("GTM")


def position(code: str, number: int, given: str, family: str, delegation: str) -> list[str]:
    found = dict.fromkeys(range(len(POSITIONS)), "")
    said = {
        "Event slug": "rcm", "Order code": code, "Position ID": str(number), "Status": "paid",
        "Email": "compras@example.org", "Attendee name": f"{given} {family}", "Attendee name: Given name": given,
        "Attendee name: Family name": family, "Attendee email": f"{given}@example.org", "Company": "Organismo",
        "Country": "GT", "Ticket secret": f"s3cr3t{number}{code}", "Delegation": delegation,
    }  # fmt: skip
    for header, text in said.items():
        found[POSITIONS.index(header)] = text
    return list(found.values())


ORDERED = [
    list(POSITIONS),
    position("ABC12", 1, "Tito", "Yuca", "Honduras"),
    position("ABC12", 2, "Úrsula", "Vid", "honduras"),
]


@pytest.mark.parametrize("kind", ["commas", "semicolons", "xlsx"])
def test_pretixs_order_positions(database: Database, tmp_path: Path, kind: str) -> None:
    if kind == "xlsx":
        orders = [
            ["Event slug", "Order code", "Order total", "Email", "Name"],
            ["rcm", "ABC12", "0", "x@example.org", ""],
        ]
        path = saved_xlsx(tmp_path / "orders.xlsx", Orders=orders, Positions=ORDERED, Fees=[["Order code"]])
    else:
        path = saved_csv(tmp_path / "orders.csv", ORDERED, separator="," if kind == "commas" else ";")
    plan = opened(database, path, "pretix-positions")
    assert [(one.name.full, one.external_id, one.ticket) for one in people(plan)] == [
        ("Tito Yuca", "ABC12-1", "s3cr3t1ABC12"),
        ("Úrsula Vid", "ABC12-2", "s3cr3t2ABC12"),
    ]
    assert {one.delegation for one in people(plan)} == {ident("HND")}
    assert people(plan)[0].contact == "Tito@example.org"


def test_a_newer_export_of_pretix_means_the_same_people(database: Database, tmp_path: Path) -> None:
    lists = Lists(database)
    lists.take_in(opened(database, saved_csv(tmp_path / "orders.csv", ORDERED), "pretix-positions"))
    later = [*ORDERED[:2], position("ABC12", 2, "Úrsula", "Vid Salas", "Honduras")]
    plan = lists.plan(lists.look(saved_csv(tmp_path / "orders.csv", later)))
    assert [one.name for one in plan.changed] == ["Úrsula Vid"]
    assert (plan.new, plan.same, plan.missing) == ((), 1, ())


def test_a_country_by_two_letters_is_a_delegation_of_the_meeting(database: Database, tmp_path: Path) -> None:
    rows = [[cell for n, cell in enumerate(row) if POSITIONS[n] != "Delegation"] for row in ORDERED]
    plan = opened(database, saved_csv(tmp_path / "orders.csv", rows), "pretix-positions")
    assert {one.delegation for one in people(plan)} == {ident("GTM")}
