"""The history of one entry beside the record: its versions, what differs between two, and the way back to one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from rcm_desktop.domain.text_difference import Fate, Piece, difference
from rcm_desktop.services.notes import Notes
from rcm_desktop.services.notes.history import RETURNING, Past
from rcm_desktop.services.notes.versions import Version
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Elided, Heading, Label, Panel, column, fill, row
from rcm_desktop.ui.kit.choice import HeadChoice
from rcm_desktop.ui.kit.difference_view import DifferenceView
from rcm_desktop.ui.kit.wording import Living, Words
from rcm_desktop.ui.screens.notes.writing.past_list import PastList, PastRow
from rcm_desktop.ui.screens.notes.writing.version_words import Wording

_BEFORE = ""
"""Stands for the version before the chosen one among those to compare it with."""


class HistoryPanel(Living, Panel):
    """The newest version first; Enter brings the chosen one back, Esc closes."""

    closed = Signal()
    settle_wanted = Signal(str)
    """The versions of this entry are to be seen side by side."""
    wanted = Signal(str, object)
    """Asks to give the entry of this id the values of a Note, as a version had them."""

    def __init__(self, notes: Notes) -> None:
        super().__init__("paper")
        self._notes = notes
        self._past: Past | None = None
        self._wording: Wording | None = None
        self.heading = Heading(lambda: self.tr("History of the entry"), size=16)
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self.subject = Elided("", colour="muted")
        self.warning = Label("", colour="warn", wrap=True)
        self.settle = Button(lambda: self.tr("Settle side by side"), lambda: self.settle_wanted.emit(self.entry))
        self.list = PastList(lambda: self.tr("Versions"))
        self.against = HeadChoice[str](lambda: self.tr("Compared with"))
        self.text = DifferenceView()
        self.values = Label("", size=13, wrap=True)
        self.back = Button(lambda: self.tr("Bring this version back"), self._want, look="filled", key="Return")
        self.stands = Label(lambda: self.tr("This is how it stands"), colour="muted")
        self._lay_out()
        self.list.picked.connect(self._show_version)
        self.list.opened.connect(lambda _: self._want())
        self.against.picked.connect(lambda _: self._compare())

    def _lay_out(self) -> None:
        head = row(self.heading, None, self.close_button)
        beside = row(Label(lambda: self.tr("Compared with"), colour="muted"), self.against)
        beside.setStretch(1, 1)
        foot = row(self.back, self.stands, None)
        open_ones = row(self.settle, None)
        parts = (head, self.subject, self.warning, open_ones, self.list, beside, self.text, self.values, foot)
        body = column(*parts, gap=8, margin=16)
        body.setStretch(parts.index(self.list), 1)
        body.setStretch(parts.index(self.text), 1)
        body.setContentsMargins(*(theme.px(side) for side in (16, 8, 16, 16)))
        fill(self, body)

    @property
    def entry(self) -> str:
        """The id of the entry shown, empty before the first."""
        return self._past.note.id if self._past is not None else ""

    def show_entry(self, ident: str) -> bool:
        """Show the history of an entry, its newest version chosen; false where the entry is not known here."""
        if not self._read(ident):
            return False
        self.against.choose(_BEFORE)
        self.list.choose(0)
        self._show_version()
        return True

    def read_again(self) -> None:
        """What was written meanwhile; whoever looks at the newest version goes on to the newest."""
        newest = self.list.currentIndex().row() == 0
        before = self._past
        if self._read(self.entry) and self._past != before:
            if newest or not self.list.chosen():
                self.list.choose(0)
            self._show_version()

    def retranslate(self) -> None:
        """The same versions in the language spoken now."""
        if self._past is not None and self._read(self.entry):
            self._show_version()

    def focus_first(self) -> None:
        """The keyboard begins at the versions."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _read(self, ident: str) -> bool:
        past = self._notes.history.of(ident) if ident else None
        if past is None:
            return False
        self._past = past
        self._wording = words = Wording(self._notes.everything(), self._notes.local_time().date())
        self.subject.say(" ".join(past.note.text.split()))
        since = past.in_two_since
        self.warning.setVisible(since is not None)
        self.settle.setVisible(since is not None)
        if since is not None:
            told = self.tr("In two versions since {moment}. Bring one back to settle it.")
            self.warning.say(told.format(moment=words.signed(since.at, "", "")))
        self.list.replace([self._row(version, words) for version in reversed(past.versions)])
        return True

    def _row(self, version: Version, words: Wording) -> PastRow:
        mark = self.tr("One of two versions") if version.standing else ""
        signed = words.signed(version.at, version.laptop, version.who)
        return PastRow(version.id, words.done(version), signed, mark)

    def _version(self, ident: str) -> Version | None:
        versions = self._past.versions if self._past is not None else ()
        return next((version for version in versions if version.id == ident), None)

    def _show_version(self, _: str = "") -> None:
        version = self._version(self.list.chosen())
        if version is None or self._past is None or self._wording is None:
            return
        chosen = self.against.value() or _BEFORE
        before = (lambda: self.tr("the one before it")) if version.before >= 0 else (lambda: self.tr("nothing"))
        others = [one for one in reversed(self._past.versions) if one.id != version.id]
        self.against.offer([(_BEFORE, before), *((one.id, self._named(one)) for one in others)])
        self.against.choose(chosen if chosen != version.id else _BEFORE)
        self.against.setEnabled(bool(others))
        stands = not self._would_change(version)
        self.back.setVisible(not stands)
        self.stands.setVisible(stands)
        self._compare()

    def _named(self, version: Version) -> Words:
        assert self._wording is not None
        return self._wording.signed(version.at, version.laptop, version.who)

    def _compare(self) -> None:
        version = self._version(self.list.chosen())
        if version is None or self._past is None or self._wording is None:
            return
        other, now = self._version(self.against.value() or _BEFORE), version.note
        text = values = other.note if other is not None else None
        if text is None and version.before >= 0:
            # Its text was made from that version; of the rest only what was done here is to be told.
            place = self._past.versions.index(version)
            text, values = self._past.versions[version.before].note, self._past.versions[place - 1].note
        self.text.show_pieces([Piece(Fate.KEPT, now.text)] if text is None else difference(text.text, now.text))
        self.values.say("\n".join(self._wording.differing(values, now)) if values is not None else "")
        self.values.setVisible(bool(self.values.text()))

    def _would_change(self, version: Version) -> bool:
        assert self._past is not None
        now = self._past.note
        if now.to_settle or now.deleted or now.deleted_yet_edited:
            return True
        return any(getattr(version.note, name) != getattr(now, name) for name in RETURNING)

    def _want(self) -> None:
        version = self._version(self.list.chosen())
        if version is not None and self._would_change(version):
            self.wanted.emit(self.entry, version.note)
