"""What a person does with sessions while preparing: begin, copy, move and delete them, and name rooms."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, days_of
from rcm_desktop.domain.records import Id, Times
from rcm_desktop.domain.timetable import shifted
from rcm_desktop.services.agenda.planning import SESSION_MINUTES
from rcm_desktop.ui.screens.agenda.prepare.form_choice import Form
from rcm_desktop.ui.screens.agenda.prepare.part_tab import has_keyboard

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.agenda.prepare.view import PrepareView

_LENGTH = timedelta(minutes=SESSION_MINUTES)


class Acts:
    """Each saves first what is typed, and does nothing where that is wrong."""

    def __init__(self, view: "PrepareView") -> None:
        self._view = view
        self._former: Id = ""
        """The session that was worked on when a new one was begun."""

    def new_session(self, room: str | None = None, start: str = "", end: str = "") -> None:
        """Begin a session on the day shown, in the room the keyboard is in, or in the span that was drawn."""
        view, table, day = self._view, self._view.centre.timetable, self._day()
        if day is None or not view.may_leave():
            return
        made = view.gestures.planning.fresh_session(day, table.room_name() if room is None else room)
        if start:
            made = msgspec.structs.replace(made, period=Times(start, end or shifted(start, _LENGTH)))
        self._former, view.current = view.current, ""
        view.centre.choose("")
        view.columns.unfold(on=True)
        view.side.begin(made)
        table.show_new(made)

    def resume(self) -> None:
        """A new session was dropped: the one before it is worked on again."""
        if self._session(self._former) is not None:
            self._view.choose(self._former)
        self._former = ""

    def new_item(self) -> None:
        """Begin an item of the chosen session."""
        view = self._view
        if view.session() is not None and view.may_leave():
            view.columns.unfold(on=True)
            view.open_current()
            view.side.new_item()

    def delete(self) -> None:
        """Delete what the keyboard stands on; within the session's data, the session."""
        view = self._view
        if has_keyboard(view.side):
            if not view.side.delete_current():
                self.remove(view.session())
        else:
            target = view.target()
            self.remove(target.item or target.session)

    def remove(self, record: MeetingSession | AgendaItem | None) -> None:
        """Take a session or an item out; the session beside it is worked on next."""
        view = self._view
        if record is None or not view.may_leave():
            return
        self._former, beside = "", view.centre.beside(record.id)
        if view.gestures.remove(record) and record.id == view.current:
            view.choose(beside)
            view.focus_first()

    def put_session(self, ident: Id, start: str, room: str) -> None:
        """Put a session where it was dragged."""
        if (session := self._session(ident)) is not None:
            self._view.gestures.move_session(session, start, room if room != session.room else None)

    def end_session(self, ident: Id, end: str) -> None:
        """Let a session end where its edge was pulled to."""
        if (session := self._session(ident)) is not None:
            self._view.gestures.set_end(session, end)

    def copy_session(self) -> None:
        """Ask where the chosen session is wanted once more."""
        session, day = self._view.session(), self._day()
        if session is not None and day is not None and self._view.may_leave():
            self._view.centre.copy.ask_session(session, day)

    def copy_day(self) -> None:
        """Ask where the day's sessions are wanted once more."""
        day = self._view.centre.date()
        if day is not None and self._view.may_leave():
            self._view.centre.copy.ask_day(day)

    def take_copy(self, session: MeetingSession, start: str) -> None:
        """Copy a session, and show the copy."""
        if made := self._view.gestures.copy_session(session, start):
            self._view.choose(made)
            self._view.want_day(start[:10])

    def take_day(self, day: date, to: date) -> None:
        """Copy a day, and show the other one."""
        if self._view.gestures.copy_day(day, to):
            self._view.choose("")
            self._view.want_day(to.isoformat())

    def name_room(self, *, new: bool = False) -> None:
        """Ask for a room's name over the timetable."""
        view = self._view
        if view.may_leave():
            if not view.centre.shows_timetable():
                view.turn_form(Form.TIMETABLE)
            view.centre.timetable.name_room(new=new)

    def rename_room(self) -> None:
        """Ask for another name of the room the keyboard is in."""
        self.name_room(new=not self._view.centre.timetable.room_name())

    def move_by_day(self, step: int) -> None:
        """Put the chosen session on the day before or after."""
        dates = self._view.days.dates()
        self._view.moves.by_day(step, dates[0].isoformat() if dates else "")

    def _session(self, ident: Id) -> MeetingSession | None:
        sitting = self._view.programme.by_id.get(ident) if self._view.programme is not None else None
        return sitting.session if sitting is not None else None

    def _day(self) -> date | None:
        """The day shown, else the one of the chosen session, else the first one."""
        session, dates = self._view.session(), self._view.days.dates()
        own = days_of(session) if session is not None else ()
        return self._view.centre.date() or next(iter((*own, *dates)), None)
