"""An objective's record: its number, its session and its text in both languages."""

from typing import Any, ClassVar

from rcm_desktop.domain.agenda import Level, Objective
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.choice_lines import ChoiceLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.session_choice import session_options
from rcm_desktop.ui.kit.records.text_lines import NumberLine, tongues
from rcm_desktop.ui.kit.records.wording import options
from rcm_desktop.ui.kit.wording import language


class ObjectivePanel(RecordPanel):
    """Edits an objective."""

    cls: ClassVar[type[Record]] = Objective

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.texts = tongues(
            "text",
            lambda: self.tr("Text"),
            height=168,
            needed=lambda: self.tr("A text in one language is needed."),
        )
        self.number = NumberLine("number", lambda: self.tr("Number in the meeting"))
        self.lay_out(
            *self.texts,
            self.number,
            ChoiceLine("session", lambda: self.tr("Session"), lambda: session_options(gestures)),
            ChoiceLine("level", lambda: self.tr("Level"), lambda: options(list(Level))),
        )

    def name_of(self, record: Any) -> str:
        """Its number, or the beginning of its text."""
        if record.number:
            return self.tr("Objective {number}").format(number=record.number)
        text = record.text(language())
        return text if len(text) <= 60 else f"{text[:59]}…"

    def new_words(self) -> str:
        """The heading of a new objective."""
        return self.tr("New objective")
