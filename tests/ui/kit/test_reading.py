"""What is read beside the window is shown only if nothing changed meanwhile, and read again where something did."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.reading import Reading


class Shelf(QObject):
    """Something that is read slowly, as far as the test lets it."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.value, self.reads = 1, 0
        self.go_on, self.begun = threading.Event(), threading.Event()
        self.shown: list[int] = []
        self.told: list[RcmError] = []
        self.problem: RcmError | None = None
        self.reading = Reading(jobs, lambda: "Reading", self.read, self.shown.append, self.told.append, self)

    def read(self) -> int:
        found = self.value
        self.reads += 1
        self.begun.set()
        assert self.go_on.wait(10)
        if self.problem is not None:
            raise self.problem
        return found


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def test_what_was_read_before_a_change_is_never_shown(jobs: Jobs, qtbot: QtBot) -> None:
    shelf = Shelf(jobs)
    shelf.reading.renew()
    assert shelf.begun.wait(10)
    shelf.value = 2
    shelf.reading.renew()
    shelf.reading.renew()
    shelf.go_on.set()
    qtbot.waitUntil(lambda: shelf.shown != [])
    assert (shelf.shown, shelf.reads) == ([2], 2)
    jobs.stop()


def test_a_reading_that_failed_or_was_cancelled_can_begin_again(jobs: Jobs, qtbot: QtBot) -> None:
    shelf = Shelf(jobs)
    shelf.go_on.set()
    shelf.problem = Busy()
    shelf.reading.renew()
    qtbot.waitUntil(lambda: len(shelf.told) == 1)
    shelf.problem = None
    shelf.reading.renew()
    jobs.running[0].cancel()
    qtbot.waitUntil(lambda: not jobs.running)
    assert shelf.shown == []
    shelf.reading.renew()
    qtbot.waitUntil(lambda: shelf.shown == [1])
    jobs.stop()


def test_two_readings_share_the_worker_and_end_apart(qtbot: QtBot) -> None:
    jobs = Jobs(at_once=True)
    first, second = Shelf(jobs), Shelf(jobs)
    first.go_on.set()
    second.go_on.set()
    second.value = 2
    first.reading.renew()
    second.reading.renew()
    first.reading.renew()
    assert (first.shown, second.shown) == ([1, 1], [2])


def test_where_changes_never_rest_an_old_reading_is_shown_now_and_then(jobs: Jobs, qtbot: QtBot) -> None:
    shelf = Shelf(jobs)
    shelf.go_on.set()
    begun: list[object] = []

    def change(job: object) -> None:
        begun.append(job)
        if len(begun) <= 12:
            shelf.reading.renew()  # something changed while it is read

    jobs.began.connect(change)
    shelf.reading.renew()
    qtbot.waitUntil(lambda: not jobs.running)
    assert (shelf.reads, len(shelf.shown)) == (13, 3)
    jobs.stop()
