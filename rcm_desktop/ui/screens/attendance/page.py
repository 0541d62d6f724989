"""The page of the registration desk."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLayout

from rcm_desktop.domain.attendance import REGISTRATION, Verdict
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.topics import Topic
from rcm_desktop.services.attendance import Attendance, Outcome, Passage, Point
from rcm_desktop.services.people import People, Person
from rcm_desktop.ui.kit.announce import Beeper, Sounds
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, column, fill, row
from rcm_desktop.ui.kit.page import Page
from rcm_desktop.ui.kit.places import Desk, Place
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.attendance.check_ins import CheckIns
from rcm_desktop.ui.screens.attendance.last_arrivals import LastArrivals
from rcm_desktop.ui.screens.attendance.points import CHANGE_KEY, PointBar, Proposal
from rcm_desktop.ui.screens.attendance.presence import PresenceBoard
from rcm_desktop.ui.screens.attendance.search_area import SearchArea
from rcm_desktop.ui.screens.attendance.sides import Sides
from rcm_desktop.ui.screens.attendance.verdict_area import VerdictArea
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.attendance.person_form import PersonForm

LOOK_MS = 20_000
"""How often the clock is looked at for a session that opens soon."""


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
        sounds: Sounds | None = None,
    ) -> None:
        super().__init__()
        self._attendance, self._people, self._undo, self._tell_error = attendance, people, undo, tell_error
        self.point = Point(REGISTRATION, None)
        self.check_ins = CheckIns(attendance, undo, tell_error, self)
        self.point_bar = PointBar(attendance.points)
        self.proposal = Proposal()
        self.verdict = VerdictArea(sounds or Beeper())
        self.search = SearchArea(people.find, lambda ids: attendance.arrivals_of(ids, self.point.id), self.verdict)
        self.presence, self.last = PresenceBoard(), LastArrivals()
        self._clock = QTimer(self, interval=LOOK_MS)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._lay_out()
        self._connect()
        self.point_bar.show_point(self.point)

    @cached_property
    def form(self) -> "PersonForm":
        """The form of a person, made when one is first entered or corrected: the start does not need it."""
        from rcm_desktop.ui.screens.attendance.person_form import PersonForm

        form = PersonForm(self._people, self._undo, self._tell_error)
        form.finished.connect(self._form_finished)
        self._form_place.addWidget(form)
        return form

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
        self.verdict.rest()
        self.search.clear()
        self.refresh_now()
        self.focus_first()

    def focus_first(self) -> None:
        """The keyboard goes to the search field."""
        self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def busy_editing(self) -> bool:
        """Whether a person is being entered or corrected."""
        return self._sides.writing and self.form.dirty()

    def reload(self) -> None:
        """Counts, states and the last arrivals; never the form."""
        self.refresh_now()
        # The index is made before the first key, once the page is seen.
        QTimer.singleShot(0, self, self._people.roster)

    def retranslate(self) -> None:
        """Names of delegations and sessions, and the verdict, in the language spoken now."""
        self.presence.forget_names()
        super().retranslate()
        if self.verdict.outcome is not None:
            self.verdict.show_outcome(self.verdict.outcome, self._clocked())

    def refresh_now(self) -> None:
        """Show all that depends on the point."""
        self.point = next((p for p in self._attendance.points() if p.id == self.point.id), self.point)
        self.point_bar.show_point(self.point)
        self.titled.emit()
        clocked = self._clocked()
        at_session = self.point.id != REGISTRATION
        self.presence.show_presence(self._attendance.presence(self.point.id), at_session=at_session)
        self.last.show_last(self._attendance.last(self.point.id), clocked)
        self.search.refresh(clocked)
        self._look_at_the_clock()

    def new_person(self) -> None:
        """Enter someone who is not on the list."""
        self.form.open_new(self.search.field.text())
        self._open_form()

    def correct(self) -> None:
        """Correct the person who is chosen in the list, else the one of the last verdict."""
        chosen = self.search.chosen()
        shown = self.verdict.outcome.delegate if self.verdict.outcome is not None else None
        who = chosen.delegate if chosen is not None else shown
        if who is not None:
            self.form.open_person(who.id)
            self._open_form()

    def register_too(self) -> None:
        """Register the arrival of the person who stands at a session's door, shown last."""
        outcome = self.verdict.outcome
        if outcome is not None and outcome.delegate is not None and outcome.verdict is Verdict.NOT_REGISTERED:
            self.check_ins.arrival(outcome.delegate.id)

    def turn_sound(self) -> None:
        """Mute the verdicts, or let them sound again."""
        self.verdict.muted = not self.verdict.muted
        self._sound_button.show_icon("mute" if self.verdict.muted else "sound")
        self._sound_button.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        field = self.search.field
        if event.key() == Qt.Key.Key_Escape:
            self.verdict.rest()
            self.focus_first()
        elif event.text().strip() and event.text().isprintable() and not field.hasFocus():
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

    def _check_in(self, person: Person) -> None:
        self.check_ins.person(person.delegate.id, self.point.id)

    def _judged(self, outcome: Outcome) -> None:
        self.search.clear()
        self.verdict.show_outcome(outcome, self._clocked())
        if outcome.verdict is Verdict.SEVERAL:
            people = self._people.roster().people
            self.search.offer([people[d.id] for d in outcome.candidates if d.id in people])
        if outcome.scan and outcome.at is not None:
            self.saved.emit(outcome.at.astimezone(self._attendance.zone()))

    def _undo_shown(self, outcome: Outcome) -> None:
        if outcome.delegate is not None:
            self.check_ins.take_back(outcome.scan, outcome.delegate, outcome.point)
        self.focus_first()

    def _undo_passage(self, passage: Passage) -> None:
        self.check_ins.take_back(passage.scan, passage.delegate, self.point.id)

    def _form_finished(self, recorded: Delegate | None) -> None:
        self._sides.close_form()
        self.editing_ended()
        person = self._people.roster().people.get(recorded.id) if recorded is not None else None
        if person is not None:
            self.verdict.rest()
            self.search.offer([person])
        self.focus_first()

    def _look_at_the_clock(self) -> None:
        self.proposal.offer(self._attendance.proposed(), self.point)

    def _clocked(self) -> Clocked:
        return Clocked(self._attendance.zone(), self._attendance.now())

    def _connect(self) -> None:
        self.point_bar.picked.connect(self.change_point)
        self.proposal.taken.connect(self.change_point)
        self.check_ins.judged.connect(self._judged)
        self.check_ins.taken_back.connect(self.verdict.show_taken_back)
        self.verdict.undo_wanted.connect(self._undo_shown)
        self.search.typed.connect(self.verdict.rest)
        self.search.picked.connect(self._check_in)
        self.search.coded.connect(lambda code: self.check_ins.badge(code, self.point.id))
        self.presence.delegation_chosen.connect(self._search_delegation)
        self.last.undo_wanted.connect(self._undo_passage)
        self.add_command(lambda: self.tr("New person"), self.new_person, "Ctrl+N")
        self.add_command(lambda: self.tr("Correct a person"), self.correct, "F2")
        self.add_command(lambda: self.tr("Change the check-in point"), self.point_bar.open_menu, CHANGE_KEY)
        self.add_command(lambda: self.tr("Register the arrival, too"), self.register_too, "F6")
        self.add_command(lambda: self.tr("Sound on or off"), self.turn_sound, "F10")

    def _open_form(self) -> None:
        self._sides.open_form()
        self.form.begin()

    def _search_delegation(self, code: str) -> None:
        self.search.field.setText(code)
        self.focus_first()

    def _lay_out(self) -> None:
        desk = column(column(self.point_bar, self.proposal, gap=4), self.search, self._actions(), gap=12, margin=16)
        desk.setStretch(1, 1)
        heading = Label(lambda: self.tr("Last arrivals"), colour="muted")
        overview = Panel("paper", column(self.presence, heading, self.last, gap=8, margin=16))
        self._form_place = column(margin=16)
        self._sides = Sides(Panel("page", desk), overview, Panel("paper", self._form_place))
        fill(self, column(self._sides))

    def _actions(self) -> QLayout:
        new = Button(lambda: self.tr("New person"), self.new_person, icon="plus", key="Ctrl+N")
        correct = Button(lambda: self.tr("Correct"), self.correct, icon="edit", key="F2")
        self._sound_button = Button(
            lambda: self.tr("Sound off: turn on") if self.verdict.muted else self.tr("Sound on: turn off"),
            self.turn_sound, look="flat", icon="sound", key="F10", icon_only=True,
        )  # fmt: skip
        for button in (new, correct, self._sound_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = Label(lambda: self.tr("Enter checks in · ↑ ↓ choose · F4 changes the point"), size=12, colour="muted")
        return row(new, correct, 8, keys, None, self._sound_button)
