"""A session's record: titles, kind, times, room, who may enter and who leads it."""

from typing import Any, ClassVar

from rcm_desktop.domain.agenda import Access, MeetingSession, SessionKind
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.choice_lines import ChoiceLine, TickLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.text_lines import TextLine, tongues
from rcm_desktop.ui.kit.records.time_lines import SpanLine
from rcm_desktop.ui.kit.records.wording import options
from rcm_desktop.ui.kit.wording import language


class SessionPanel(RecordPanel):
    """Edits a session."""

    cls: ClassVar[type[Record]] = MeetingSession

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.titles = tongues(
            "title", lambda: self.tr("Title"), needed=lambda: self.tr("A title in one language is needed.")
        )
        self.times = SpanLine(
            "period",
            lambda: self.tr("Starts"),
            lambda: self.tr("Ends"),
            lambda: gestures.setup.meeting().period.start,
            hours=True,
        )
        self.lay_out(
            *self.titles,
            ChoiceLine("kind", lambda: self.tr("Kind"), lambda: options(list(SessionKind))),
            self.times,
            TextLine("room", lambda: self.tr("Room")),
            ChoiceLine("access", lambda: self.tr("Who may enter"), lambda: options(list(Access))),
            TickLine("departures", lambda: self.tr("The door records departures, too")),
            TextLine("chair", lambda: self.tr("Chair")),
            TextLine("rapporteur", lambda: self.tr("Rapporteur")),
            *tongues("description", lambda: self.tr("Description"), height=120),
        )

    def name_of(self, record: Any) -> str:
        """The title."""
        return str(record.title(language()))

    def new_words(self) -> str:
        """The heading of a new session."""
        return self.tr("New session")
