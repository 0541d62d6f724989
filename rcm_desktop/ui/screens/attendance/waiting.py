"""The line of gestures that wait while other work holds the meeting's file."""

from collections import deque
from collections.abc import Callable
from time import monotonic, sleep

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.domain.errors import Busy, RcmError

TellError = Callable[[RcmError], None]
TRY_MS = 120
"""How often the first in line tries again."""
_PAUSE_S = 0.02


class WaitingLine(QObject):
    """Runs each gesture at once, or in its order as soon as the file is free: none is lost, none overtakes."""

    changed = Signal(int)
    """How many wait now."""

    def __init__(self, tell_error: TellError, parent: QObject) -> None:
        super().__init__(parent)
        self._tell_error = tell_error
        self._waiting: deque[Callable[[], object]] = deque()
        self.timer = QTimer(self, interval=TRY_MS)
        self.timer.timeout.connect(self.serve)

    def __len__(self) -> int:
        return len(self._waiting)

    def run(self, gesture: Callable[[], object]) -> None:
        """Run a gesture that may find the file busy; other errors are told and end it."""
        if self._waiting or not self._served(gesture):
            self._waiting.append(gesture)
            self.timer.start()
            self.changed.emit(len(self._waiting))

    def serve(self) -> None:
        """Run those who wait, until the file is busy again."""
        before = len(self._waiting)
        while self._waiting and self._served(self._waiting[0]):
            self._waiting.popleft()
        if not self._waiting:
            self.timer.stop()
        if len(self._waiting) != before:
            self.changed.emit(len(self._waiting))

    def finish(self, seconds: float = 30.0) -> None:
        """Wait until all have been served, before the window closes; what still waits then is told as busy."""
        end = monotonic() + seconds
        self.serve()
        while self._waiting and monotonic() < end:
            sleep(_PAUSE_S)
            self.serve()
        if self._waiting:
            self._tell_error(Busy())

    def _served(self, gesture: Callable[[], object]) -> bool:
        try:
            gesture()
        except Busy:
            return False
        except RcmError as error:
            self._tell_error(error)
        return True
