"""Finding people and keeping their records right, on a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.domain.badges import badge_code, is_badge
from rcm_desktop.domain.people import Capacity, Delegate, Delegation
from rcm_desktop.domain.records import NameForms, PersonName
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def people(database: Database) -> People:
    return People(database)


def names(people: People, text: str) -> list[str]:
    return [person.delegate.name.full for person in people.find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nandu jose", ["José Ñandú Ñáñez"]),
        ("LOPEZ", ["Ana López Pino", "Ana López Roble"]),
        ("hnd guaca", ["Xiomara Guacamaya"]),
        ("dominican", ["Altagracia Caoba"]),
        ("republica dom", ["Altagracia Caoba"]),
        ("inventada 24", ["Tomás Titular"]),
        (badge_code("A", 1), ["Rose Usher-Coral"]),
        ("guardabarranco", ["Guardabarranco"]),
        ("nobody@example.org", []),
    ],
)
def test_people_are_found_by_name_country_institution_and_badge_never_by_contact(
    people: People, text: str, found: list[str]
) -> None:
    assert names(people, text) == found


def test_at_most_as_many_as_wanted_are_found(people: People) -> None:
    assert len(people.find("a")) == 8
    assert len(people.find("a", 3)) == 3


def test_delegations_stand_in_the_meetings_order(people: People) -> None:
    assert [d.code for d in people.delegations()][:3] == ["BLZ", "CAN", "CRI"]


def test_a_new_person_is_found_at_once_and_has_the_next_badge(people: People) -> None:
    assert names(people, "ceibo ingrid") == []
    made = people.add(Delegate(id="", name=PersonName("", "Íngrid", "Ceibo"), delegation=ident("HND"), walk_in=True))
    assert made.badge == badge_code("A", 25)
    assert is_badge(made.badge)
    assert names(people, "ceibo ingrid") == ["Íngrid Ceibo"]
    second = people.add(Delegate(id="", name=PersonName("", "Otra", "Ceibo")))
    assert second.badge == badge_code("A", 26)
    assert second.id != made.id


def test_a_badge_that_was_given_is_kept(people: People) -> None:
    blank = badge_code("A", 900)
    assert people.add(Delegate(id="", name=PersonName("", "Con", "Gafete"), badge=blank)).badge == blank
    assert people.add(Delegate(id="", name=PersonName("", "Sin", "Gafete"))).badge == badge_code("A", 901)


def test_a_correction_changes_what_was_corrected_and_nothing_else(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    made = people.correct(who, opened[1], {"post": "Directora", "capacity": Capacity.HEAD})
    assert (made.post, made.capacity, made.name, made.contact) == (
        "Directora", Capacity.HEAD, opened[0].name, opened[0].contact,
    )  # fmt: skip
    assert people.roster().people[who].delegate == made


def test_two_corrections_over_the_same_sight_leave_one_value_when_the_second_saw_the_first(people: People) -> None:
    who = ident("Ana López Pino")
    first = people.open(who)
    assert first is not None
    people.correct(who, first[1], {"post": "Uno"})
    again = people.open(who)
    assert again is not None
    assert people.correct(who, again[1], {"post": "Dos"}).to_settle == ()


def test_a_correction_over_an_old_sight_keeps_both_to_settle(people: People) -> None:
    who = ident("Ana López Pino")
    first = people.open(who)
    assert first is not None
    people.correct(who, first[1], {"post": "Uno"})
    assert people.correct(who, first[1], {"post": "Dos"}).to_settle == ("post",)


def test_a_deleted_person_is_found_no_more(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    people.delete(who, opened[1])
    assert names(people, "lopez") == ["Ana López Roble"]
    assert who not in people.roster().people


def test_correcting_someone_deleted_meanwhile_does_not_fail(people: People) -> None:
    who = ident("Ana López Pino")
    opened = people.open(who)
    assert opened is not None
    people.delete(who, opened[1])
    made = people.correct(who, opened[1], {"post": "Aquí"})
    assert (made.post, made.deleted_yet_edited) == ("Aquí", True)


def test_a_renamed_delegation_is_found_by_its_new_name(people: People, database: Database) -> None:
    setup = Setup(database)
    opened = setup.open(Delegation, ident("OIM"))
    assert opened is not None
    assert names(people, "migraciones") == []
    setup.save(Delegation, ident("OIM"), opened[1], {"name_es": NameForms("Migraciones", "", "la", "OIM")})
    assert names(people, "migraciones") == ["Noor de Vries-Inventada"]


def test_nobody_is_open_under_an_id_that_was_never_received(people: People) -> None:
    assert people.open("nobody") is None
