"""The window with each of its pages fits a small screen at the usual text size and a common one at the largest."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.app.meeting_window import MeetingWindow
from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.notes import NewEntry
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.follow.view import FollowView
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.screens.notes.follow_up.view import FollowUpView
from rcm_desktop.ui.screens.notes.page import NotesPage, Side
from tests.clock import FixedClock

PLACES = [
    *(Place(desk) for desk in Desk if desk is not Desk.DRAFTING),
    *(Place(Desk.AGENDA, detail=way) for way in Way),
    *(Place(Desk.NOTES, detail=side) for side in Side),
]
HEIGHT = 696


@pytest.fixture
def languages(app: QApplication) -> Iterator[Languages]:
    """The languages of the screen, Spanish first."""
    spoken = Languages(app, "es")
    yield spoken
    spoken.fall_silent()


@pytest.fixture
def meeting(
    app: QApplication, languages: Languages, meetings: Meetings, clock: FixedClock, tmp_path: Path
) -> Iterator[MeetingWindow]:
    """The sample meeting's window on its first morning."""
    clock.set(datetime(2023, 11, 14, 14, 20, tzinfo=UTC))
    hook = sys.excepthook
    shown = MeetingWindow(meetings.open(), languages, Kept(tmp_path / "settings.json"))
    sys.excepthook = hook  # a mistake must reach the test, not only the message strip
    shown.window.show()
    yield shown
    shown.close()
    theme.apply(app, theme.LIGHT)


@pytest.mark.parametrize(("per_cent", "width"), [(100, 1024), (200, 1366)])
def test_no_page_makes_the_window_wider_than_the_screen(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, per_cent: int, width: int
) -> None:
    window = meeting.window
    window.look("light", per_cent)
    too_wide: list[str] = []
    for language, place in product(("es", "en"), PLACES):
        languages.speak(language)
        window.go_to(place)
        # As full a foot as it gets: who sits here is said anew whenever another language is spoken.
        window.foot.saved.saved(datetime(2023, 11, 14, 14, 32, 7, tzinfo=UTC))
        window.foot.show_person("Mesa 1, registro general · Ana María")
        window.foot.show_to_settle(12)
        window.foot.show_words("hotel radio animal coral")
        window.resize(width, HEIGHT)
        qtbot.wait(20)
        if window.minimumSizeHint().width() > width or window.width() > width:
            too_wide.append(f"{language} {place}: {window.minimumSizeHint().width()}")
    assert too_wide == []


@pytest.mark.parametrize("way", Way)
def test_the_views_of_the_agenda_never_scroll_sideways(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, way: Way
) -> None:
    window = meeting.window
    for per_cent, width, language in product((100, 200), (1024, 1366), ("es", "en")):
        languages.speak(language)
        window.look("light", per_cent)
        window.go_to(Place(Desk.AGENDA, detail=way))
        window.resize(width, HEIGHT)
        qtbot.wait(20)
        page = window.page
        assert isinstance(page, AgendaPage)
        room = page.parentWidget()
        assert room is not None
        assert page.width() <= room.width(), (per_cent, width, language)


@pytest.mark.parametrize("side", Side)
def test_the_views_of_the_notes_never_scroll_sideways(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, side: Side
) -> None:
    window = meeting.window
    too_wide = []
    sizes = ((100, 1024), (150, 1024), (200, 1366))
    for (per_cent, width), language in product(sizes, ("es", "en")):
        languages.speak(language)
        window.look("light", per_cent)
        window.go_to(Place(Desk.NOTES, detail=side))
        window.resize(width, HEIGHT)
        qtbot.wait(20)
        page = window.page
        assert isinstance(page, NotesPage)
        room = page.parentWidget()
        assert room is not None
        if page.width() > room.width():
            too_wide.append(f"{per_cent} % {width} {language}: {page.width() - room.width()}")
    assert too_wide == [], too_wide


@pytest.mark.parametrize(("per_cent", "width"), [(100, 1024), (150, 1024), (200, 1366)])
@pytest.mark.parametrize("language", ["es", "en"])
def test_a_panel_of_the_notes_stands_whole_beside_the_page_or_in_its_place(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, per_cent: int, width: int, language: str
) -> None:
    notes, window = meeting.desks.notes.notes, meeting.window
    session = notes.everything().programme.sittings[0].session.id
    entry = notes.record(NewEntry(session=session, kind=NoteKind.COMMITMENT, text="Enviar el informe")).id
    languages.speak(language)
    window.look("light", per_cent)
    window.resize(width, HEIGHT)
    window.go_to(Place(Desk.NOTES, record=entry))
    page = window.page
    assert isinstance(page, NotesPage)
    following = page.view(Side.FOLLOW_UP)
    assert isinstance(following, FollowUpView)
    back = page.writing.looking_back
    for side, opening in (
        (Side.WRITE, back.open_deleted),
        (Side.WRITE, back.open_history),
        (Side.FOLLOW_UP, following.edit),
        (Side.FOLLOW_UP, following.turn_papers),
    ):
        page.turn_to(side)
        if side is Side.FOLLOW_UP:
            following.table.choose_first()
        opening()

        def is_whole(opening: Callable[[], object] = opening) -> None:
            room, focus = page.parentWidget(), QApplication.focusWidget()
            assert room is not None
            assert focus is not None
            assert page.width() <= room.width(), opening
            assert focus.visibleRegion().boundingRect().width() == focus.width(), opening

        qtbot.waitUntil(is_whole)
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Escape)
        assert side is not Side.FOLLOW_UP or following.table.hasFocus()


