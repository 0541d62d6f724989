"""Grammar of lists, articles, contractions and dates, as tables of cases."""

import pytest

from rcm_desktop.documents.language import (
    Named,
    Slot,
    day,
    days,
    fill,
    joined,
    joined_after,
    moment,
    of,
    on_days,
    sorting,
    to,
    with_article,
)
from rcm_desktop.domain.records import NameForms

DOMINICANA = NameForms("República Dominicana", article="la")
SALVADOR = NameForms("El Salvador")
CANADA = NameForms("Canadá", article="el")
HONDURAS = NameForms("Honduras")
ACNUR = NameForms("ACNUR", article="el")
OIM = NameForms("OIM", article="la")


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
        ("de", [OIM, ACNUR, DOMINICANA], "de la OIM, del ACNUR y de la República Dominicana"),
        ("a", [OIM], "a la OIM"),
    ],
)
def test_a_preposition_stands_once_unless_every_name_takes_an_article(
    preposition: str, names: list[Named], said: str
) -> None:
    assert joined_after(preposition, names) == said


@pytest.mark.parametrize(
    ("phrase", "slots", "language", "said"),
    [
        (
            "Agradecer {a:org} su exposición sobre {topic}.",
            {"org": ACNUR, "topic": "{asilo}"},
            "es",
            "Agradecer al ACNUR su exposición sobre {asilo}.",
        ),
        (
            "Reconocer la labor {de:del} en {event}.",
            {"del": [SALVADOR, DOMINICANA], "event": "el foro"},
            "es",
            "Reconocer la labor de El Salvador y la República Dominicana en el foro.",
        ),
        (
            "Thank {del} for {event}.",
            {"del": NameForms("Dominican Republic", article="the"), "event": "it"},
            "en",
            "Thank the Dominican Republic for it.",
        ),
        (
            "Thank {del}.",
            {"del": [NameForms("Belize"), NameForms("United States", article="the")]},
            "en",
            "Thank Belize and the United States.",
        ),
        ("Invitar {a:org} a {action}.", {"org": []}, "es", "Invitar a [org] a [action]."),
    ],
)
def test_slots_of_a_phrase_are_filled_with_their_articles(
    phrase: str, slots: dict[str, Slot], language: str, said: str
) -> None:
    assert fill(phrase, slots, language) == said


@pytest.mark.parametrize(
    ("start", "end", "es", "en"),
    [
        ("2023-11-14", "2023-11-16", "14 al 16 de noviembre de 2023", "14 to 16 November 2023"),
        (
            "2023-11-30",
            "2023-12-02",
            "30 de noviembre al 2 de diciembre de 2023",
            "30 November to 2 December 2023",
        ),
        (
            "2023-12-30",
            "2024-01-02",
            "30 de diciembre de 2023 al 2 de enero de 2024",
            "30 December 2023 to 2 January 2024",
        ),
        ("2023-11-16", "2023-11-14", "14 al 16 de noviembre de 2023", "14 to 16 November 2023"),
        ("2023-11-14", "2023-11-14", "14 de noviembre de 2023", "14 November 2023"),
        ("2023-11-14", "", "14 de noviembre de 2023", "14 November 2023"),
        ("", "", "", ""),
        ("2023-13-45", "", "2023-13-45", "2023-13-45"),
    ],
)
def test_periods_name_what_they_do_not_share(start: str, end: str, es: str, en: str) -> None:
    assert (days(start, end, "es"), days(start, end, "en")) == (es, en)


@pytest.mark.parametrize(
    ("start", "end", "es", "en"),
    [
        ("2023-11-14", "2023-11-16", "del 14 al 16 de noviembre de 2023", "from 14 to 16 November 2023"),
        ("2023-11-14T09:00", "2023-11-14T12:00", "el 14 de noviembre de 2023", "on 14 November 2023"),
    ],
)
def test_a_period_in_a_sentence_takes_its_preposition(start: str, end: str, es: str, en: str) -> None:
    assert (on_days(start, end, "es"), on_days(start, end, "en")) == (es, en)


def test_a_moment_is_a_day_and_a_time() -> None:
    assert moment("2023-11-14T21:40", "es") == "14 de noviembre de 2023, 21:40"
    assert moment("2023-11-14", "en") == "14 November 2023"
    assert day("mañana", "es") == "mañana"


def test_names_sort_blind_to_accents_and_case() -> None:
    assert sorted(["Zúñiga", "álvarez", "Ñusta", "Muñoz", "Nuñez"], key=sorting) == [
        *("álvarez", "Muñoz", "Nuñez", "Ñusta", "Zúñiga"),
    ]
