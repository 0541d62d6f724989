"""The card that begins every round: insert a stick, exchange with it, or take in, hand on and invite by hand."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QLocale, Signal

from rcm_desktop.laptop.volumes import Stick
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Muted, column, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.giving_way import GivingWay
from rcm_desktop.ui.kit.wording import language

EXCHANGE_KEY = "Ctrl+E"
TAKE_IN_KEY = "Ctrl+O"
HAND_ON_KEY = "Ctrl+S"
INVITE_KEY = "Ctrl+I"


class Inserted(msgspec.Struct, frozen=True):
    """A stick that is there now, and how many bundles of others lie on it."""

    stick: Stick
    others: int


class DeskCard(Card):
    """One button where a stick is in; without one, the gestures of a round one by one."""

    exchange_wanted = Signal(object)
    """The path of the Stick to exchange with."""
    take_in_wanted = Signal()
    hand_on_wanted = Signal()
    invite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.inserted: tuple[Inserted, ...] = ()
        """The sticks that are in, as last seen."""
        self.heading, self.about = Heading(size=16), Muted()
        self.choice: Choice[str] = Choice(lambda: self.tr("Stick"))
        self.choice.picked.connect(lambda _: self._say())
        self.exchange_button = Button(
            lambda: self.tr("Exchange with this stick"), self.exchange, look="filled", icon="usb", key=EXCHANGE_KEY
        )
        self.take_in_button, self.take_in_too = (
            Button(
                lambda: self.tr("Take in a bundle…"), self.take_in_wanted.emit, look=look, icon=icon, key=TAKE_IN_KEY
            )
            for look, icon in (("filled", "usb"), ("quiet", "open"))
        )
        self.hand_on_button = Button(
            lambda: self.tr("Hand on a bundle…"), self.hand_on_wanted.emit, icon="save", key=HAND_ON_KEY
        )
        self.invite_button = Button(
            lambda: self.tr("Invite a laptop…"), self.invite_wanted.emit, look="flat", icon="plus", key=INVITE_KEY
        )
        buttons = GivingWay(
            row(self.exchange_button, self.take_in_button, None), row(self.take_in_too, self.hand_on_button, None)
        )
        first = GivingWay(row(self.heading, None), row(self.choice, None, self.invite_button), gap=16)
        self.body.addLayout(column(first, self.about, 8, buttons))
        self._show()

    def show_inserted(self, found: Sequence[Inserted]) -> None:
        """Show the sticks that are there now; the chosen one stays chosen."""
        found = tuple(found)
        if found == self.inserted:
            return
        held, had = self._primary().hasFocus(), bool(self.inserted)
        self.inserted = found
        self._show()
        if held:
            self.focus_first()
        if found and not had and self.isVisible():
            announce(self, f"{self.heading.text()}. {self.about.text()}")

    def chosen(self) -> Inserted | None:
        """The stick to exchange with, None while none is in."""
        path = self.choice.value()
        found = (one for one in self.inserted if str(one.stick.path) == path)
        return next(found, self.inserted[0] if self.inserted else None)

    def exchange(self) -> None:
        """Exchange with the chosen stick, if one is in."""
        chosen = self.chosen()
        if chosen is not None:
            self.exchange_wanted.emit(chosen.stick.path)

    def focus_first(self) -> None:
        """The keyboard goes to the gesture that comes first."""
        self._primary().setFocus()

    def _primary(self) -> Button:
        return self.exchange_button if self.inserted else self.take_in_button

    def _show(self) -> None:
        self.choice.offer([(str(one.stick.path), one.stick.label) for one in self.inserted])
        self.choice.setVisible(len(self.inserted) > 1)
        for button, is_in in ((self.exchange_button, True), (self.take_in_too, True), (self.take_in_button, False)):
            button.setVisible(bool(self.inserted) is is_in)
        self._say()

    def _say(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            self.heading.say(lambda: self.tr("Insert a USB stick"))
            self.about.say(
                lambda: self.tr(
                    "What the other laptops left on it is taken in, then yours is left for them. "
                    "A bundle is sealed and always holds the whole meeting."
                )
            )
            return
        one = chosen
        self.heading.say(lambda: self.tr("The stick {name} is in").format(name=one.stick.label))
        self.about.say(lambda: self.tr("{bundles} {free} free.").format(bundles=self._bundles(one), free=_free(one)))

    def _bundles(self, one: Inserted) -> str:
        if not one.others:
            return self.tr("No bundle on it that is new here; ours is left for the others.")
        return self.tr("%n bundles of others on it; they are taken in and ours is left.", "", one.others)


def _free(one: Inserted) -> str:
    """As "1.2 GB", in steps of a thousand as sticks are sold."""
    form = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale(language()).formattedDataSize(one.stick.free, 1, form)
