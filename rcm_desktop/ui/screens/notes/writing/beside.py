"""What stands beside the entries while one writes: the speakers, and the record another laptop keeps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.notes import RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.ui.screens.notes.writing.other_record import OtherRecord
from rcm_desktop.ui.screens.notes.writing.speaker_panel import SpeakerPanel

if TYPE_CHECKING:
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
        self.other = OtherRecord()
        view.side.add("speakers", lambda: self.tr("Speakers"), SpeakerPanel(view.speaking))
        view.side.add("record", lambda: self.tr("Support record"), self.other)
        self.other.wanted.connect(view.gestures.copy_in)
        self.other.kept.connect(self.keep_record)

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
        kept = self._notes.kept_record(session)
        other = RecordOf.SUPPORT if kept is RecordOf.MAIN else RecordOf.MAIN
        others = self._notes.entries(session, section, other)
        self.other.show_entries(kept, others, self._rewriting.copied(session))
