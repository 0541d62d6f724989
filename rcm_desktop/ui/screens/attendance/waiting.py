"""The line of gestures that wait while other work holds the meeting's file."""

from collections import deque
from collections.abc import Callable
from time import monotonic, sleep

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from rcm_desktop.domain.errors import Busy, RcmError

TellError = Callable[[RcmError], None]
TRY_MS = 120
"""How often the first in line tries again."""
_TURN_S = 0.02
"""How long those who waited are served in one turn of the window's loop, so that it does not stand still for many."""
_PAUSE_S = 0.02
_LONGEST_S = 300.0


class WaitingLine(QObject):
    """Runs each gesture at once, or in its order as soon as the file is free: none is lost, none overtakes.

    Who waits is in memory only: a program that is killed meanwhile forgets them, as it tells while they wait.
    """

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

    def run(self, gesture: Callable[[], object]) -> bool:
        """Run a gesture that may find the file busy, and say whether it waits; other errors are told and end it."""
        if not self._waiting and self._served(gesture):
            return False
        self._waiting.append(gesture)
        self._look_again(TRY_MS)
        self.changed.emit(len(self._waiting))
        return True

    def serve(self) -> None:
        """Run those who wait, until the file is busy again or the window wants its turn."""
        before, end = len(self._waiting), monotonic() + _TURN_S
        free = True
        while self._waiting and monotonic() < end:
            # Out of the line first: one that meets a mistake of ours must not keep all behind it waiting.
            gesture = self._waiting.popleft()
            free = self._served(gesture)
            if not free:
                self._waiting.appendleft(gesture)
                break
        if not self._waiting:
            self.timer.stop()
        else:
            self._look_again(0 if free else TRY_MS)
        if len(self._waiting) != before:
            self.changed.emit(len(self._waiting))

    def finish(self, seconds: float = _LONGEST_S) -> None:
        """Wait until all have been served, before the window closes; what still waits then is told as busy.

        The window goes on painting meanwhile, and hears no key or click.
        """
        end = monotonic() + seconds
        self.serve()
        while self._waiting and monotonic() < end:
            sleep(_PAUSE_S)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.serve()
        if self._waiting:
            self._tell_error(Busy())

    def _look_again(self, milliseconds: int) -> None:
        if not self.timer.isActive() or self.timer.interval() != milliseconds:
            self.timer.start(milliseconds)

    def _served(self, gesture: Callable[[], object]) -> bool:
        try:
            gesture()
        except Busy:
            return False
        except RcmError as error:
            self._tell_error(error)
        return True
