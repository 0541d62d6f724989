"""A wall follows the clock, paints only what changed, and draws each line once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import DamagedFile
from rcm_desktop.domain.programme import Programme
from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.beat import Beat
from rcm_desktop.ui.screens.wall.plates import Plates
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from rcm_desktop.ui.screens.wall.sheet import Sheet, changed
from rcm_desktop.ui.screens.wall.window import WallWindow
from tests.ui.screens.wall.conftest import Held

ROOM = Scene(Kind.ROOM, "Sala Guayacán")


@pytest.fixture
def window(held: Held, languages: Languages, qtbot: QtBot) -> Iterator[WallWindow]:
    shown = WallWindow(held.wall, ROOM, lambda: Both("Dos minutos", "Two minutes"))
    shown.resize(1366, 768)
    shown.show()
    qtbot.waitExposed(shown)
    yield shown
    shown.close()
    shown.deleteLater()


def test_a_minute_later_only_the_clock_is_painted_anew(window: WallWindow, held: Held) -> None:
    before = window.sheet
    held.clock.go(timedelta(minutes=1))
    window.look()
    places = changed(before, window.sheet)
    assert "09:31" in window.sheet.texts()
    assert all(place.left() > 1366 * 0.8 and place.bottom() < 768 * 0.16 for place in places)
    held.clock.go(timedelta(seconds=1))
    before = window.sheet
    window.look()
    assert changed(before, window.sheet) == []


def test_where_the_agenda_cannot_be_read_the_wall_stays_as_it_is(window: WallWindow, held: Held) -> None:
    before = window.sheet.texts()
    held.agenda.programme = _broken  # type: ignore[method-assign]
    window.look()
    assert window.sheet.texts() == before
    del held.agenda.programme
    held.clock.go(timedelta(minutes=1))
    window.look()
    assert "09:31" in window.sheet.texts()


def _broken() -> Programme:
    raise DamagedFile(path="meeting.rcm", found="nothing")


def test_what_is_painted_piecewise_is_what_is_painted_whole(window: WallWindow, held: Held, qtbot: QtBot) -> None:
    held.following.start(held.item("Receso"))
    window.look()
    qtbot.waitUntil(lambda: "Receso" in window.sheet.texts())
    piecewise = window.grab().toImage()
    fresh = WallWindow(held.wall, ROOM)
    fresh.resize(1366, 768)
    whole = fresh.grab().toImage()
    assert piecewise == whole
    fresh.deleteLater()


@pytest.mark.parametrize("drawn", [False, True])
def test_no_pixel_is_left_unpainted(window: WallWindow, drawn: bool) -> None:
    plates, stain = Plates(), QColor("magenta")
    for run in window.sheet.runs if drawn else ():
        plates.make(run)
    picture = QImage(1366, 768, QImage.Format.Format_RGB32)
    picture.fill(stain)
    painter = QPainter(picture)
    plates.paint(painter, window.sheet, QRegion(picture.rect()))
    painter.end()
    left = [(x, y) for x in range(0, 1366, 7) for y in range(0, 768, 5) if picture.pixelColor(x, y) == stain]
    assert left == []


def test_new_lines_are_drawn_between_other_work_and_shown_together(
    window: WallWindow, held: Held, qtbot: QtBot
) -> None:
    held.following.start(held.item("Síntesis y clausura"))
    window.look()
    assert "Síntesis y clausura" not in window.sheet.texts()
    qtbot.waitUntil(lambda: "Síntesis y clausura" in window.sheet.texts(), timeout=1000)


def test_every_letter_is_inside_its_line(window: WallWindow) -> None:
    plates = Plates()
    for run in window.sheet.runs:
        wide = QImage(run.box().width() + 80, run.box().height() + 80, QImage.Format.Format_RGB32)
        wide.fill(Qt.GlobalColor.black)
        plates.make(run)
        plate = plates._made[(run.text, run.px, run.weight, run.colour)]
        edges = [plate.copy(QRect(x, 0, 1, plate.height())) for x in (0, plate.width() - 1)]
        edges += [plate.copy(QRect(0, y, plate.width(), 1)) for y in (0, plate.height() - 1)]
        for edge in edges:
            blank = edge.copy()
            blank.fill(plate.pixelColor(0, 0))
            assert edge == blank, run.text


def test_plates_that_nothing_needs_are_let_go(window: WallWindow) -> None:
    plates = Plates()
    first, second = window.sheet, Sheet(window.sheet.marks[:3])
    for run in first.runs:
        plates.make(run)
    for _ in range(100):
        plates.tend(first)
    assert plates.missing(first) == []
    for _ in range(130):
        plates.tend(second)
    assert plates.missing(second) == []
    assert len(plates.missing(first)) == len([run for run in first.runs if not run.fleeting]) - len(
        [run for run in second.runs if not run.fleeting]
    )


def test_a_preview_is_an_ordinary_window_that_esc_closes(held: Held, languages: Languages, qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.show()
    preview = WallWindow(held.wall, Scene(Kind.WELCOME))
    preview.preview("Wall", desk)
    assert preview.windowTitle() == "Wall"
    assert not preview.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert preview.cursor().shape() is not Qt.CursorShape.BlankCursor
    preview.resize(1280, 720)
    qtbot.waitUntil(lambda: len(preview.sheet.texts()) > 4)
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_the_beat_strikes_just_after_each_full_second(qtbot: QtBot) -> None:
    beat = Beat(lambda: datetime.now(UTC))
    struck: list[int] = []
    beat.struck.connect(lambda: struck.append(datetime.now(UTC).microsecond // 1000))
    beat.turn(True)
    qtbot.waitUntil(lambda: len(struck) >= 2, timeout=5000)
    beat.turn(False)
    assert all(late < 500 for late in struck)
    assert not beat.on
