"""What the desk says to the stage: a few phrases that are ready in both languages, or words of its own."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from rcm_desktop.services.agenda.wall import Both
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, fill, row
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.screens.wall.words import joined_words, words

_READY = ("five", "two", "finish")
_LONGEST = 120


class StageMessage(QWidget):
    """One press sends; what stands on the stages is said below."""

    def __init__(self, send: Callable[[Both], object]) -> None:
        super().__init__()
        self._send = send
        self._message, self._stages = Both(), 0
        self.ready = [Button(joined_words(words(name)), self._sender(name)) for name in _READY]
        self.field = TextField(
            lambda: self.tr("Message in your own words"), hint=lambda: self.tr("Your own words, in either language")
        )
        self.field.setMaxLength(_LONGEST)
        self.field.returnPressed.connect(self.send_typed)
        self.send_button = Button(lambda: self.tr("Send"), self.send_typed, look="filled")
        self.clear_button = Button(lambda: self.tr("Take it away"), lambda: self._send(Both()), look="flat")
        self._state = Label(self._stands, colour="muted", wrap=True)
        typed = row(self.field, self.send_button)
        typed.setStretch(0, 1)
        head = Heading(lambda: self.tr("Message to the stage"), size=16)
        state = row(self._state, self.clear_button)
        state.setStretch(0, 1)
        fill(self, column(head, row(*self.ready, None), typed, state))
        self.show_message(Both(), 0)

    def show_message(self, message: Both, stages: int) -> None:
        """What is said now, and on how many screens."""
        self._message, self._stages = message, stages
        self._state.retranslate()
        self.clear_button.setVisible(bool(message))

    def send_typed(self) -> None:
        """Send what is typed, the same in both languages."""
        text = self.field.text().strip()
        if text:
            self._send(Both(text, text))
            self.field.clear()

    def _sender(self, name: str) -> Callable[[], object]:
        return lambda: self._send(words(name))

    def _stands(self) -> str:
        if self._message and self._stages:
            return self.tr("On the stage now: {text}").format(text=joined_words(self._message))
        if self._message:
            return self.tr("“{text}” waits until a screen shows the stage.").format(text=joined_words(self._message))
        return self.tr("No message.") if self._stages else self.tr("No screen shows the stage now.")
