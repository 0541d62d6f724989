"""What every page is: a place in the window that watches topics and reloads when it may."""

from collections.abc import Callable
from typing import ClassVar

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.places import Desk, Place, desk_name
from rcm_desktop.ui.kit.wording import Living, Words, say


class Command(msgspec.Struct, frozen=True):
    """Something a page can do, offered by Ctrl+Shift+P and by its own key."""

    words: Words
    run: Callable[[], object]
    key: str = ""


class Page(Living, QWidget):
    """A desk's page; set `desk` and `topics`, fill `reload`, and never touch an editor there.

    When watched data changed, `reload` (lists, counts) is called at once if the page is in front, else when
    it is next shown, and `reload_editors` only while `busy_editing` is false.
    """

    desk: ClassVar[Desk]
    topics: ClassVar[frozenset[str]] = frozenset()

    go_to = Signal(object)
    """Asks the window to show a Place."""
    titled = Signal()
    """The title or the head's selector is another one now."""
    saved = Signal(object)
    """Something of this page is on disk since the given datetime; the foot shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._editors_stale = True
        self._commands: list[tuple[Command, QWidget | None]] = []

    @property
    def place(self) -> Place:
        """Where the user is now; a page with a selection overrides it."""
        return Place(self.desk)

    def show_place(self, place: Place) -> None:
        """Bring the record of the place in front; a page without records need not answer."""

    def title(self) -> str:
        """The name of the page, for the window's title and screen readers."""
        return desk_name(self.desk)

    def head_selector(self) -> QWidget | None:
        """The page's own selector (point, session, document) for the middle of the window's head."""
        return None

    def focus_first(self) -> None:
        """Put the keyboard where work begins; called when the page comes to the front."""
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if wants and widget.isEnabled() and self.isAncestorOf(widget) and widget.isVisibleTo(self):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
            widget = widget.nextInFocusChain()

    def reload(self) -> None:
        """Read again and show all that is not being edited."""

    def reload_editors(self) -> None:
        """Read the edited record again; called only when nothing typed would be lost."""

    def busy_editing(self) -> bool:
        """Whether an editor of the page holds text that is not recorded yet."""
        return False

    def leave(self) -> None:
        """Record what is typed; called before another page comes in front and before the window closes.

        Raises an RcmError where it is not on disk: the window tells it, and does not close the first time.
        """

    def editing_ended(self) -> None:
        """To be called when an editor is empty or recorded: catches up with what arrived meanwhile."""
        if self._editors_stale and self.isVisible() and not self.busy_editing():
            self._editors_stale = False
            self.reload_editors()

    def data_changed(self, topics: frozenset[str]) -> None:
        """Topics of the meeting changed, by this page or from elsewhere."""
        if topics & self.topics:
            self._stale = self._editors_stale = True
            if self.isVisible():
                self.refresh()

    def refresh(self) -> None:
        """Reload what is stale now."""
        if self._stale:
            self._stale = False
            self.reload()
        self.editing_ended()

    def add_command(
        self, words: Words, run: Callable[[], object], key: str = "", within: QWidget | None = None
    ) -> QAction:
        """Offer an action by key and by name: anywhere on the page, or only `within` a part of it that shows."""
        action = QAction(say(words), self)
        if key:
            # To Qt the Enter of the block of figures is another key.
            action.setShortcuts([QKeySequence(one) for one in dict.fromkeys((key, key.replace("Return", "Enter")))])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _: run())
        (within or self).addAction(action)
        self._commands.append((Command(words, run, key), within))
        return action

    def commands(self) -> tuple[Command, ...]:
        """What was added by `add_command` and is in sight, in order."""
        return tuple(one for one, within in self._commands if within is None or within.isVisible())

    def retranslate(self) -> None:
        """A new language reloads what the page shows; extend it for texts of your own."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
