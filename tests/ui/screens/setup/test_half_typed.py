"""What is typed in a field of Setup outlives a killed process, and is saved, kept or let go of by keys.

RCM_KILLS sets how many times the process is killed (2 of each kind in the usual run).
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.errors import NoRoom
from rcm_desktop.domain.people import Delegate
from rcm_desktop.laptop.clock import SystemClock
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import drafts
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.integrity import check
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.objective_panel import ObjectivePanel
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.session_panel import SessionPanel
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.setup.person_panel import PersonPanel
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.keys import type_text
from tests.ui.screens.setup.typist import NEW, TEXT, panel_on

ROOT = Path(__file__).parents[4]
KILLS = int(os.environ.get("RCM_KILLS", "2"))
MAY_BE_LOST = 2.0
CHAMPIONS = ident("champions")
TITLE = "Reunión de los países campeones del Pacto Mundial"
SOON_MS = 1600
"""Until what was typed is on disk: a second after the first key, and some air."""


class Desk:
    """A panel on a real file that is opened again as after a crash: nothing of the one before is asked or told."""

    def __init__(self, database: Database, qtbot: QtBot) -> None:
        self.database, self.qtbot = database, qtbot
        self.setup, self.undo = Setup(database), UndoStack()
        self.told: list[Exception] = []

    def panel(self, cls: type[RecordPanel] = SessionPanel) -> RecordPanel:
        panel = cls(Gestures(self.setup, People(self.database), self.undo, self.told.append))
        self.qtbot.addWidget(panel)
        panel.resize(380, 620)
        panel.show()
        panel.activateWindow()
        self.qtbot.waitUntil(panel.isActiveWindow)
        return panel

    def show(self, record: str = CHAMPIONS, cls: type[RecordPanel] = SessionPanel) -> RecordPanel:
        panel = self.panel(cls)
        panel.show_record(record)
        return panel

    def kept(self) -> dict[str, str]:
        with self.database.read() as connection:
            return {draft.field: draft.text for draft in drafts.all_drafts(connection)}

    def wait_kept(self, count: int = 1) -> None:
        self.qtbot.waitUntil(lambda: len(self.kept()) == count, timeout=SOON_MS)

    def title(self) -> str:
        found = self.setup.open(MeetingSession, CHAMPIONS)
        assert found is not None
        return found[0].title_es


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock, languages: Languages, qtbot: QtBot) -> Iterator[Desk]:
    database = small_meeting(tmp_path, clock)
    yield Desk(database, qtbot)
    database.close()


def line(panel: RecordPanel, attribute: str) -> Any:
    return next(one for one in panel.lines if one.attribute == attribute)


def write(panel: RecordPanel, attribute: str, text: str) -> QLineEdit | QPlainTextEdit:
    """Type a text at the end of a field, which keeps the keyboard."""
    field = line(panel, attribute).first
    assert isinstance(field, (QLineEdit, QPlainTextEdit))
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    type_text(field, text)
    return field


def vanish(panel: RecordPanel) -> None:
    """The program dies with this panel: nothing is saved and nothing is let go of."""
    panel.drafting.rest.stop()
    for keeper in panel.drafting._keepers.values():
        keeper.rest()
    for one in panel.lines:
        one.typed = False
    panel.hide()


def test_what_is_typed_is_on_disk_soon_and_is_dropped_when_it_is_recorded(desk: Desk) -> None:
    panel = desk.show()
    write(panel, "title_es", " ñ")
    assert desk.kept() == {}
    desk.wait_kept()
    assert desk.kept() == {"session.title_es": f"{TITLE} ñ"}
    assert desk.title() == TITLE
    line(panel, "room").first.setFocus()
    assert (desk.title(), desk.kept()) == (f"{TITLE} ñ", {})


def test_escape_lets_go_of_it(desk: Desk) -> None:
    panel = desk.show()
    field = write(panel, "title_es", " no")
    desk.wait_kept()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (line(panel, "title_es").editor.text(), desk.kept()) == (TITLE, {})


def test_typed_back_to_what_stood_there_leaves_nothing(desk: Desk) -> None:
    panel = desk.show()
    field = write(panel, "title_es", "x")
    desk.wait_kept()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    desk.qtbot.waitUntil(lambda: desk.kept() == {}, timeout=SOON_MS)


def test_after_a_crash_the_field_holds_it_with_its_cursor_and_is_saved_on_leaving(desk: Desk) -> None:
    panel = desk.show()
    field = write(panel, "title_es", " 😀 más")
    for _ in range(4):
        QTest.keyClick(field, Qt.Key.Key_Left)
    desk.wait_kept()
    desk.qtbot.wait(50)
    type_text(field, ".")
    desk.qtbot.waitUntil(lambda: desk.kept()["session.title_es"].endswith(" 😀. más"), timeout=SOON_MS)
    vanish(panel)

    again = desk.show()
    found = line(again, "title_es")
    assert found.editor.text() == f"{TITLE} 😀. más"
    assert found._kept.isVisible()
    assert again.busy()
    assert desk.title() == TITLE
    again.focus_first()
    assert found.editor.hasFocus()
    type_text(found.editor, "!")
    assert found.editor.text() == f"{TITLE} 😀.! más"
    line(again, "room").first.setFocus()
    assert (desk.title(), desk.kept(), found._kept.isVisible()) == (f"{TITLE} 😀.! más", {}, False)


def test_it_stands_on_what_it_was_typed_over(desk: Desk) -> None:
    panel = desk.show()
    write(panel, "title_es", " (a)")
    desk.wait_kept()
    vanish(panel)
    found = desk.setup.open(MeetingSession, CHAMPIONS)
    assert found is not None
    desk.setup.save(MeetingSession, CHAMPIONS, found[1], {"title_es": "Otro título", "room": "Sala 9"})

    again = desk.show()
    assert line(again, "title_es").editor.text() == f"{TITLE} (a)"
    assert line(again, "title_es")._elsewhere.isVisible()
    assert line(again, "room").editor.text() == "Sala 9"
    assert again.leave()
    assert set(desk.setup.versions(MeetingSession, CHAMPIONS)["title_es"]) == {f"{TITLE} (a)", "Otro título"}


def test_what_is_wrong_is_kept_too_when_the_page_is_left(desk: Desk) -> None:
    panel = desk.show(ident("rcgm"))  # it has a title in Spanish alone
    field = line(panel, "title_es").first
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    assert not panel.leave()
    assert desk.kept() == {"session.title_es": ""}
    vanish(panel)
    again = desk.show(ident("rcgm"))
    assert (line(again, "title_es").editor.text(), again.busy()) == ("", True)
    again.take_back()
    assert (line(again, "title_es").editor.text(), desk.kept()) == ("Reunión del GRCM", {})


def test_the_parts_of_a_name_come_back_together(desk: Desk) -> None:
    who = ident("Luz Harpía del Darién")
    panel = desk.show(who, PersonPanel)
    field = line(panel, "name").parts["family"]
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_End)
    type_text(field, " Núñez")
    desk.wait_kept()
    vanish(panel)
    again = desk.show(who, PersonPanel)
    parts = line(again, "name").parts
    assert (parts["given"].text(), parts["family"].text()) == ("Luz", "Harpía del Darién Núñez")
    again.focus_first()
    assert parts["family"].hasFocus()
    assert again.leave()
    found = desk.setup.open(Delegate, who)
    assert found is not None
    assert (found[0].name.family, desk.kept()) == ("Harpía del Darién Núñez", {})


def test_a_new_record_that_was_begun_is_there_when_one_is_begun_again(desk: Desk) -> None:
    panel = desk.panel(ObjectivePanel)
    panel.begin(Objective(id="", session=CHAMPIONS, number=9))
    write(panel, "text_en", "To agree")
    desk.wait_kept()
    vanish(panel)
    begun = desk.setup.half_typed()
    assert [(one.cls, one.rec, one.record) for one in begun] == [
        (Objective, f"new:objective:{CHAMPIONS}", Objective(id="", session=CHAMPIONS, number=9))
    ]

    other = desk.panel(ObjectivePanel)
    other.begin(Objective(id="", session=ident("rcgm")))
    assert not other.busy()
    other.close_record()
    again = desk.panel(ObjectivePanel)
    again.begin(Objective(id="", session=CHAMPIONS, number=9))
    assert line(again, "text_en").editor.text() == "To agree"
    again.save()
    assert [one.text_en for one in desk.setup.listed(Objective) if one.number == 9] == ["To agree"]
    assert (desk.kept(), desk.setup.half_typed()) == ({}, ())


def test_the_draft_of_a_record_that_is_gone_is_offered_nowhere_and_kept(desk: Desk) -> None:
    panel = desk.show()
    write(panel, "title_es", " y más")
    desk.wait_kept()
    vanish(panel)
    assert [one.rec for one in desk.setup.half_typed()] == [CHAMPIONS]
    desk.setup.delete(MeetingSession, CHAMPIONS)
    assert desk.setup.half_typed() == ()
    assert desk.show().record() is None
    assert list(desk.kept()) == ["session.title_es"]
    desk.setup.restore(MeetingSession, CHAMPIONS)
    assert line(desk.show(), "title_es").editor.text() == f"{TITLE} y más"


def test_a_record_deleted_elsewhere_while_one_types_leaves_its_text_on_disk(desk: Desk) -> None:
    panel = desk.show()
    write(panel, "title_es", " y más")
    desk.setup.delete(MeetingSession, CHAMPIONS)
    panel.look_again()
    panel.save()  # over what was seen: an edit brings it back into sight
    desk.setup.delete(MeetingSession, CHAMPIONS)
    write(panel, "room", "7")
    panel.show_record(CHAMPIONS)
    assert panel.record() is None
    assert desk.kept() == {"session.room": "Sala 17"}


def test_after_half_a_minute_of_rest_it_is_recorded_and_the_keyboard_stays(desk: Desk) -> None:
    panel = desk.show()
    assert panel.drafting.rest.interval() == 30_000
    panel.drafting.rest.setInterval(80)
    field = write(panel, "description_es", "Larga ")
    desk.qtbot.waitUntil(lambda: not panel.busy())
    found = desk.setup.open(MeetingSession, CHAMPIONS)
    assert found is not None
    assert found[0].description_es == "Larga"
    type_text(field, "y más")  # behind the space, which stays
    assert (line(panel, "description_es").value(), field.hasFocus()) == ("Larga y más", True)


def test_a_busy_file_is_tried_again_without_a_word(desk: Desk) -> None:
    panel = desk.show()
    with desk.database.write():
        write(panel, "title_es", " 1")
        desk.qtbot.wait(1300)
    assert desk.told == []
    desk.qtbot.waitUntil(lambda: len(desk.kept()) == 1, timeout=3000)


def test_a_full_disk_is_told_once_and_the_text_is_kept_when_there_is_room_again(desk: Desk) -> None:
    panel = desk.show()
    with desk.database.local() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    field = write(panel, "description_es", "")
    assert isinstance(field, QPlainTextEdit)
    field.insertPlainText("Larga. " * 3000)
    desk.qtbot.waitUntil(lambda: len(desk.told) == 1, timeout=3000)
    desk.qtbot.wait(2200)
    assert [type(error) for error in desk.told] == [NoRoom]
    with desk.database.local() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1073741823")
    desk.qtbot.waitUntil(lambda: len(desk.kept()) == 1, timeout=3000)
    assert desk.kept() == {"session.description_es": "Larga. " * 3000}
    assert field.hasFocus()


def killed_while_typing(path: Path, record: str, seconds: float) -> tuple[list[float], float]:
    """When the panel took each key, and when it was killed."""
    asked = [sys.executable, "-m", "tests.ui.screens.setup.typist", str(path), record]
    quiet = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT, env=quiet
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(seconds)
        killed = time.monotonic()
        process.send_signal(signal.SIGKILL)
        lines = [first, *process.stdout.read().splitlines()]
    assert process.returncode == -signal.SIGKILL
    return [float(one.split()[1]) for one in lines if one.startswith("typed ") and "." in one], killed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("record", ["champions", NEW])
@pytest.mark.parametrize("kill", range(KILLS))
def test_a_kill_loses_at_most_two_seconds_of_typing(
    kill: int, record: str, tmp_path: Path, languages: Languages, qtbot: QtBot
) -> None:
    small_meeting(tmp_path, SystemClock()).close()
    path = tmp_path / "meeting.rcm"
    times, killed = killed_while_typing(path, record, random.Random(kill).uniform(1.5, 5.0))
    database = Database.open(path, SystemClock(), "machine", lambda _meeting, _replica: None)
    assert check(database) == ()
    panel = panel_on(database, record)
    qtbot.addWidget(panel)
    field = line(panel, "description_es").first
    found, caret = field.toPlainText(), field.textCursor().position()
    surely = sum(at <= killed - MAY_BE_LOST for at in times)
    assert found == TEXT[: len(found)]
    assert (surely <= len(found) <= len(times) + 1, caret) == (True, len(found))
    database.close()
