"""An agenda item's record: titles, session, planned time, who speaks and who sees it."""

from typing import Any, ClassVar

from rcm_desktop.domain.agenda import AgendaItem, Audience, ItemKind
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.choice_lines import ChoiceLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.session_choice import session_day, session_options
from rcm_desktop.ui.kit.records.text_lines import TextLine, tongues
from rcm_desktop.ui.kit.records.time_lines import PlannedLine
from rcm_desktop.ui.kit.records.wording import options
from rcm_desktop.ui.kit.wording import language


class ItemPanel(RecordPanel):
    """Edits an agenda item."""

    cls: ClassVar[type[Record]] = AgendaItem

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.titles = tongues(
            "title", lambda: self.tr("Title"), needed=lambda: self.tr("A title in one language is needed.")
        )
        self.planned = PlannedLine("planned", lambda: session_day(gestures, self.record()))
        self.lay_out(
            *self.titles,
            ChoiceLine("session", lambda: self.tr("Session"), lambda: session_options(gestures)),
            self.planned,
            ChoiceLine("kind", lambda: self.tr("Kind"), lambda: options(list(ItemKind))),
            TextLine("speakers", lambda: self.tr("Presented by")),
            ChoiceLine("visibility", lambda: self.tr("Shown to"), lambda: options(list(Audience))),
        )

    def name_of(self, record: Any) -> str:
        """The title."""
        return str(record.title(language()))

    def new_words(self) -> str:
        """The heading of a new agenda item."""
        return self.tr("New agenda item")
