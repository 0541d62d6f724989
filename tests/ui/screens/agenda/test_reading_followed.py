"""The programme as everyone reads it tells the truth while sessions are followed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QLabel

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.services.agenda import Agenda, Following
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit.marks import Chip
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.agenda.page import AgendaPage
from rcm_desktop.ui.screens.agenda.reading import ReadView
from rcm_desktop.ui.screens.agenda.session_block import SessionBlock
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS, PROSECUTORS = ident("champions"), ident("prosecutors")


class Reader:
    def __init__(self, database: Database, clock: FixedClock) -> None:
        self.database, self.clock = database, clock
        self.agenda = Agenda(database)
        self.following = Following(database, self.agenda)
        self.page = AgendaPage(self.agenda, _fail)

    def at(self, time: str) -> None:
        hour, minute = map(int, time.split(":"))
        self.clock.set(datetime(2023, 11, 14, hour, minute, tzinfo=UTC) + timedelta(hours=5))

    def look(self, time: str) -> None:
        self.at(time)
        self.page.reload()
        self.page.look_at_the_clock()

    @property
    def view(self) -> ReadView:
        view = self.page.view()
        assert isinstance(view, ReadView)
        return view

    def block(self, session: str) -> SessionBlock:
        return next(one for one in self.view.programme.blocks if one.sitting.session.id == session)

    def texts(self, session: str) -> list[str]:
        block = self.block(session)
        return [label.text() for label in block.findChildren(QLabel) if label.isVisibleTo(block) and label.text()]


def _fail(error: Exception) -> None:
    raise error


@pytest.fixture
def reader(tmp_path: Path, clock: FixedClock, languages: Languages) -> Iterator[Reader]:
    database = small_meeting(tmp_path, clock)
    made = Reader(database, clock)
    made.page.show()
    yield made
    shiboken6.delete(made.page)
    database.close()


def test_while_nobody_follows_only_the_plan_is_said(reader: Reader) -> None:
    reader.look("10:10")
    assert "expected" not in str(reader.texts(CHAMPIONS))
    assert reader.view.now_panel.now_lines.text() == "Progress reports\nSala 1 · until 12:30"


def test_a_session_that_runs_late_says_so_with_expected_times(reader: Reader) -> None:
    reader.at("09:20")
    reader.following.start(ident("Apertura"))
    reader.look("09:40")
    panel = reader.view.now_panel
    assert panel.now_lines.text() == (
        "Opening\nSala 1 · until 12:30 · expected until 12:50\nrunning late +20 min"
    )
    assert (panel.next_title.text(), panel.next_lines.text()) == ("Progress reports", "09:30 · expected 09:50")
    texts = reader.texts(CHAMPIONS)
    assert "running late +20 min · expected until 12:50" in texts
    assert texts[texts.index("Opening") + 1] == "since 09:20"
    assert texts[texts.index("Progress reports") + 1] == "Canadá, Costa Rica · expected 09:50"
    reader.following.start(ident("Receso"))
    reader.look("11:35")
    texts = reader.texts(CHAMPIONS)
    assert texts[texts.index("Opening") + 1] == "09:20–09:40"
    assert texts[texts.index("Progress reports") + 1] == "Canadá, Costa Rica · passed over"


def test_a_reserved_part_is_said_with_the_sessions_title(reader: Reader) -> None:
    reader.at("09:00")
    reader.following.start(ident("Apertura"))
    reader.following.reserve(CHAMPIONS)
    reader.look("09:05")
    assert reader.view.now_panel.now_lines.text().startswith("Members-only session\nOpening")
    assert reader.view.now_panel.now_title.text() == "Meeting of the champion countries of the GCM"
    chips = [chip.text() for chip in reader.block(CHAMPIONS).findChildren(Chip) if not chip.isHidden()]
    assert chips == ["Members-only session"]
    reader.following.open_again(CHAMPIONS)
    reader.look("09:10")
    assert [chip.text() for chip in reader.block(CHAMPIONS).findChildren(Chip) if not chip.isHidden()] == []


def test_a_session_that_its_room_keeps_waiting_is_expected_later_and_still_the_next(reader: Reader) -> None:
    setup = Setup(reader.database)
    opened = setup.open(MeetingSession, PROSECUTORS)
    assert opened is not None
    setup.save(MeetingSession, PROSECUTORS, opened[1], {"room": "Sala 1"})
    reader.at("13:30")
    reader.following.start(ident("Próximos pasos"))
    reader.look("14:05")
    assert reader.block(PROSECUTORS).state == "coming"
    assert "expected 14:30" in str(reader.texts(PROSECUTORS))
    panel = reader.view.now_panel
    assert panel.next_lines.text() == "14:00 · expected 14:30 · Sala 1"
    assert "Public Ministries" in panel.next_title.text()
    reader.look("14:40")  # still nobody closed it: the next one waits on
    assert reader.block(CHAMPIONS).state == "now"
    reader.following.close(ident("Próximos pasos"))
    reader.look("14:41")
    assert (reader.block(CHAMPIONS).state, reader.block(PROSECUTORS).state) == ("past", "now")
    assert QApplication.topLevelWidgets().count(reader.page) == 1
