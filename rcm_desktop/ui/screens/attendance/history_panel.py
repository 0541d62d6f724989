"""What happened to one person: every scan, undo and correction, with its desk, its person and its time."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rcm_desktop.domain.people import Delegate
from rcm_desktop.services.attendance import Step
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Rule, column, fill, row, scrolled
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.steps import told
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

PointName = Callable[[str], str]


class HistoryPanel(Living, QWidget):
    """The newest first; Esc closes."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.none = Heading(), Label(lambda: self.tr("Nothing is on record yet."), colour="muted")
        self.heading.setWordWrap(True)
        self._shown: tuple[Delegate, tuple[Step, ...], Clocked, PointName] | None = None
        self.lines: list[str] = []
        """What is shown, as read out."""
        self._lines: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        fill(self._inside, column(self._rows, self.none, None))
        self.area = scrolled(self._inside)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("History"))
        self.close_button = Button(lambda: self.tr("Close"), self.closed.emit, key="Esc")
        fill(self, column(self.heading, self.area, row(None, self.close_button), gap=12))

    def show_steps(self, who: Delegate, steps: tuple[Step, ...], clocked: Clocked, point_name: PointName) -> None:
        """Show a person's history."""
        self._shown = who, steps, clocked, point_name
        self.heading.say(who.name.full)
        for line in self._lines:
            self._rows.removeWidget(line)
            line.hide()
            line.deleteLater()
        said = [told(step, clocked, point_name) for step in steps]
        self.lines = [f"{what}. {where}" for what, where in said]
        self._lines = [_line(what, where) for what, where in said]
        for line in self._lines:
            self._rows.addWidget(line)
        self.none.setVisible(not steps)
        self.area.setAccessibleDescription(" ".join(self.lines))

    def retranslate(self) -> None:
        """The same steps in the language spoken now."""
        self.area.setAccessibleName(self.tr("History"))
        if self._shown is not None:
            self.show_steps(*self._shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _line(what: str, where: str) -> QWidget:
    made = QWidget()
    fill(made, column(Label(what, wrap=True), Label(where, size=12, colour="muted", wrap=True), 4, Rule(), gap=2))
    return made
