"""Inviting a laptop: a small form, and the six words that a person reads out."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from rcm_desktop.domain.meeting import Role
from rcm_desktop.services.exchange import Invited, Place
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.screens.exchange.wording import role_word


class InvitationForm(Card):
    """For which place the invitation is."""

    written = Signal(object)
    """The Place to invite a laptop to."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.name = TextField(lambda: self.tr("Name of the place"), hint=lambda: self.tr("Desk 2"))
        self.role = Choice(lambda: self.tr("Role"), [(role, _worded(role)) for role in Role])
        self.language = Choice(lambda: self.tr("Language"), [("es", "Español"), ("en", "English")])
        self._name = Field(lambda: self.tr("Name of the place"), self.name)
        self.write_button = Button(lambda: self.tr("Write the invitation…"), self.send, look="filled", icon="key")
        self.leave_button = Button(lambda: self.tr("Not now"), self.left.emit)
        role = Field(lambda: self.tr("Role"), self.role)
        language = Field(lambda: self.tr("Language"), self.language)
        fields = row(gap=16)
        for share, field in ((1, self._name), (0, role), (0, language)):
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(column(
            Heading(lambda: self.tr("Invite a laptop"), size=16),
            Muted(
                lambda: self.tr(
                    "The invitation is a file that carries the whole meeting. Six words open it: you read them out "
                    "to whoever sits at the other laptop."
                )
            ),
            8, fields, 8, row(None, self.leave_button, self.write_button)))  # fmt: skip
        self.name.returnPressed.connect(self.send)
        self.hide()

    def begin(self) -> None:
        """Start anew, with the keyboard in the name."""
        self.name.clear()
        self._name.fine()
        self.show()
        self.name.setFocus()

    def send(self) -> None:
        """Ask for the invitation, if it has a name."""
        name = self.name.text().strip()
        if not name:
            self._name.wrong(lambda: self.tr("Give the place a name, such as Desk 2."))
            self.name.setFocus()
            return
        self._name.fine()
        role, language = self.role.value() or Role.REGISTRATION, self.language.value() or "es"
        self.written.emit(Place(name=name, role=role, language=language))


class WordsCard(Card):
    """The six words of an invitation, large, until they were read out; they are kept nowhere."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self._about = Muted()
        self.words = [Label(size=28, weight=600) for _ in range(6)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        for place, word in enumerate(self.words):
            cell = row(Label(str(place + 1), colour="muted"), word, None, gap=8)
            self._grid.addLayout(cell, place // 3, place % 3)
            self._grid.setColumnStretch(place % 3, 1)
        self.close_button = Button(lambda: self.tr("The words were read out"), self._close, look="filled", icon="check")
        kept_nowhere = Muted(
            lambda: self.tr("Nobody can show them again: they are kept nowhere. Never put them on the stick.")
        )
        last = row(kept_nowhere, self.close_button, gap=16)
        last.setStretch(0, 1)
        title = Heading(lambda: self.tr("Read these six words out"), size=16)
        self.body.addLayout(column(title, self._about, 12, self._grid, 12, last))
        self.hide()

    def show_words(self, invited: Invited, place: str) -> None:
        """Show the words of an invitation that is on disk."""
        self._about.say(
            lambda: self.tr("The invitation for {place} is in {path}. Its badges begin with {letter}.").format(
                place=place, path=invited.path, letter=invited.letter
            )
        )
        for label, word in zip(self.words, invited.words, strict=True):
            label.say(word)
        self.show()
        self.close_button.setFocus()
        announce(self, " ".join(invited.words))

    def _close(self) -> None:
        for label in self.words:
            label.say("")
        self.hide()
        self.closed.emit()


def _worded(role: Role) -> Callable[[], str]:
    return lambda: role_word(role)
