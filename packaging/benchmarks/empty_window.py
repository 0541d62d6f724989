"""The measure for the start: an empty window painted, then SQLAlchemy imported."""

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    """Nothing but a window."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        import sqlalchemy  # noqa: F401 (its import is what is measured)

        print(json.dumps({"painted": time.time()}), flush=True)
        QApplication.exit(0)


if __name__ == "__main__":
    app = QApplication(sys.argv)
    window = Window()
    window.resize(1366, 768)
    window.show()
    sys.exit(app.exec())