@pytest.mark.parametrize(("per_cent", "width"), [(100, 1024), (150, 1024), (200, 1366)])
def test_the_field_one_writes_in_is_in_sight_however_large_the_text(
    meeting: MeetingWindow, qtbot: QtBot, per_cent: int, width: int
) -> None:
    window = meeting.window
    window.resize(width, HEIGHT)
    window.go_to(Place(Desk.NOTES, detail=Side.WRITE))
    window.activateWindow()
    page = window.page
    assert isinstance(page, NotesPage)
    field = page.writing.composer.field
    qtbot.waitUntil(field.hasFocus)
    window.look("light", per_cent)
    qtbot.wait(50)
    assert field.visibleRegion().boundingRect().height() == field.height()
    page.writing.side.open_at("phrases")
    page.focus_first()
    qtbot.wait(50)
    assert field.visibleRegion().boundingRect().height() == field.height()


@pytest.mark.parametrize(("per_cent", "width"), [(100, 1024), (100, 1366), (200, 1366)])
def test_the_day_and_its_buttons_stand_whole_above_the_programme(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, per_cent: int, width: int
) -> None:
    window = meeting.window
    window.look("light", per_cent)
    window.go_to(Place(Desk.AGENDA))
    window.resize(width, HEIGHT)
    page = window.page
    assert isinstance(page, AgendaPage)
    view = page.view()
    assert isinstance(view, ReadView)
    for language in ("es", "en"):
        languages.speak(language)
        qtbot.wait(20)
        for part in (view.heading, view.wall_button, view.papers_button):
            assert part.width() >= part.sizeHint().width(), language
        assert view.heading.height() <= 2 * view.heading.sizeHint().height(), "nothing but air above the programme"
        day = view.days.fontMetrics().horizontalAdvance(view.heading.text())
        assert view.days.columnWidth(0) >= day, language


def test_at_1024_all_of_following_is_in_sight_though_another_view_is_tall(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot
) -> None:
    window = meeting.window
    window.resize(1024, HEIGHT)
    window.go_to(Place(Desk.AGENDA))
    page = window.page
    assert isinstance(page, AgendaPage)
    page.open_papers()
    page.turn_to(Way.PREPARE)
    page.turn_to(Way.FOLLOW)
    view = page.view()
    assert isinstance(view, FollowView)
    for language in ("es", "en"):
        languages.speak(language)
        room = page.parentWidget()
        assert room is not None

        def is_in_sight(room: QWidget = room) -> None:
            assert page.height() <= room.height()
            for button in view.gestures.findChildren(Button):
                corner = button.mapTo(room, button.rect().bottomRight())
                assert button.width() >= button.sizeHint().width(), button.text()
                assert room.rect().contains(corner), button.text()

        qtbot.waitUntil(is_in_sight)


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_name_in_the_rail_is_cut_by_its_scroll_bar(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot, language: str
) -> None:
    languages.speak(language)
    meeting.window.look("light", 200)
    meeting.window.resize(1366, HEIGHT)
    qtbot.wait(20)
    for button in meeting.window.rail.buttons.values():
        assert QFontMetrics(theme.font(13, 600)).horizontalAdvance(button.text()) <= button.width()
        seen = button.visibleRegion().boundingRect().width()
        assert seen in (0, button.width()), button.text()


def test_the_views_fold_into_one_field_where_the_room_is_short_and_their_keys_stay(
    meeting: MeetingWindow, languages: Languages, qtbot: QtBot
) -> None:
    window = meeting.window
    window.go_to(Place(Desk.AGENDA))
    page = window.page
    assert isinstance(page, AgendaPage)
    choice = page.choice
    window.resize(1366, HEIGHT)
    qtbot.wait(20)
    assert choice.folded.isHidden()
    assert all(button.isVisible() and button.width() >= button.sizeHint().width() for button in choice.buttons.values())
    for language in ("en", "es"):  # longer words and shorter ones pass by a width that is too narrow
        languages.speak(language)
        qtbot.wait(20)
        assert choice.folded.isHidden()
        assert all(button.isVisible() for button in choice.buttons.values()), language
    window.look("light", 200)
    window.resize(1024, HEIGHT)
    qtbot.wait(20)
    assert choice.folded.isVisible()
    assert not any(button.isVisible() for button in choice.buttons.values())
    assert choice.folded.width() >= choice.folded.sizeHint().width()
    choice.folded.setCurrentIndex(1)
    choice.folded.activated.emit(1)
    assert page.place.detail == Way.PREPARE
    QTest.keyClick(window, Qt.Key.Key_3, modifier=Qt.KeyboardModifier.ControlModifier)
    assert page.place.detail == Way.FOLLOW
    assert choice.folded.value() is Way.FOLLOW
    window.look("light", 100)
    qtbot.wait(20)
    assert choice.folded.isHidden()
    assert choice.buttons[Way.FOLLOW].isChecked()
