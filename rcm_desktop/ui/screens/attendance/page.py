"""The page of the registration desk."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

from rcm_desktop.domain.attendance import REGISTRATION, Verdict
from rcm_desktop.domain.badges import read_badge
from rcm_desktop.domain.errors import Busy, RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.settings import Kept
from rcm_desktop.services.attendance import Attendance, Outcome, Passage, Point
from rcm_desktop.services.half_typed import HalfTypedPeople
from rcm_desktop.services.people import People, Person
from rcm_desktop.ui.kit.announce import Beeper, Sounds
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.notices import Notice
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.attendance.answers import Answers
from rcm_desktop.ui.screens.attendance.badge_gestures import BadgeGestures
from rcm_desktop.ui.screens.attendance.check_ins import CheckIns
from rcm_desktop.ui.screens.attendance.counts import Counts
from rcm_desktop.ui.screens.attendance.desk_keys import bind
from rcm_desktop.ui.screens.attendance.desk_layout import DeskLayout
from rcm_desktop.ui.screens.attendance.door_gestures import DoorGestures
from rcm_desktop.ui.screens.attendance.person_side import PersonSide
from rcm_desktop.ui.screens.attendance.points import point_name
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, delegation_name
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine

if TYPE_CHECKING:
    from rcm_desktop.ui.kit.badge_printing import BadgePrinting

LOOK_MS = 20_000  # how often the clock is looked at for a session that opens soon


class RegistrationPage(Page):
    """Search or scan, Enter checks in; the keyboard is always in the search field."""

    desk: ClassVar[Desk] = Desk.REGISTRATION
    topics: ClassVar[frozenset[str]] = frozenset({Topic.MEETING, Topic.PEOPLE, Topic.ATTENDANCE, Topic.AGENDA})

    def __init__(
        self,
        attendance: Attendance,
        people: People,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        *,
        printing: "Callable[[], BadgePrinting]",
        drafts: HalfTypedPeople,
        kept: Kept,
        tell: Callable[[Notice], None],
        sounds: Sounds | None = None,
    ) -> None:
        super().__init__()
        self._attendance, self._people, self._kept = attendance, people, kept
        self._tell_error, self.point = tell_error, Point(kept.now.last_point or REGISTRATION, None)
        self.line = WaitingLine(tell_error, self)
        self.check_ins = CheckIns(attendance, undo, self.line, self)
        self.door = DoorGestures(attendance, self.check_ins, self.line, tell, self)
        self.badges = BadgeGestures(printing, self.line, self)
        self.person = PersonSide(people, attendance, undo, tell_error, drafts, self.line, self)
        self.parts = DeskLayout(attendance, people, undo, tell_error, sounds or Beeper(), lambda: self.point)
        self.point_bar, self.proposal, self.ways = self.parts.point_bar, self.parts.proposal, self.parts.ways
        self.verdict, self.search, self.last = self.parts.verdict, self.parts.search, self.parts.last
        self.presence, self.errand, self.asking = self.parts.presence, self.parts.errand, self.parts.asking
        self.person.place(self.parts.sides, self.asking, self.errand)
        fill(self, column(self.parts))
        self.answers = Answers(self.parts, people, self.check_ins, self.badges, self.clocked, self)
        self.counts = Counts(attendance, self.parts, lambda: self.point, self.clocked, self)
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look_at_the_clock)
        self.verdict.muted = kept.now.muted
        self.parts.list_everyone(kept.now.open_list)
        self._connect()
        bind(self, self.parts)
        self.parts.show_muted(self.verdict.muted)
        self.point_bar.show_point(self.point)

    @property
    def place(self) -> Place:
        """The check-in point."""
        return Place(self.desk, self.point.id)

    def show_place(self, place: Place) -> None:
        """Go to the point of this id, if there is one."""
        for point in self._attendance.points():
            if point.id == place.record:
                self.change_point(point)

    def change_point(self, point: Point) -> None:
        """Check in at another point from now on: only ever because a person said so."""
        self.point = point
        self._keep(last_point=point.id)
        self.ways.reset()
        self.errand.end()
        self.verdict.rest()
        self.search.clear()
        self.refresh_now()
        self.focus_first()

    def focus_first(self) -> None:
        """The keyboard goes to the search field, or to the board where that is in front."""
        self.parts.focus_first()

    def busy_editing(self) -> bool:
        """Whether a person is being entered or corrected."""
        return self.person.busy()

    def leave(self) -> None:
        """What is half typed is kept; raises Busy or NoRoom, and then it stays in the form."""
        try:
            self.person.keeper.write()
        except Busy:
            self.person.keeper.changed()
            raise

    def finish(self) -> None:
        """The window closes: nobody who waits in line is lost, nor who is half typed."""
        self.counts.stop()
        self.line.run(self.person.keeper.write)
        self.line.finish()

    def reload(self) -> None:
        """Counts, states and the last arrivals; never the form."""
        self.refresh_now(soon=True)
        if self._people.is_read:  # a job of the window reads everyone first
            QTimer.singleShot(50, self, self._people.roster)  # at once would be before the page is painted

    def retranslate(self) -> None:
        """Names of delegations and sessions, and the verdict, in the language spoken now."""
        self.presence.forget_names()
        super().retranslate()
        self.verdict.say_again(self.clocked())

    def refresh_now(self, *, soon: bool = False) -> None:
        """Show all that depends on the point; `soon` lets the counts come when they can."""
        self.point = next((p for p in self._attendance.points() if p.id == self.point.id), Point(REGISTRATION, None))
        self.point_bar.show_point(self.point)
        self.ways.offer(departures=self.point.session is not None and self.point.session.departures)
        self.titled.emit()
        (self.counts.show_soon if soon else self.counts.show)()
        self.search.refresh(self.clocked())
        self.parts.reload()
        kept = self.person.keeper.kept
        self.parts.say_half_typed("" if kept is None or self.person.writing() else kept.person.name.full)
        self._look_at_the_clock()

    def scan(self, code: str, *, silent: bool = False) -> Outcome | None:
        """A code that was scanned, wherever the keyboard is; None where it was for something else, or waits."""
        writing = self.person.writing() and self.person.form.wants_badge()
        read = read_badge(code) if writing or self.errand.open else None
        carrier = self._carrier(read.code) if read is not None else None
        if writing and read is not None and carrier is None:
            self.person.form.put_badge(code.strip())
            return None
        if carrier is not None and not self.errand.badge and self.errand.take(carrier):
            return None
        self.errand.end()
        return self.check_ins.badge(code, self.point.id, way=self.ways.way, silent=silent)

    def new_person(self) -> None:
        """Enter someone who is not on the list, with the badge whose person was asked for."""
        badge = self.errand.badge
        self.errand.end()
        self.parts.show_desk()
        self.person.new_person(self.search.field.text(), badge)

    def chosen_person(self) -> Delegate | None:
        """The person who is chosen in the list, else the one of the last verdict."""
        chosen = self.search.chosen()
        return chosen.delegate if chosen is not None else self.verdict.person()

    def register_too(self) -> None:
        """Register the arrival of the person who stands at a session's door, shown last."""
        outcome = self.verdict.outcome
        if outcome is None or outcome.delegate is None:
            return
        if Verdict.NOT_REGISTERED in (outcome.verdict, *outcome.also):
            self.check_ins.arrival(outcome.delegate.id)

    def show_history(self, who: Delegate) -> None:
        """Show every scan, undo and correction of a person."""
        try:
            names = {point.id: partial(point_name, point) for point in self._attendance.points()}
            names |= {d.id: partial(delegation_name, d) for d in self._people.delegations()}
            self.person.show_history(who, self.clocked(), lambda ident: names.get(ident, str)())
        except RcmError as error:
            self._tell_error(error)

    def turn_sound(self) -> None:
        """Mute the verdicts, or let them sound again; this laptop remembers."""
        self.verdict.muted = not self.verdict.muted
        self.parts.show_muted(self.verdict.muted)
        self._keep(muted=self.verdict.muted)

    def turn_list(self) -> None:
        """Show the whole list while nothing is typed, or only what is searched; this laptop remembers."""
        self.parts.list_everyone(not self.search.open_list)
        self._keep(open_list=self.search.open_list)

    def clocked(self) -> Clocked:
        """The meeting's zone and the present moment."""
        return Clocked(self._attendance.zone(), self._attendance.now())

    def turn_board(self) -> None:
        """The board of delegations, or the desk again."""
        self.parts.show_desk() if self.parts.board_shown() else self.parts.show_board()
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self.search.field
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif event.text().strip() and event.text().isprintable() and not field.hasFocus() and field.isVisible():
            # Wherever the keyboard was left, a scanner's first letter must not be lost.
            self.focus_first()
            QCoreApplication.sendEvent(field, event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def whole_delegation(self) -> None:
        """Check in a whole delegation: that of the person chosen or shown last, or one to be chosen."""
        who = self.chosen_person()
        self.parts.show_whole(who.delegation if who is not None else "")

    def _carrier(self, code: str) -> Delegate | None:
        everyone = self._people.roster().people.values()
        return next((p.delegate for p in everyone if p.delegate.badge == code), None)

    def _picked(self, person: Person) -> None:
        if self.errand.take(person.delegate):
            self.search.field.clear()
        else:
            self.check_ins.person(person.delegate.id, self.point.id, way=self.ways.way)

    def _undo_passage(self, passage: Passage) -> None:
        self.check_ins.take_back(passage.scan, passage.delegate)

    def _escape(self) -> None:
        if self.errand.open:
            self.errand.leave()
        elif self.parts.board_shown():
            self.turn_board()
        self.verdict.rest()
        self.focus_first()

    def _panel_closed(self) -> None:
        self.editing_ended()
        self.focus_first()

    def _look_at_the_clock(self) -> None:
        self.proposal.offer(self._attendance.proposed(), self.point)

    def _keep(self, **changed: object) -> None:
        try:
            self._kept.keep(**changed)
        except RcmError as error:
            self._tell_error(error)

    def _connect(self) -> None:
        self.point_bar.picked.connect(self.change_point)
        self.proposal.taken.connect(self.change_point)
        self.ways.turned.connect(self.verdict.rest)
        self.ways.turned.connect(self.focus_first)
        self.line.changed.connect(self.parts.say_waiting)
        self.answers.recorded.connect(self.saved)
        strips = (self.verdict.strip.closed, self.asking.closed, self.errand.left)
        for over in (*strips, self.answers.done, self.parts.panel_closed):
            over.connect(self.focus_first)
        self.search.typed.connect(self.verdict.rest)
        self.search.picked.connect(self._picked)
        self.search.coded.connect(self.scan)
        self.last.undo_wanted.connect(self._undo_passage)
        self._connect_person()

    def _connect_person(self) -> None:
        person = self.person
        person.check_in_wanted.connect(lambda who: self.check_ins.person(who.id, self.point.id))
        person.corrected.connect(self.answers.corrected)
        person.reprint_wanted.connect(self.badges.reprint)
        person.leaving.connect(lambda who: self.door.ask_leaving(who, self.asking))
        person.history_wanted.connect(self.show_history)
        person.closed.connect(self._panel_closed)
        person.gestures.done.connect(self.answers.gesture_done)
