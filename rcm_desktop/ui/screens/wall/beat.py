"""The second hand of all walls: strikes at each full second of the laptop's clock."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_LATEST_MS = 15
"""A timer may come so much too early; striking just before the second would show the one before it."""


class Beat(QObject):
    """Strikes while it is on; each stroke sets the next, so that no error adds up."""

    struck = Signal()

    def __init__(self, time: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._time = time
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._strike)

    @property
    def on(self) -> bool:
        """Whether it strikes."""
        return self._timer.isActive()

    def turn(self, on: bool) -> None:
        """Let it strike, or rest."""
        if on and not self.on:
            self._set()
        elif not on:
            self._timer.stop()

    def _strike(self) -> None:
        self._set()
        self.struck.emit()

    def _set(self) -> None:
        self._timer.start(1000 - self._time().microsecond // 1000 + _LATEST_MS)
