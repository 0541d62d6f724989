"""The deleted entries of a session beside the record, each of which can be brought back."""

import textwrap

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent

from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.history import Deleted
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, Panel, column, fill, row
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.writing.past_list import PastList, PastRow
from rcm_desktop.ui.screens.notes.writing.version_words import Wording

_LONGEST = 100


class DeletedPanel(Living, Panel):
    """The last deletion first; Enter brings the chosen entry back, Esc closes."""

    closed = Signal()
    wanted = Signal(str)
    """Asks to bring back the entry of this id."""
    past_wanted = Signal(str)
    """Asks for the history of the entry of this id."""

    def __init__(self, notes: Notes) -> None:
        super().__init__("paper")
        self._notes = notes
        self._session = ""
        self.heading = Heading(lambda: self.tr("Deleted entries"), size=16)
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self.none = Muted(lambda: self.tr("Nothing was deleted in this session."))
        self.list = PastList(lambda: self.tr("Deleted entries"), texts=True)
        self.back = Button(
            lambda: self.tr("Bring it back"), self._bring_back, look="filled", key="Return"
        )
        self.past = Button(lambda: self.tr("Its history"), self._ask_past, key="Ctrl+H")
        parts = (row(self.heading, None, self.close_button), self.none, self.list, row(self.back, self.past, None))
        body = column(*parts, gap=8, margin=16)
        body.setStretch(2, 1)
        body.setContentsMargins(*(theme.px(side) for side in (16, 8, 16, 16)))
        fill(self, body)
        self.list.opened.connect(self.wanted)

    def show_session(self, session: str) -> None:
        """Show what was deleted in a session, the last deletion chosen."""
        self._session = session
        self.read_again()
        self.list.choose(0)

    def read_again(self) -> None:
        """What is deleted now; the keyboard stays at its place in the list."""
        place, known = self.list.currentIndex().row(), self.list.chosen()
        words = Wording(self._notes.everything(), self._notes.local_time().date())
        rows = [self._row(one, words) for one in self._notes.history.deleted(self._session)]
        self.list.replace(rows)
        if self.list.chosen() != known and rows:
            self.list.choose(max(0, place))
        self.none.setVisible(not rows)
        for widget in (self.list, self.back, self.past):
            widget.setVisible(bool(rows))

    def retranslate(self) -> None:
        """The same entries in the language spoken now."""
        if self._session:
            self.read_again()

    def focus_first(self) -> None:
        """The keyboard begins at the entries, or at what closes the panel where there are none."""
        (self.close_button if self.list.isHidden() else self.list).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _row(self, one: Deleted, words: Wording) -> PastRow:
        named = words.delegation(one.note.delegation)
        text = textwrap.shorten(one.note.text, _LONGEST, placeholder=" …") or "—"
        title = self.tr("{delegation}: {text}").format(delegation=named, text=text) if named else text
        gone = self.tr("Deleted {when}").format(when=words.signed(one.at, one.laptop, one.who))
        return PastRow(one.note.id, title, gone)

    def _bring_back(self) -> None:
        self._ask(self.wanted)

    def _ask_past(self) -> None:
        self._ask(self.past_wanted)

    def _ask(self, signal: SignalInstance) -> None:
        if self.list.chosen():
            signal.emit(self.list.chosen())
