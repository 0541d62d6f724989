"""The section of agenda items, under the order of their sessions."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, ClassVar

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, moment
from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.records import Planned, Record
from rcm_desktop.ui.kit.records.item_panel import ItemPanel
from rcm_desktop.ui.kit.records.wording import moment_of, translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Items(Section):
    """Agenda items with their session; they change places within it."""

    part: ClassVar[Part] = Part.ITEMS
    cls: ClassVar[type[Record]] = AgendaItem
    spare: ClassVar[tuple[int, ...]] = (3, 1, 4, 0)
    grows: ClassVar[int] = 3

    def read(self) -> tuple[Row, ...]:
        """Items by session and order, those without a session last."""
        sessions = {session.id: session for session in self.gestures.setup.listed(MeetingSession)}
        place = {ident: n for n, ident in enumerate(sessions)}
        found = self.gestures.setup.listed(AgendaItem)
        found.sort(key=lambda i: (place.get(i.session, len(place)), i.order, i.id))
        return tuple(Row(item, sessions.get(item.session)) for item in found)

    def columns(self) -> Sequence[Column[Row]]:
        """Start, minutes, title, session, kind."""
        return (
            Column(lambda: translate("setup", "Starts"), lambda r: moment_of(r.record.planned.start), width=120),
            Column(
                lambda: translate("setup", "Min."),
                lambda r: str(r.record.planned.minutes or ""),
                figures=True,
                width=64,
            ),
            Column(
                lambda: translate("setup", "Title"),
                self.name_of,
                tip=self.name_of,
                matches=lambda r: self.spans(self.name_of(r)),
            ),
            Column(lambda: translate("setup", "Session"), _session, tip=_session, width=184),
            mark_column(_lacks),
        )

    def entry(self, row: Row) -> Entry:
        """Titles in both languages, kind, speakers and session."""
        r = row.record
        also = (r.title_es, r.title_en, word(r.kind), r.speakers, _session(row))
        return Entry(r.id, self.name_of(row), tuple(text for text in also if text))

    def group(self, row: Row) -> str:
        """Its session."""
        return str(row.record.session)

    def name_of(self, row: Row) -> str:
        """The title."""
        return str(row.record.title(language()))

    def fresh(self, beside: Row | None) -> AgendaItem:
        """An item of the chosen one's session, beginning where the last of that session ends."""
        rows = self.rows()
        chosen = beside or (rows[-1] if rows else None)
        session = chosen.record.session if chosen is not None else ""
        inside = [row.record for row in rows if row.record.session == session]
        start = moment(inside[-1].planned.start) if inside else None
        if start is None:
            return AgendaItem(id="", session=session)
        begin = start + timedelta(minutes=inside[-1].planned.minutes)
        return AgendaItem(id="", session=session, planned=Planned(begin.isoformat(timespec="minutes"), 30))

    def panel(self) -> ItemPanel:
        """The panel of an agenda item."""
        return ItemPanel(self.gestures)

    def new_words(self) -> str:
        """New agenda item."""
        return translate("setup", "New agenda item")

    def count_words(self, count: int) -> str:
        """How many agenda items."""
        return translate("setup", "Agenda items: {count}").format(count=count)


def _session(row: Row) -> str:
    return str(row.of.title(language())) if row.of is not None else "—"


def _lacks(record: Any) -> bool:
    return bool(record.title_es) != bool(record.title_en)
