"""How a paper is made: its language, its readers, what to look at, and the button that saves it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.documents.content import Readers
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, Panel, Rule, column, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.wording import Words, language
from rcm_desktop.ui.screens.documents.points import Points
from rcm_desktop.ui.screens.documents.wording import readers_word


class Options(Panel):
    """The right side of the page; it decides nothing, it only shows and tells."""

    changed = Signal()
    """Another language or other readers are chosen."""
    save_wanted = Signal()
    open_wanted = Signal(object)
    """Asks to open the Path that was saved last."""

    def __init__(self) -> None:
        super().__init__("paper")
        self.language = Choice[str](lambda: self.tr("Language"), [("es", "Español"), ("en", "English")])
        self.language.choose(language())
        self.readers = Choice[Readers](lambda: self.tr("Readers"), [(readers, _words(readers)) for readers in Readers])
        self.points = Points()
        self.save_button = Button(
            lambda: self.tr("Save PDF"), self.save_wanted.emit, look="filled", icon="save", key="Ctrl+S"
        )
        self._saved = Muted()
        self._path: Path | None = None
        self.open_button = Button(lambda: self.tr("Open"), self._open, look="flat", icon="open")
        for choice in (self.language, self.readers):
            choice.picked.connect(lambda _: self.changed.emit())
        self._lay_out()
        self.nothing_saved()

    def _lay_out(self) -> None:
        looks = column(Heading(lambda: self.tr("To look at"), size=14), self.points, None, gap=8, margin=16)
        inside = QWidget()
        inside.setLayout(looks)
        top = column(
            Field(lambda: self.tr("Language of the document"), self.language),
            Field(lambda: self.tr("For whom"), self.readers),
            gap=12,
            margin=16,
        )
        saved = row(self._saved, self.open_button)
        saved.setStretch(0, 1)
        foot = column(saved, self.save_button, gap=8)
        foot.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16))
        body = column(top, Rule(), scrolled(inside), Rule(), foot, gap=0)
        body.setStretch(2, 1)
        self.setLayout(body)

    def saved(self, path: Path, words: Words) -> None:
        """Say what was saved, and offer to open it."""
        self._path = path
        self._saved.say(words)
        self._saved.setToolTip(str(path))
        self._saved.show()
        self.open_button.show()

    def nothing_saved(self) -> None:
        """Another paper is in front: what was saved is not it."""
        self._path = None
        self._saved.hide()
        self.open_button.hide()

    def _open(self) -> None:
        if self._path is not None:
            self.open_wanted.emit(self._path)


def _words(readers: Readers) -> Words:
    return lambda: readers_word(readers)
