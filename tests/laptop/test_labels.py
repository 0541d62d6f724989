"""Sentences, dates and lists in both languages."""

import ast
import datetime as dt
import string
from pathlib import Path

import pytest

from rcm_desktop.domain import errors
from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.domain.errors import NewerFormat, RcmError
from rcm_desktop.laptop.labels import Labels, Sentence, _read

TUESDAY = dt.date(2023, 11, 14)


ERRORS = {
    kind.__name__: kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, RcmError)
}
del ERRORS["RcmError"]


def test_every_error_is_defined_where_this_test_finds_it() -> None:
    elsewhere = [
        f"{path.name}: {node.name}"
        for path in Path(errors.__file__).parents[1].rglob("*.py")
        if path != Path(errors.__file__)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in {"RcmError", *ERRORS} for base in node.bases)
    ]
    assert elsewhere == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_error_is_told_in_both_languages_with_its_own_facts(language: str) -> None:
    told = _read(language).get("errors", {})
    wrong = []
    for kind in ERRORS.values():
        parts = told.get(kind.__name__, {})
        if not (parts.get("what") and parts.get("safe") and parts.get("next")):
            wrong.append(f"{kind.__name__}: a sentence is missing")
            continue
        slots = {name for part in parts.values() for _, name, _, _ in string.Formatter().parse(part) if name}
        if slots - kind.facts_named():
            wrong.append(f"{kind.__name__}: no fact {sorted(slots - kind.facts_named())}")
    assert wrong == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_sentence_is_kept_for_an_error_that_is_gone(language: str) -> None:
    assert set(_read(language)["errors"]) <= set(ERRORS)


def test_both_files_hold_the_same_entries() -> None:
    def names(table: object, path: str = "") -> set[str]:
        if not isinstance(table, dict):
            return {path}
        return {name for key, value in table.items() for name in names(value, f"{path}.{key}")}

    assert names(_read("es")) == names(_read("en"))


def test_an_error_is_told_in_three_sentences_with_its_facts() -> None:
    told = Labels("en").error(NewerFormat(needs="1.4"))
    assert isinstance(told, Sentence)
    assert "1.4" in told.one_line
    assert "{" not in told.one_line


def test_a_fact_that_is_not_known_reads_as_a_dash() -> None:
    assert "—" in Labels("es").error(NewerFormat()).one_line


def test_dates_have_the_name_of_the_month() -> None:
    assert Labels("es").date(TUESDAY) == "14 de noviembre de 2023"
    assert Labels("en").date(TUESDAY) == "14 November 2023"
    assert Labels("es").day(TUESDAY) == "martes 14 de noviembre"
    assert Labels("en").day(TUESDAY) == "Tuesday 14 November"
    assert Labels("es").short_day(TUESDAY) == "14 nov"
    assert Labels("en").moment(dt.datetime(2023, 11, 14, 9, 5)) == "14 November 2023, 09:05"  # noqa: DTZ001 local


@pytest.mark.parametrize(
    ("last", "spanish", "english"),
    [
        (TUESDAY, "14 de noviembre de 2023", "14 November 2023"),
        (dt.date(2023, 11, 16), "14 al 16 de noviembre de 2023", "14 to 16 November 2023"),
        (dt.date(2023, 12, 1), "14 de noviembre al 1 de diciembre de 2023", "14 November to 1 December 2023"),
        (
            dt.date(2024, 1, 2),
            "14 de noviembre de 2023 al 2 de enero de 2024",
            "14 November 2023 to 2 January 2024",
        ),
    ],
)
def test_a_period_says_each_part_once(last: dt.date, spanish: str, english: str) -> None:
    assert Labels("es").period(TUESDAY, last) == spanish
    assert Labels("en").period(TUESDAY, last) == english


def test_the_clock_has_twenty_four_hours() -> None:
    assert Labels("es").time(dt.time(16, 5)) == "16:05"
    assert Labels("en").clock(dt.time(4, 5, 9)) == "04:05:09"


@pytest.mark.parametrize(
    ("names", "spanish"),
    [
        ([], ""),
        (["Belice"], "Belice"),
        (["Belice", "Canadá"], "Belice y Canadá"),
        (["Belice", "Canadá", "Panamá"], "Belice, Canadá y Panamá"),
        (["Canadá", "Islas Marianas"], "Canadá e Islas Marianas"),
        (["Canadá", "Hidalgo"], "Canadá e Hidalgo"),
        (["agua", "hielo"], "agua y hielo"),
    ],
)
def test_a_list_joins_its_last_item_as_spanish_does(names: list[str], spanish: str) -> None:
    assert Labels("es").listing(names) == spanish


def test_a_list_in_english_ends_in_and() -> None:
    assert Labels("en").listing(["Belize", "Canada", "Italy"]) == "Belize, Canada and Italy"


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_command_line_has_a_sentence_for_every_verdict(language: str) -> None:
    labels = Labels(language)
    for verdict in Verdict:
        assert labels.text("cli.verdicts", verdict, person="Ana", delegation="Honduras", at="09:00", where="Mesa 1")
