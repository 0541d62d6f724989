"""The section of objectives, under the order of their sessions."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.agenda import Level, MeetingSession, Objective
from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.objective_panel import ObjectivePanel
from rcm_desktop.ui.kit.records.wording import translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Objectives(Section):
    """Objectives with their session; they change places within it."""

    part: ClassVar[Part] = Part.OBJECTIVES
    cls: ClassVar[type[Record]] = Objective
    spare: ClassVar[tuple[int, ...]] = (2, 3)
    grows: ClassVar[int] = 2

    def read(self) -> tuple[Row, ...]:
        """Objectives by session and order, those without a session last."""
        sessions = {session.id: session for session in self.gestures.setup.listed(MeetingSession)}
        place = {ident: n for n, ident in enumerate(sessions)}
        found = self.gestures.setup.listed(Objective)
        found.sort(key=lambda o: (place.get(o.session, len(place)), o.order, o.id))
        return tuple(Row(objective, sessions.get(objective.session)) for objective in found)

    def columns(self) -> Sequence[Column[Row]]:
        """Number, text, session."""
        return (
            Column(lambda: translate("setup", "No."), _number, figures=True, width=64),
            Column(lambda: translate("setup", "Text"), _text, tip=_text, matches=lambda r: self.spans(_text(r))),
            Column(lambda: translate("setup", "Session"), _session, tip=_session, width=200),
            mark_column(_lacks),
        )

    def entry(self, row: Row) -> Entry:
        """Texts in both languages, number, level and session."""
        r = row.record
        also = (r.text_es, r.text_en, _number(row), word(r.level), _session(row))
        return Entry(r.id, _text(row), tuple(text for text in also if text))

    def group(self, row: Row) -> str:
        """Its session."""
        return str(row.record.session)

    def name_of(self, row: Row) -> str:
        """The beginning of its text."""
        return f"{_text(row)[:40]}…"

    def fresh(self, beside: Row | None) -> Objective:
        """The next number, in the chosen one's session; general while the session has no general one."""
        rows = self.rows()
        chosen = beside or (rows[-1] if rows else None)
        session = chosen.record.session if chosen is not None else ""
        number = max((row.record.number for row in rows), default=0) + 1
        general = any(r.record.session == session and r.record.level is Level.GENERAL for r in rows)
        return Objective(id="", session=session, number=number, level=Level.SPECIFIC if general else Level.GENERAL)

    def panel(self) -> ObjectivePanel:
        """The panel of an objective."""
        return ObjectivePanel(self.gestures)

    def new_words(self) -> str:
        """New objective."""
        return translate("setup", "New objective")

    def count_words(self, count: int) -> str:
        """How many objectives."""
        return translate("setup", "Objectives: {count}").format(count=count)


def _text(row: Row) -> str:
    return " ".join(row.record.text(language()).split())


def _number(row: Row) -> str:
    return str(row.record.number or "")


def _session(row: Row) -> str:
    return str(row.of.title(language())) if row.of is not None else "—"


def _lacks(record: Any) -> bool:
    return bool(record.text_es) != bool(record.text_en)
