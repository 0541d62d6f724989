"""What bundles would bring, laptop by laptop, before anything changes."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.matters import counted
from rcm_desktop.services.exchange import Looked, Preview, Refused
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.account import Account, pair
from rcm_desktop.ui.screens.exchange.wording import laptop_name, moment


class PreviewCard(Card):
    """What bundles would bring, and what would follow from it, before anything changes."""

    taken = Signal()
    refused = Signal()
    recognised = Signal(object)
    """The four words are the same: whoever sits here vouches for the writer of this bundle, a Looked."""

    def __init__(self) -> None:
        super().__init__(margin=20)
        self._compared: Looked | None = None
        self.heading, self._about = Heading(size=16), Muted()
        self.account, self._refused, self._warning = Account(), Account(), QWidget()
        self._nothing = Label(lambda: self.tr("All that is in it is on this laptop already."), wrap=True)
        self._unknown, self.key_words = Label(wrap=True), Label(size=20, weight=600, wrap=True)
        self.same_button = Button(lambda: self.tr("The words are the same"), self._same, icon="check")
        compared = row(self.key_words, self.same_button)
        compared.setStretch(0, 1)
        fill(self._warning, column(8, self._unknown, compared, gap=8))
        self.take_in_button = Button(lambda: self.tr("Take in"), self.taken.emit, look="filled", icon="check")
        self.uncompared_button = Button(lambda: self.tr("Take in without comparing"), self.taken.emit)
        self.refuse_button = Button(lambda: self.tr("Not now"), self.refused.emit)
        self.body.addLayout(column(
            self.heading, self._about, 8, self.account, self._nothing, self._refused, self._warning, 8,
            row(None, self.refuse_button, self.uncompared_button, self.take_in_button)))  # fmt: skip

    def show_preview(self, seen: Preview, now: datetime) -> None:
        """Show what is new in them, or that nothing is."""
        new = seen.new > 0
        self.heading.say(
            (lambda: self.tr("This is what it will bring")) if new else (lambda: self.tr("It brings nothing new"))
        )
        self._about.say(lambda: "\n".join(self._written(one, now) for one in seen.bundles))
        self.account.show_account(seen.from_laptops, seen.effects, counted(seen.effects.to_settle))
        self._nothing.setVisible(not new and bool(seen.bundles))
        self._refused.show_lines(_not_taken(seen))
        self._warn(seen.strangers)
        self.take_in_button.say(lambda: self.tr("Take in"))
        self.take_in_button.setVisible(new and not seen.strangers)
        self.uncompared_button.setVisible(new and bool(seen.strangers))
        self.refuse_button.say((lambda: self.tr("Not now")) if new else (lambda: self.tr("Close")))
        self.show()
        self.focus_first()
        announce(self, self.heading.text())

    def focus_first(self) -> None:
        """The keyboard goes to what is to be decided; Enter alone never takes in what nobody gave a word for."""
        (self.take_in_button if self.take_in_button.isVisibleTo(self) else self.refuse_button).setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While they are taken in, once is enough."""
        for button in (self.take_in_button, self.uncompared_button):
            button.setEnabled(not busy)

    def _written(self, one: Looked, now: datetime) -> str:
        told = self.tr("{file} · written by {laptop}, {time}")
        return told.format(file=one.path.name, laptop=laptop_name(one.laptop), time=moment(one.written, now))

    def _warn(self, strangers: tuple[Looked, ...]) -> None:
        """One laptop after the other: one press says of one laptop that its words are the same."""
        self._warning.setVisible(bool(strangers))
        self._compared = strangers[0] if strangers else None
        if self._compared is None:
            return
        first = self._compared
        self._unknown.say(
            lambda: self.tr(
                "Nobody this laptop trusts gave a word for {laptop}. Call whoever sits there and compare these four "
                "words; if they differ, do not take it in. You can take it in without comparing: the list of laptops "
                "then says that nobody gave a word."
            ).format(laptop=laptop_name(first.laptop))
        )
        self.key_words.say("  ".join(first.key_words))

    def _same(self) -> None:
        if self._compared is not None:
            self.recognised.emit(self._compared)

    def warns(self) -> bool:
        """Whether four words are on screen to be compared."""
        return self._warning.isVisible()


def _not_taken(seen: Preview) -> Iterator[QWidget]:
    """The files that cannot be taken in, each with why."""
    for one in seen.refused:
        yield pair(one.path.name, partial(_why, one))


def _why(one: Refused) -> str:
    return labels().error(one.problem).one_line
