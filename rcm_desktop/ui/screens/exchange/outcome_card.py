"""What came of the last gesture of the exchange page."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from rcm_desktop.services.exchange import Report
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, column, fill, row
from rcm_desktop.ui.kit.wording import Living, Words, say
from rcm_desktop.ui.screens.exchange.account import Account
from rcm_desktop.ui.screens.exchange.paper_row import PaperRow


class Outcome(msgspec.Struct, frozen=True):
    """What came of a gesture: its title and up to three sentences; `words` are shown large.

    `report` is of the bundle that was taken in, and can be saved and printed as a receipt; `turn` is the gesture that
    undoes it or lets it count again.
    """

    title: Words
    lines: tuple[Words, ...]
    words: tuple[str, ...] = ()
    report: Report | None = None
    turn: Words = ""


class OutcomeCard(Living, Card):
    """What came of the last gesture, until it is dismissed."""

    saved = Signal(object)
    """The report that is to be saved as a receipt."""
    printed = Signal(object, str)
    """The report that is to be printed, and the printer."""
    turned = Signal(object)
    """The report whose bundle is to be undone, or to count again."""

    def __init__(self) -> None:
        super().__init__(margin=20)
        self._icon, self.heading = QLabel(), Heading(size=16)
        self.lines = [Label(wrap=True) for _ in range(3)]
        self.account, self.words = Account(), Label(size=20, weight=600)
        self._report: Report | None = None
        self._close = Button(lambda: self.tr("Dismiss"), self.hide, look="flat", icon="close", icon_only=True)
        self.paper_row = PaperRow(lambda: self.tr("Save the receipt…"))
        self.paper_row.save_wanted.connect(self._save)
        self.paper_row.print_wanted.connect(self._print)
        self.turn_button = Button(lambda: self.tr("Undo what came in…"), self._turn, look="flat", icon="undo")
        self._gestures = QWidget()
        fill(self._gestures, row(self.paper_row, None, self.turn_button))
        self.body.addLayout(column(
            row(self._icon, self.heading, None, self._close, gap=12), self.lines[0], self.account, *self.lines[1:],
            self.words, self._gestures))  # fmt: skip
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
        self._show_report(outcome)
        self.show()
        announce(self, " ".join(say(words) for words in (outcome.title, *outcome.lines)))

    def focus_first(self) -> None:
        """The keyboard goes to the first of what can be done with it."""
        offered = (self.paper_row.save_button, self.turn_button, self._close)
        next(button for button in offered if button.isVisibleTo(self)).setFocus()

    def text(self) -> str:
        """All that it says."""
        parts = (self.heading, *self.lines, self.words)
        told = [label.text() for label in parts if label.text()]
        return "\n".join([*told, self.account.text()]).rstrip()

    def restyle(self) -> None:
        """The sign that it is done."""
        self._icon.setPixmap(icons.pixmap("check", theme.now().good, theme.px(20)))

    def _show_report(self, outcome: Outcome) -> None:
        report = self._report = outcome.report
        self._gestures.setVisible(report is not None)
        if report is None:
            self.account.show_lines(())
            return
        several = report.from_laptops if len(report.from_laptops) > 1 else ()
        self.account.show_account(several, report.effects, report.counts)
        self.turn_button.say(outcome.turn)
        self.turn_button.setVisible(bool(say(outcome.turn)))

    def _save(self) -> None:
        self.saved.emit(self._report)

    def _print(self, printer: str) -> None:
        self.printed.emit(self._report, printer)

    def _turn(self) -> None:
        self.turned.emit(self._report)
