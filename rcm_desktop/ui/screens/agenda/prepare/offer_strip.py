"""The strip that offers to let what follows follow, after somebody's time was changed."""

from collections.abc import Callable

from PySide6.QtCore import QSize

from rcm_desktop.domain.programme import Programme
from rcm_desktop.services.agenda.retiming import Retimed
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Ground, Label, fill, row
from rcm_desktop.ui.screens.agenda.prepare.words import follow_words

FOLLOW_KEY = "Ctrl+Shift+Down"


class OfferStrip(Ground):
    """Says what would move and by how much; it never takes the keyboard."""

    def __init__(self, follow: Callable[[], object], decline: Callable[[], object]) -> None:
        super().__init__("soft")
        self._words = Label(wrap=True)
        self.follow_button = Button(lambda: self.tr("Move it, too"), follow, key=FOLLOW_KEY)
        self._key = Label("Ctrl+Shift+↓", colour="muted")
        self.decline_button = Button(
            lambda: self.tr("Leave it"), decline, look="flat", icon="close", icon_only=True, key="Esc"
        )
        line = row(self._words, self._key, self.follow_button, self.decline_button, gap=12)
        line.setContentsMargins(12, 6, 6, 6)
        line.setStretch(0, 1)
        fill(self, line)
        self.hide()

    def offer(self, wanted: Retimed | None, programme: Programme | None) -> None:
        """Show what could follow, or nothing."""
        if wanted is None or programme is None:
            self.hide()
            return
        sessions = sum(ident in programme.by_id for ident in wanted.following)
        items = len(wanted.following) - sessions
        self._words.say(lambda: follow_words(sessions, items, wanted.minutes))
        self.show()
        announce(self, self._words.text())

    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def minimumSizeHint(self) -> QSize:
        """Never wider than the timetable below it."""
        return QSize(0, super().minimumSizeHint().height())
