"""What a dictionary is asked about, and what is never asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.spelled_words import spelled_words, words_of_names


def asked(text: str) -> list[str]:
    return [word for _, _, word in spelled_words(text)]


def test_words_are_cut_at_all_that_is_no_letter() -> None:
    assert asked("La reunión, «en pausa» (hoy) sub-regional.") == [
        "La", "reunión", "en", "pausa", "hoy", "sub", "regional"
    ]  # fmt: skip
    assert asked("don’t o'clock") == ["don't", "o'clock"]


@pytest.mark.parametrize(
    "text",
    [
        "ACNUR", "A/RES/73/195", "a@b.org", "https://example.org/x", "www.example.org", "example.org", "24/7", "3a",
        "@hon", "#tema", "y/o", "e", "C:\\x", "2023-11-14", "covid19",
    ],
)  # fmt: skip
def test_codes_figures_addresses_and_signs_are_not_asked_about(text: str) -> None:
    assert asked(text) == []


def test_the_words_of_names_are_those_that_would_be_asked_about() -> None:
    assert set(words_of_names("Lee O’Canyon", "María de los Ángeles")) == {
        "lee", "o'canyon", "maria", "de", "los", "angeles"
    }  # fmt: skip


@given(st.text(max_size=60))
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    last = 0
    for start, end, word in spelled_words(text):
        assert last <= start < end
        assert text[start:end].replace("’", "'") == word
        last = end
