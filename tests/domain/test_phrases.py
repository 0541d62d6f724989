"""Phrases: their slots, and what stands in them, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.naming import Named
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.phrases import Blank, Phrase, Slot, called, in_order, matching, melting, parts, said, worded
from rcm_desktop.domain.records import NameForms

DOM = Delegation(
    id="dom", category=Category.MEMBER, code="DOM", name_es=NameForms("República Dominicana", article="la"),
    name_en=NameForms("Dominican Republic", article="the"),
)  # fmt: skip
HND = Delegation(
    id="hnd", category=Category.MEMBER, code="HND", name_es=NameForms("Honduras"), name_en=NameForms("Honduras")
)
USA = Delegation(
    id="usa", category=Category.MEMBER, code="USA", name_es=NameForms("Estados Unidos", "", "los", "EE. UU."),
    name_en=NameForms("United States", "", "the", "US"),
)  # fmt: skip
SLV = Delegation(id="slv", category=Category.MEMBER, code="SLV", name_es=NameForms("El Salvador"))
IOM = Delegation(
    id="iom", category=Category.OBSERVER, code="OIM",
    name_es=NameForms("Organización para las Migraciones", "", "la", "OIM"),
    name_en=NameForms("Migration body", "", "", "IOM"),
)  # fmt: skip
HCR = Delegation(id="hcr", category=Category.OBSERVER, code="ACNUR", name_es=NameForms("ACNUR", "", "el"))
TO, OF, BARE = Slot(Blank.DELEGATIONS, "a"), Slot(Blank.DELEGATIONS, "de"), Slot(Blank.DELEGATIONS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Agradecer {a:del} la organización de {event}.",
         ("Agradecer ", TO, " la organización de ", Slot(Blank.EVENT), ".")),
        ("{n}{mtg}", (Slot(Blank.NUMBER), Slot(Blank.MEETING))),
        ("", ()),
        ("Sin nada que llenar.", ("Sin nada que llenar.",)),
        ("{quien} y {a:topic} y {del y del} y {a: del}", ("{quien} y {a:topic} y {del y del} y {a: del}",)),
        ("{{del}}", ("{", BARE, "}")),
        ("{DEL} {Del}", ("{DEL} {Del}",)),
        ("{del", ("{del",)),
    ],
)  # fmt: skip
def test_a_phrase_is_texts_and_slots_and_what_is_no_slot_stays_as_typed(text: str, found: tuple[object, ...]) -> None:
    assert parts(text) == found


def test_a_plain_preposition_before_a_slot_belongs_to_it_but_for_figures() -> None:
    found = melting(parts("Enviar la nota de {event} a {org}, de {date}, de {del}{topic} y para {place}; {a:del}."))
    slots = [(part.preposition, part.blank.value) for part in found if isinstance(part, Slot)]
    assert slots == [
        ("de", "event"), ("a", "org"), ("", "date"), ("de", "del"), ("", "topic"), ("", "place"), ("a", "del"),
    ]  # fmt: skip
    assert [part for part in found if isinstance(part, str)] == [
        "Enviar la nota ", " ", ", de ", ", ", " y para ", "; ", ".",
    ]  # fmt: skip
    assert melting(parts("a {org}")) == (Slot(Blank.BODY, "a"),)
    assert melting(parts("comida {org}")) == ("comida ", Slot(Blank.BODY))


@given(st.lists(st.one_of(st.text(alphabet="{}:adel org\n", max_size=8), st.sampled_from([f"{{{b}}}" for b in Blank]))))
def test_whatever_is_typed_is_put_together_again(pieces: list[str]) -> None:
    text = "".join(pieces)
    braced = worded(text, lambda slot: f"{{{slot.preposition}{':' if slot.preposition else ''}{slot.blank}}}")
    assert braced == text
    assert all(part for part in parts(text))


@pytest.mark.parametrize(
    ("slot", "chosen", "es", "en"),
    [
        (TO, [DOM], "a la República Dominicana", "the Dominican Republic"),
        (TO, [SLV], "a El Salvador", "El Salvador"),
        (TO, [HCR], "al ACNUR", "el ACNUR"),
        (OF, [HCR], "del ACNUR", "el ACNUR"),
        (TO, [IOM], "a la OIM", "IOM"),
        (BARE, [USA], "los Estados Unidos", "the United States"),
        (
            TO, [HND, DOM, USA], "a Honduras, a la República Dominicana y a los Estados Unidos",
            "Honduras, the Dominican Republic and the United States",
        ),
        (OF, [HND, DOM], "de Honduras y la República Dominicana", "Honduras and the Dominican Republic"),
        (BARE, [DOM, IOM], "la República Dominicana y la OIM", "the Dominican Republic and IOM"),
    ],
)  # fmt: skip
def test_names_stand_with_their_articles_in_each_language(
    slot: Slot, chosen: list[Delegation], es: str, en: str
) -> None:
    assert said([called(one, "es") for one in chosen], slot, "es") == es
    assert said([called(one, "en") for one in chosen], slot, "en") == en


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (["el pueblo anfitrión"], "al pueblo anfitrión"),
        (["El Salvador"], "a El Salvador"),
        (["la sede"], "a la sede"),
        ([called(HND, "es"), "el pueblo anfitrión"], "a Honduras y al pueblo anfitrión"),
        ([], "a"),
    ],
)
def test_a_word_of_ones_own_melts_with_its_article(names: list[Named], text: str) -> None:
    assert said(names, TO, "es") == text


def test_a_country_is_called_by_its_name_and_a_body_by_its_acronym_in_that_language() -> None:
    assert (called(USA, "es").short, called(USA, "en").short) == ("Estados Unidos", "United States")
    assert (called(IOM, "es").short, called(IOM, "en").short) == ("OIM", "IOM")
    assert called(HCR, "es").short == "ACNUR"


def test_those_chosen_stand_in_the_meetings_order_each_once() -> None:
    assert in_order(["usa", "dom", "usa", "gone"], [DOM, HND, USA]) == [DOM, USA]


def test_phrases_are_found_by_the_beginnings_of_words_in_any_order_blind_to_accents() -> None:
    bank = [
        Phrase(id="1", text_es="Solicitar {a:org} la distribución de {doc}.", text_en="Request {org} to send {doc}."),
        Phrase(id="2", text_es="Solicitar {a:del} información.", text_en="Request {del} to send."),
        Phrase(id="3", text_en="Thank {del}."),
    ]

    def found(text: str, language: str = "es") -> list[str]:
        return [one.id for one in matching(bank, text, lambda one: worded(one.text(language), lambda slot: slot.blank))]

    assert found("  ") == ["1", "2", "3"]
    assert found("distribucion SOLI") == ["1"]
    assert found("info sol") == ["2"]
    assert found("request", "en") == ["1", "2"]
    assert found("request") == []
    assert found("thank") == ["3"]
    assert found("org soli") == ["1"]
