"""What a line begins with, and the signs in it, become choices; everything else stays as typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.noting import Lead, goes_on, kinds_begun, lead, sign, sign_begun
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms


def delegation(code: str, es: str, en: str, *aliases: str) -> Delegation:
    return Delegation(id=code, code=code, name_es=NameForms(es), name_en=NameForms(en), aliases=aliases)


KNOWN = (
    delegation("HND", "Honduras", "Honduras"),
    delegation("USA", "Estados Unidos", "United States", "EEUU", "EE. UU."),
    delegation("DOM", "República Dominicana", "Dominican Republic"),
    delegation("PAN", "Panamá", "Panama"),
    delegation("SLV", "El Salvador", "El Salvador"),
    delegation("X1", "Ribera Norte", "North Bank", "Ribera"),
    delegation("X2", "Ribera Sur", "South Bank", "Ribera"),
    Delegation(id="CEPAL", code="CEPAL", name_es=NameForms("CEPAL"), name_en=NameForms("ECLAC", "", "", "UN-ECLAC")),
)


@pytest.mark.parametrize(
    ("text", "typed", "who"),
    [
        ("HND: propone", "HND:", "HND"),
        ("hnd:", "hnd:", "HND"),
        ("HON: propone", "HON:", "HND"),
        ("Honduras: propone", "Honduras:", "HND"),
        ("honduras\tpropone", "honduras\t", "HND"),
        ("  Honduras : propone", "  Honduras :", "HND"),
        ("PANAMA: propone", "PANAMA:", "PAN"),
        ("panamá: propone", "panamá:", "PAN"),
        ("EE. UU.: propone", "EE. UU.:", "USA"),
        ("eeuu: propone", "eeuu:", "USA"),
        ("United States: notes", "United States:", "USA"),
        ("Republica dominicana: propone", "Republica dominicana:", "DOM"),
        ("UN-ECLAC: notes", "UN-ECLAC:", "CEPAL"),
    ],
)
def test_a_line_may_begin_with_a_delegation(text: str, typed: str, who: str) -> None:
    assert lead(text, KNOWN) == Lead(typed, delegation=who)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Acuerdo: crear", NoteKind.AGREEMENT),
        ("agreement: create", NoteKind.AGREEMENT),
        ("COMPROMISO: enviar", NoteKind.COMMITMENT),
        ("recomendacion: enviar", NoteKind.RECOMMENDATION),
        ("Reserva:", NoteKind.RESERVATION),
        ("Información: hoy", NoteKind.INFORMATION),
        ("Intervention: today", NoteKind.INTERVENTION),
    ],
)
def test_a_line_may_begin_with_a_kind(text: str, kind: NoteKind) -> None:
    found = lead(text, KNOWN)
    assert found is not None
    assert (found.kind, found.delegation) == (kind, "")


@pytest.mark.parametrize(
    "text",
    [
        "", ":", "HND", "Honduras propone", "Honduras propone: uno",
        "y/o: uno", "24/7", "12:30 se abre", "A/RES/73/195: la resolución", "A/RES/73/195",
        "ana@example.org: escribe", "escriba a ana@example.org", "https://example.org",
        "primera\nHND: segunda", "Acuerdo\tcrear", "Nota: uno", "Ribera: ambigua", "RIB: ambigua",
        "Hon: no es un código", "HO: corto",
    ],
)  # fmt: skip
def test_anything_else_stays_as_typed(text: str) -> None:
    assert lead(text, KNOWN) is None


NUMBERS = {1: "first", 3: "third", 11: "eleventh"}


@pytest.mark.parametrize(
    ("line", "typed", "who"),
    [
        ("@hon", "@hon", "HND"), ("@HND", "@HND", "HND"), ("propone @hon", "@hon", "HND"), ("\t@pa", "@pa", "PAN"),
        ("@panamá", "@panamá", "PAN"), ("@rep", "@rep", "DOM"), ("@dominican", "@dominican", "DOM"),
        ("@eeuu", "@eeuu", "USA"), ("@us", "@us", "USA"), ("@hon:", "@hon:", "HND"), ("a@b.org @hon", "@hon", "HND"),
        ("@un-e", "@un-e", "CEPAL"),
    ],
)  # fmt: skip
def test_at_and_letters_of_one_delegation_name_it(line: str, typed: str, who: str) -> None:
    assert sign(line, KNOWN, NUMBERS) == Lead(typed, delegation=who)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("/ag", NoteKind.AGREEMENT), ("/ac", NoteKind.AGREEMENT), ("uno /ACUERDO", NoteKind.AGREEMENT),
        ("/co", NoteKind.COMMITMENT), ("/inf", NoteKind.INFORMATION), ("/rec", NoteKind.RECOMMENDATION),
        ("/reserva", NoteKind.RESERVATION), ("/intervencion", NoteKind.INTERVENTION),
    ],
)  # fmt: skip
def test_a_slash_and_letters_of_one_kind_name_it(line: str, kind: NoteKind) -> None:
    found = sign(line, KNOWN, NUMBERS)
    assert found is not None
    assert found.kind is kind


def test_a_number_names_the_meetings_own_objective() -> None:
    assert sign("sobre esto #3", KNOWN, NUMBERS) == Lead("#3", section="third")
    assert sign("#11", KNOWN, NUMBERS) == Lead("#11", section="eleventh")


@pytest.mark.parametrize(
    "line",
    [
        "", "@", "/", "#", "@h", "@zz", "@hon,", "@rib", "@-", "/a", "/re", "/in", "/zz", "/4", "/ag/", "#2", "#x",
        "#0", "#3a", "#٣", "#0003", "y/o", "24/7", "A/RES/73/195", "a@b.org", "a@hon", "12:30", "n#3", "(@hon",
        "@hon propone", "@hon ", "#3 ", "##3", "@@hon",
    ],
)  # fmt: skip
def test_a_sign_that_says_nothing_known_stays_as_typed(line: str) -> None:
    assert sign(line, KNOWN, NUMBERS) is None


_LINES = st.text(st.sampled_from("@/# \thonag3HN.:áé\u00a0z"), max_size=14)


@given(_LINES)
def test_a_sign_is_the_end_of_its_line_and_begins_it_or_follows_a_space(line: str) -> None:
    found = sign(line, KNOWN, NUMBERS)
    begun = sign_begun(line)
    assert line.endswith(begun)
    if begun:
        before = line[: len(line) - len(begun)]
        assert not before or before[-1].isspace()
        assert begun[0] in "@/#"
        assert not any(sign.isspace() for sign in begun)
    if found is not None:
        assert found.typed == begun
        assert [bool(found.delegation), found.kind is not None, bool(found.section)].count(True) == 1


@given(_LINES, st.text(st.sampled_from("abc é."), max_size=8))
def test_what_stands_before_a_space_changes_no_sign(line: str, before: str) -> None:
    assert sign(f"{before} {line}", KNOWN, NUMBERS) == sign(line, KNOWN, NUMBERS)


@given(st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=6), st.sampled_from("@/#"))
def test_what_follows_anything_but_a_space_is_no_sign(before: str, mark: str) -> None:
    if before[0] not in "@/#":
        assert sign_begun(f"{before}{mark}hon") == ""


def test_the_rest_of_a_name_goes_on_with_it() -> None:
    rica = delegation("CRI", "Costa Rica", "Costa Rica")
    usa = KNOWN[1]
    assert goes_on("@Costa", "Rica", rica)
    assert goes_on("@costa", "rica,", rica)
    assert goes_on("@EE.", "UU.", usa)
    assert goes_on("@estados", "Unidos", usa)
    assert not goes_on("@Costa", "Ric", rica)
    assert not goes_on("@cos", "Rica", rica)
    assert not goes_on("@Costa", "propone", rica)


def test_kinds_are_offered_from_no_letter_on() -> None:
    assert kinds_begun("") == tuple(NoteKind)
    assert kinds_begun("RE") == (NoteKind.RECOMMENDATION, NoteKind.RESERVATION)


def test_what_is_typed_is_not_kept_in_memory() -> None:
    """A rapporteur types a hundred thousand beginnings of sentences a day."""
    lead("warm:", ())
    before = folded.cache_info().currsize
    for count in range(200):
        lead(f"una frase que crece {count}\t", ())
        sign(f"otra @frase{count}", (), {})
    assert folded.cache_info().currsize == before
