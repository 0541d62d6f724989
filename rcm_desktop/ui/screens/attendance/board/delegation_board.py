"""The delegation board: whether the meeting may open, a tile for each delegation, arrivals over time."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.attendance import Attendance, Board, Point
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, Muted, column, fill, scrolled
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.board import wording
from rcm_desktop.ui.screens.attendance.board.chart import ArrivalsChart
from rcm_desktop.ui.screens.attendance.board.chosen import WHOLE_KEY, ChosenDelegation
from rcm_desktop.ui.screens.attendance.board.tiles import Tiles
from rcm_desktop.ui.screens.attendance.points import point_name
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

CHART_MS = 1_000
"""How long the chart may lag behind the numbers."""


class DelegationBoard(Living, QWidget):
    """How many of each delegation came, in the meeting's order; a chosen one offers its gestures below."""

    delegation_chosen = Signal(str)
    """The id of the delegation that was chosen; empty for people without one."""
    whole_wanted = Signal(str)
    """The check list of the delegation of this id is wanted."""

    def __init__(
        self, attendance: Attendance, people: People, undo: UndoStack, tell_error: Callable[[RcmError], None]
    ) -> None:
        super().__init__()
        self._attendance = attendance
        self._point = Point(REGISTRATION, None)
        self._board: Board | None = None
        self._later = QTimer(self, interval=CHART_MS, singleShot=True)
        self._later.timeout.connect(self.reload_chart)
        self.ready, self.sources = Label(size=16, weight=600, wrap=True), Muted()
        self.told, self.tiles, self.chart = Muted(), Tiles(), ArrivalsChart()
        self.chosen = ChosenDelegation(attendance, people, undo, tell_error)
        self._area = self._scrolled()
        whole = column(self._area, self.chosen, gap=0)
        whole.setStretch(0, 1)
        fill(self, whole)
        self.chosen.hide()
        self.tiles.chosen.connect(self.choose)
        self.tiles.reached.connect(self._bring_into_view)
        self.chosen.whole_wanted.connect(self.whole_wanted)
        self.chosen.changed.connect(lambda: self.reload(self._point))
        self.chosen.closed.connect(self._close)

    @property
    def delegation(self) -> str | None:
        """The id of the delegation that is chosen, None where none is."""
        of = self.chosen.delegation
        return None if of is None else of.id

    def reload(self, point: Point) -> None:
        """Show the numbers at a point as they stand; what is the same is neither made nor painted again.

        The chart of a point that is shown already follows a little later: it must not keep a verdict waiting.
        """
        at_once = self._board is None or point.id != self._point.id
        self._point, self._board = point, self._attendance.board(point.id)
        self._show(self._board)
        if at_once:
            self.reload_chart()
        elif not self._later.isActive():
            self._later.start()

    def reload_chart(self) -> None:
        """Show the arrivals over time as they stand."""
        self._later.stop()
        self.chart.show_arrivals(self._attendance.arrivals_over_time(self._point.id))
        self.told.say(wording.arrivals_told(self.chart.arrivals))
        self.chart.setVisible(bool(self.chart.arrivals))

    def choose(self, delegation: str) -> None:
        """Offer the gestures of a delegation."""
        presence = next((p for p in self._board.tiles if p.delegation.id == delegation), None) if self._board else None
        if presence is not None:
            self.chosen.show_delegation(presence, self._point, self._clocked())
            self.chosen.show()
            self.tiles.mark(delegation)
            QTimer.singleShot(0, self, self._keep_in_view)  # once the panel has taken its room
            self.delegation_chosen.emit(delegation)

    def focus_first(self) -> None:
        """The keyboard goes to the tile it was on last."""
        self.tiles.focus_tile()

    def busy_editing(self) -> bool:
        """Whether something is being entered for a delegation."""
        return self.chosen.isVisibleTo(self) and self.chosen.busy()

    def retranslate(self) -> None:
        """The lines above in the language spoken now; names of delegations with them."""
        if self._board is not None:
            self._show(self._board)
            self.told.say(wording.arrivals_told(self.chart.arrivals))

    def event(self, event: QEvent) -> bool:
        # While a delegation is chosen here, the page's own key for a whole delegation means this one.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants_whole(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._wants_whole(event):
            self.chosen.check_in_whole()
        elif event.key() == Qt.Key.Key_Escape and self.delegation is not None:
            self.chosen.close_it()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.tiles.focused() is not None:
            self.choose(self.tiles.focused() or "")
        else:
            super().keyPressEvent(event)

    def _wants_whole(self, event: QKeyEvent) -> bool:
        return self.delegation is not None and QKeySequence(event.keyCombination()) == QKeySequence(WHOLE_KEY)

    def _show(self, board: Board) -> None:
        clocked = self._clocked()
        _say(self.ready, wording.readiness(board))
        self.ready.tint("good" if board.ready.is_ready else "ink")
        _say(self.sources, f"{point_name(self._point)} · {wording.sources(board.known, clocked)}")
        self.tiles.show_presence(board.tiles, self._point, clocked)
        presence = next((p for p in board.tiles if p.delegation.id == self.delegation), None)
        if presence is not None:
            self.chosen.show_delegation(presence, self._point, clocked)
        elif self.delegation is not None:
            self.chosen.close_it()

    def _bring_into_view(self, tile: QWidget) -> None:
        self._area.ensureWidgetVisible(tile, 0, theme.px(16))

    def _keep_in_view(self) -> None:
        tile = self.tiles.tiles.get(self.delegation) if self.delegation is not None else None
        if tile is not None:
            self._bring_into_view(tile)

    def _close(self) -> None:
        self.chosen.hide()
        self.tiles.mark(None)
        self.tiles.focus_tile()

    def _clocked(self) -> Clocked:
        return Clocked(self._attendance.zone(), self._attendance.now())

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        fill(inside, column(self.ready, self.sources, 4, self.tiles, 8, self.told, self.chart, None, gap=4, margin=16))
        return scrolled(inside)


def _say(label: Label, words: str) -> None:
    """Other words, laid out anew only where they differ."""
    if label.text() != words:
        label.say(words)
