"""Long work beside the window: one worker, progress, cancelling, and an answer on the window's thread."""

import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit.wording import Words

T = TypeVar("T")
SWITCH_S = 0.0005
"""After so many seconds a computing worker lets the window have a turn; Python's own is ten times longer."""


class Cancelled(Exception):
    """The person cancelled the job; raised inside the work by `Progress.step`, never shown as an error."""


class Progress:
    """Handed to the work: it reports its steps here, and learns here that it is to stop."""

    def __init__(self, report: Callable[[int, int, str], None]) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is (total 0: unknown); raises Cancelled when the person cancelled."""
        if self._cancelled.is_set():
            raise Cancelled
        self._report(done, total, text)

    @property
    def cancelled(self) -> bool:
        """Whether to stop, for work that must tidy up itself."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._cancelled.set()


class Job(QObject):
    """One piece of work, as the window sees it."""

    progressed = Signal(int, int, str)
    """Steps done, steps in all (0: unknown), and a word about the present one."""

    _ended = Signal(object, object)

    def __init__(
        self, title: Words, work: Callable[[Progress], Any], parent: QObject, *, lasting: bool = False
    ) -> None:
        super().__init__(parent)
        self.title, self.lasting = title, lasting
        self.progress = Progress(self.progressed.emit)
        self._work = work

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step, and nothing of it is shown unless it is `lasting`."""
        self.progress.cancel()

    def let_go(self) -> None:
        """Hold nothing of the window any more: were it let go of while Qt deletes this job, both would be at once."""
        self.title, self._work = "", _nothing

    def run(self) -> None:
        """Do the work on the thread this is called from and tell the outcome."""
        try:
            if self.progress.cancelled:
                raise Cancelled
            self._ended.emit(self._work(self.progress), None)
        except BaseException as problem:  # noqa: BLE001 raised again on the window's thread
            self._ended.emit(None, problem)


def _nothing(_: Progress) -> None:
    """The work of a job that is over."""


class Jobs(QObject):
    """The window's one worker.

    Contract: jobs run in the order of starting. On the window's thread `done` or `failed` is called, then
    `ended` is emitted; neither is called after `cancel`, unless the work is `lasting`, nor when the object they
    belong to is gone. `failed` gets the RcmError; without it the `troubled` signal does. Any other exception is a bug,
    raised there.
    """

    began = Signal(object)
    """A Job is next; it may still wait for the one before it."""
    ended = Signal(object)
    """A Job is over, whichever way."""
    troubled = Signal(object)
    """An RcmError nobody else answers for."""

    def __init__(self, parent: QObject | None = None, *, at_once: bool = False) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._answers: dict[Job, tuple[Callable[[Any], object], Callable[[RcmError], object] | None, QObject | None]]
        self._answers = {}

    def start(
        self,
        title: Words,
        work: Callable[[Progress], T],
        done: Callable[[T], object],
        failed: Callable[[RcmError], object] | None = None,
        *,
        owner: QObject | None = None,
        lasting: bool = False,
    ) -> Job:
        """Begin the work; `owner` is whom the answer concerns (by default the object `done` belongs to).

        `lasting` work may have done something for good before it stopped: it is answered though it was cancelled.
        """
        job = Job(title, work, self, lasting=lasting)
        bound = getattr(done, "__self__", None)
        self._answers[job] = (done, failed, owner or (bound if isinstance(bound, QObject) else None))
        how = Qt.ConnectionType.DirectConnection if self._at_once else Qt.ConnectionType.QueuedConnection
        job._ended.connect(self._answer, how)
        self.began.emit(job)
        if self._at_once:
            job.run()
        else:
            self._worker()
            self._queue.put(job)
        return job

    @property
    def running(self) -> tuple[Job, ...]:
        """The jobs that are not over, in order."""
        return tuple(self._answers)

    def stop(self) -> None:
        """Cancel everything and wait for the worker, before the program ends."""
        for job in self.running:
            job.cancel()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join()
            self._thread = None

    def _worker(self) -> None:
        if self._thread is None:
            # Each event of a widget asks for the interpreter, and waits so long while the worker computes.
            sys.setswitchinterval(SWITCH_S)
            self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job.run()

    @Slot(object, object)
    def _answer(self, result: object, problem: BaseException | None) -> None:
        job = self.sender()
        assert isinstance(job, Job)
        done, failed, owner = self._answers.pop(job)
        wanted = (job.lasting or not job.progress.cancelled) and (owner is None or shiboken6.isValid(owner))
        try:
            if problem is None:
                if wanted:
                    done(result)
            elif isinstance(problem, RcmError):
                if wanted:
                    (failed or self.troubled.emit)(problem)
            elif not isinstance(problem, Cancelled):
                raise problem
        finally:
            self.ended.emit(job)
            job.let_go()
            job.deleteLater()
