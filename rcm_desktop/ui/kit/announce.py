"""What is said to those who do not look at the screen: announcements and sounds."""

from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QWidget


class Sounds(Protocol):
    """Whatever can make the sound of a verdict: "good", "known", "attention" or "stop"."""

    def play(self, kind: str) -> None:
        """Start the sound and return at once."""
        ...


class Beeper:
    """The machine's own beep, for everything that needs a look; quiet for the rest."""

    def play(self, kind: str) -> None:
        """Beep unless all is well."""
        if kind != "good":
            QApplication.beep()


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say the text; an urgent one interrupts what it is saying."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    polite = QAccessible.AnnouncementPoliteness
    event.setPoliteness(polite.Assertive if urgent else polite.Polite)
    QAccessible.updateAccessibility(event)
