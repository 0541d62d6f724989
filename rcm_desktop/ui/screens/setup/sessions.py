"""The section of sessions."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.agenda import MeetingSession, SessionKind
from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.session_panel import SessionPanel
from rcm_desktop.ui.kit.records.wording import day_of, moment_of, translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Sessions(Section):
    """Sessions in the order they were given."""

    part: ClassVar[Part] = Part.SESSIONS
    cls: ClassVar[type[Record]] = MeetingSession
    spare: ClassVar[tuple[int, ...]] = (2, 3, 4, 0)

    def read(self) -> tuple[Row, ...]:
        """All sessions."""
        return tuple(Row(session) for session in self.gestures.setup.listed(MeetingSession))

    def columns(self) -> Sequence[Column[Row]]:
        """When, title, kind, room."""
        return (
            Column(lambda: translate("setup", "When"), _when, tip=_when, width=200),
            Column(
                lambda: translate("setup", "Title"),
                self.name_of,
                tip=self.name_of,
                matches=lambda r: self.spans(self.name_of(r)),
            ),
            Column(lambda: translate("setup", "Kind"), lambda r: word(r.record.kind), width=136),
            Column(lambda: translate("setup", "Room"), _room, tip=_room, width=140),
            mark_column(_lacks),
        )

    def entry(self, row: Row) -> Entry:
        """Titles in both languages, kind, room and who leads it."""
        r = row.record
        also = (r.title_es, r.title_en, word(r.kind), r.room, r.chair, r.rapporteur, day_of(r.period.start))
        return Entry(r.id, self.name_of(row), tuple(text for text in also if text))

    def name_of(self, row: Row) -> str:
        """The title."""
        return str(row.record.title(language()))

    def fresh(self, beside: Row | None) -> MeetingSession:
        """A session of the chosen one's kind and room."""
        if beside is None:
            return MeetingSession(id="", kind=SessionKind.WORKING_GROUP)
        return MeetingSession(id="", kind=beside.record.kind, room=beside.record.room)

    def panel(self) -> SessionPanel:
        """The panel of a session."""
        return SessionPanel(self.gestures)

    def new_words(self) -> str:
        """New session."""
        return translate("setup", "New session")

    def count_words(self, count: int) -> str:
        """How many sessions."""
        return translate("setup", "Sessions: {count}").format(count=count)


def _lacks(record: Any) -> bool:
    return bool(record.title_es) != bool(record.title_en)


def _room(row: Row) -> str:
    return str(row.record.room)


def _when(row: Row) -> str:
    """14 Nov 09:00 – 12:30; the last day only where it is another one."""
    start, end = row.record.period.start, row.record.period.end
    last = end[11:16] if end[:10] == start[:10] else moment_of(end)
    return " – ".join(text for text in (moment_of(start), last) if text)
