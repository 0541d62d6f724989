"""What stands beside the entries while one writes: the speakers, and the record another laptop keeps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Rewriting

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.notes.writing.other_record import OtherRecord
    from rcm_desktop.ui.screens.notes.writing.view import WritingView


class Beside(QObject):
    """Fills the side of the writing view with its parts and keeps them true."""

    changed = Signal()
    """Another record is kept here: what is shown is to be read again."""

    def __init__(
        self, view: "WritingView", notes: Notes, rewriting: Rewriting, tell_error: Callable[[RcmError], None]
    ) -> None:
        super().__init__(view)
        self._view, self._notes, self._rewriting, self._tell_error = view, notes, rewriting, tell_error
        self._other: OtherRecord | None = None
        self._section: tuple[Id, Id] = ("", "")
        view.side.add("speakers", lambda: self.tr("Speakers"), self._speakers)
        view.side.add("record", lambda: self.tr("Support record"), lambda: self.other)

    @property
    def other(self) -> "OtherRecord":
        """The record another laptop keeps, made when it is first asked for."""
        if self._other is None:
            from rcm_desktop.ui.screens.notes.writing.other_record import OtherRecord

            self._other = OtherRecord()
            self._other.wanted.connect(self._view.gestures.copy_in)
            self._other.kept.connect(self.keep_record)
            self.show_section(*self._section)
        return self._other

    def _speakers(self) -> QWidget:
        from rcm_desktop.ui.screens.notes.writing.speaker_panel import SpeakerPanel

        return SpeakerPanel(self._view.speaking)

    def keep_record(self, record: RecordOf) -> None:
        """Keep the main or a support record of the session in front on this laptop from now on."""
        if not self._view.fresh.leave():
            return
        try:
            self._notes.keep_record(self._view.record.session_id, record)
        except RcmError as error:
            self._tell_error(error)
        self.changed.emit()

    def show_section(self, session: Id, section: Id) -> None:
        """Show what belongs to a section of a session."""
        self._section = session, section
        if self._other is None:
            return
        kept = self._notes.kept_record(session)
        other = RecordOf.SUPPORT if kept is RecordOf.MAIN else RecordOf.MAIN
        others = self._notes.entries(session, section, other)
        self._other.show_entries(kept, others, self._rewriting.copied(session))
