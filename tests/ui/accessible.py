"""Looks through a window for what a screen reader could not name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QWidget


def nameless(window: QWidget) -> list[str]:
    """The focusable widgets of a window, shown or not, that have no name; to be empty."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or _part_of_another(widget):
            continue
        name = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def _part_of_another(widget: QWidget) -> bool:
    """Whether Qt made the widget as a piece of one that is named itself."""
    if widget.objectName().startswith("qt_"):
        return True
    above = widget.parentWidget()
    if isinstance(above, QAbstractScrollArea) and widget is above.viewport():
        return True
    while above is not None and not isinstance(above, QComboBox):
        above = above.parentWidget()
    return above is not None  # the list a choice unfolds
