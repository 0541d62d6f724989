"""What a view is: one of several parts of a page that stand in front by turns, with commands of its own."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.ui.kit.keeper import Keeper
from rcm_desktop.ui.kit.wording import Living, Words


class Offer(msgspec.Struct, frozen=True):
    """A command of a view, with its key while the view is in front."""

    words: Words
    run: Callable[[], object]
    key: str = ""
    repeats: bool = True
    """Whether it goes on while the key is held."""


class View(Living, QWidget):
    """Part of a page; a subclass lists its `offers` and fills what its page asks for."""

    saved = Signal(object)
    """Something is on disk since this datetime in the meeting's time zone."""
    idle = Signal()
    """Nothing typed is left to record."""
    go_to = Signal(object)
    """Asks the window to show a Place."""

    keepers: tuple[Keeper, ...] = ()
    """Those that bring what is typed here to the disk."""

    def offers(self) -> tuple[Offer, ...]:
        """The commands of this view; asked for once, when it is made."""
        return ()

    def reload(self) -> None:
        """Read again and show all that is not being edited; called when it comes in front, and on changes there."""

    def reload_editors(self) -> None:
        """Read the edited record again; called only when nothing typed would be lost."""

    def busy_editing(self) -> bool:
        """Whether an editor holds text that is not recorded yet."""
        return False

    def leave(self) -> None:
        """Record what is typed."""

    def show_record(self, ident: str) -> None:
        """Bring a record in front; a view without records need not answer."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""


class Views(QStackedWidget):
    """Views of which one is in front; the words of the others ask for no room."""

    def hasHeightForWidth(self) -> bool:
        return False

    def least(self, front: QWidget, room: QWidget | None) -> QSize:
        """The least room of the view in front, its words wrapped at the width there is."""
        least, layout = front.minimumSizeHint(), front.layout()
        if room is None or layout is None or not (front.hasHeightForWidth() and layout.hasHeightForWidth()):
            return least
        return QSize(least.width(), layout.totalMinimumHeightForWidth(max(room.width(), least.width())))
