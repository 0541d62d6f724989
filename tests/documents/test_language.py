"""Days, periods and moments of papers, as tables of cases."""

import pytest

from rcm_desktop.documents.language import day, days, moment, on_days, sorting


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
