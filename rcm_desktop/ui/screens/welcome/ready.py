"""What is said once a laptop joined: which it is, and, for a spare invitation, the question which it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.meeting import Role
from rcm_desktop.services.meetings import Joined
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.kit.wording import Languages, language
from rcm_desktop.ui.screens.welcome.trouble import Trouble


class Ready(QWidget):
    """The place that was taken, and the way into the meeting."""

    open_wanted = Signal()
    named = Signal(str)
    """Which place a spare invitation came to be."""

    def __init__(self, languages: Languages) -> None:
        super().__init__()
        self.greeting = Heading()
        self.greeting.setWordWrap(True)
        self._about = Muted(lambda: self.tr("The meeting opens in a moment."))
        self.place = TextField(lambda: self.tr("Name of the place"), hint=lambda: self.tr("Desk 2"))
        self._place = Field(lambda: self.tr("Name of the place"), self.place)
        self.open_button = Button(lambda: self.tr("Open the meeting"), self._go, look="filled", icon="check")
        self.trouble = Trouble(languages)
        self._asks = False
        self.place.returnPressed.connect(self._go)
        last = row(self.open_button, None)
        fill(self, column(self.greeting, self._about, self._place, self.trouble, 16, last, gap=12))

    def show_joined(self, joined: Joined) -> None:
        """Say which laptop this is, or ask."""
        self._asks = joined.spare
        self._place.setVisible(joined.spare)
        if joined.spare:
            self.greeting.say(lambda: self.tr("Which place is this laptop?"))
            self._about.say(lambda: self.tr("The invitation was a spare one. Ask whoever invited you."))
            self.place.setFocus()
        else:
            self.greeting.say(
                lambda: self.tr("Ready. You are {laptop}, {place}.").format(
                    laptop=joined.laptop, place=self._place_words(joined)
                )
            )
            self._about.say(lambda: self.tr("The meeting opens in a moment."))
            self.open_button.setFocus()
        announce(self, self.greeting.text())

    def _go(self) -> None:
        if not self._asks:
            self.open_wanted.emit()
        elif name := self.place.text().strip():
            self._place.fine()
            self.trouble.hide()
            self.named.emit(name)
        else:
            self._place.wrong(lambda: self.tr("Give the place a name, such as Desk 2."))
            self.place.setFocus()

    def _place_words(self, joined: Joined) -> str:
        if joined.role is Role.REGISTRATION and joined.session is not None:
            return joined.session.title(language())
        return {
            Role.REGISTRATION: self.tr("General registration"),
            Role.RAPPORTEUR: self.tr("Rapporteur"),
            Role.SECRETARIAT: self.tr("Secretariat"),
        }[joined.role]
