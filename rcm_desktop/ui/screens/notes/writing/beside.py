"""What stands beside the entries while one writes: the speakers, and the record another laptop keeps."""

from PySide6.QtCore import QObject

from rcm_desktop.domain.notes import RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes import Notes, Rewriting
from rcm_desktop.ui.screens.notes.writing.other_record import OtherRecord
from rcm_desktop.ui.screens.notes.writing.side_panel import SidePanel
from rcm_desktop.ui.screens.notes.writing.speaker_panel import SpeakerPanel
from rcm_desktop.ui.screens.notes.writing.speaking import Speaking


class Beside(QObject):
    """Fills the side with its parts and keeps them true."""

    def __init__(
        self, side: SidePanel, notes: Notes, rewriting: Rewriting, speaking: Speaking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notes, self._rewriting = notes, rewriting
        self.other = OtherRecord()
        side.add("speakers", lambda: self.tr("Speakers"), SpeakerPanel(speaking))
        side.add("record", lambda: self.tr("Support record"), self.other)

    def show_section(self, session: Id, section: Id) -> None:
        """Show what belongs to a section of a session."""
        kept = self._notes.kept_record(session)
        other = RecordOf.SUPPORT if kept is RecordOf.MAIN else RecordOf.MAIN
        others = self._notes.entries(session, section, other)
        self.other.show_entries(kept, others, self._rewriting.copied(session))
