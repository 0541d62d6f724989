"""A whole delegation checked in by one gesture, from its check list."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.attendance import Attendance, Outcome, Point, Roll
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field
from rcm_desktop.ui.kit.undo import Gesture, UndoStack
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.board import wording
from rcm_desktop.ui.screens.attendance.board.left_out import LeftOutList
from rcm_desktop.ui.screens.attendance.board.roll_list import RollList, RollModel
from rcm_desktop.ui.screens.attendance.points import point_name
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

LOW = 400
"""Below this design height (large text) the list has the room of what is said around it."""


class WholeDelegation(Living, QWidget):
    """All who have not come are ticked but those with a note; Enter checks in who is ticked, as one gesture."""

    finished = Signal(object)
    """The Outcome of each person who was ticked, a tuple; None when nothing was recorded."""
    recorded = Signal(object)
    """The same tuple, at once: what was left out may still be before the eyes."""

    def __init__(self, attendance: Attendance, undo: UndoStack, tell_error: Callable[[RcmError], None]) -> None:
        super().__init__()
        self._attendance, self._undo, self._tell_error = attendance, undo, tell_error
        self._point = Point(REGISTRATION, None)
        self._outcomes: tuple[Outcome, ...] = ()
        self._gesture: Gesture | None = None
        self._seen: Clocked | None = None
        self.heading = Heading(lambda: self.tr("Whole delegation"))
        self.where = Muted(lambda: point_name(self._point))
        self.delegation: Choice[str] = Choice(lambda: self.tr("Delegation"))
        self.roll = RollModel(self._arrived)
        self.list = RollList(self.roll)
        self.count = Muted(self._counted)
        self.enter_button = Button(self._verb, self.check_in, look="filled")
        self.leave_button = Button(lambda: self.tr("Leave without checking in"), self.leave, key="Esc")
        self.result = LeftOutList()
        self._lay_out()
        self.delegation.picked.connect(lambda _: self._read(afresh=True))
        self.list.entered.connect(self.check_in)
        self.list.toggled.connect(self._tell)
        self.result.closed.connect(self._finish)
        self.result.undo_wanted.connect(self._take_back)

    def open(self, point: Point, delegation: str = "") -> None:
        """Begin with a delegation at a point; without one, the choice of it comes first."""
        self._point, self._outcomes, self._gesture = point, (), None
        self.where.retranslate()
        tiles = self._attendance.presence(point.id)
        self.delegation.offer([(t.delegation.id, wording.name_of(t.delegation)) for t in tiles])
        self.delegation.setCurrentIndex(-1)
        if delegation in [tile.delegation.id for tile in tiles]:
            self.delegation.choose(delegation)
        self._show_list()
        self._read(afresh=True)

    def refresh(self) -> None:
        """Someone came meanwhile, here or elsewhere: show it, and keep the ticks."""
        if self.form.isVisibleTo(self):
            self._read(afresh=False)

    def begin(self) -> None:
        """Take the keyboard: the list, or the choice where no delegation is chosen."""
        chosen = self.delegation.value() is not None
        (self.list if chosen else self.delegation).setFocus(Qt.FocusReason.OtherFocusReason)

    def check_in(self) -> None:
        """Check in all who are ticked, by one gesture that one undo takes back."""
        ticked = tuple(line.delegate.id for line in self.roll.ticked())
        if not ticked:
            self.begin()
            return
        unticked = self.roll.unticked()
        name, passing = self.delegation.currentText(), _Passing(self._attendance, ticked, self._point.id)
        try:
            self._outcomes = passing.again()
        except RcmError as error:
            self._tell_error(error)
            return
        done = sum(bool(outcome.scan) for outcome in self._outcomes)

        def away() -> None:
            passing.away()
            if self._gesture is gesture and self.result.isVisible():
                self._begin_again()

        gesture = self._gesture = (
            self._undo.did(lambda: self.tr("Check-in of the delegation {name}").format(name=name), away, passing.again)
            if done
            else None
        )
        self.recorded.emit(self._outcomes)
        left = self.result.left_out(unticked, self._outcomes, self._clocked())
        if left:
            self.form.hide()
            self.result.show()
            self.result.show_outcome(done, left)
        else:
            self._finish()

    def leave(self) -> None:
        """Record nothing."""
        self.finished.emit(None)

    def retranslate(self) -> None:
        """Names of delegations in the language spoken now; the ticks stay."""
        if self.delegation.count():
            tiles = self._attendance.presence(self._point.id)
            self.delegation.offer([(t.delegation.id, wording.name_of(t.delegation)) for t in tiles])
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.height() >= theme.px(LOW)
        for part in (self.where, self._choice.label, self.count):
            part.setVisible(roomy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave() if self.form.isVisibleTo(self) else self._finish()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.form.isVisibleTo(self):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if self.leave_button.hasFocus():
            self.leave()
        elif self.enter_button.hasFocus():
            self.check_in()
        else:  # in the choice: nobody is checked in before the list was seen
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read(self, *, afresh: bool) -> None:
        chosen = self.delegation.value()
        self._seen = self._clocked()
        row_before = max(0, self.list.currentIndex().row())
        lines = self._attendance.members_of(chosen, self._point.id) if chosen is not None else ()
        self.roll.show_roll(lines, afresh=afresh)
        self.list.setCurrentIndex(self.roll.index(0 if afresh else row_before))
        self._tell()

    def _tell(self) -> None:
        self.count.retranslate()
        self.enter_button.retranslate()
        self.enter_button.setEnabled(bool(self.roll.ticked()))

    def _finish(self) -> None:
        self.finished.emit(self._outcomes or None)

    def _take_back(self) -> None:
        if self._gesture is None:
            self._begin_again()
            return
        try:
            self._undo.take_back(self._gesture)
        except RcmError as error:
            self._tell_error(error)

    def _begin_again(self) -> None:
        self._gesture, self._outcomes = None, ()
        self._show_list()
        self._read(afresh=False)

    def _show_list(self) -> None:
        self.result.hide()
        self.form.show()
        self.begin()

    def _verb(self) -> str:
        ticked = len(self.roll.ticked())
        return self.tr("Check in %n people", "", ticked) if ticked else self.tr("Nobody is ticked")

    def _counted(self) -> str:
        came = sum(line.arrival is not None for line in self.roll.lines)
        return self.tr("{came} of {all} have come. Space ticks, Enter checks in").format(
            came=came, all=len(self.roll.lines)
        )

    def _arrived(self, line: Roll) -> str:
        assert line.arrival is not None
        assert self._seen is not None
        time = self._seen.time(datetime.fromisoformat(line.arrival.at))
        return self.tr("already in, {time}").format(time=time)

    def _clocked(self) -> Clocked:
        return Clocked(self._attendance.zone(), self._attendance.now())

    def _lay_out(self) -> None:
        self.form = QWidget()
        self._choice = Field(lambda: self.tr("Delegation"), self.delegation)
        body = column(
            self._choice,
            self.list,
            self.count,
            row(None, self.leave_button, self.enter_button),
            gap=12,
        )
        body.setStretch(1, 1)
        fill(self.form, body)
        self.result.hide()
        whole = column(self.heading, self.where, self.form, self.result, gap=8)
        whole.setStretch(2, 1)
        whole.setStretch(3, 1)
        fill(self, whole)


class _Passing:
    """Several people's passing of a point, taken back and done again under ever new scans."""

    def __init__(self, attendance: Attendance, people: tuple[str, ...], point: str) -> None:
        self._attendance, self._people, self._point = attendance, people, point
        self._scans: tuple[str, ...] = ()

    def away(self) -> int:
        return self._attendance.undo_many(self._scans)

    def again(self) -> tuple[Outcome, ...]:
        found = self._attendance.check_in_many(self._people, self._point)
        self._scans = tuple(outcome.scan for outcome in found if outcome.scan)
        return found
