"""Grammar of lists, articles, contractions and dates, as tables of cases."""

import pytest

from rcm_desktop.documents.language import (
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
        (NameForms("Estados Unidos", article="los"), "los Estados Unidos", "a los Estados Unidos", "de los Estados Unidos"),
        ("El Salvador", "El Salvador", "a El Salvador", "de El Salvador"),
    ],
)  # fmt: skip
def test_articles_contract_only_where_the_record_says_el(name, said, with_a, with_de):
    assert (with_article(name), to(name), of(name)) == (said, with_a, with_de)


@pytest.mark.parametrize(
    ("last", "link"),
    [
        ("Islas Caimán", "e"), ("Italia", "e"), ("Índice", "e"), ("Hispania", "e"), ("Hípica", "e"), ("«India»", "e"),
        ("IICA", "e"), ("IOM", "e"), ("I", "e"), ("ivoireños", "e"), ("Yngrid", "e"),
        ("hielo", "y"), ("hierba", "y"), ("hiato", "y"), ("Iowa", "y"), ("ion", "y"), ("Ian", "y"),
        ("Yemen", "y"), ("Honduras", "y"), ("Haití", "y"), ("la India", "y"), ("HIAS", "y"), ("Guatemala", "y"),
        ("y", "y"), ("Hong Kong", "y"),
    ],
)  # fmt: skip
def test_y_becomes_e_before_the_sound_i_only(last, link):
    assert joined(["Panamá", last], "es") == f"Panamá {link} {last}"


@pytest.mark.parametrize(
    ("last", "link"),
    [
        ("Honduras", "u"), ("OIM", "u"), ("oeste", "u"), ("óptica", "u"), ("hotel", "u"), ("hospital", "u"),
        ("8", "u"), ("80", "u"), ("11", "u"), ("11.000", "u"), ("800", "u"),
        ("110", "o"), ("1", "o"), ("18", "o"), ("Panamá", "o"), ("uno", "o"), ("Haití", "o"),
    ],
)  # fmt: skip
def test_o_becomes_u_before_the_sound_o_only(last, link):
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
def test_lists_are_closed_in_each_language(names, es, en):
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
def test_a_preposition_stands_once_unless_every_name_takes_an_article(preposition, names, said):
    assert joined_after(preposition, names) == said


@pytest.mark.parametrize(
    ("phrase", "slots", "language", "said"),
    [
        ("Agradecer {a:org} su exposición sobre {topic}.", {"org": ACNUR, "topic": "{asilo}"}, "es", "Agradecer al ACNUR su exposición sobre {asilo}."),
        ("Reconocer la labor {de:del} en {event}.", {"del": [SALVADOR, DOMINICANA], "event": "el foro"}, "es", "Reconocer la labor de El Salvador y la República Dominicana en el foro."),
        ("Thank {del} for {event}.", {"del": NameForms("Dominican Republic", article="the"), "event": "it"}, "en", "Thank the Dominican Republic for it."),
        ("Thank {del}.", {"del": [NameForms("Belize"), NameForms("United States", article="the")]}, "en", "Thank Belize and the United States."),
        ("Invitar {a:org} a {action}.", {"org": []}, "es", "Invitar a [org] a [action]."),
    ],
)  # fmt: skip
def test_slots_of_a_phrase_are_filled_with_their_articles(phrase, slots, language, said):
    assert fill(phrase, slots, language) == said


@pytest.mark.parametrize(
    ("start", "end", "es", "en"),
    [
        ("2023-11-14", "2023-11-16", "14 al 16 de noviembre de 2023", "14 to 16 November 2023"),
        ("2023-11-30", "2023-12-02", "30 de noviembre al 2 de diciembre de 2023", "30 November to 2 December 2023"),
        ("2023-12-30", "2024-01-02", "30 de diciembre de 2023 al 2 de enero de 2024", "30 December 2023 to 2 January 2024"),
        ("2023-11-16", "2023-11-14", "14 al 16 de noviembre de 2023", "14 to 16 November 2023"),
        ("2023-11-14", "2023-11-14", "14 de noviembre de 2023", "14 November 2023"),
        ("2023-11-14", "", "14 de noviembre de 2023", "14 November 2023"),
        ("", "", "", ""),
        ("2023-13-45", "", "2023-13-45", "2023-13-45"),
    ],
)  # fmt: skip
def test_periods_name_what_they_do_not_share(start, end, es, en):
    assert (days(start, end, "es"), days(start, end, "en")) == (es, en)


@pytest.mark.parametrize(
    ("start", "end", "es", "en"),
    [
        ("2023-11-14", "2023-11-16", "del 14 al 16 de noviembre de 2023", "from 14 to 16 November 2023"),
        ("2023-11-14T09:00", "2023-11-14T12:00", "el 14 de noviembre de 2023", "on 14 November 2023"),
    ],
)
def test_a_period_in_a_sentence_takes_its_preposition(start, end, es, en):
    assert (on_days(start, end, "es"), on_days(start, end, "en")) == (es, en)


def test_a_moment_is_a_day_and_a_time():
    assert moment("2023-11-14T21:40", "es") == "14 de noviembre de 2023, 21:40"
    assert moment("2023-11-14", "en") == "14 November 2023"
    assert day("mañana", "es") == "mañana"


def test_names_sort_blind_to_accents_and_case():
    assert sorted(["Zúñiga", "álvarez", "Ñusta", "Muñoz", "Nuñez"], key=sorting) == [
        *("álvarez", "Muñoz", "Nuñez", "Ñusta", "Zúñiga"),
    ]
