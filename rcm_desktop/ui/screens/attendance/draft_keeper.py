"""Keeps on disk what stands half typed in the form of a person."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from rcm_desktop.domain.errors import Busy
from rcm_desktop.services.half_typed import HalfTyped, HalfTypedPeople

AFTER_MS = 700
"""How long after the last key; a busy file is tried again as late."""


class DraftKeeper(QObject):
    """Writes a while after the last key, at once when the page is left, and forgets what was recorded."""

    def __init__(self, drafts: HalfTypedPeople, typed: Callable[[], HalfTyped | None], parent: QObject) -> None:
        super().__init__(parent)
        self._drafts, self._typed = drafts, typed
        self._on_disk = drafts.kept()
        self._forgotten = False
        self.timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self.timer.timeout.connect(self._try)

    @property
    def kept(self) -> HalfTyped | None:
        """What somebody can go on with."""
        return None if self._forgotten else self._on_disk

    def changed(self) -> None:
        """A key was pressed."""
        self.timer.start()

    def forget(self) -> None:
        """It was recorded or thrown away: nobody goes on with it from now on, and the disk follows."""
        self._forgotten = True
        self.timer.start()

    def write(self) -> None:
        """Bring the disk up to what is typed now; raises Busy or NoRoom."""
        self.timer.stop()
        typed = self._typed()
        if typed != self._on_disk:
            if typed is None:
                self._drafts.drop()
            else:
                self._drafts.keep(typed)
            self._on_disk = typed
        self._forgotten = False

    def _try(self) -> None:
        try:
            self.write()
        except Busy:
            self.timer.start()
