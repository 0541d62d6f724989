"""Letters typed while an entry has the keyboard: they belong where one writes, and are never lost."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from rcm_desktop.ui.screens.notes.writing.entry_list import EntryList

_CTRL, _ALT, _META = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)


class TypingOn(QObject):
    """Hands a letter on to the field, with the keyboard; Esc leads there as well."""

    def __init__(self, entries: EntryList) -> None:
        super().__init__(entries)
        self._entries = entries
        entries.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._entries.left_below.emit()
            return True
        if not _is_text(event):
            return False
        self._entries.left_below.emit()
        field = self._entries.window().focusWidget()
        if field is self._entries:
            return False
        QCoreApplication.sendEvent(field, event.clone())
        return True


def _is_text(event: QKeyEvent) -> bool:
    held = event.modifiers() & (_CTRL | _ALT | _META)
    if held and held != _CTRL | _ALT:  # both together are AltGr on Windows
        return False
    return event.text().isprintable() and bool(event.text().strip())
