"""The gestures of following in one row, each with its key in its tip."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, fill, row
from rcm_desktop.ui.kit.places import WALL_KEY
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.words import wall_words


class GestureRow(Living, QWidget):
    """Items at the left, the room at the right; two rows where large text leaves too little width."""

    def __init__(
        self,
        *,
        next_item: Callable[[], object],
        start: Callable[[], object],
        close: Callable[[], object],
        next_speaker: Callable[[], object],
        message: Callable[[], object] | None,
        wall: Callable[[], object] | None,
        reserve: Callable[[], object],
    ) -> None:
        super().__init__()
        self._reserved = False
        self.next_button = Button(lambda: self.tr("Next item"), next_item, look="filled", key="Ctrl+Return")
        self.start_button = Button(lambda: self.tr("Start"), start, key="F6")
        self.close_button = Button(lambda: self.tr("Close"), close, key="Shift+F6")
        self.speaker_button = Button(lambda: self.tr("Next speaker"), next_speaker, key="Ctrl+J")
        self.message_button = Button(lambda: self.tr("Message to the room"), message)
        self.wall_button = Button(wall_words, wall, key=WALL_KEY)
        for button, given in ((self.message_button, message), (self.wall_button, wall)):
            if given is None:
                button.hide()
        self.reserve_button = Button(self._reserve_words, reserve, icon="lock", key="Ctrl+Shift+M")
        self._items = row(self.next_button, self.start_button, self.close_button, None)
        self._room = row(self.speaker_button, self.reserve_button, self.message_button, self.wall_button)
        self._parts: QBoxLayout = row(self._items, self._room, gap=8)
        self._parts.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        fill(self, self._parts)

    def enable(self, *, next_item: bool, start: bool, close: bool, next_speaker: bool, reserve: bool) -> None:
        """Offer what there is to do."""
        self.next_button.setEnabled(next_item)
        self.start_button.setEnabled(start)
        self.close_button.setEnabled(close)
        self.speaker_button.setEnabled(next_speaker)
        self.reserve_button.setEnabled(reserve)

    def show_reserved(self, *, reserved: bool) -> None:
        """Offer to open the session again, or to go on among its members."""
        if reserved != self._reserved:
            self._reserved = reserved
            self.reserve_button.say(self._reserve_words)

    def fold(self, *, narrow: bool) -> None:
        """One row, or two where that is wanted or one would be cut."""
        direction, margins = QBoxLayout.Direction, self._parts.contentsMargins()
        sides = (self._items.minimumSize(), self._room.minimumSize())
        needed = sum(side.width() for side in sides) + margins.left() + margins.right() + self._parts.spacing()
        narrow = narrow or needed > self.width()
        self._parts.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        self._parts.setAlignment(self._room, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))

    def _reserve_words(self) -> str:
        return self.tr("Open again") if self._reserved else self.tr("Go to members only")
