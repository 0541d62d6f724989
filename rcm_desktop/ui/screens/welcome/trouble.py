"""An error told on the page itself: what happened, what is safe, what to do."""

from PySide6.QtWidgets import QLabel

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Card, Label, column, row
from rcm_desktop.ui.kit.wording import Languages, Living


class Trouble(Living, Card):
    """Three lines, there until the next try."""

    def __init__(self, languages: Languages) -> None:
        super().__init__(margin=12)
        self._languages = languages
        self._sign = QLabel()
        self.what = Label(weight=600, wrap=True)
        self.safe, self.next = Label(wrap=True), Label(wrap=True)
        line = row(self._sign, column(self.what, self.safe, self.next, gap=2), gap=12)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.restyle()
        self.hide()

    def tell(self, error: RcmError) -> None:
        """Tell an error in the language spoken, from now on in whichever is."""
        self.what.say(lambda: self._languages.labels.error(error).what)
        self.safe.say(lambda: self._languages.labels.error(error).safe)
        self.next.say(lambda: self._languages.labels.error(error).next)
        self.show()
        announce(self, " ".join(self.text()), urgent=True)

    def text(self) -> tuple[str, str, str]:
        """The three lines."""
        return self.what.text(), self.safe.text(), self.next.text()

    def restyle(self) -> None:
        """The sign of an error."""
        self._sign.setPixmap(icons.pixmap("stop", theme.now().bad, theme.px(20)))
