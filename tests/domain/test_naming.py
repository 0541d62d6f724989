"""Articles, contractions and lists of names, as tables of cases."""

import pytest

from rcm_desktop.domain.naming import Named, joined, joined_after, named, of, to, with_article
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms

DOMINICANA = NameForms("República Dominicana", article="la")
SALVADOR = NameForms("El Salvador")
CANADA = NameForms("Canadá", article="el")
HONDURAS = NameForms("Honduras")
ACNUR = NameForms("ACNUR", article="el")
OIM = NameForms("OIM", article="la")
USA = NameForms("Estados Unidos", article="los")


@pytest.mark.parametrize(
    ("name", "said", "with_a", "with_de"),
    [
        (DOMINICANA, "la República Dominicana", "a la República Dominicana", "de la República Dominicana"),
        (SALVADOR, "El Salvador", "a El Salvador", "de El Salvador"),
        (CANADA, "el Canadá", "al Canadá", "del Canadá"),
        (NameForms("Canadá"), "Canadá", "a Canadá", "de Canadá"),
        (ACNUR, "el ACNUR", "al ACNUR", "del ACNUR"),
        (OIM, "la OIM", "a la OIM", "de la OIM"),
        (
            NameForms("Estados Unidos", article="los"),
            "los Estados Unidos",
            "a los Estados Unidos",
            "de los Estados Unidos",
        ),
        ("El Salvador", "El Salvador", "a El Salvador", "de El Salvador"),
    ],
)
def test_articles_contract_only_where_the_record_says_el(
    name: Named, said: str, with_a: str, with_de: str
) -> None:
    assert (with_article(name), to(name), of(name)) == (said, with_a, with_de)


BEFORE_I = ["Islas Caimán", "Italia", "Índice", "Hispania", "Hípica", "«India»", "ivoireños", "Yngrid"]
SPELLED_I = ["IICA", "IOM", "I"]
NOT_I = [
    "hielo",
    "hierba",
    "hiato",
    "Iowa",
    "ion",
    "Ian",
    "Yemen",
    "Honduras",
    "Haití",
    "HIAS",
    "la India",
    "y",
]
BEFORE_O = ["Honduras", "OIM", "oeste", "óptica", "hotel", "hospital", "8", "80", "11", "11.000", "800"]
NOT_O = ["110", "1", "18", "Panamá", "uno", "Haití"]


@pytest.mark.parametrize(
    ("last", "link"), [*((w, "e") for w in BEFORE_I + SPELLED_I), *((w, "y") for w in NOT_I)]
)
def test_y_becomes_e_before_the_sound_i_only(last: str, link: str) -> None:
    assert joined(["Panamá", last], "es") == f"Panamá {link} {last}"


@pytest.mark.parametrize(("last", "link"), [*((w, "u") for w in BEFORE_O), *((w, "o") for w in NOT_O)])
def test_o_becomes_u_before_the_sound_o_only(last: str, link: str) -> None:
    assert joined(["Cuba", last], "es", "or") == f"Cuba {link} {last}"


@pytest.mark.parametrize(
    ("names", "es", "en"),
    [
        ([], "", ""),
        (["Honduras"], "Honduras", "Honduras"),
        (["Honduras", "Panamá"], "Honduras y Panamá", "Honduras and Panamá"),
        (["A", "B", "C"], "A, B y C", "A, B and C"),
        (["A", "Trinidad and Tobago", "C"], "A, Trinidad and Tobago y C", "A, Trinidad and Tobago, and C"),
        (["Honduras", "Islas"], "Honduras e Islas", "Honduras and Islas"),
    ],
)
def test_lists_are_closed_in_each_language(names: list[Named], es: str, en: str) -> None:
    assert (joined(names, "es"), joined(names, "en")) == (es, en)


@pytest.mark.parametrize(
    ("preposition", "names", "said"),
    [
        ("de", [HONDURAS, DOMINICANA], "de Honduras y la República Dominicana"),
        ("de", [DOMINICANA, SALVADOR, HONDURAS], "de la República Dominicana, El Salvador y Honduras"),
        ("de", [CANADA, HONDURAS], "del Canadá y Honduras"),
        ("a", [ACNUR, OIM], "al ACNUR y a la OIM"),
        ("a", [HONDURAS, DOMINICANA, USA], "a Honduras, a la República Dominicana y a los Estados Unidos"),
        ("a", [SALVADOR, "Islas Caimán"], "a El Salvador y a Islas Caimán"),
        ("a", [HONDURAS], "a Honduras"),
        ("de", [OIM, ACNUR, DOMINICANA], "de la OIM, del ACNUR y de la República Dominicana"),
        ("a", [OIM], "a la OIM"),
    ],
)
def test_a_stands_before_each_name_and_de_once_unless_every_name_takes_an_article(
    preposition: str, names: list[Named], said: str
) -> None:
    assert joined_after(preposition, names) == said


def test_a_delegation_nobody_named_is_called_by_its_code() -> None:
    assert named(Delegation(id="x", code="HND"), "es") == NameForms("HND")
    assert named(Delegation(id="x"), "en").short == "—"
    assert named(Delegation(id="x", code="HND", name_en=HONDURAS), "es") == HONDURAS
