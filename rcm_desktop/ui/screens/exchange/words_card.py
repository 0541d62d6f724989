"""The six words of invitations, large, until they were read out or printed; they are kept nowhere."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from rcm_desktop.services.exchange import Invited
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Label, Muted, column, row
from rcm_desktop.ui.kit.choice import Choice


class WordsCard(Card):
    """One invitation's words after the other, with the way to their cards."""

    closed = Signal()
    save_wanted = Signal()
    print_wanted = Signal(str)
    """On the printer of this name."""

    def __init__(self, printers: Sequence[str] = ()) -> None:
        super().__init__(margin=20)
        self.invited: tuple[Invited, ...] = ()
        self._at = 0
        self._title, self.about = Heading(self._title_words, size=16), Muted(self._about_words)
        self.words = [Label(size=28, weight=600) for _ in range(6)]
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(12))
        for place, word in enumerate(self.words):
            cell = row(Label(str(place + 1), colour="muted"), word, None, gap=8)
            self._grid.addLayout(cell, place // 3, place % 3)
            self._grid.setColumnStretch(place % 3, 1)
        self.close_button = Button(self._close_words, self._go_on, look="filled", icon="check")
        self.printer: Choice[str] = Choice(lambda: self.tr("Printer"), [(name, name) for name in printers])
        self.printer.setVisible(len(printers) > 1)
        self.printer.setMinimumContentsLength(12)
        self.print_button = Button(lambda: self.tr("Print the cards"), self._print, icon="print")
        self.print_button.setVisible(bool(printers))
        self.save_button = Button(lambda: self.tr("Save the cards…"), self.save_wanted.emit, icon="save")
        self.told = Muted()
        self._rest()
        last = row(self.print_button, self.printer, self.save_button, None, self.close_button)
        self.body.addLayout(column(self._title, self.about, 12, self._grid, 12, self.told, 4, last))
        self.hide()

    def show_words(self, invited: Sequence[Invited]) -> None:
        """Show the words of invitations that are on disk, the first one's first."""
        self.invited, self._at = tuple(invited), 0
        self._rest()
        self._show()

    def tell_saved(self, path: Path) -> None:
        """Say where the cards are and what becomes of the sheet with the words."""
        self.told.say(
            lambda: self.tr(
                "The cards are in {path}. Print them, delete the file, and destroy the sheet with the words once they "
                "are typed."
            ).format(path=path)
        )
        announce(self, self.told.text())

    def tell_printed(self) -> None:
        """Say what becomes of the sheet with the words."""
        self.told.say(lambda: self.tr("Destroy the sheet with the words once they are typed."))
        announce(self, self.told.text())

    def _show(self) -> None:
        one = self.invited[self._at]
        for living in (self._title, self.about, self.close_button):
            living.retranslate()
        for label, word in zip(self.words, one.words, strict=True):
            label.say(word)
        self.show()
        self.close_button.setFocus()
        announce(self, " ".join(one.words))

    def _go_on(self) -> None:
        """The next invitation's words, or none any more."""
        if self._at + 1 < len(self.invited):
            self._at += 1
            self._show()
            return
        self.invited, self._at = (), 0
        for label in self.words:
            label.say("")
        self.hide()
        self.closed.emit()

    def _print(self) -> None:
        printer = self.printer.value()
        if printer is not None:
            self.print_wanted.emit(printer)

    def _rest(self) -> None:
        self.told.say(
            lambda: self.tr("Nobody can show them again: they are kept nowhere. Never put them on the stick.")
        )

    def _title_words(self) -> str:
        if len(self.invited) < 2:
            return self.tr("Read these six words out")
        return self.tr("Six words for {place}, {number} of {count}").format(
            place=self.invited[self._at].place.name, number=self._at + 1, count=len(self.invited)
        )

    def _about_words(self) -> str:
        if not self.invited:
            return ""
        one = self.invited[self._at]
        if one.place.spare:
            told = self.tr("This one is spare: whoever joins types which place it is. It is in {path}.")
        else:
            told = self.tr("The invitation for {place} is in {path}. Its badges begin with {letter}.")
        return told.format(place=one.place.name, path=one.path, letter=one.letter)

    def _close_words(self) -> str:
        if self._at + 1 < len(self.invited):
            return self.tr("Next invitation")
        return self.tr("The words were read out") if len(self.invited) < 2 else self.tr("Done with these words")
