"""Tiles side by side: where they stand, where the arrows lead, and which of them Tab reaches."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.ui.kit.tile_grid import GridTile, TileGrid
from rcm_desktop.ui.kit.wording import Languages

KEYS = {name: getattr(Qt.Key, f"Key_{name}") for name in ("Left", "Right", "Up", "Down", "Home", "End")}


class Plain(GridTile):
    """A tile with nothing on it."""

    def paintEvent(self, _: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw_ground(painter, soft=False)
        painter.end()


@pytest.fixture
def grid(languages: Languages, qtbot: QtBot) -> TileGrid[Plain]:
    made: TileGrid[Plain] = TileGrid(200)
    made.fill_with({name: partial(Plain, 60, thin=name in "yz") for name in "abcdeyz"})
    made.resize(640, made.heightForWidth(640))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_three_fit_in_the_width_and_the_thin_ones_begin_a_line_of_their_own(grid: TileGrid[Plain]) -> None:
    places = {name: (tile.x(), tile.y()) for name, tile in grid.tiles.items()}
    assert [x for x, _ in places.values()] == [0, 216, 432, 0, 216, 0, 216]
    assert [y for _, y in places.values()] == [0, 0, 0, 68, 68, 144, 144]
    assert grid.heightForWidth(640) == 204


@pytest.mark.parametrize(
    ("keys", "ends"),
    [("Right", "b"), ("Down", "d"), ("Right Right Right", "d"), ("Down Left", "c"), ("End", "z"), ("End Right", "z"),
     ("Right Down Down Up", "e"), ("Up", "a"), ("End Home", "a"), ("Right Right Down", "e")],
)  # fmt: skip
def test_the_arrows_lead_to_the_tile_that_stands_there(grid: TileGrid[Plain], keys: str, ends: str) -> None:
    grid.focus_tile("a")
    for name in keys.split():
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, KEYS[name])
    assert grid.focused() == ends


def test_one_tile_alone_is_in_the_order_of_tab(grid: TileGrid[Plain]) -> None:
    grid.focus_tile("c")
    tab = Qt.FocusPolicy.TabFocus
    assert [name for name, tile in grid.tiles.items() if tile.focusPolicy() & tab] == ["c"]


def test_space_and_a_click_choose_and_other_tiles_leave_the_keyboard_where_it_is(
    grid: TileGrid[Plain], qtbot: QtBot
) -> None:
    chosen: list[str] = []
    grid.chosen.connect(chosen.append)
    grid.focus_tile("b")
    QTest.keyClick(grid.tiles["b"], Qt.Key.Key_Space)
    QTest.mouseClick(grid.tiles["d"], Qt.MouseButton.LeftButton)
    assert (chosen, grid.focused()) == (["b", "d"], "d")
    grid.fill_with({name: partial(Plain, 60) for name in "cd"})
    assert (list(grid.tiles), grid.focused()) == (["c", "d"], "d")
