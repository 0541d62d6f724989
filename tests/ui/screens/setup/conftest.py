"""The page of Setup in a window, on a meeting's real file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.records import Record
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.desk_papers import DeskPapers
from rcm_desktop.services.lists import Lists
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.badge_printing import BadgePrinting
from rcm_desktop.ui.kit.change_relay import ChangeRelay
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.records.lines import Line
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.lists.people import PeopleKind
from rcm_desktop.ui.screens.lists.taking import ListTaking
from rcm_desktop.ui.screens.setup.badges.badge_view import BadgeView
from rcm_desktop.ui.screens.setup.page import SetupPage
from rcm_desktop.ui.screens.setup.section_view import SectionView
from rcm_desktop.ui.screens.setup.sections import Part
from rcm_desktop.ui.window import MainWindow, PageEntry
from tests.clock import FixedClock
from tests.laptops import made_pair, pair
from tests.sample import small_meeting

__all__ = ["made_pair", "pair"]


class SetupInView(msgspec.Struct):
    """A window with Setup in front, what it undoes, and the errors it told."""

    window: MainWindow
    page: SetupPage
    database: Database
    setup: Setup
    undo: UndoStack
    told: list[RcmError]

    def go(self, part: Part) -> SectionView:
        self.page.show_part(part)
        QApplication.processEvents()
        view = self.page.view()
        assert isinstance(view, SectionView)
        return view

    def open(self, part: Part, record: str) -> RecordPanel:
        self.page.show_place(Place(Desk.SETUP, record))
        QApplication.processEvents()
        assert self.page.place == Place(Desk.SETUP, record, part.value)
        return self.panel()

    def panel(self) -> RecordPanel:
        panel = self.page.view().panel
        assert panel is not None
        return panel

    def line(self, attribute: str) -> Any:
        """A field of the panel in front, by its attribute."""
        found: list[Line] = [line for line in self.panel().lines if line.attribute == attribute]
        assert len(found) == 1, attribute
        return found[0]

    def stands(self, cls: type[Record], record: str) -> Any:
        """A record as it is on disk."""
        found = self.setup.open(cls, record)
        assert found is not None
        return found[0]

    def names(self) -> list[str]:
        """The names of the rows shown."""
        view = self.page.view()
        assert isinstance(view, SectionView)
        return [view.section.name_of(row) for row in view.list.table.rows.rows]


def taking(database: Database, people: People, jobs: Jobs, told: list[RcmError]) -> ListTaking:
    """The steps of taking in a list, as the program makes them."""
    return ListTaking(PeopleKind(Lists(database), people.delegations), jobs, told.append, lambda _: None)


def badges(database: Database, people: People, jobs: Jobs, told: list[RcmError]) -> BadgeView:
    """The section of badges, with settings kept beside the meeting's file."""
    kept = Kept(database.path.with_name("settings.json"))
    printing = BadgePrinting(Badges(database), jobs, kept, told.append, lambda _: None)
    papers = DeskPapers(database)
    return BadgeView(printing.badges, papers, printing, people.delegations, jobs, lambda _: None, told.append)


def in_view(qtbot: QtBot, languages: Languages, database: Database) -> SetupInView:
    """Setup over a database in a window of the common size."""
    told: list[RcmError] = []
    setup, undo, people, jobs = Setup(database), UndoStack(), People(database), Jobs(at_once=True)
    makers = (lambda: taking(database, people, jobs, told), lambda: badges(database, people, jobs, told))
    page = SetupPage(setup, people, undo, told.append, *makers)
    window = MainWindow([PageEntry(Desk.SETUP, lambda: page)], languages, jobs, undo)
    qtbot.addWidget(window)
    relay = ChangeRelay(database.on_change, window)
    relay.changed.connect(window.data_changed)
    window.resize(1366, 696)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.go_to(Place(Desk.SETUP))
    QApplication.processEvents()
    return SetupInView(window, page, database, setup, undo, told)


@pytest.fixture
def view(qtbot: QtBot, languages: Languages, tmp_path: Path, clock: FixedClock) -> Iterator[SetupInView]:
    database = small_meeting(tmp_path, clock)
    yield in_view(qtbot, languages, database)
    database.close()
