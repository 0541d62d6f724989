"""What to look at again on two short lines: what and where, with no word cut and the whole sentence as the tip."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from rcm_desktop.domain.planning_checks import Concern, Remark
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.prepare.remark_list import SIDE, whole_words
from rcm_desktop.ui.screens.agenda.prepare.three_columns import LEFT
from rcm_desktop.ui.screens.agenda.prepare.words import length_words, short_remark
from tests.sample import ident
from tests.ui.screens.agenda.prepare.conftest import Preparing, settle

SCROLL = 12


def metrics(weight: int = 400) -> QFontMetrics:
    return QFontMetrics(theme.font(13, weight))


def test_a_remark_says_what_and_where_and_its_tip_all_of_it(prepare: Preparing) -> None:
    prepare.view.gestures.move_session(prepare.session("prosecutors"), "2023-11-14T12:00", "Sala 1")
    settle()
    prepare.view.look_for_remarks()
    table = prepare.view.days.remarks
    concerns = [row.remark.concern for row in table.rows.rows]
    assert concerns == sorted(concerns, key=list(Concern).index), "what is in the way stands first"
    rows = {row.remark.concern: row for row in reversed(table.rows.rows)}
    room, text = rows[Concern.SAME_ROOM], rows[Concern.NO_TRANSLATION]
    assert (room.short.what, room.short.where) == ("Room taken twice", "Sala 1")
    assert text.short.what.endswith("to translate")
    assert text.short.where == "Meeting of the champion countries of the GCM"
    tip = table.rows.index(table.rows.row_of(room.key), 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Sala 1 is taken twice: “Meeting of")
    assert table.rowHeight(0) == table.sizeHintForRow(0) > 2 * metrics().height()


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("concern", list(Concern))
def test_no_word_of_what_is_cut_beside_the_days(
    prepare: Preparing, languages: Languages, language: str, concern: Concern
) -> None:
    languages.speak(language)
    assert prepare.view.programme is not None
    what = short_remark(Remark(concern, ident("champions"), amount=570), prepare.view.programme).what
    room = theme.px(LEFT - 2 * SIDE - SCROLL)
    assert all(metrics(600).horizontalAdvance(word) <= room for word in what.split(" "))
    two_lines = metrics(600).boundingRect(QRect(0, 0, room, 1000), Qt.TextFlag.TextWordWrap, what).height()
    assert two_lines <= 2 * metrics(600).lineSpacing()


def test_a_line_ends_with_a_whole_word(languages: Languages) -> None:
    title = "Taller sobre sistemas de información del mercado laboral"
    for width in range(90, metrics().horizontalAdvance(title), 10):
        shown = whole_words(title, metrics(), width)
        assert shown.endswith("…")
        assert title.startswith(f"{shown[:-1]} ")
        assert metrics().horizontalAdvance(shown) <= width
    assert whole_words(title, metrics(), 2000) == title
    assert whole_words("Interinstitucionalización", metrics(), 80).startswith("Inter")


def test_a_length_is_never_broken_between_number_and_unit(languages: Languages) -> None:
    assert [length_words(minutes).split(" ") for minutes in (30, 60, 90)] == [
        ["30\u00a0min"], ["1\u00a0h"], ["1\u00a0h\u00a030"],
    ]  # fmt: skip
