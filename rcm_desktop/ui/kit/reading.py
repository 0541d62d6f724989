"""What takes too long for the window to read: read beside it, and shown only if nothing changed meanwhile."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit.jobs import Job, Jobs
from rcm_desktop.ui.kit.wording import Words

T = TypeVar("T")
_MOST_THROWN = 5
"""So many readings in a row are thrown away because something changed; then an old one is better than none."""


class Reading(QObject, Generic[T]):
    """One thing that is read by a job, one at a time; `show` gets what was read, on the window's thread."""

    def __init__(
        self,
        jobs: Jobs,
        words: Words,
        read: Callable[[], T],
        show: Callable[[T], object],
        failed: Callable[[RcmError], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._words, self._read, self._show, self._failed = jobs, words, read, show, failed
        self._going = self._stale = False
        self._thrown = 0
        jobs.ended.connect(self._over)

    def renew(self) -> None:
        """Read; what is being read already is thrown away and read again."""
        if self._going:
            self._stale = True
            return
        self._going, self._stale = True, False
        self._jobs.start(self._words, lambda _: self._read(), self._take, self._tell)

    def _take(self, found: T) -> None:
        if self._stale and self._thrown < _MOST_THROWN:
            self._thrown += 1
            return
        self._thrown = 0
        self._show(found)

    def _tell(self, error: RcmError) -> None:
        if not self._stale:
            self._failed(error)

    def _over(self, job: Job) -> None:
        if job.title is self._words and self._going:
            self._going = False
            if self._stale:
                self.renew()
