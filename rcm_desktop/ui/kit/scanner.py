"""A scanner that types like a keyboard: its codes are taken out of the keys, whatever has the focus.

Keys that may begin a code are held back, at most for the scanner's longest gap, and handed on in order where a person
typed them. Taking a code's signs out of an editor again was rejected: selections, undo and drafts would suffer.
"""

from collections import deque
from collections.abc import Callable
from enum import Enum
from time import monotonic_ns

import msgspec
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.laptop.settings import Scanner
from rcm_desktop.ui.kit.scan_timing import Burst, Scan

_LATE_MS = 8
"""A timer that comes later than this was kept waiting, and keys may wait behind it."""
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_TURNS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel, QEvent.Type.FocusOut, QEvent.Type.Close}
)
"""What a held key must not come after."""
_ENDINGS = {
    "enter": frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter}),
    "tab": frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab}),
}
_SILENT = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock, Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Multi_key,
    }
)  # fmt: skip
_DEAD = range(Qt.Key.Key_Dead_Grave.value, Qt.Key.Key_Dead_Longsolidusoverlay.value + 1)


class Stroke(Enum):
    """What a pressed key means to the listener."""

    SIGN = 1
    ENDING = 2
    SILENT = 3
    """Writes nothing by itself: Shift, AltGr, a dead key."""
    COMMAND = 4


def stroke(event: QKeyEvent, ending: str = "enter") -> Stroke:
    """What a pressed key means; AltGr, which is Ctrl+Alt on Windows, writes signs and commands nothing."""
    held = event.modifiers()
    ctrl, alt = bool(held & Qt.KeyboardModifier.ControlModifier), bool(held & Qt.KeyboardModifier.AltModifier)
    commands = ctrl != alt or bool(held & Qt.KeyboardModifier.MetaModifier) or event.isAutoRepeat()
    if event.key() in _SILENT or event.key() in _DEAD:
        return Stroke.SILENT
    if event.key() in _ENDINGS[ending] and not commands:
        return Stroke.ENDING
    return Stroke.SIGN if event.text() and event.text().isprintable() and not commands else Stroke.COMMAND


class _Held(msgspec.Struct):
    """A key event kept back, with the window it was for and the widget that had the keyboard."""

    event: QKeyEvent
    window: QWindow
    writer: QWidget | None
    is_sign: bool
    moved: bool = False
    """The keyboard went to another widget meanwhile, not by these keys."""


