"""Numbers of a paper are assigned in its tree."""

import pytest

from rcm_desktop.domain.paper import (
    Block,
    Column,
    Heading,
    NumberedPoint,
    Paper,
    Paragraph,
    Run,
    Table,
    letters,
    numbered,
    plain,
    roman,
)


def paper(*blocks: Block) -> tuple[Block, ...]:
    return numbered(Paper(title="T", language="es", blocks=blocks)).blocks


def text(words: str, numbered: bool = False, key: str = "") -> Paragraph:
    return Paragraph((Run(words),), numbered=numbered, key=key)


def test_numbered_paragraphs_run_through_headings_and_skip_the_others() -> None:
    found = paper(text("a", numbered=True), Heading("H"), text("b"), text("c", numbered=True))
    assert [block.number for block in found if isinstance(block, Paragraph)] == ["1.", "", "2."]


def test_points_run_1_a_i_and_start_again_below_each_parent() -> None:
    levels = [1, 2, 2, 3, 3, 1, 2, 3]
    found = paper(*(NumberedPoint((Run("x"),), level) for level in levels))
    assert [point.number for point in found if isinstance(point, NumberedPoint)] == [
        "1.",
        "a)",
        "b)",
        "i)",
        "ii)",
        "2.",
        "a)",
        "i)",
    ]


def test_a_dashed_point_takes_a_dash() -> None:
    (point,) = paper(NumberedPoint((Run("x"),), 2, dashed=True))
    assert isinstance(point, NumberedPoint)
    assert point.number == "–"


def test_a_table_cell_shows_the_number_of_the_paragraph_it_refers_to() -> None:
    table = Table((Column("N"),), (((Run("", refers_to="k"),),), ((Run("", refers_to="nowhere"),),)))
    found = paper(text("a", numbered=True), text("b", numbered=True, key="k"), table)[-1]
    assert isinstance(found, Table)
    assert [plain(row[0]) for row in found.rows] == ["2", "–"]


def test_numbering_a_numbered_paper_again_changes_nothing() -> None:
    once = numbered(
        Paper(title="T", language="es", blocks=(text("a", numbered=True), NumberedPoint((Run("x"),))))
    )
    assert numbered(once) == once


@pytest.mark.parametrize(("number", "label"), [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")])
def test_letters_go_on_after_z(number: int, label: str) -> None:
    assert letters(number) == label


@pytest.mark.parametrize(
    ("number", "figure"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1999, "mcmxcix")]
)
def test_roman_figures(number: int, figure: str) -> None:
    assert roman(number) == figure
