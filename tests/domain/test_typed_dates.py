"""Dates as they are typed in the two languages, and what is no date."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.typed_dates import Read, Trouble, read
from rcm_desktop.laptop.labels import Labels

TODAY = date(2023, 11, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15/4", "2024-04-15"),
        ("15/04/2024", "2024-04-15"),
        ("15-4-24", "2024-04-15"),
        ("15.4.2024", "2024-04-15"),
        ("4/15/2024", "2024-04-15"),
        ("4/4", "2024-04-04"),
        ("14/11", "2023-11-14"),
        ("13/11", "2024-11-13"),
        ("2024-04-05", "2024-04-05"),
        ("15 abril", "2024-04-15"),
        ("15 de abril de 2024", "2024-04-15"),
        ("15 DE Abr. de 2024", "2024-04-15"),
        ("1.º de abril", ""),
        ("5 set", "2024-09-05"),
        ("April 15", "2024-04-15"),
        ("April 15th, 2024", "2024-04-15"),
        ("15 April 2024", "2024-04-15"),
        ("29 feb", "2024-02-29"),
        ("en 30 días", "2023-12-14"),
        ("in 30 days", "2023-12-14"),
        ("dentro de 2 semanas", "2023-11-28"),
        ("in 3 months", "2024-02-14"),
        ("+30", "2023-12-14"),
        ("+ 30", "2023-12-14"),
        ("hoy", "2023-11-14"),
        ("Mañana", "2023-11-15"),
        ("  15   abril ", "2024-04-15"),
    ],
)
def test_what_people_type_is_a_day(text: str, day: str) -> None:
    found = read(text, TODAY)
    assert (found.day.isoformat() if found.day else "") == day


def test_a_month_ends_where_it_ends() -> None:
    assert read("en 3 meses", date(2023, 11, 30)).day == date(2024, 2, 29)


def test_figures_that_may_be_read_either_way_are_not_guessed() -> None:
    both = (date(2024, 5, 4), date(2024, 4, 5))
    assert read("4/5", TODAY) == Read(trouble=Trouble.AMBIGUOUS, could=both)
    assert read("4/5/2024", TODAY) == Read(trouble=Trouble.AMBIGUOUS, could=both)


@pytest.mark.parametrize("text", ["31/4", "31 de abril", "2023-02-29", "29/2/2023", "30 feb", "45/45"])
def test_a_day_that_the_calendar_does_not_have(text: str) -> None:
    assert read(text, TODAY).trouble is Trouble.NO_SUCH_DAY


@pytest.mark.parametrize(
    "text", ["pronto", "abril", "abril 2024", "15", "15 ab", "15 abril 204", "en x días", "+30 años"]
)
def test_what_is_no_date_says_so(text: str) -> None:
    assert read(text, TODAY) == Read(trouble=Trouble.UNREADABLE)


def test_nothing_typed_is_no_date_and_no_trouble() -> None:
    assert read("  ", TODAY) == Read()


@given(st.text(alphabet="0123456789/.-+ abrilemaydsn,", max_size=14), st.dates(date(1950, 1, 1), date(9990, 1, 1)))
def test_whatever_is_typed_is_a_day_or_a_trouble(text: str, today: date) -> None:
    found = read(text, today)
    assert (found.day is not None) + (found.trouble is not None) == bool(text.strip(" ,"))


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_in_words_comes_back_as_itself(day: date) -> None:
    assert read(Labels("es").date(day), TODAY).day == day
    assert read(Labels("en").date(day), TODAY).day == day
