"""What a bundle would bring, laptop by laptop, before anything changes."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.services.exchange import From, Preview
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row, wide
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.trust_words import hand_words
from rcm_desktop.ui.screens.exchange.wording import brought, laptop_name, moment


class PreviewCard(Card):
    """What a bundle would bring, by laptop, before anything changes."""

    taken = Signal()
    refused = Signal()
    recognised = Signal()
    """The four words are the same: whoever sits here vouches for the writer."""

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.heading, self._about = Heading(size=16), Muted()
        self._rows = column(gap=8)
        self._shown: list[QWidget] = []
        self._warning = QWidget()
        self._unknown, self.key_words = Label(wrap=True), Label(size=20, weight=600)
        self.same_button = Button(lambda: self.tr("The words are the same"), self.recognised.emit, icon="check")
        fill(self._warning, column(8, self._unknown, row(self.key_words, None, self.same_button), gap=8))
        self.take_in_button = Button(lambda: self.tr("Take in"), self.taken.emit, look="filled", icon="check")
        self.refuse_button = Button(lambda: self.tr("Not now"), self.refused.emit)
        self.body.addLayout(column(
            self.heading, self._about, 8, self._rows, self._warning, 8,
            row(None, self.refuse_button, self.take_in_button)))  # fmt: skip

    def show_preview(self, seen: Preview, now: datetime) -> None:
        """Show what is new in it, or that nothing is."""
        new = seen.new > 0
        about = (seen.path.name, laptop_name(seen.laptop), moment(seen.written, now))
        self.heading.say(
            (lambda: self.tr("This is what it will bring")) if new else (lambda: self.tr("It brings nothing new"))
        )
        self._about.say(
            lambda: self.tr("{file} · written by {laptop}, {time}").format(
                file=about[0], laptop=about[1], time=about[2]
            )
        )
        self._show_rows(seen.from_laptops)
        self._warning.setVisible(new and not seen.known_writer)
        self._unknown.say(
            lambda: self.tr(
                "Nobody this laptop trusts gave a word for {laptop}. Call whoever sits there and compare these four "
                "words; if they differ, do not take it in. You can take it in without comparing: the list of laptops "
                "then says that nobody gave a word."
            ).format(laptop=laptop_name(seen.laptop))
        )
        self.key_words.say("  ".join(seen.key_words))
        self.take_in_button.setVisible(new)
        self.refuse_button.say((lambda: self.tr("Not now")) if new else (lambda: self.tr("Close")))
        self.show()
        (self.take_in_button if new else self.refuse_button).setFocus()
        announce(self, self.heading.text())

    def _show_rows(self, found: Sequence[From]) -> None:
        for row_shown in self._shown:
            row_shown.hide()
            row_shown.deleteLater()
        nothing = Label(lambda: self.tr("All that is in it is on this laptop already."), wrap=True)
        self._shown = [_line(one) for one in found] if found else [nothing]
        for row_shown in self._shown:
            self._rows.addWidget(row_shown)


def told(found: Sequence[From]) -> str:
    """What a bundle brought, laptop by laptop."""
    return labels().listing([brought(one.created, one.edited) for one in found if one.transactions])


def _line(one: From) -> QWidget:
    line, name = QWidget(), Label(lambda: laptop_name(one.laptop), weight=600)
    told = Label(lambda: brought(one.created, one.edited), wrap=True)
    doubt = Label(lambda: hand_words(one.hand, laptop_name(one.laptop)), colour="warn", wrap=True)
    if not doubt.text():
        doubt.hide()  # shown before it has its place it would be a window of its own
    beside = QWidget()
    fill(beside, column(told, doubt, gap=2))
    layout = row(wide(name, 160), beside, gap=16)
    layout.setStretch(1, 1)
    fill(line, layout)
    return line
