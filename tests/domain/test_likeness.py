"""Who may be one and the same person."""

import pytest

from rcm_desktop.domain.likeness import possibly_same
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName


def person(ident: str, given: str, family: str, delegation: str = "HND", **more: object) -> Delegate:
    return Delegate(id=ident, name=PersonName("", given, family), delegation=delegation, **more)  # type: ignore[arg-type]


def found(*people: Delegate) -> list[tuple[str, str]]:
    return [(first.id, second.id) for first, second in possibly_same(people)]


@pytest.mark.parametrize("family", ["Gonzáles Pino", "Gonzalez Pino", "Gonzlez Pino", "Gonzálezz Pino"])
def test_names_of_one_delegation_that_differ_in_a_letter_are_looked_at(family: str) -> None:
    assert found(person("1", "Ana", "González Pino"), person("2", "Ana", family)) == [("1", "2")]


def test_other_names_other_delegations_and_single_words_are_not() -> None:
    assert found(person("1", "Ana", "López Pino"), person("2", "Ana", "López Roble")) == []
    assert found(person("1", "Ana", "López Pino"), person("2", "Ana", "López Pino", "GTM")) == []
    assert found(person("1", "Guardabarranco", ""), person("2", "Guardabarranca", "")) == []


def test_one_written_at_the_desk_with_part_of_a_name_is_looked_at() -> None:
    full = person("1", "Ana María", "López Pino")
    assert found(full, person("2", "Ana", "López", walk_in=True)) == [("1", "2")]
    assert found(full, person("2", "Ana", "López")) == []


def test_the_same_number_of_another_system_is_looked_at_anywhere() -> None:
    assert found(person("2", "Eva", "Uno", external_id="7"), person("1", "Sol", "Dos", "GTM", external_id="7")) == [
        ("1", "2")
    ]
