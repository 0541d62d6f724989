"""What a person should look at: read beside the window, and settled here one after the other where it can be."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.matters import SETTLED_HERE, Matter, ToSettle, counted, divided
from rcm_desktop.services.checks import Checks
from rcm_desktop.services.people import People
from rcm_desktop.services.people.joining import Links
from rcm_desktop.services.settling import Settlement
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row
from rcm_desktop.ui.kit.jobs import Jobs
from rcm_desktop.ui.kit.reading import Reading
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.exchange.one_by_one import OneByOne
from rcm_desktop.ui.screens.exchange.settlements import Settlements


class Settling(QWidget):
    """The list of what is to settle; reading everyone takes too long for the window, so a job does it."""

    opened = Signal(object)
    """The matter whose place is to be shown."""
    done = Signal()
    """Something was decided and is on disk."""
    shown = Signal()
    """The list stands as it was when last asked for."""

    def __init__(
        self,
        checks: Checks,
        people: People,
        settlement: Settlement,
        jobs: Jobs,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
    ) -> None:
        super().__init__()
        self._people, self._undo, self._tell_error = people, undo, tell_error
        self._reading = Reading(
            jobs, lambda: self.tr("Looking for what is to settle"), checks.to_settle, self._show, tell_error, self
        )
        self.wanted = ""
        """The record whose matter is to be settled once the list is read."""
        self.one_by_one = OneByOne(settlement, self._do)
        self.view = self.one_by_one.view
        self.heading = Heading(lambda: self.tr("To settle"), size=16)
        self.counted = Muted()
        self.listing = Settlements()
        self.calm = Muted(lambda: self.tr("Nothing to settle."))
        self.begin_button = Button(lambda: self.tr("Settle one after the other"), self.begin)
        self.same = Button(lambda: self.tr("Same person"), self.join)
        self.two = Button(lambda: self.tr("Two different people"), self.tell_apart)
        gestures = row(self.begin_button, self.same, self.two, None)
        fill(self, column(self.heading, self.counted, self.listing, self.calm, gestures, gap=12))
        for part in (self.counted, self.listing, self.calm, self.begin_button, self.same, self.two):
            part.hide()
        self.listing.acted.connect(self._act)
        self.listing.chosen.connect(lambda _: self._offer())
        self.one_by_one.place_wanted.connect(self.opened)
        self.one_by_one.ended.connect(self.focus_list)

    def reload(self) -> None:
        """Read anew; what was read before a change that came meanwhile is not shown."""
        self._reading.renew()

    def begin(self, key: str = "") -> None:
        """Settle from a matter or a record on, or from the first."""
        self.one_by_one.begin(key)

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
        """The keyboard goes to the list, with a row chosen for Enter, or to the word that there is nothing."""
        if not self.listing.isVisibleTo(self):
            self.calm.setFocus()
            return
        if self.listing.chosen_value() is None:
            self.listing.selectRow(0)
        self.listing.setFocus()

    def _act(self, one: ToSettle) -> None:
        if one.matter in SETTLED_HERE:
            self.begin(one.key)
        else:
            self.opened.emit(one)

    def _do(self, words: Words, once: Callable[[], Any], back: Callable[[], Any]) -> bool:
        try:
            once()
        except RcmError as error:
            self._tell_error(error)
            return False
        self._undo.did(words, back, once)
        self.done.emit()
        return True

    def _pair(self) -> tuple[str, str] | None:
        matter: ToSettle | None = self.listing.chosen_value()
        if matter is None or matter.matter is not Matter.POSSIBLY_SAME or matter.other is None:
            return None
        return matter.record, matter.other.id

    def _show(self, found: tuple[ToSettle, ...]) -> None:
        self.listing.show_matters(found)
        settle, know = (sum(part.values()) for part in divided(counted(found)))
        self.counted.say(lambda: self.tr("To settle: {settle}. Good to know: {know}.").format(settle=settle, know=know))
        self.counted.setVisible(know > 0)
        self.listing.setVisible(bool(found))
        self.calm.setVisible(not found)
        self.one_by_one.know(found)
        self._offer()
        wanted, self.wanted = self.wanted, ""
        if wanted:
            self.begin(wanted)
        self.shown.emit()

    def _offer(self) -> None:
        pair = self._pair() is not None
        self.same.setVisible(pair)
        self.two.setVisible(pair)
        self.begin_button.setVisible(self.one_by_one.waits)
