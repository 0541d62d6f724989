"""Looks out for sticks while the exchange page is in front, beside the window: a dying stick answers late."""

import threading
from collections.abc import Callable, Sequence
from queue import SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.exchange import Exchange, bundles_on
from rcm_desktop.ui.screens.exchange.desk_card import Inserted

EVERY_MS = 2000
_FETCH_MS = 50
Seen = list[tuple[Stick, tuple[str, ...]]]


class Sticks(QObject):
    """Tells which sticks are in, every two seconds between `begin` and `end`."""

    found = Signal(object)
    """A tuple of Inserted, as they are now."""

    def __init__(self, exchange: Exchange, sticks: Callable[[], Sequence[Stick]], parent: QObject) -> None:
        super().__init__(parent)
        self._exchange, self._sticks = exchange, sticks
        self._looking: threading.Thread | None = None
        self._answers: SimpleQueue[Seen] = SimpleQueue()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._fetching = QTimer(self, interval=_FETCH_MS)
        self._fetching.timeout.connect(self._fetch)

    def begin(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._fetching.stop()

    @property
    def is_looking_out(self) -> bool:
        """Whether it looks again by itself."""
        return self._timer.isActive()

    def look(self) -> None:
        """Look once, unless the last look still waits for its answer."""
        if not self._fetching.isActive():
            self._fetching.start()
        if self._looking is None or not self._looking.is_alive():
            # The thread knows neither the window nor the meeting: both may be gone when a stick answers.
            asked = (self._sticks, self._answers)
            self._looking = threading.Thread(target=_look, args=asked, name="sticks", daemon=True)
            self._looking.start()

    def _fetch(self) -> None:
        seen: Seen | None = None
        while not self._answers.empty():
            seen = self._answers.get()
        if seen is None:
            return
        self._fetching.stop()
        self.found.emit(tuple(Inserted(stick, self._exchange.of_others(names)) for stick, names in seen))


def _look(sticks: Callable[[], Sequence[Stick]], answers: "SimpleQueue[Seen]") -> None:
    answers.put([(stick, bundles_on(stick.path)) for stick in sticks()])
