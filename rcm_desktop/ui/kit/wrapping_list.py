"""A list whose rows break their words: another width lays them out anew."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class WrappingList(QListView):
    """Qt's own resize mode does so only for lists that wrap into columns; another height moves no line."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
