"""A small meeting at its desk, for the delegation board and the check list of a delegation."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.meeting import Meeting, OpeningRule
from rcm_desktop.services.attendance import Attendance, Outcome, Point
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting


class Desk(msgspec.Struct):
    """The services of a desk over a real file, what can be undone, and the errors that were told."""

    qtbot: QtBot
    languages: Languages
    database: Database
    attendance: Attendance
    people: People
    undo: UndoStack
    clock: FixedClock
    told: list[RcmError]

    def point(self, session: str = "") -> Point:
        wanted = ident(session) if session else REGISTRATION
        return next(point for point in self.attendance.points() if point.id == wanted)

    def come(self, *names: str, session: str = "") -> list[Outcome]:
        return [self.attendance.check_in(ident(name), self.point(session).id) for name in names]

    def rule(self, rule: OpeningRule) -> None:
        setup = Setup(self.database)
        found = setup.open(Meeting, MEETING)
        assert found is not None
        with self.database.write() as work:
            work.change(Meeting, MEETING, found[1], {"opening": rule})

    def show(self, widget: QWidget, width: int = 1274, height: int = 620) -> None:
        widget.resize(width, height)
        with self.qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the keyboard is."""
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    database = small_meeting(tmp_path, clock)
    yield Desk(qtbot, languages, database, Attendance(database), People(database), UndoStack(), clock, [])
    database.close()
