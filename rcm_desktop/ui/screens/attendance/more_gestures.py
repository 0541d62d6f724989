"""What else can be done to a person, below the form that corrects them."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Delegate, Standing
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row
from rcm_desktop.ui.kit.wording import Words

translate = QCoreApplication.translate


class More(StrEnum):
    """A gesture on a person."""

    HISTORY = "history"
    CREDENTIAL = "credential"
    NO_CREDENTIAL = "no-credential"
    LEAVES = "leaves"
    REPLACE = "replace"
    WITHDRAW = "withdraw"
    RETURN = "return"
    JOIN = "join"
    PART = "part"


KEYS = {More.HISTORY: "F9", More.CREDENTIAL: "F8", More.LEAVES: "Shift+F7"}


def words(gesture: More) -> str:
    """A gesture as buttons and the list of actions call it."""
    return {
        More.HISTORY: translate("MoreGestures", "History"),
        More.CREDENTIAL: translate("MoreGestures", "Credential seen"),
        More.NO_CREDENTIAL: translate("MoreGestures", "Credential still pending"),
        More.LEAVES: translate("MoreGestures", "Leaves the meeting"),
        More.REPLACE: translate("MoreGestures", "Replace by…"),
        More.WITHDRAW: translate("MoreGestures", "Withdrawn…"),
        More.RETURN: translate("MoreGestures", "Return to the list"),
        More.JOIN: translate("MoreGestures", "Same person as…"),
        More.PART: translate("MoreGestures", "Not the same person"),
    }[gesture]


class MoreGestures(QWidget):
    """One button a gesture; those that make no sense of this person are not shown."""

    wanted = Signal(object, object)
    """A More and the Delegate it is for."""

    def __init__(self) -> None:
        super().__init__()
        self._who: Delegate | None = None
        self.buttons = {gesture: self._button(gesture) for gesture in More}
        lines = (row(button, None) for button in self.buttons.values())
        fill(self, column(Label(lambda: self.tr("More"), colour="muted"), *lines, gap=0))
        self.hide()

    def show_for(self, who: Delegate | None, joined: bool) -> None:
        """Offer what can be done to this person; nobody, nothing."""
        self._who = who
        self.setVisible(who is not None)
        if who is None:
            return
        gone = who.withdrawal.standing is not Standing.EXPECTED
        seen = who.credential.state == "seen"
        self.buttons[More.CREDENTIAL].setVisible(not seen)
        self.buttons[More.NO_CREDENTIAL].setVisible(seen)
        self.buttons[More.WITHDRAW].setVisible(who.withdrawal.standing is not Standing.WITHDRAWN)
        self.buttons[More.REPLACE].setVisible(not who.withdrawal.by)
        self.buttons[More.RETURN].setVisible(gone)
        self.buttons[More.PART].setVisible(joined)

    def _button(self, gesture: More) -> Button:
        said: Words = lambda: words(gesture)  # noqa: E731
        return Button(said, lambda: self._want(gesture), look="flat", key=KEYS.get(gesture, ""))

    def _want(self, gesture: More) -> None:
        if self._who is not None:
            self.wanted.emit(gesture, self._who)
