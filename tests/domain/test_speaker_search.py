"""The delegation that two letters mean."""

import pytest

from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.domain.speaker_search import called, meant, named

_NAMES = (
    ("BLZ", "Belice", "Belize", ()),
    ("CRI", "Costa Rica", "Costa Rica", ()),
    ("SLV", "El Salvador", "El Salvador", ()),
    ("USA", "Estados Unidos", "United States", ("EEUU",)),
    ("MEX", "México", "Mexico", ()),
    ("PAN", "Panamá", "Panama", ()),
    ("DOM", "República Dominicana", "Dominican Republic", ("RD",)),
)
FOUND = (
    *(
        Delegation(
            id=code, code=code, category=Category.MEMBER, aliases=aliases,
            name_es=NameForms(es, f"República de {es}"), name_en=NameForms(en),
        )
        for code, es, en, aliases in _NAMES
    ),
    Delegation(id="OIM", code="IOM", name_es=NameForms("OIM", "Organización de Migraciones Panamericanas")),
)  # fmt: skip


def codes(text: str, spoken: tuple[str, ...] = (), present: tuple[str, ...] = ()) -> list[str]:
    return [one.id for one in meant(text, FOUND, spoken, present)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("me", "MEX"), ("MÉ", "MEX"), ("panama", "PAN"), ("be", "BLZ"), ("ee", "USA"),
        ("uni", "USA"), ("united", "USA"),
        ("co ri", "CRI"), ("cr", "CRI"), ("eu", "USA"), ("rd", "DOM"), ("dominic", "DOM"),
        ("iom", "OIM"), ("oi", "OIM"),
    ],
)  # fmt: skip
def test_letters_of_a_code_a_name_an_alias_or_the_initials_lead_to_it(text: str, first: str) -> None:
    assert codes(text)[0] == first


@pytest.mark.parametrize("text", ["", "  ", "zz", "Ana López", "¿?"])
def test_what_is_no_delegation_finds_none(text: str) -> None:
    assert codes(text) == []


def test_those_who_spoke_come_first_then_those_present_then_the_meetings_order() -> None:
    assert codes("e") == ["SLV", "USA"]
    assert codes("e", present=("USA",)) == ["USA", "SLV"]
    assert codes("e", spoken=("SLV",), present=("USA",)) == ["SLV", "USA"]


def test_a_name_comes_before_a_word_of_somebody_elses_full_name() -> None:
    assert codes("pan", spoken=("OIM",)) == ["PAN", "OIM"]


def test_the_very_alias_comes_before_a_name_that_begins_so() -> None:
    other = Delegation(id="X", code="X", name_es=NameForms("Rdland"))
    assert [one.id for one in meant("rd", (other, *FOUND), ("X",))] == ["DOM", "X"]


def test_a_text_names_a_delegation_only_where_it_is_all_of_its_name() -> None:
    honduras = Delegation(id="h", code="HND", name_es=NameForms("Honduras"), aliases=("HON",))
    panama = Delegation(id="p", code="PAN", name_es=NameForms("Panamá"), name_en=NameForms("Panama"))
    known = [honduras, panama]
    assert named("panama", known) is panama
    assert named(" Panamá ", known) is panama
    assert named("hon", known) is honduras
    assert named("Hondur", known) is None
    assert named("", known) is None


def test_a_text_that_two_are_called_names_none() -> None:
    twins = [Delegation(id=ident, name_es=NameForms("Congo")) for ident in "ab"]
    assert named("Congo", twins) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [("pan", ["PAN"]), ("e", ["SLV", "USA"]), ("es", ["SLV", "USA"]), ("est", ["USA"]), ("rep", ["DOM"]),
     ("rd", ["DOM"]), ("zz", []), ("", [])],
)  # fmt: skip
def test_one_is_called_where_it_is_plain_who_is_meant_and_all_where_it_is_not(text: str, who: list[str]) -> None:
    assert [one.id for one in called(text, FOUND)] == who
