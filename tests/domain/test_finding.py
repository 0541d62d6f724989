"""Finding people by beginnings of words, whatever the accents, the case and the order."""

import pytest

from rcm_desktop.domain.finding import Entry, Index, folded, matched, words

PEOPLE = (
    Entry("nunez", "Águeda Núñez Nopal", ("Instituto de Migración", "MEX", "México", "A0014X")),
    Entry("lopez", "Ana López Pino", ("HND", "Honduras")),
    Entry("roble", "Ana López Roble", ("HND", "Honduras")),
    Entry("canyon", "Lee O’Canyon", ("USA", "Estados Unidos")),
    Entry("devries", "Noor de Vries-Inventada", ("OIM",)),
    Entry("one", "Guardabarranco", ("NIC", "Nicaragua")),
    Entry("late", "Alba Analí", ()),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index(PEOPLE)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("nunez", ["nunez"]),
        ("NÚÑEZ", ["nunez"]),
        ("nun\u0303ez", ["nunez"]),
        ("nop agu", ["nunez"]),
        ("lopez ana", ["lopez", "roble"]),
        ("ana hond rob", ["roble"]),
        ("honduras", ["lopez", "roble"]),
        ("migra", ["nunez"]),
        ("a0014", ["nunez"]),
        ("vries", ["devries"]),
        ("inventada de", ["devries"]),
        ("canyon", ["canyon"]),
        ("guarda", ["one"]),
        ("opeza", []),
        ("", []),
        (" - ", []),
    ],
)
def test_words_in_any_order_find_whoever_has_them_all(index: Index, asked: str, found: list[str]) -> None:
    assert list(index.find(asked, 8)) == found


def test_names_that_begin_as_asked_come_first(index: Index) -> None:
    assert list(index.find("ana", 8)) == ["lopez", "roble", "late"]


def test_no_more_are_found_than_were_wanted(index: Index) -> None:
    assert list(index.find("ana", 1)) == ["lopez"]


def test_folding_takes_marks_and_case_and_nothing_else() -> None:
    assert folded("Ñandú-Straße Ø") == "nandu-strasse ø"
    assert words("O’Canyon, Lee (USA)") == ["o", "canyon", "lee", "usa"]


@pytest.mark.parametrize(
    ("text", "asked", "parts"),
    [
        ("Ana López Pino", "lop an", ["An", "Lóp"]),
        ("José Ñandú Ñáñez", "nan", ["Ñan", "Ñáñ"]),
        ("Nu\u0301n\u0303ez", "nun", ["Nu\u0301n"]),
        ("Straßer", "strass", ["Straß"]),
        ("Honduras", "mex", []),
        ("Lee O’Canyon", "can", ["Can"]),
    ],
)
def test_what_matched_is_marked_in_the_text_as_written(text: str, asked: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in matched(text, asked)] == parts
