"""Joining a meeting: the invitation's file, its six words, and who sits here."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from rcm_desktop.domain.carried import INVITATION
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.welcome.trouble import Trouble
from rcm_desktop.ui.screens.welcome.word_entry import WordEntry


class Joining(QWidget):
    """All that is needed to take the place an invitation was made for."""

    asked = Signal(object, object, str)
    """Join: the invitation's Path, the words, the person's name."""
    left = Signal()

    def __init__(self, languages: Languages) -> None:
        super().__init__()
        self.path: Path | None = None
        self.file = Label(colour="muted", wrap=True)
        self.choose_button = Button(lambda: self.tr("Choose the file…"), self._choose, icon="open")
        self.words = WordEntry()
        self.person = TextField(lambda: self.tr("Your name"))
        self._person = Field(lambda: self.tr("Your name, as it is written beside what you record"), self.person)
        self.trouble = Trouble(languages)
        self.join_button = Button(lambda: self.tr("Join the meeting"), self.join, look="filled", icon="check")
        self._back = Button(lambda: self.tr("Back"), self.left.emit, icon="chevron-left")
        self._patience = Muted(lambda: self.tr("Opening the invitation; this takes a moment."))
        self._patience.hide()
        file_line = row(self.choose_button, self.file, gap=12)
        file_line.setStretch(1, 1)
        fill(
            self,
            column(
                Heading(lambda: self.tr("I have an invitation")),
                Muted(lambda: self.tr("Whoever invited you gave you a file and reads six words out to you.")),
                8, Label(lambda: self.tr("The invitation"), colour="muted"), file_line,
                8, Label(lambda: self.tr("The six words"), colour="muted"), self.words,
                8, self._person, self.trouble, self._patience, 8, row(self._back, None, self.join_button),
            ),
        )  # fmt: skip
        self.words.completed.connect(self.person.setFocus)
        self.person.returnPressed.connect(self.join)
        self._show_file()

    def begin(self, path: Path | None) -> None:
        """Start with a file, if one was given."""
        self.path = path or self.path
        self._show_file()
        (self.words.fields[0] if self.path else self.choose_button).setFocus()

    def join(self) -> None:
        """Ask to join, once the file, six words of the list and a name are there."""
        self.trouble.hide()
        self._person.fine()
        if self.path is None:
            self.file.say(lambda: self.tr("Choose the invitation first."))
            self.file.tint("bad")
            self.choose_button.setFocus()
        elif not self.words.complete():
            pass  # it said which word
        elif not self.person.text().strip():
            self._person.wrong(lambda: self.tr("A name is needed."))
            self.person.setFocus()
        else:
            self.asked.emit(self.path, self.words.words(), self.person.text().strip())

    def wait(self, *, on: bool) -> None:
        """Show that the words are being tried, and let nothing change meanwhile."""
        self._patience.setVisible(on)
        for part in (self.words, self.person, self.join_button, self.choose_button, self._back):
            part.setEnabled(not on)

    def _choose(self) -> None:
        kind = self.tr("Invitations ({pattern})").format(pattern=f"*{INVITATION}")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the invitation"), "", kind)
        if chosen:
            self.begin(Path(chosen))

    def _show_file(self) -> None:
        self.file.tint("ink" if self.path else "muted")
        name = self.path.name if self.path else ""
        self.file.say(name or (lambda: self.tr("No file chosen yet")))
