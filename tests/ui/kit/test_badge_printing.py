"""Badges printed by the window's real worker, while other work holds the meeting's file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import PrinterFailed, RcmError
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.badges import Badges
from rcm_desktop.storage.database import Database
from rcm_desktop.ui.kit import printing
from rcm_desktop.ui.kit.badge_printing import BadgePrinting
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.notices import Notice
from tests.clock import FixedClock
from tests.sample import ident, small_meeting
from tests.ui.printers import paper

__all__ = ["paper"]

HONDURAS = ident("HND")
BUSY_MS = 300
"""Longer than a job needs to come to the file."""


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def told() -> list[RcmError]:
    return []


@pytest.fixture
def notices() -> list[Notice]:
    return []


@pytest.fixture
def desk(
    qtbot: QtBot, database: Database, tmp_path: Path, told: list[RcmError], notices: list[Notice]
) -> Iterator[BadgePrinting]:
    jobs = Jobs()
    kept = Kept(tmp_path / "settings.json")
    yield BadgePrinting(Badges(database), jobs, kept, told.append, notices.append, jobs)
    jobs.stop()
    shiboken6.delete(jobs)


def waiting(desk: BadgePrinting) -> int:
    return sum(one.delegation == HONDURAS for one in desk.badges.to_print())


def test_badges_that_came_out_are_recorded_once_the_file_is_free(
    qtbot: QtBot, desk: BadgePrinting, database: Database, paper: Path, told: list[RcmError]
) -> None:
    assert waiting(desk) == 3
    with qtbot.waitSignal(desk.ended), database.write():
        desk.print(desk.badges.faces(HONDURAS))
        qtbot.waitUntil(lambda: paper.exists() and paper.stat().st_size > 0)
        qtbot.wait(BUSY_MS)
    assert told == []
    assert waiting(desk) == 0


def test_badges_that_failed_wait_although_the_file_was_busy(
    qtbot: QtBot, desk: BadgePrinting, database: Database, monkeypatch: pytest.MonkeyPatch, told: list[RcmError]
) -> None:
    def jammed(*_: object) -> None:
        raise PrinterFailed(printer="Desk printer")

    faces = desk.badges.faces(HONDURAS)
    desk.badges.printed([face.code for face in faces])
    monkeypatch.setattr(printing, "send", jammed)
    with qtbot.waitSignal(desk.ended), database.write():
        desk.print(faces)
        qtbot.wait(BUSY_MS)
    assert [type(one) for one in told] == [PrinterFailed]
    assert waiting(desk) == 3


def test_badges_printed_elsewhere_are_recorded_once_the_file_is_free(
    qtbot: QtBot, desk: BadgePrinting, database: Database, tmp_path: Path, told: list[RcmError], notices: list[Notice]
) -> None:
    with qtbot.waitSignal(desk.ended):
        desk.save(desk.badges.faces(HONDURAS), tmp_path / "badges.pdf")
    assert notices[0].run is not None
    with qtbot.waitSignal(desk.ended), database.write():
        notices[0].run()
        qtbot.wait(BUSY_MS)
    assert told == []
    assert waiting(desk) == 0


def test_a_badge_is_under_way_until_it_is_recorded(
    qtbot: QtBot, desk: BadgePrinting, database: Database, paper: Path
) -> None:
    faces = desk.badges.faces(HONDURAS)
    with qtbot.waitSignal(desk.ended), database.write():
        desk.print(faces)
        assert all(desk.is_under_way(face.code) for face in faces)
        assert not desk.is_under_way(desk.badges.faces()[0].code)
    qtbot.waitUntil(lambda: not any(desk.is_under_way(face.code) for face in faces))
