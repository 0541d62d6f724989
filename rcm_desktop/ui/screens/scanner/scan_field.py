"""The field into which a test code is scanned: it keeps when each sign came."""

from time import monotonic_ns

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from rcm_desktop.ui.kit.scanner import Stroke, stroke
from rcm_desktop.ui.kit.wording import Living, Words, say

QUIET_MS = 600
"""After so long without a key a scan that has no ending is over."""
_TYPED_MS = 120
"""Tab this long after a sign is a person who moves on."""


class ScanField(Living, QLineEdit):
    """Empties itself before each scan; Enter and Tab right after a sign end the scan and do nothing else."""

    ended = Signal(object, str, int)
    """The signs with their times, "enter", "tab" or "", and when that came, in milliseconds."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._name = name
        self._signs: list[tuple[str, int]] = []
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(lambda: self._end("", 0))
        self.retranslate()

    def retranslate(self) -> None:
        """The name in the language spoken now."""
        self.setAccessibleName(say(self._name))

    def event(self, event: QEvent) -> bool:
        # Tab never reaches keyPressEvent: it is asked for here, before it moves the keyboard.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._signs:
            for ending in ("enter", "tab"):
                if stroke(event, ending) is Stroke.ENDING and _at(event) - self._signs[-1][1] <= _TYPED_MS:
                    self._end(ending, _at(event))
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if stroke(event) is Stroke.SIGN:
            self._came(event.text(), _at(event))
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._came(event.commitString(), monotonic_ns() // 1_000_000)
        super().inputMethodEvent(event)

    def _came(self, sign: str, at: int) -> None:
        if not self._signs:
            self.clear()
        self._signs.append((sign, at))
        self._quiet.start()

    def _end(self, ending: str, at: int) -> None:
        signs, self._signs = self._signs, []
        self._quiet.stop()
        self.ended.emit(signs, ending, at)


def _at(event: QKeyEvent) -> int:
    return event.timestamp() or monotonic_ns() // 1_000_000
