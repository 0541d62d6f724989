"""Looks out for sticks while the exchange page is in front, beside the window: a dying stick answers late."""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.ui.screens.exchange.desk_card import Inserted

EVERY_MS = 2000


class Sticks(QObject):
    """Tells which sticks are in, every two seconds between `begin` and `end`."""

    found = Signal(object)
    """A tuple of Inserted, as they are now."""

    def __init__(self, exchange: Exchange, sticks: Callable[[], Sequence[Stick]], parent: QObject) -> None:
        super().__init__(parent)
        self._exchange, self._sticks = exchange, sticks
        self._looking: threading.Thread | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def end(self) -> None:
        """Look no more."""
        self._timer.stop()

    @property
    def is_looking_out(self) -> bool:
        """Whether it looks again by itself."""
        return self._timer.isActive()

    def look(self) -> None:
        """Look once, unless the last look still waits for its answer."""
        if self._looking is None or not self._looking.is_alive():
            self._looking = threading.Thread(target=self._look, name="sticks", daemon=True)
            self._looking.start()

    def _look(self) -> None:
        inserted = []
        for stick in self._sticks():
            with suppress(RcmError):
                inserted.append(Inserted(stick, self._exchange.bundles_of_others(stick.path)))
        with suppress(RuntimeError):  # the page is gone
            self.found.emit(tuple(inserted))
