"""What is typed in a slot, and what stands there when it is left, as tables of cases."""

from datetime import date

import pytest

from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.phrases import Blank, Slot
from rcm_desktop.domain.records import NameForms
from rcm_desktop.ui.screens.notes.writing.slot_text import SlotText

TODAY = date(2023, 11, 14)
ALL = [
    Delegation(id=code, code=code, category=Category.MEMBER, name_es=NameForms(es, "", article), name_en=NameForms(en))
    for code, es, en, article in (
        ("HND", "Honduras", "Honduras", ""),
        ("HCR", "ACNUR", "UNHCR", "el"),
        ("DOM", "República Dominicana", "DR", "la"),
    )
]
HND, HCR, DOM = ALL


def slot(blank: Blank, preposition: str = "", language: str = "es") -> SlotText:
    return SlotText(Slot(blank, preposition), language, "algo")


@pytest.mark.parametrize(
    ("blank", "preposition", "typed", "left"),
    [
        (Blank.DELEGATIONS, "a", "a [algo]", "a [algo]"),
        (Blank.DELEGATIONS, "a", "a honduras", "a Honduras"),
        (Blank.DELEGATIONS, "a", "a dom, hnd, acnur", "a Honduras, al ACNUR y a la República Dominicana"),
        (Blank.DELEGATIONS, "de", "de acnur y otros", "de acnur y otros"),
        (Blank.DELEGATIONS, "a", "a la República Dominicana", "a la República Dominicana"),
        (Blank.DELEGATIONS, "a", "a ", "a "),
        (Blank.DELEGATIONS, "", "dom", "la República Dominicana"),
        (Blank.DELEGATIONS, "", "HND, hnd, ", "Honduras"),
        (Blank.BODY, "de", "de el ACNUR", "del ACNUR"),
        (Blank.BODY, "de", "del ACNUR", "del ACNUR"),
        (Blank.BODY, "a", "a el pueblo", "al pueblo"),
        (Blank.EVENT, "de", "de el taller", "del taller"),
        (Blank.EVENT, "de", "de El Niño", "de El Niño"),
        (Blank.EVENT, "", "el taller", "el taller"),
        (Blank.DATE, "", "15/4", "15 de abril de 2024"),
        (Blank.DATE, "", "fines de mayo próximo", "fines de mayo próximo"),
        (Blank.NUMBER, "", "4", "4"),
    ],
)
def test_a_slot_is_left_as_its_kind_wants_it(blank: Blank, preposition: str, typed: str, left: str) -> None:
    one = slot(blank, preposition)
    assert one.settled(typed, ALL, TODAY) == left
    assert one.settled(left, ALL, TODAY) == left


def test_in_english_nothing_melts() -> None:
    one = slot(Blank.DELEGATIONS, "a", "en")
    assert one.written == "[algo]"
    assert one.settled("DOM", ALL, TODAY) == "DR"
    assert slot(Blank.DATE, "", "en").settled("15/4", ALL, TODAY) == "15 April 2024"


@pytest.mark.parametrize(
    ("typed", "begun"),
    [
        ("a ho", "ho"),
        ("a [algo]", ""),
        ("a Honduras, do", "do"),
        ("a Honduras, y do", "do"),
        ("al pueblo", ""),
        ("a ", ""),
    ],
)
def test_the_letters_of_the_last_name_are_those_that_are_looked_up(typed: str, begun: str) -> None:
    assert slot(Blank.DELEGATIONS, "a").begun(typed) == begun


def test_names_chosen_one_after_the_other_are_joined_and_not_offered_again() -> None:
    one = slot(Blank.DELEGATIONS, "a")
    assert [d.id for d in one.offered("a do", ALL, (), ())] == ["DOM"]
    assert one.offered("a d", ALL, (), ()) == ()
    text = one.choose("a do", DOM, ALL)
    assert text == "a la República Dominicana"
    assert one.begun(f"{text} y algo") == ""
    assert one.offered(f"{text}, do", ALL, (), ()) == ()
    text = one.choose(f"{text}, ho", HND, ALL)
    assert text == "a Honduras y a la República Dominicana"
    assert one.settled(f"{text}, ", ALL, TODAY) == text
    assert one.settled(f"{text} (sede)", ALL, TODAY) == f"{text} (sede)"
    assert one.settled(f"{text}, otros", ALL, TODAY) == "a Honduras, a la República Dominicana y a otros"


def test_what_was_typed_over_begins_anew() -> None:
    one = slot(Blank.DELEGATIONS, "a")
    one.choose("a do", DOM, ALL)
    one.typed_over("h")
    assert one.begun("ho") == "ho"
    assert one.choose("ho", HND, ALL) == "a Honduras"
    event = slot(Blank.EVENT, "de")
    assert event.settled("de el taller", ALL, TODAY) == "del taller"
    event.typed_over("la")
    assert event.settled("la sede", ALL, TODAY) == "de la sede"
