"""What a person should look at: read beside the window, and settled here where two may be one person."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.matters import Matter, ToSettle
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.people import People
from rcm_desktop.services.people.joining import Links
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.exchange.settlements import Settlements


class Settling(QWidget):
    """The list of what is to settle; reading everyone takes too long for the window, so a job does it."""

    opened = Signal(object)
    """The matter whose place is to be shown."""
    shown = Signal()
    """The list stands as it was when last asked for."""

    def __init__(
        self, checks: Checks, people: People, jobs: Jobs, undo: UndoStack, tell_error: Callable[[RcmError], None]
    ) -> None:
        super().__init__()
        self._checks, self._people, self._jobs, self._undo, self._tell_error = checks, people, jobs, undo, tell_error
        self._reading = self._stale = False
        self.heading = Heading(lambda: self.tr("To settle"), size=16)
        self.listing = Settlements()
        self.calm = Muted(lambda: self.tr("Nothing to settle."))
        self.same = Button(lambda: self.tr("Same person"), self.join)
        self.two = Button(lambda: self.tr("Two different people"), self.tell_apart)
        self._gestures = QWidget()
        fill(self._gestures, row(self.same, self.two, None))
        fill(self, column(self.heading, self.listing, self.calm, self._gestures, gap=12))
        for part in (self.listing, self.calm, self._gestures):
            part.hide()
        self.listing.acted.connect(self.opened)
        self.listing.chosen.connect(lambda _: self._offer())

    def reload(self) -> None:
        """Read anew; what was read before a change that came meanwhile is not shown."""
        if self._reading:
            self._stale = True
            return
        self._reading, self._stale = True, False
        self._jobs.start(
            lambda: self.tr("Looking for what is to settle"),
            lambda _: self._checks.to_settle(),
            self._show,
            self._failed,
        )

    def join(self) -> None:
        """The two records are of one person."""
        pair = self._pair()
        if pair is None:
            return
        stood: list[Links] = []

        def once() -> None:
            stood.append(self._people.relink(stood.pop()) if stood else self._people.join(*pair))

        self._do(lambda: self.tr("Joining of two records"), once, once)

    def tell_apart(self) -> None:
        """The two records are of two people, and are not asked about again."""
        pair = self._pair()
        if pair is None:
            return
        said: list[str] = []
        self._do(
            lambda: self.tr("Telling two people apart"),
            lambda: said.append(self._people.tell_apart(*pair)),
            lambda: self._people.look_again(pair[0], said.pop()),
        )

    def focus_list(self) -> None:
        """The keyboard goes to the list, or to the word that there is nothing."""
        (self.listing if self.listing.isVisible() else self.calm).setFocus()

    def _do(self, words: Words, once: Callable[[], object], back: Callable[[], object]) -> None:
        try:
            once()
        except RcmError as error:
            self._tell_error(error)
        else:
            self._undo.did(words, back, once)

    def _pair(self) -> tuple[str, str] | None:
        matter: ToSettle | None = self.listing.chosen_value()
        if matter is None or matter.matter is not Matter.POSSIBLY_SAME or matter.other is None:
            return None
        return matter.record, matter.other.id

    def _show(self, found: tuple[ToSettle, ...]) -> None:
        self._reading = False
        if self._stale:
            self.reload()
            return
        self.listing.show_matters(found)
        self.listing.setVisible(bool(found))
        self.calm.setVisible(not found)
        self._offer()
        self.shown.emit()

    def _failed(self, error: RcmError) -> None:
        self._reading = False
        self._tell_error(error)

    def _offer(self) -> None:
        self._gestures.setVisible(self._pair() is not None)
