"""What came of the last gesture of the exchange page."""

import msgspec
from PySide6.QtWidgets import QLabel

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, column, row
from rcm_desktop.ui.kit.wording import Living, Words, say


class Outcome(msgspec.Struct, frozen=True):
    """What came of a gesture: its title and up to three sentences; `words` are shown large."""

    title: Words
    lines: tuple[Words, ...]
    words: tuple[str, ...] = ()


class OutcomeCard(Living, Card):
    """What came of the last gesture, until it is dismissed."""

    def __init__(self) -> None:
        super().__init__(margin=20)
        self._icon, self.heading = QLabel(), Heading(size=16)
        self.lines = [Label(wrap=True) for _ in range(3)]
        self.words = Label(size=20, weight=600)
        self._close = Button(lambda: self.tr("Dismiss"), self.hide, look="flat", icon="close", icon_only=True)
        self.body.addLayout(column(row(self._icon, self.heading, None, self._close, gap=12), *self.lines, self.words))
        self.restyle()
        self.hide()

    def show_outcome(self, outcome: Outcome) -> None:
        """Show it, and say it to a screen reader."""
        self.heading.say(outcome.title)
        for label, words in zip(self.lines, (*outcome.lines, "", "", ""), strict=False):
            label.say(words)
            label.setVisible(bool(say(words)))
        self.words.say("  ".join(outcome.words))
        self.words.setVisible(bool(outcome.words))
        self.show()
        announce(self, " ".join(say(words) for words in (outcome.title, *outcome.lines)))

    def text(self) -> str:
        """All that it says."""
        parts = (self.heading, *self.lines, self.words)
        return "\n".join(label.text() for label in parts if label.text())

    def restyle(self) -> None:
        """The sign that it is done."""
        self._icon.setPixmap(icons.pixmap("check", theme.now().good, theme.px(20)))