class ScanListener(QObject):
    """Watches whichever window has the keyboard; `now` gives milliseconds for events without a time."""

    scanned = Signal(str)
    """A code was read."""

    def __init__(self, scanner: Scanner, parent: QObject | None = None, now: Callable[[], int] | None = None) -> None:
        super().__init__(parent)
        self._now = now or (lambda: monotonic_ns() // 1_000_000)
        self._held: list[_Held] = []
        self._leaving: deque[_Held] = deque()
        self._swallowed: set[int] = set()
        self._watched: QObject | None = None
        self._scanned_at = -10_000
        self._handing_on = self._patient = False
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._lapse)
        self._due = 0
        self.use(scanner)
        app = QCoreApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())

    def use(self, scanner: Scanner) -> None:
        """Go by other settings from now on."""
        if self._held:
            self.hand_on()
        self._scanner, self._burst = scanner, Burst(scanner)

    @property
    def is_on(self) -> bool:
        """Whether scans are heard."""
        return self._scanner.on

    def stop(self) -> None:
        """Hear no scan any more."""
        self.use(msgspec.structs.replace(self._scanner, on=False))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not isinstance(watched, QWindow):
            # The widget with the keyboard: what an input method commits must not overtake held keys.
            if kind == QEvent.Type.InputMethod:
                self.hand_on()
        elif kind in _KEYS and isinstance(event, QKeyEvent):
            if self._handing_on:
                self._handing_on = False
                return False
            self._drain()
            return self._scanner.on and self._key(watched, event)
        elif kind in _TURNS:
            self.hand_on()
        return False

    def hand_on(self) -> None:
        """Let all held keys go where they were typed to, in order."""
        held, self._held = self._held, []
        writer = QApplication.focusWidget()
        for each in held:
            each.moved = each.writer is not writer
        self._leaving.extend(held)
        self._rest()
        self._drain()

    def _key(self, window: QWindow, event: QKeyEvent) -> bool:
        """Whether the event is kept from its window."""
        if event.type() == QEvent.Type.KeyRelease:
            return self._released(window, event)
        meaning, at = stroke(event, self._scanner.ending), event.timestamp() or self._now()
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._overrides(meaning, at, event)
        self._swallowed.discard(_ident(event))
        if self._burst and not self._burst.goes_on(at):
            self.hand_on()
        if meaning is Stroke.ENDING:
            return self._ends(at, event)
        if meaning is Stroke.SIGN:
            if not self._burst.takes(event.text(), at):
                self.hand_on()
                if not self._burst.takes(event.text(), at):
                    return False
            self._hold(window, event, is_sign=True)
            return True
        if meaning is Stroke.SILENT and self._held:
            self._hold(window, event)
            return True
        self.hand_on()
        return False

    def _released(self, window: QWindow, event: QKeyEvent) -> bool:
        if _ident(event) in self._swallowed:
            self._swallowed.discard(_ident(event))
            return True
        if self._held:
            self._hold(window, event)
            return True
        return False

    def _overrides(self, meaning: Stroke, at: int, event: QKeyEvent) -> bool:
        """Before a shortcut: a command finds what was typed before it, and a scan's ending is none."""
        if meaning is Stroke.COMMAND:
            self.hand_on()
        elif meaning is Stroke.ENDING and self._burst.ended(at) is not None:
            event.accept()
            return True
        return False

    def _ends(self, at: int, event: QKeyEvent) -> bool:
        if not self._burst and 0 <= at - self._scanned_at <= self._scanner.longest_gap:
            self._swallowed.add(_ident(event))  # the second of a scanner's two endings
            return True
        scan = self._burst.ended(at)
        if scan is None:
            self.hand_on()
            return False
        self._take_out(scan)
        self._swallowed.add(_ident(event))
        self._scanned_at = at
        self.scanned.emit(scan.code)
        return True

    def _take_out(self, scan: Scan) -> None:
        """Let the code's own keys vanish with their releases; others, such as Shift held by a person, go on."""
        signs = 0
        staying: list[_Held] = []
        for each in self._held:
            signs += each.is_sign
            ident = _ident(each.event)
            if each.is_sign and signs > scan.lead:
                self._swallowed.add(ident)
            elif not each.is_sign and each.event.type() == QEvent.Type.KeyRelease and ident in self._swallowed:
                self._swallowed.discard(ident)
            else:
                staying.append(each)
        self._held = staying
        self.hand_on()

    def _hold(self, window: QWindow, event: QKeyEvent, *, is_sign: bool = False) -> None:
        if not self._held:
            self._watched = QGuiApplication.focusObject()
            if self._watched is not None:
                self._watched.installEventFilter(self)
        self._held.append(_Held(_copy(event), window, QApplication.focusWidget(), is_sign))
        if is_sign:
            self._patient = True
            self._due = monotonic_ns() // 1_000_000 + self._scanner.longest_gap
            self._timer.start(self._scanner.longest_gap)

    def _lapse(self) -> None:
        """No further key came in time; a laptop that was busy first looks for keys that wait."""
        late = monotonic_ns() // 1_000_000 - self._due
        if late > _LATE_MS and self._patient:
            self._patient = False
            self._timer.start(1)
        else:
            self.hand_on()

    def _rest(self) -> None:
        self._burst.clear()
        self._timer.stop()
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = None

    def _drain(self) -> None:
        # Not a loop over a list: a key handed on may open a dialog, in which the next keys come first in line here.
        while self._leaving:
            self._deliver(self._leaving.popleft())

    def _deliver(self, held: _Held) -> None:
        if held.moved and held.writer is not None and shiboken6.isValid(held.writer):
            QCoreApplication.sendEvent(held.writer, held.event)
            return
        window = held.window if shiboken6.isValid(held.window) else QGuiApplication.focusWindow()
        if window is not None:
            self._handing_on = True
            QCoreApplication.sendEvent(window, held.event)
            self._handing_on = False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)


def _ident(event: QKeyEvent) -> int:
    """The physical key where the system tells it: Shift changes the sign between press and release."""
    return -event.nativeScanCode() or event.key()


def _copy(event: QKeyEvent) -> QKeyEvent:
    """The same event, to be sent later."""
    copy = QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.nativeScanCode(), event.nativeVirtualKey(),
        event.nativeModifiers(), event.text(), event.isAutoRepeat(), event.count(),
    )  # fmt: skip
    copy.setTimestamp(event.timestamp())
    return copy
