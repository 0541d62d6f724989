"""A member's name is completed while it is typed, in the language of the entry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.completing import begun, ranked
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms

_NAMES = (
    ("CRI", "Costa Rica", "Costa Rica", ()),
    ("SLV", "El Salvador", "El Salvador", ()),
    ("USA", "Estados Unidos", "United States", ("EEUU", "EE. UU.")),
    ("HND", "Honduras", "Honduras", ()),
    ("MEX", "México", "Mexico", ()),
    ("PAN", "Panamá", "Panama", ()),
    ("DOM", "República Dominicana", "Dominican Republic", ()),
)
KNOWN = tuple(
    Delegation(
        id=code, code=code, aliases=aliases, name_es=NameForms(es, f"Delegación de {es}"),
        name_en=NameForms(en, f"Delegation of {en}"),
    )
    for code, es, en, aliases in _NAMES
)  # fmt: skip


def offered(line: str, language: str = "es", present: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    found = begun(line, KNOWN, language, (), present)
    return ("", []) if found is None else (found.typed, [one.short_name(language) for one in found.delegations])


@pytest.mark.parametrize(
    ("line", "typed", "name"),
    [
        ("Hon", "Hon", "Honduras"), ("como dijo Hond", "Hond", "Honduras"), ("(Hon", "Hon", "Honduras"),
        ("«Pana", "Pana", "Panamá"), ("EEUU", "EEUU", "Estados Unidos"), ("EEU", "EEU", "Estados Unidos"),
        ("EE.UU", "EE.UU", "Estados Unidos"), ("con EE. UU", "EE. UU", "Estados Unidos"),
        ("con EE. UU.", "EE. UU.", "Estados Unidos"), ("USA", "USA", "Estados Unidos"),
        ("Uni", "Uni", "Estados Unidos"), ("Rep", "Rep", "República Dominicana"),
        ("de República Dom", "República Dom", "República Dominicana"), ("Costa", "Costa", "Costa Rica"),
        ("de El Sal", "El Sal", "El Salvador"), ("Mexico", "Mexico", "México"), ("Ñ México y Hon", "Hon", "Honduras"),
    ],
)  # fmt: skip
def test_a_capital_and_three_letters_offer_the_correct_name(line: str, typed: str, name: str) -> None:
    found = offered(line)
    assert (found[0], found[1][:1]) == (typed, [name])


def test_the_name_is_that_of_the_entrys_language() -> None:
    assert offered("Estad", "en") == ("Estad", ["United States"])
    assert offered("República D", "en") == ("República D", ["Dominican Republic"])
    assert offered("México", "en") == ("México", ["Mexico"])


@pytest.mark.parametrize(
    "line",
    [
        "", "Ho", "hon", "honduras", "Honduras", "Honduras.", "Honduras ", "Honduras p", "Delegación", "El", "Zzz",
        "México", "República Dominicana", "xHon", "ana@Honduras", "Costa Rica", "EE.", "24/7", "A/RES/73",
    ],
)  # fmt: skip
def test_anything_else_is_left_in_peace(line: str) -> None:
    assert offered(line)[1] == []


def test_those_who_spoke_come_first_then_those_present_then_the_meetings_order() -> None:
    assert [one.id for one in ranked("", KNOWN, ("PAN",), ("MEX",))][:3] == ["PAN", "MEX", "CRI"]
    assert [one.id for one in ranked("e", KNOWN, (), ("USA",))] == ["USA", "SLV"]
    many = (*KNOWN, Delegation(id="HTI", code="HTI", name_es=NameForms("Hondonada")))
    assert [one.id for one in begun("Hon", many, "es", (), ("HTI",)).delegations] == ["HTI", "HND"]  # type: ignore[union-attr]


@given(st.text(st.sampled_from("HonEU. áCosta(«"), max_size=16))
def test_what_is_replaced_is_the_end_of_the_line_and_begins_with_a_capital(line: str) -> None:
    found = begun(line, KNOWN, "es")
    if found is not None:
        assert line.endswith(found.typed)
        assert found.typed[0].isupper()
        assert found.delegations
        assert found.typed not in [one.short_name("es") for one in found.delegations]
