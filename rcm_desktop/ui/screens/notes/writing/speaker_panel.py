"""Who has the floor and who waits for it, beside the entries."""

from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Button, Label, Muted, column
from rcm_desktop.ui.screens.notes.writing.speaking import Speaking

_MOST = 12


class SpeakerPanel(QWidget):
    """Reads what the page follows; the floor is given by the page's own key."""

    def __init__(self, speaking: Speaking) -> None:
        super().__init__()
        self._speaking = speaking
        self._now = Label("", wrap=True)
        self._waiting = Label("", wrap=True)
        self._hint = Muted(
            lambda: self.tr("A delegation's name alone and Enter puts it on the list; Ctrl+J gives the floor.")
        )
        self.next_button = Button(lambda: self.tr("Next speaker"), speaking.give_next, look="quiet", key="Ctrl+J")
        body = column(self._now, self._waiting, self.next_button, self._hint, gap=12)
        body.addStretch(1)
        self.setLayout(body)
        speaking.looked.connect(self.show_list)
        self.show_list()

    def show_list(self) -> None:
        """Show the list as it stands."""
        waiting = self._speaking.waiting()
        self._now.say(lambda: self._speaking.words() or self.tr("Nobody has the floor"))
        shown = "\n".join(f"{n}. {name}" for n, name in enumerate(waiting[:_MOST], 1))
        more = len(waiting) - _MOST
        self._waiting.say(lambda: f"{shown}\n{self.tr('and %n more', '', more)}" if more > 0 else shown)
        self._waiting.setVisible(bool(waiting))
        self.next_button.setEnabled(bool(waiting))
