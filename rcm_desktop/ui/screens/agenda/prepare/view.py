"""Preparing: days and remarks at the left, the timetable or the list in the middle, the chosen session at the right."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from rcm_desktop.domain.agenda import MeetingSession, days_of
from rcm_desktop.domain.planning_checks import Concern
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit.blocks import fill, row
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.screens.agenda.prepare.acts import Acts
from rcm_desktop.ui.screens.agenda.prepare.centre import Centre
from rcm_desktop.ui.screens.agenda.prepare.commands import commands, menu
from rcm_desktop.ui.screens.agenda.prepare.day_list import UNTIMED, DayList
from rcm_desktop.ui.screens.agenda.prepare.day_plan import columns_of
from rcm_desktop.ui.screens.agenda.prepare.form_choice import Form
from rcm_desktop.ui.screens.agenda.prepare.moves import Moves, Target
from rcm_desktop.ui.screens.agenda.prepare.part_tab import has_keyboard
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry
from rcm_desktop.ui.screens.agenda.prepare.session_side import SessionSide, Tab
from rcm_desktop.ui.screens.agenda.prepare.three_columns import ThreeColumns
from rcm_desktop.ui.screens.agenda.view import AgendaView

_QUIET_MS = 150
"""How long after a change the programme is looked through for remarks."""
_CLASHES = (Concern.SAME_ROOM, Concern.SAME_CHAIR, Concern.SAME_RAPPORTEUR)


class PrepareView(AgendaView):
    """Shows the programme as it stands on disk; each gesture goes there first."""

    follows_clock: ClassVar[bool] = False

    def __init__(self, gestures: PlanningGestures) -> None:
        super().__init__()
        self.gestures = gestures
        self.programme: Programme | None = None
        self.current = ""
        """The session that is worked on."""
        self._wanted = ""
        """The key of the day that is to be in front, perhaps only once it is there."""
        self.rooms: tuple[str, ...] = ()
        self.days, self.side = DayList(), SessionSide(gestures)
        self.centre = Centre(self.may_leave, gestures.follow, gestures.decline)
        self.columns = ThreeColumns(self.days, self.centre, self.side)
        fill(self, row(self.columns))
        self.moves = Moves(gestures, self.target, lambda: self.rooms)
        self._looking = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._looking.timeout.connect(self.look_for_remarks)
        self._opening = QTimer(self, singleShot=True, interval=0)
        self._opening.timeout.connect(self.open_current)
        self.acts = Acts(self)
        self._connect()
        self.centre.more = (menu(self),)

    def offers(self) -> tuple[Offer, ...]:
        """Everything that can be done here."""
        return commands(self)

    def offer_more(self, offers: Sequence[Offer]) -> None:
        """The page's own, below those of preparing."""
        self.centre.more = (menu(self), offers)

    def show_programme(self, programme: Programme, now: Now) -> None:
        """The programme as it stands; the session that is worked on is followed to the day it went to."""
        before = self._days_of_current()
        self.programme = programme
        self.rooms = columns_of(programme)
        self.days.show_days(programme)
        if not self.side.busy():
            self.current = self._current_now(programme)
        went = self._days_of_current()
        row_in_front = self.days.day()
        if before and went and row_in_front is not None and not row_in_front.all and row_in_front.key not in went:
            self._wanted = went[0]
        if not (self._wanted and self.days.choose(self._wanted)) and self.days.day() is None:
            self.days.choose(self._day_to_begin(now))
        self._wanted = ""
        self._show_day()
        self.side.show_programme(programme)
        self._looking.start()
        self._opening.start()

    def look_for_remarks(self) -> None:
        """Look through the programme, once it was painted."""
        if self.programme is not None:
            found = self.gestures.planning.remarks()
            self.days.show_remarks(found, self.programme)
            clashing = [one for one in found if one.concern in _CLASHES]
            self.centre.timetable.mark(frozenset(ident for one in clashing for ident in (one.session, one.other)))

    def show_record(self, ident: str) -> None:
        """Bring a session in front."""
        self.bring(ident)

    def bring(self, ident: Id, item: Id = "") -> None:
        """Bring a session in front on its day, and perhaps an item of it."""
        if self.programme is None or ident not in self.programme.by_id or not self.may_leave():
            return
        self.current = ident
        day, keys = self.days.day(), self._days_of_current()
        if day is None or day.key not in keys:
            self.days.choose(keys[0])
        self._show_day()
        self.open_current()
        if item:
            self.columns.unfold(on=True)
            self.side.show_item(item)
        self.focus_first()

    def target(self) -> Target:
        """What the keyboard stands on: in the tables an item or a session, else the chosen session."""
        if has_keyboard(self.side):
            entry = self.side.entry()
            return Target(None, entry.item, self.side.parts.table) if entry is not None else Target()
        if not self.centre.shows_timetable() and (entry := self.centre.entry()) is not None:
            return Target(None if entry.item else entry.sitting.session, entry.item, self.centre.list)
        return Target(self.session())

    def session(self) -> MeetingSession | None:
        """The session that is worked on, as it stands."""
        sitting = self.programme.by_id.get(self.current) if self.programme is not None else None
        return sitting.session if sitting is not None else None

    def may_leave(self) -> bool:
        """Save what is typed; whether nothing wrong is left in a field."""
        self.centre.timetable.field.take()
        self.centre.list.finish()
        return self.side.leave()

    def turn_form(self, form: Form | None = None) -> None:
        """Bring the other form in front, with the keyboard in it."""
        if self.may_leave():
            other = Form.LIST if self.centre.shows_timetable() else Form.TIMETABLE
            self.centre.show_form(form or other)
            self._show_day()
            self.focus_first()

    def turn_tab(self, step: int) -> None:
        """Bring another tab of the session in front."""
        self.columns.unfold(on=True)
        self.side.turn(step)

    def reload_editors(self) -> None:
        """The records in the panels, as they stand."""
        self.side.look_again()

    def busy_editing(self) -> bool:
        """Whether something typed is not saved."""
        return self.side.busy() or self.centre.list.editing() or self.centre.timetable.field.typing()

    def leave(self) -> None:
        """Save what is typed; what is wrong stays in its field."""
        self.may_leave()

    def focus_first(self) -> None:
        """The timetable or the list."""
        self.centre.focus_first()

    def minimumSizeHint(self) -> QSize:
        return self.columns.minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self._step_back():
            super().keyPressEvent(event)

    def choose(self, ident: Id) -> None:
        """Work on a session, or (empty) on none."""
        self.current = ident
        self.centre.choose(ident)
        self._opening.start()

    def want_day(self, key: str) -> None:
        """Show a day, now or once it is there."""
        self._wanted = key
        if self.days.choose(key):
            self._show_day()

    def open_current(self) -> None:
        """Open the session that is worked on, unless a new one is begun."""
        if not self.side.is_new():
            self.side.show_session(self.current)

    def _open(self, ident: Id) -> None:
        """The keyboard goes into the session's first field."""
        if ident == self.current or self.may_leave():
            self.choose(ident)
            self.columns.unfold(on=True)
            self.open_current()
            self.side.turn_to(Tab.DATA)
            self.side.focus_first()

    def _open_entry(self, entry: Entry) -> None:
        self._open(entry.sitting.session.id)
        if entry.item is not None and self.side.session == entry.sitting.session.id:
            self.side.show_item(entry.item.id)
            self.side.parts.items.panel.focus_first()

    def _chose_entry(self, entry: Entry | None) -> None:
        if entry is None or entry.sitting.session.id == self.current or self.centre.quiet:
            return
        if self.may_leave():
            self.choose(entry.sitting.session.id)
        else:  # only once the table is done with the key that brought another row
            QTimer.singleShot(0, self, lambda: self.centre.choose(self.current))

    def _chose_day(self) -> None:
        if self.may_leave():
            self.current = ""
            self._show_day()
            self._opening.start()
        elif (shown := self.centre.day) is not None:
            QTimer.singleShot(0, self, lambda: self.days.choose(shown.key))

    def _created(self, ident: Id) -> None:
        record = self.side.parts.data.record()
        self.choose(ident)
        self.want_day(record.period.start[:10] or UNTIMED)
        self.centre.timetable.show_ghost(None)

    def _closed(self) -> None:
        self.centre.timetable.show_ghost(None)
        self.acts.resume()
        self.columns.unfold(on=False)
        self.focus_first()

    def _step_back(self) -> bool:
        """Esc: the offer goes, then the keyboard returns to the timetable; whether there was anything to do."""
        if self.centre.offer.isVisible():
            self.gestures.decline()
        elif has_keyboard(self.side) and self.may_leave():
            self.columns.unfold(on=False)
            self.focus_first()
        else:
            return False
        return True

    def _show_day(self) -> None:
        row_in_front = self.days.day()
        if self.programme is None:
            return
        programme = self.programme
        key = row_in_front.date if row_in_front is not None else None
        whole = programme.sittings if row_in_front is not None and row_in_front.all else programme.on_day(key)
        self.centre.show_day(row_in_front, programme, whole, self.rooms, self.current)

    def _current_now(self, programme: Programme) -> Id:
        """The session that is worked on, or the one that the item chosen in the list belongs to now."""
        entry = None if self.centre.shows_timetable() else self.centre.entry()
        sitting = programme.with_item(entry.item.id) if entry is not None and entry.item is not None else None
        ident = sitting.session.id if sitting is not None else self.current
        return ident if ident in programme.by_id else ""

    def _days_of_current(self) -> list[str]:
        """The keys of the days on which the session that is worked on sits."""
        session = self.session()
        if session is None:
            return []
        return [day.isoformat() for day in days_of(session)] or [UNTIMED]

    def _day_to_begin(self, now: Now) -> str:
        """Today, else the first day with a session, else the first one."""
        rows, today = self.days.rows(), now.local.date()
        found = [one for one in rows if one.date == today] or [one for one in rows if one.count] or rows
        return found[0].key if found else ""

    def _connect(self) -> None:
        centre, table, side, gestures = self.centre, self.centre.timetable, self.side, self.gestures
        self.days.day_chosen.connect(lambda _: self._chose_day())
        self.days.session_wanted.connect(self.bring)
        centre.turned.connect(self.turn_form)
        centre.new_wanted.connect(self.acts.new_session)
        table.chosen.connect(self.choose)
        table.opened.connect(self._open)
        table.deleted.connect(lambda _: self.acts.remove(self.session()))
        table.drawn.connect(self.acts.new_session)
        table.moved.connect(self.acts.put_session)
        table.ended.connect(self.acts.end_session)
        table.room_named.connect(gestures.name_room)
        centre.list.chosen.connect(self._chose_entry)
        centre.list.opened.connect(self._open_entry)
        for items in (centre.list, side):
            items.item_placed.connect(lambda item, session, place: gestures.move_item(item, place, session))
            items.minutes_typed.connect(lambda item, minutes: gestures.time_item(item, minutes=minutes))
            items.deleted.connect(lambda entry: self.acts.remove(entry.item or entry.sitting.session))
        centre.copy.session_wanted.connect(self.acts.take_copy)
        centre.copy.day_wanted.connect(self.acts.take_day)
        centre.copy.left.connect(self.focus_first)
        side.created.connect(self._created)
        side.closed.connect(self._closed)
        side.idle.connect(self.idle)
        gestures.saved.connect(self.saved)
        gestures.offered.connect(lambda wanted: centre.offer.offer(wanted, self.programme))
