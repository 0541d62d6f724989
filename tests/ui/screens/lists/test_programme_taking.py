"""The programme on its way through the four steps, by keys, in place of the agenda's view."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import msgspec
import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from rcm_desktop.app.agenda_desk import AgendaDesk
from rcm_desktop.domain.errors import Busy, NotAList, RcmError
from rcm_desktop.intake.table_file import read_table
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.people import People
from rcm_desktop.services.programme_lists import Noted, ProgrammeField, ProgrammeLists, Remark
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.view import Way
from rcm_desktop.ui.screens.lists.kind import Group
from rcm_desktop.ui.screens.lists.programme_wording import told_remark
from rcm_desktop.ui.screens.lists.step_bar import Step
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.accessible import nameless
from tests.ui.keys import press

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LIST = """Fecha;Inicio;Fin;Sesión;Punto;Sala;Acceso;Duración
15/11/2023;9:00;12:30;Taller de datos;;Sala 3;a medias;
;9:00;;;Apertura del taller;;;20
14/11/2023;10:00;;Reunión de los países campeones del Pacto Mundial;;Sala 9;;
;mañana;;Sin hora clara;;;;
"""


class AgendaInView(msgspec.Struct):
    """A window with the agenda over a real file, put together as the program does."""

    window: MainWindow
    page: AgendaPage
    database: Database

    def titles(self) -> list[str]:
        return [one.session.title_es for one in Agenda(self.database).sittings()]

    def open(self) -> ListTaking:
        press(self.page, Qt.Key.Key_I, CONTROL, SHIFT)
        found = self.page.findChild(ListTaking)
        assert found is not None
        assert found.isVisible()
        return found


@pytest.fixture
def view(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[AgendaInView]:
    clock.set(datetime(2023, 11, 14, 10, tzinfo=UTC) + timedelta(hours=5))
    database = small_meeting(tmp_path, clock)

    def make() -> Page:
        return desk.page()

    window = MainWindow([PageEntry(Desk.AGENDA, make)], languages, Jobs(at_once=True), UndoStack())
    qtbot.addWidget(window)
    kept = Kept(tmp_path / "settings.json")
    desk = AgendaDesk(database, window, Setup(database), lambda: People(database), kept)
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to(Place(Desk.AGENDA))
    QApplication.processEvents()
    page = window.page
    assert isinstance(page, AgendaPage)
    yield AgendaInView(window, page, database)
    database.close()


@pytest.fixture
def steps(view: AgendaInView) -> ListTaking:
    return view.open()


def file(folder: Path, text: str = LIST) -> Path:
    path = folder / "programa.csv"
    path.write_bytes(text.replace("\n", "\r\n").encode("cp1252"))
    return path


def test_a_plain_list_goes_straight_to_what_it_brings(view: AgendaInView, steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    assert steps.step is Step.PREVIEW
    assert [line.name for line in steps.preview.table.rows.rows] == ["Taller de datos", "Apertura del taller"]
    assert "Taller de datos" not in view.titles()
    assert steps.next_button.text() == "Take in 3 rows"


def test_enter_takes_the_list_in_and_one_button_takes_it_back(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    before = view.titles()
    steps.take(file(tmp_path))
    assert QApplication.focusWidget() is steps.next_button
    press(steps.next_button, Qt.Key.Key_Return)
    assert steps.step is Step.RESULT
    assert set(view.titles()) - set(before) == {"Taller de datos"}
    steps.result.undo_button.click()
    assert view.titles() == before
    assert steps.result.note.text() == "3 sessions and items are as they were before the list."


def test_the_undo_of_the_window_takes_it_back_and_does_it_again(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    before = view.titles()
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Return)
    press(steps.next_button, Qt.Key.Key_Return)
    press(view.page, Qt.Key.Key_Z, CONTROL)
    assert view.titles() == before
    press(view.page, Qt.Key.Key_Y, CONTROL)
    assert "Taller de datos" in view.titles()


def test_the_undo_of_the_window_does_not_wait_for_other_work(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Return)
    ended: list[type[BaseException]] = []

    def take_back() -> None:
        try:
            view.window.undo.undo()
        except RcmError as error:
            ended.append(type(error))

    waiting = Thread(target=take_back)
    with view.database.local():
        waiting.start()
        waiting.join(5)
        assert ended == [Busy]
    waiting.join()


def test_the_view_comes_back_as_it_stands_once_the_steps_are_closed(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Return)
    press(steps.next_button, Qt.Key.Key_Return)
    QApplication.sendPostedEvents(steps, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(steps)
    reading = view.page.view(Way.READ)
    assert reading.isVisible()
    assert "Wednesday 15 November" in [str(reading.days.rows.index(n, 0).data()) for n in range(3)]  # type: ignore[attr-defined]
    view.open().close_steps()
    assert reading.isVisible()


def test_another_view_may_be_looked_at_meanwhile_and_the_steps_stand_as_they_were(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    steps.take(file(tmp_path))
    press(view.page, Qt.Key.Key_1, CONTROL)
    assert view.page.view(Way.READ).isVisible()
    assert view.open() is steps
    assert steps.step is Step.PREVIEW


def test_columns_are_asked_for_only_where_nothing_says_when(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    steps.take(file(tmp_path, "Qué;Cuándo\nUna sesión;15/11/2023 9:00\n"))
    assert steps.step is Step.COLUMNS
    steps.columns.fields[0].choose(ProgrammeField.SESSION_ES)
    steps.columns.fields[1].choose(ProgrammeField.DAY)
    press(steps.next_button, Qt.Key.Key_Space)
    press(steps.next_button, Qt.Key.Key_Space)
    assert "Una sesión" in view.titles()


def test_each_group_says_in_words_what_becomes_of_its_rows(steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    told: dict[Group, list[tuple[int, str, str]]] = {}
    for group in (Group.NEW, Group.CHANGED, Group.NOTED, Group.REFUSED):
        steps.preview.group.choose(group)
        steps.preview.group.picked.emit(group)
        told[group] = [(line.row, line.name, line.what) for line in steps.preview.table.rows.rows]
    assert told == {
        Group.NEW: [
            (2, "Taller de datos", "Session · 15 Nov, 09:00–12:30 · Sala 3"),
            (3, "Apertura del taller", "15 Nov, 09:00 · 20 min · in “Taller de datos”"),
        ],
        Group.CHANGED: [
            (
                4, "Reunión de los países campeones del Pacto Mundial",
                "Time: “14 Nov, 09:00–12:30” → “14 Nov, 10:00–13:30” · Room: “Sala 1” → “Sala 9”",
            ),
        ],
        Group.NOTED: [(2, "Taller de datos", "Unknown access “a medias”: taken as members-only session")],
        Group.REFUSED: [
            (5, "mañana · Sin hora clara", "The start “mañana” cannot be read. Write it as 9:00."),
        ],
    }  # fmt: skip


def test_the_rows_follow_the_language(steps: ListTaking, languages: Languages, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    languages.speak("es")
    QApplication.processEvents()
    assert "15 nov, 09:00–12:30" in steps.preview.table.rows.rows[0].what
    assert steps.kind.field_word(ProgrammeField.ROOM) == "Sala"


def test_a_session_that_is_asked_for_comes_in_place_of_the_steps(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    view.window.go_to(Place(Desk.AGENDA, ident("rcgm")))
    assert view.page.view(Way.READ).isVisible()
    assert view.open() is steps


def test_rows_not_taken_are_saved_with_their_reason(
    steps: ListTaking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps.take(file(tmp_path))
    press(steps.next_button, Qt.Key.Key_Space)
    target = tmp_path / "report.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    steps.result.report_button.click()
    assert read_table(target).rows[1][1][0] == "5"


def test_the_programme_is_saved_from_the_steps_and_from_the_page(
    view: AgendaInView, steps: ListTaking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "programa.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    (save,) = [button for button in steps.file.findChildren(type(steps.next_button)) if "workbook" in button.text()]
    save.click()
    lists = ProgrammeLists(view.database)
    assert lists.plan(lists.look(target)).new == ()
    assert [bar.notice.text() for bar in view.window.notices.bars] == ["Saved: programa.xlsx"]
    target.unlink()
    next(one for one in view.page.commands() if "workbook" in one.words()).run()  # type: ignore[operator]
    assert target.is_file()


def test_a_file_that_is_no_list_leaves_the_steps_where_they_are(
    view: AgendaInView, steps: ListTaking, tmp_path: Path
) -> None:
    path = tmp_path / "photo.csv"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    told: list[object] = []
    steps._tell_error = told.append
    steps.take(path)
    assert steps.step is Step.FILE
    assert steps.isEnabled()
    assert isinstance(told[0], NotAList)


def test_escape_leaves_the_list_and_writes_nothing(view: AgendaInView, steps: ListTaking, tmp_path: Path) -> None:
    before = view.titles()
    steps.take(file(tmp_path))
    press(steps, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert view.page.view().isVisible()
    assert view.titles() == before


def test_every_step_can_be_heard(steps: ListTaking, tmp_path: Path) -> None:
    steps.take(file(tmp_path))
    assert nameless(steps) == []
    steps.go_back()
    assert nameless(steps) == []
    steps.go_back()
    assert nameless(steps) == []


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_field_is_said_in_each_language(
    view: AgendaInView, steps: ListTaking, languages: Languages, language: str
) -> None:
    languages.speak(language)
    words = [steps.kind.field_word(field) for field in ProgrammeField]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("remark", list(Remark))
def test_a_remark_says_what_it_is_about(remark: Remark, languages: Languages) -> None:
    said = {Remark.AMBIGUOUS_DAY: "2023-12-04 04/12/2023", Remark.OUTSIDE: "2023-12-04"}.get(remark, "lo dicho")
    languages.speak("en")
    told = told_remark(Noted(2, remark, said, "Una sesión"))
    assert told == "Without a time" if remark is Remark.NO_TIME else "lo dicho" in told or "4 December 2023" in told
