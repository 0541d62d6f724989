"""Python's garbage, collected on the window's thread alone: a widget that dies on another one ends the program."""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 1000


class Collector(QObject):
    """Does by a timer what Python would do wherever it happens to be: in a job, or while a sound is played."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Collect what comes from now on; what the start made stays anyway."""
        gc.freeze()
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, the younger ones with it."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [age for age in (2, 1, 0) if counts[age] > (limits[age] or 10)]
        if due:
            gc.collect(due[0])
