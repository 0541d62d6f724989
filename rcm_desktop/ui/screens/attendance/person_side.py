"""What the desk does with one person: the form, the history, and the gestures on the record."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.half_typed import HalfTyped, HalfTypedPeople
from rcm_desktop.services.people import People, Person
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.attendance.asking import AskStrip
from rcm_desktop.ui.screens.attendance.draft_keeper import DraftKeeper
from rcm_desktop.ui.screens.attendance.errands import ErrandBar
from rcm_desktop.ui.screens.attendance.person_gestures import PersonGestures
from rcm_desktop.ui.screens.attendance.sides import Sides
from rcm_desktop.ui.screens.attendance.verdicts import Clocked
from rcm_desktop.ui.screens.attendance.waiting import WaitingLine

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.attendance.history_panel import HistoryPanel
    from rcm_desktop.ui.screens.attendance.more_gestures import More
    from rcm_desktop.ui.screens.attendance.person_form import PersonForm


class PersonSide(QObject):
    """Opens the panels of a person beside the desk, each made when it is first wanted: the start needs none."""

    check_in_wanted = Signal(object)
    """The Delegate who was just entered, or taken from the list in their stead."""
    corrected = Signal(object)
    """The Delegate as corrected."""
    reprint_wanted = Signal(object)
    leaving = Signal(object)
    """The Delegate who leaves the meeting."""
    closed = Signal()

    def __init__(
        self,
        people: People,
        attendance: Attendance,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        drafts: HalfTypedPeople,
        line: WaitingLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._people, self._attendance, self._undo, self._tell_error = people, attendance, undo, tell_error
        self.gestures = PersonGestures(people, undo, line, self)
        self.keeper = DraftKeeper(drafts, self._half_typed, self)
        self._made = False

    def place(self, sides: Sides, asking: AskStrip, errand: ErrandBar) -> None:
        """Where panels open, and where the desk is asked."""
        self._sides, self._asking, self._errand = sides, asking, errand

    @cached_property
    def form(self) -> "PersonForm":
        """The form of a person."""
        from rcm_desktop.ui.screens.attendance.person_form import PersonForm

        form = PersonForm(self._people, self._undo, self._tell_error)
        form.finished.connect(self._finished)
        form.same_taken.connect(self._same_taken)
        form.touched.connect(self._touched)
        form.reprint_wanted.connect(self.reprint_wanted)
        form.more.wanted.connect(self.do)
        self._made = True
        return form

    @cached_property
    def history(self) -> "HistoryPanel":
        """The history of a person."""
        from rcm_desktop.ui.screens.attendance.history_panel import HistoryPanel

        history = HistoryPanel()
        history.closed.connect(self.close)
        return history

    def writing(self) -> bool:
        """Whether the form is open."""
        return self._made and self._sides.panel is self.form

    def busy(self) -> bool:
        """Whether something typed is not recorded."""
        return self.writing() and self.form.dirty()

    def new_person(self, typed: str = "", badge: str = "") -> None:
        """Enter someone who is not on the list, or go on with the one that was half typed."""
        kept = self.keeper.kept
        if self.writing() and self.form.dirty():
            self.form.begin()
        elif kept is not None and not typed:
            self._open_form(lambda: self.form.open_draft(kept))
        else:
            self._open_form(lambda: self.form.open_new(typed, badge))

    def correct(self, who: Delegate) -> None:
        """Correct a person."""
        self._open_form(lambda: self.form.open_person(who.id))

    def show_history(self, who: Delegate, clocked: Clocked, name_of: Callable[[str], str]) -> None:
        """Show what happened to a person."""
        self.history.show_steps(who, self._attendance.history(who.id), clocked, name_of)
        self._sides.open(self.history)
        self.history.area.setFocus()

    def do(self, gesture: "More", who: Delegate) -> None:
        """Do what a button of the form names."""
        from rcm_desktop.ui.screens.attendance.more_gestures import More

        if gesture is More.REPLACE:
            self._open_form(lambda: self.form.open_replacement(who.id))
            return
        self.close()
        run: dict[More, Callable[[Delegate], None]] = {
            More.CREDENTIAL: self.gestures.see_credential,
            More.NO_CREDENTIAL: self.gestures.miss_credential,
            More.WITHDRAW: self._withdraw,
            More.RETURN: self.gestures.return_to_list,
            More.JOIN: self._join,
            More.PART: self.gestures.part,
            More.LEAVES: self.leaving.emit,
            More.HISTORY: self.history_wanted.emit,
        }
        run[gesture](who)

    history_wanted = Signal(object)

    def close(self) -> None:
        """Close whichever panel is open."""
        self._sides.close_panel()
        self.closed.emit()

    def _withdraw(self, who: Delegate) -> None:
        self._asking.ask(
            lambda: self.tr("Why does {name} not come?").format(name=who.name.full),
            lambda: self.tr("Withdraw"),
            lambda reason: self.gestures.withdraw(who, reason),
        )
        self._asking.take_keyboard()

    def _join(self, who: Delegate) -> None:
        def both(other: Delegate) -> None:
            if other.id != who.id:
                self.gestures.join(who, other)

        name = who.name.full
        self._errand.begin(
            lambda: self.tr("Same person as {name}: search the other record; Enter joins them.").format(name=name), both
        )

    def _open_form(self, fill: Callable[[], None]) -> None:
        if self.busy():
            self.form.leave()  # what stood there comes back with undo
        self.form.fields.blockSignals(True)
        try:
            fill()
        finally:
            self.form.fields.blockSignals(False)
        self._sides.open(self.form)
        self.form.begin()

    def _touched(self) -> None:
        if not self.writing():  # undo brought it back
            self._sides.open(self.form)
            self.form.begin()
        self.keeper.changed()

    def _half_typed(self) -> HalfTyped | None:
        return self.form.half_typed() if self.writing() else None

    def _finished(self, recorded: Delegate | None, new: bool) -> None:
        self.keeper.forget()
        self.close()
        if recorded is not None and recorded.id:
            (self.check_in_wanted if new else self.corrected).emit(recorded)

    def _same_taken(self, person: Person) -> None:
        self.keeper.forget()
        self.close()
        self.check_in_wanted.emit(person.delegate)
