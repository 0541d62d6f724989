"""What a line begins with becomes a delegation or a kind; everything else stays as typed."""

import pytest

from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.noting import Lead, lead
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
