"""What the next person chosen is for, where it is not a check-in: a badge to give, a record to join."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal

from rcm_desktop.domain.people import Delegate
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Ground, Label, fill, row
from rcm_desktop.ui.kit.wording import Words, say


class ErrandBar(Ground):
    """Says over the search what Enter will do; Esc leaves it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._then: Callable[[Delegate], None] | None = None
        self.badge = ""
        """The blank badge to be given, while that is the errand."""
        self.words = Label(wrap=True, weight=600)
        self.leave_button = Button(lambda: self.tr("Leave it"), self.leave, look="flat", key="Esc")
        self.leave_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self.words, self.leave_button)
        line.setStretch(0, 1)
        line.setContentsMargins(theme.px(12), theme.px(2), theme.px(4), theme.px(2))
        fill(self, line)
        self.hide()

    @property
    def open(self) -> bool:
        """Whether an errand waits for its person."""
        return self._then is not None

    def begin(self, words: Words, then: Callable[[Delegate], None], *, badge: str = "") -> None:
        """Wait for a person to be chosen."""
        self._then, self.badge = then, badge
        self.words.say(words)
        self.show()
        announce(self, say(words), urgent=True)

    def take(self, who: Delegate) -> bool:
        """Do the errand with this person; false when there is none."""
        then = self._then
        if then is None:
            return False
        self.end()
        then(who)
        return True

    def end(self) -> None:
        """The errand is over."""
        self._then, self.badge = None, ""
        self.hide()

    def leave(self) -> None:
        """Give the errand up."""
        self.end()
        self.left.emit()
