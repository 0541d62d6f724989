"""The parts of the registration page, and where they stand."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.attendance import Attendance, Point
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import Sounds
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, column, fill, row
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.screens.attendance.asking import AskStrip
from rcm_desktop.ui.screens.attendance.errands import ErrandBar
from rcm_desktop.ui.screens.attendance.last_arrivals import LastArrivals
from rcm_desktop.ui.screens.attendance.points import PointBar, Proposal
from rcm_desktop.ui.screens.attendance.presence import PresenceBoard
from rcm_desktop.ui.screens.attendance.search_area import SearchArea
from rcm_desktop.ui.screens.attendance.sides import Sides
from rcm_desktop.ui.screens.attendance.verdict_area import VerdictArea
from rcm_desktop.ui.screens.attendance.ways import WayBar

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.attendance.board.delegation_board import DelegationBoard
    from rcm_desktop.ui.screens.attendance.board.whole_delegation import WholeDelegation


class DeskLayout(QWidget):
    """The desk with what stands beside it; the board of delegations takes the place of both when it is wanted."""

    panel_closed = Signal()
    """The check list of a delegation, or the board, was left."""
    recorded = Signal()
    """A whole delegation was checked in."""

    def __init__(
        self,
        attendance: Attendance,
        people: People,
        undo: UndoStack,
        tell_error: Callable[[RcmError], None],
        sounds: Sounds,
        point: Callable[[], Point],
    ) -> None:
        super().__init__()
        self._attendance, self._people, self._point = attendance, people, point
        self._undo, self._tell_error = undo, tell_error
        self.point_bar = PointBar(attendance.points)
        self.proposal, self.ways = Proposal(), WayBar()
        self.verdict = VerdictArea(sounds)
        self.search = SearchArea(
            people.find, people.everyone, lambda ids: attendance.arrivals_of(ids, point().id), self.verdict
        )
        self.presence, self.last = PresenceBoard(), LastArrivals()
        self.errand, self.asking = ErrandBar(), AskStrip()
        self.waiting, self.half_typed = Label(colour="muted", wrap=True), Label(colour="muted", wrap=True)
        for quiet in (self.waiting, self.half_typed):
            quiet.hide()
        self.board: DelegationBoard | None = None
        """The board, once it was wanted."""
        self.whole: WholeDelegation | None = None
        """The check list of a delegation, once it was wanted."""
        self.sides = Sides(self._desk(), self._overview())
        self.presence.delegation_chosen.connect(self.search.ask)
        self._board_place, self._above_board = QWidget(), column(gap=0)
        self.verdict.turned.connect(lambda shown: self._make_room(shown=shown))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.sides)
        fill(self, column(self._stack))

    def list_everyone(self, on: bool) -> None:
        """Show the whole list while nothing is typed, or do not."""
        self.verdict.say_open_list(on)
        self.search.list_everyone(on)

    def focus_first(self) -> None:
        """The keyboard goes to the search field, or to the board where that is in front."""
        if self.board is not None and self.board_shown():
            self.board.focus_first()
        else:
            self.search.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def board_shown(self) -> bool:
        """Whether the board is in front."""
        return self._stack.currentWidget() is not self.sides

    def show_desk(self) -> None:
        """Bring the desk in front."""
        if self.board_shown():
            self.search.take_back()
            self._stack.setCurrentWidget(self.sides)

    def show_board(self) -> None:
        """Bring the board in front, made when it is first wanted."""
        if self.board is None:
            from rcm_desktop.ui.screens.attendance.board.delegation_board import DelegationBoard

            self.board = DelegationBoard(self._attendance, self._people, self._undo, self._tell_error)
            self.board.whole_wanted.connect(self.show_whole)
            fill(self._board_place, column(self._above_board, self.board, gap=0))
            self._stack.addWidget(self._board_place)
        self.board.reload(self._point())
        self._above_board.addWidget(self.verdict)
        self._stack.setCurrentWidget(self._board_place)
        self._make_room(shown=self.verdict.band.verdict is not None)

    def _make_room(self, *, shown: bool) -> None:
        """Above the board a verdict takes room only while there is one."""
        if self.board_shown():
            self.verdict.setVisible(shown)
            margin = theme.px(16) if shown else 0
            self._above_board.setContentsMargins(margin, margin, margin, 0)

    def show_whole(self, delegation: str) -> None:
        """Show the check list of a delegation beside the desk; without one, the choice of it comes first."""
        if self.whole is None:
            from rcm_desktop.ui.screens.attendance.board.whole_delegation import WholeDelegation

            self.whole = WholeDelegation(self._attendance, self._undo, self._tell_error)
            self.whole.finished.connect(self._leave)
            self.whole.recorded.connect(lambda _: self.recorded.emit())
        self.show_desk()
        self.whole.open(self._point(), delegation)
        self.sides.open(self.whole)
        self.whole.begin()

    def reload(self) -> None:
        """Count again where anybody looks: on the board, or in the check list."""
        if self.board is not None and self.board_shown():
            self.board.reload(self._point())
        if self.whole is not None and self.sides.panel is self.whole:
            self.whole.refresh()

    def _leave(self) -> None:
        self.show_desk()
        self.sides.close_panel()
        self.panel_closed.emit()

    def say_waiting(self, count: int) -> None:
        """How many gestures wait for the file; they are kept in memory alone, so this says what must not be done."""
        self.waiting.say(
            lambda: self.tr(
                "%n waiting for other work to end; each counts from its own time. Keep the program open till then.",
                "",
                count,
            )
        )
        self.waiting.setVisible(count > 0)

    def say_half_typed(self, name: str) -> None:
        """Whose form was left half typed; an empty name says nothing."""
        self.half_typed.say(lambda: self.tr("Half typed: {name}. Ctrl+N goes on.").format(name=name))
        self.half_typed.setVisible(bool(name))

    def show_muted(self, muted: bool) -> None:
        """The sign of the sound."""
        self._muted = muted
        self.sound_button.show_icon("mute" if muted else "sound")
        self.sound_button.retranslate()

    def _desk(self) -> Panel:
        self._muted = False
        self.new_button = Button(lambda: self.tr("New person"), icon="plus", key="Ctrl+N")
        self.whole_button = Button(lambda: self.tr("Whole delegation"), icon="people", key="Ctrl+D")
        self.correct_button = Button(lambda: self.tr("Correct"), icon="edit", key="F2")
        self.badge_button = Button(lambda: self.tr("Badge"), icon="badge", key="Ctrl+P")
        self.board_button = Button(lambda: self.tr("Board"), icon="delegation", key="F3")
        self.sound_button = Button(
            lambda: self.tr("Sound off: turn on") if self._muted else self.tr("Sound on: turn off"),
            look="flat", icon="sound", key="F10", icon_only=True,
        )  # fmt: skip
        buttons = (
            self.new_button, self.whole_button, self.correct_button, self.badge_button, self.board_button,
            self.sound_button,
        )  # fmt: skip
        above = column(
            self.point_bar, self.proposal, self.ways, self.errand, self.asking, self.half_typed, self.waiting, gap=4
        )
        keys = Label(
            lambda: self.tr("Enter checks in · ↑ ↓ choose · F4 point · F8 credential · F9 history · Ctrl+Z undoes"),
            size=12, colour="muted", wrap=True,
        )  # fmt: skip
        below = column(row(*buttons[:-1], None, self.sound_button), keys, gap=4)
        desk: QVBoxLayout = column(above, self.search, below, gap=12, margin=16)
        desk.setStretch(1, 1)
        return Panel("page", desk)

    def _overview(self) -> Panel:
        heading = Label(lambda: self.tr("Last arrivals"), colour="muted")
        return Panel("paper", column(self.presence, heading, self.last, gap=8, margin=16))
