"""Rows of a programme read by their columns, whatever stands in their cells."""

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcm_desktop.domain.agenda import Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.intake.programme_columns import (
    ProgrammeField,
    RowKind,
    find_programme_head,
    named,
    programme_mapping,
    tells_a_programme,
)
from rcm_desktop.intake.programme_rows import MOST_LETTERS, read_programme_row
from rcm_desktop.intake.programme_values import Hints, ProgrammeRow, Titles, Why
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.services.programme_lists.writing import COLUMNS

F = ProgrammeField
HINTS = Hints(ZoneInfo("America/Panama"), 2023)


def read(**cells: str) -> ProgrammeRow:
    fields = [F(name) for name in cells]
    return read_programme_row((2, tuple(cells.values())), dict(enumerate(fields)), HINTS)


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_head_and_word_that_is_written_is_read_back(language: str) -> None:
    labels = Labels(language)
    heads = [labels.text("programme_list.heads", column) for column in COLUMNS]
    assert list(programme_mapping("", heads).values()) == list(COLUMNS)
    for kind in (RowKind, SessionKind, ItemKind, Access, Audience, Level):
        for value in kind:
            assert named(kind, labels.text("programme_list.words", value)) is value


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        (("Fecha", "Hora", "Sesión", "Sala"), ["day", "start", "session_es", "room"]),
        (("Date", "Start time", "To", "Session", "Agenda item"), ["day", "start", "end", "session_en", "item_en"]),
        (("Día", "Inicio", "Duración", "Título", "Ponentes"), ["day", "start", "minutes", "title_es", "speakers"]),
        (("Sesión / Session", "Start / Inicio"), ["session_es", "start"]),
        (("Tema", "A cargo de", "Relatoría", "Presidencia"), ["item_es", "speakers", "rapporteur", "chair"]),
        (("Qué", "Cuánto"), ["ignore", "ignore"]),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headers(headers: tuple[str, ...], expected: list[str]) -> None:
    mapping = programme_mapping("", headers)
    assert [str(field) for _, field in sorted(mapping.items())] == expected


def test_the_header_row_is_found_below_titles() -> None:
    rows = [(1, ("PROGRAMA",)), (3, ("Fecha", "Hora", "Sesión")), (4, ("14/11/2023", "9:00", "A"))]
    found = find_programme_head(rows)
    assert found.row == 3


def test_a_programme_needs_titles_and_a_time() -> None:
    assert tells_a_programme({0: F.TITLE_ES, 1: F.START})
    assert not tells_a_programme({0: F.TITLE_ES, 1: F.ROOM})
    assert not tells_a_programme({0: F.DAY, 1: F.START})


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        ({"session_es": "A"}, RowKind.SESSION),
        ({"session_es": "A", "item_es": "B"}, RowKind.ITEM),
        ({"item_es": "B"}, RowKind.ITEM),
        ({"title_es": "A", "room": "Sala 1"}, RowKind.SESSION),
        ({"title_es": "A", "kind": "Taller"}, RowKind.SESSION),
        ({"title_es": "A", "end": "10:00"}, RowKind.SESSION),
        ({"title_es": "A"}, RowKind.ITEM),
        ({"title_es": "A", "type": "Session", "room": ""}, RowKind.SESSION),
        ({"title_es": "A", "type": "Punto", "room": "Sala 1"}, RowKind.ITEM),
        ({"title_es": "A", "type": "Taller"}, RowKind.SESSION),
        ({"title_es": "A", "type": "Receso"}, RowKind.ITEM),
        ({"objective_es": "A"}, RowKind.OBJECTIVE),
    ],
)  # fmt: skip
def test_what_a_row_is_stands_in_its_type_or_is_told_by_its_cells(cells: dict[str, str], kind: RowKind) -> None:
    found = read(**cells)
    assert (found.refused, found.kind) == (None, kind)


def test_a_row_holds_what_its_cells_say() -> None:
    found = read(day="14 nov", start="9:00 a. m.", end="10h30", session_es="Uno", session_en="One", chair="Belice")
    assert (found.title, found.day, found.start, found.end) == (
        Titles("Uno", "One"), date(2023, 11, 14), time(9), time(10, 30),
    )  # fmt: skip
    assert found.chair == "Belice"


def test_a_moment_with_its_offset_is_told_at_the_meetings_place() -> None:
    found = read(session_es="Uno", day="2023-11-15 02:00+00:00")
    assert (found.day, found.start) == (date(2023, 11, 14), time(21))


@pytest.mark.parametrize(
    ("cells", "why", "reason"),
    [
        ({"room": "Sala 1"}, Why.NO_TITLE, ""),
        ({"session_es": "A", "day": "algún día"}, Why.DAY, "algún día"),
        ({"session_es": "A", "start": "14/11/2023"}, Why.START, "14/11/2023"),
        ({"session_es": "A", "end": "tarde"}, Why.END, "tarde"),
        ({"item_es": "A", "minutes": "99999"}, Why.MINUTES, "99999"),
        ({"session_es": "A", "type": "Ejemplo: sesión"}, Why.EXAMPLE, ""),
        ({"session_es": "A" * (MOST_LETTERS + 1)}, Why.TOO_LONG, "A" * 80),
        ({"session_es": "A", "day": "9999-12-31 23:00-05:00"}, Why.DAY, "9999-12-31 23:00-05:00"),
        ({"objective_es": "A", "number": "²"}, Why.NUMBER, "²"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_taken_says_why(cells: dict[str, str], why: Why, reason: str) -> None:
    found = read(**cells)
    assert (found.refused, found.reason) == (why, reason)


@given(st.dictionaries(st.sampled_from(list(F)), st.text(max_size=30), max_size=12), st.booleans())
def test_no_cells_make_the_reader_stumble(cells: dict[ProgrammeField, str], flat: bool) -> None:
    mapping = dict(enumerate(cells))
    hints = Hints(HINTS.zone, HINTS.year, flat)
    found = read_programme_row((7, tuple(cells.values())), mapping, hints)
    assert found.row == 7
    assert found.refused is not None or found.title.any or found.objective is not None or found.day is not None
