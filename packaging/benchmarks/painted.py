"""Tells when the page in front was painted, and what memory the program then takes."""

import json
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Painted(QObject):
    """Waits for the first paint of the page in front; the page itself may be covered by what stands on it."""

    def __init__(self, rest: float) -> None:
        super().__init__()
        self._rest = rest
        self._watched: list[QWidget] = []

    def watch(self, page: QWidget) -> None:
        """Begin to wait."""
        self._watched = [page, *page.findChildren(QWidget)]
        for widget in self._watched:
            widget.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            for widget in self._watched:
                widget.removeEventFilter(self)
            QTimer.singleShot(0, self._done)  # this frame is painted then
        return False

    def _done(self) -> None:
        self.at = time.time()
        QTimer.singleShot(round(self._rest * 1000), self._tell)

    def _tell(self) -> None:
        print(json.dumps({"painted": self.at, "resident": resident_mb()}), flush=True)
        QApplication.exit(0)


def watch_loop(rest: float) -> None:
    """Wait for the paint from the moment Qt's loop begins; tell after so many seconds of rest, and end the program."""
    watcher, loop = Painted(rest), QApplication.exec

    def watched(*_: object) -> int:
        window = next(w for w in QApplication.topLevelWidgets() if w.isVisible())
        watcher.watch(getattr(window, "page", None) or window)
        return loop()

    QApplication.exec = watched  # type: ignore[method-assign]


def resident_mb(*, most: bool = False) -> float:
    """The process's resident memory in MB, now or the most it ever was; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM" if most else "VmRSS"))
    return int(line.split()[1]) / 1024
