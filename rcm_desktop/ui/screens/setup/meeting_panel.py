"""The meeting's own record: its titles, days, place, what its papers say of it, and its rules at the doors."""

from functools import cache
from typing import Any, ClassVar
from zoneinfo import available_timezones

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QCompleter, QLayout, QLineEdit

from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Record, Venue
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Heading, column, row
from rcm_desktop.ui.kit.records.choice_lines import ChoiceLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.text_lines import NumberLine, PartsLine, TextLine, tongues
from rcm_desktop.ui.kit.records.time_lines import SpanLine
from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.wording import Words, language
from rcm_desktop.ui.screens.setup.entry_lines import EntitledLine, OpeningLine


class MeetingPanel(RecordPanel):
    """Edits the one record of the meeting, which is never deleted."""

    cls: ClassVar[type[Record]] = Meeting
    deletable: ClassVar[bool] = False

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.zone = TextLine(
            "timezone",
            lambda: self.tr("Time zone"),
            hint=lambda: self.tr("for example America/Panama"),
            judge=_zone_trouble,
        )
        assert isinstance(self.zone.editor, QLineEdit)
        self._complete = _ZoneCompleter(self.zone.editor)
        self.days = SpanLine(
            "period", lambda: self.tr("First day"), lambda: self.tr("Last day"), lambda: "", hours=False
        )
        self.titles = tongues(
            "title", lambda: self.tr("Title"), needed=lambda: self.tr("A title in one language is needed.")
        )
        self._sides = [
            row(self._when_and_where(), self._on_the_papers(), gap=32),
            row(self._at_the_doors(), column(EntitledLine("entitled"), None), gap=32),
        ]
        for sides in self._sides:
            for place in (0, 1):
                sides.setStretch(place, 1)
        doors = Heading(lambda: self.tr("At the doors"), size=16)
        self.lay_out(*self.titles, self._sides[0], 12, doors, self._sides[1])

    def fold(self, on: bool) -> None:
        """Stand the two columns one under the other, or side by side."""
        directions = QBoxLayout.Direction
        for sides in self._sides:
            sides.setDirection(directions.TopToBottom if on else directions.LeftToRight)
            sides.setSpacing(theme.px(12 if on else 32))

    def _when_and_where(self) -> QLayout:
        venue = [[("city", lambda: self.tr("City"))], [("venue", lambda: self.tr("Venue"))]]
        return column(
            TextLine("short", lambda: self.tr("Short name, for the head of the window")),
            self.days,
            PartsLine("place", Venue, venue),
            self.zone,
            None,
            gap=12,
        )

    def _on_the_papers(self) -> QLayout:
        tongue = ChoiceLine(
            "language", lambda: self.tr("Language of the documents"), lambda: [("es", "Español"), ("en", "English")]
        )
        return column(
            *tongues("body", lambda: self.tr("Body that meets")),
            tongue,
            TextLine("symbol", lambda: self.tr("Document symbol")),
            *tongues("note", lambda: self.tr("Note on the papers"), height=72),
            None,
            gap=12,
        )

    def _at_the_doors(self) -> QLayout:
        doors = NumberLine("doors", lambda: self.tr("A session's door opens, minutes before its start"), most=24 * 60)
        return column(OpeningLine("opening"), doors, None, gap=12)

    def name_of(self, record: Any) -> str:
        """The short name, or the title."""
        es, en = record.title_es, record.title_en
        return str(record.short or ((es or en) if language() == "es" else (en or es)))

    def new_words(self) -> str:
        """A meeting is there before its page is."""
        return ""


@cache
def zones() -> frozenset[str]:
    """The time zones this laptop knows; read when first asked for."""
    return frozenset(available_timezones())


def _zone_trouble(name: str) -> Words:
    if name in zones():
        return ""
    return lambda: translate("setup", "There is no such time zone. Write, for example, America/Panama.")


class _ZoneCompleter(QObject):
    """Completes time zones from any part of their name, from the first time the field has the keyboard."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._field.completer() is None:
            completer = QCompleter(sorted(zones()), self._field)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self._field.setCompleter(completer)
        return super().eventFilter(watched, event)
