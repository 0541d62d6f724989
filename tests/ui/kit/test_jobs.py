"""Long work runs beside the window, answers on its thread, and can be cancelled."""

import threading
import time
import weakref
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.ui.kit.jobs import Jobs, Progress
from rcm_desktop.ui.kit.progress_strip import ProgressStrip
from rcm_desktop.ui.kit.wording import Languages


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.stop()


class Answers(QObject):
    """Keeps what a job answered, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[object] = []
        self.failed: list[RcmError] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        self.done.append(result)
        self.threads.add(threading.get_ident())

    def take_error(self, error: RcmError) -> None:
        self.failed.append(error)
        self.threads.add(threading.get_ident())


def test_the_work_runs_elsewhere_and_is_answered_here(jobs: Jobs, qtbot: QtBot) -> None:
    answers = Answers()
    with qtbot.waitSignal(jobs.ended):
        jobs.start("a job", lambda _: threading.get_ident(), answers.take)
    assert answers.done != [threading.get_ident()]
    assert answers.threads == {threading.get_ident()}
    assert jobs.running == ()


def test_jobs_run_one_after_the_other_in_the_order_of_starting(jobs: Jobs, qtbot: QtBot) -> None:
    answers, running, most = Answers(), [0], [0]

    def work(number: int, _: Progress) -> int:
        running[0] += 1
        most[0] = max(most[0], running[0])
        time.sleep(0.005)
        running[0] -= 1
        return number

    for number in range(5):
        jobs.start("a job", partial(work, number), answers.take)
    qtbot.waitUntil(lambda: len(answers.done) == 5)
    assert answers.done == [0, 1, 2, 3, 4]
    assert most == [1]


def test_steps_arrive_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[tuple[int, int, str]] = []
    ready = threading.Event()

    def work(progress: Progress) -> None:
        assert ready.wait(5)
        for place in range(3):
            progress.step(place, 3, f"part {place}")

    with qtbot.waitSignal(jobs.ended):
        job = jobs.start("a job", work, lambda _: None)
        job.progressed.connect(lambda done, total, text: steps.append((done, total, text)))
        ready.set()
    assert steps == [(0, 3, "part 0"), (1, 3, "part 1"), (2, 3, "part 2")]


def test_an_error_of_the_world_goes_to_failed(jobs: Jobs, qtbot: QtBot) -> None:
    answers = Answers()
    with qtbot.waitSignal(jobs.ended):
        jobs.start("a job", _busy, answers.take, answers.take_error)
    assert [type(error) for error in answers.failed] == [Busy]
    assert answers.done == []


def test_without_failed_the_error_is_announced(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.troubled) as heard:
        jobs.start("a job", _busy, lambda _: None)
    assert isinstance(heard.args[0], Busy)


def test_a_bug_is_raised_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(jobs.ended):
        jobs.start("a job", lambda _: 1 // 0, lambda _: None)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


def test_a_cancelled_job_stops_at_its_next_step_and_answers_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    answers, stepped = Answers(), threading.Event()

    def work(progress: Progress) -> str:
        while True:
            stepped.set()
            progress.step(0, 0)
            time.sleep(0.001)

    job = jobs.start("a job", work, answers.take, answers.take_error)
    assert stepped.wait(5)
    with qtbot.waitSignal(jobs.ended):
        job.cancel()
    assert (answers.done, answers.failed) == ([], [])


def test_a_job_cancelled_too_late_still_answers_nobody(jobs: Jobs, qtbot: QtBot) -> None:
    answers, later = Answers(), threading.Event()
    job = jobs.start("a job", lambda _: 1, answers.take)
    jobs.start("the next, so the first is done", lambda _: later.set(), lambda _: None)
    assert later.wait(5)
    with qtbot.waitSignal(jobs.ended):
        job.cancel()
    assert answers.done == []


def test_lasting_work_is_answered_though_it_was_cancelled(jobs: Jobs, qtbot: QtBot) -> None:
    answers, began, release = Answers(), threading.Event(), threading.Event()

    def work(_: Progress) -> bool:
        began.set()
        return release.wait(5)

    job = jobs.start("a job", work, answers.take, lasting=True)
    assert began.wait(5)
    with qtbot.waitSignal(jobs.ended):
        job.cancel()
        release.set()
    assert answers.done == [True]


def test_nobody_is_answered_once_the_page_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    answers, release = Answers(), threading.Event()
    done = answers.done
    jobs.start("a job", lambda _: release.wait(5), answers.take)
    with qtbot.waitSignal(answers.destroyed):
        answers.deleteLater()
    with qtbot.waitSignal(jobs.ended):
        release.set()
    assert done == []


def test_at_once_everything_happens_before_start_returns(qapp: QApplication) -> None:
    answers = Answers()
    Jobs(at_once=True).start("a job", lambda _: 7, answers.take)
    assert answers.done == [7]


def test_the_strip_shows_the_job_and_cancels_it(languages: Languages, jobs: Jobs, qtbot: QtBot) -> None:
    strip = ProgressStrip(jobs)
    qtbot.addWidget(strip)
    reported = threading.Event()

    def work(progress: Progress) -> None:
        while True:
            progress.step(2, 8, "page 2")
            reported.set()
            time.sleep(0.002)

    jobs.start("Making the minutes", work, lambda _: None)
    assert reported.wait(5)
    qtbot.waitUntil(strip.isVisible)
    qtbot.waitUntil(lambda: (strip.bar.value(), strip.bar.maximum()) == (2, 8))
    assert strip.bar.accessibleName() == "Making the minutes"
    with qtbot.waitSignal(jobs.ended):
        strip.cancel_button.click()
    assert not strip.isVisible()


def test_a_short_job_never_shows_the_strip(languages: Languages, jobs: Jobs, qtbot: QtBot) -> None:
    strip = ProgressStrip(jobs)
    qtbot.addWidget(strip)
    with qtbot.waitSignal(jobs.ended):
        jobs.start("short", lambda _: 1, lambda _: None)
    qtbot.wait(300)
    assert not strip.isVisible()


def _busy(progress: Progress) -> None:
    raise Busy


def test_a_job_that_is_over_holds_nothing_of_its_window(qapp: QApplication) -> None:
    """Qt deletes it later; a window that only it held would go in the midst of that, and take it along again."""

    class Window:
        title = "Reading"

    window = Window()
    gone = weakref.ref(window)
    jobs = Jobs(at_once=True)
    title = partial(getattr, window, "title")
    job = jobs.start(title, partial(setattr, window, "found"), lambda _: None)
    del window, title
    assert gone() is None
    assert job.title == ""
