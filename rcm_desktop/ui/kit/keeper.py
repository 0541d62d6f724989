"""Keeps what is being typed on disk: a second after a key at the latest, and again and again while that fails."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.storage.drafts import Draft

_SOON_MS = 1000
"""Half of the two seconds that may be lost, so that a slow disk has the other half."""
_RETRY_MS = 2000


class Keeper(QObject):
    """Writes the draft of one writing field; the timer runs from the first key not on disk, not from the last."""

    kept = Signal(object)
    """Everything typed is on disk since this local moment."""
    troubled = Signal(object)
    """It is not on disk yet: the RcmError that says why; tried again every two seconds."""

    def __init__(
        self, draft: Callable[[], Draft | None], keep: Callable[[Draft], datetime | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._draft, self._keep = draft, keep
        self.trouble: RcmError | None = None
        """Why what was typed is not on disk, as far as it was tried."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._write)

    @property
    def waiting(self) -> bool:
        """Whether something typed is not on disk yet."""
        return self._timer.isActive()

    def touch(self) -> None:
        """Something was typed."""
        if not self._timer.isActive():
            self._timer.start(_SOON_MS)

    def flush(self) -> None:
        """Write now what is not on disk yet."""
        if self._timer.isActive():
            self._write()

    def rest(self) -> None:
        """What was typed is recorded or gone: nothing is left to write."""
        self._timer.stop()
        self.trouble = None

    def _write(self) -> None:
        self._timer.stop()
        draft = self._draft()
        if draft is None:
            return
        try:
            at = self._keep(draft)
        except RcmError as error:
            self._timer.start(_RETRY_MS)
            self.trouble = error
            self.troubled.emit(error)
        else:
            self.trouble = None
            if at is not None:
                self.kept.emit(at)
