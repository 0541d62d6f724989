"""From the database's thread to the pages: what changed, told once per turn of the window's loop."""

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

Heard = Callable[[frozenset[str]], None]


class ChangeRelay(QObject):
    """Listens to changes from any thread and emits them together on its own thread."""

    changed = Signal(object)
    """The topics that changed, as a frozenset of str."""

    _waiting = Signal()

    def __init__(self, subscribe: Callable[[Heard], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._gathered: set[str] = set()
        self._waiting.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        subscribe(self._hear)

    def _hear(self, topics: frozenset[str]) -> None:
        with self._lock:
            first = not self._gathered
            self._gathered |= topics
        if first and topics:
            self._waiting.emit()

    @Slot()
    def _tell(self) -> None:
        with self._lock:
            topics, self._gathered = frozenset(self._gathered), set()
        self.changed.emit(topics)
