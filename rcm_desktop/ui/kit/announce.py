"""What is said to those who do not look at the screen: announcements and sounds."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from rcm_desktop.laptop.sound import Player


class Sounds(Protocol):
    """Whatever can make the sound of a verdict: "good", "known", "attention" or "stop"."""

    def play(self, kind: str) -> None:
        """Start the sound and return at once."""
        ...


class Beeper(QObject):
    """The four sounds by the system's player; without one, the machine's own beep for all that needs a look."""

    _unheard = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        # A player's failure is told on its own thread; the signal brings it to the window's.
        self._player = Player(self._unheard.emit)
        self._unheard.connect(self._beep)

    def play(self, kind: str) -> None:
        """Start the sound and return at once."""
        self._player.play(kind)

    def _beep(self, kind: str) -> None:
        if kind != "good":
            QApplication.beep()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say the text; an urgent one interrupts what it is saying.

    A widget that is hidden, or under the cover of its screen, says nothing.
    """
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if not text or not widget.isVisible() or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    polite = QAccessible.AnnouncementPoliteness
    event.setPoliteness(polite.Assertive if urgent else polite.Polite)
    QAccessible.updateAccessibility(event)
