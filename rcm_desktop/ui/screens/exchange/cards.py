"""The cards on top of the exchange page: what to do, what a bundle would bring, what came of it."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from rcm_desktop.services.exchange import From, Preview
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, fill, row, wide
from rcm_desktop.ui.kit.wording import Living, Words, labels, say
from rcm_desktop.ui.screens.exchange.wording import brought, laptop_name, moment

TAKE_IN_KEY = "Ctrl+O"
HAND_ON_KEY = "Ctrl+S"
INVITE_KEY = "Ctrl+I"


class DeskCard(Card):
    """The two gestures of every round: take in what others left, hand on what is here."""

    take_in_wanted = Signal()
    hand_on_wanted = Signal()
    invite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.take_in_button = Button(
            lambda: self.tr("Take in a bundle…"), self.take_in_wanted.emit, look="filled", icon="usb", key=TAKE_IN_KEY
        )
        self.hand_on_button = Button(
            lambda: self.tr("Hand on a bundle…"), self.hand_on_wanted.emit, icon="save", key=HAND_ON_KEY
        )
        self.invite_button = Button(
            lambda: self.tr("Invite a laptop…"), self.invite_wanted.emit, look="flat", icon="plus", key=INVITE_KEY
        )
        self.body.addLayout(
            column(
                Heading(lambda: self.tr("Insert a USB stick"), size=16),
                Muted(
                    lambda: self.tr(
                        "First take in what the other laptops left on it, then hand on yours. "
                        "A bundle is sealed and always holds the whole meeting."
                    )
                ),
                8,
                row(self.take_in_button, self.hand_on_button, None, self.invite_button),
            )
        )


class PreviewCard(Card):
    """What a bundle would bring, by laptop, before anything changes."""

    taken = Signal()
    refused = Signal()

    def __init__(self) -> None:
        super().__init__(margin=20)
        self.heading, self._about = Heading(size=16), Muted()
        self._rows = column(gap=8)
        self._shown: list[QWidget] = []
        self._warning = QWidget()
        self._unknown, self.key_words = Label(wrap=True), Label(size=20, weight=600)
        fill(self._warning, column(8, self._unknown, self.key_words, gap=8))
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
                "This laptop does not know who invited {laptop}. Call whoever sits there and compare these four "
                "words; if they differ, do not take it in."
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


def told(found: Sequence[From]) -> str:
    """What a bundle brought, laptop by laptop."""
    return labels().listing([brought(one.created, one.edited) for one in found if one.transactions])


def _line(one: From) -> QWidget:
    line, name = QWidget(), Label(lambda: laptop_name(one.laptop), weight=600)
    layout = row(wide(name, 160), Label(lambda: brought(one.created, one.edited), wrap=True), gap=16)
    layout.setStretch(1, 1)
    fill(line, layout)
    return line
