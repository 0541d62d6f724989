"""Lists from others taken into a meeting's real file: whom they mean, what they change, and the way back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.lists import Lists, Plan, Receipt
from rcm_desktop.storage import people as stored
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def lists(database: Database) -> Lists:
    return Lists(database)


def everyone(database: Database) -> dict[str, Delegate]:
    with database.read() as connection:
        return {one.name.full: one for one in stored.delegates(connection)}


def planned(lists: Lists, folder: Path, text: str, **how: object) -> Plan:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return lists.plan(lists.look(path), **how)


def taken(lists: Lists, folder: Path, text: str) -> Receipt:
    return lists.take_in(planned(lists, folder, text))


FIRST = """Nombres;Apellidos;Delegación;Cargo;Calidad;Correo electrónico
Íngrid;Ceibo Ñandú;HND;Directora;Jefa de delegación;ingrid@example.org
Beto;Matapalo;mexico;Asesor;asesor;beto@example.org
"""


def test_a_list_makes_people_with_badges_in_one_go(lists: Lists, database: Database, tmp_path: Path) -> None:
    receipt = taken(lists, tmp_path, FIRST)
    assert (receipt.new, receipt.changed, receipt.refused) == (2, 0, 0)
    found = everyone(database)["Íngrid Ceibo Ñandú"]
    assert found.name == PersonName("", "Íngrid", "Ceibo Ñandú")
    assert (found.delegation, found.post, found.capacity) == (ident("HND"), "Directora", Capacity.HEAD)
    assert found.contact == "ingrid@example.org"
    assert sorted(p.badge for p in everyone(database).values())[-2:] == [badge_code("A", 25), badge_code("A", 26)]
