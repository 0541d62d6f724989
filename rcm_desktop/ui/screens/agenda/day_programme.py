"""The sessions of one day on a line from morning to evening."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from rcm_desktop.services.agenda import Day, Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import column
from rcm_desktop.ui.screens.agenda.session_block import SessionBlock

WIDEST = 690
"""Wide enough for lines of some 78 characters; longer ones are hard to read."""


class DayProgramme(QScrollArea):
    """Scrolls through a day; made anew only when the day is another one."""

    def __init__(self, after: QWidget) -> None:
        """`after` is the widget from which Tab leads to the first session."""
        super().__init__()
        self._after = after
        self.day: Day | None = None
        self.blocks: tuple[SessionBlock, ...] = ()
        self._language = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_day(self, day: Day | None, now: Now, language: str) -> None:
        """Show a day as it stands at a moment, at the same height if it was shown before."""
        if (day, language) != (self.day, self._language):
            same = day is not None and self.day is not None and day.date == self.day.date
            height = self.verticalScrollBar().value() if same else 0
            self.day, self._language = day, language
            self._build()
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(height))
        self.tell(now)

    def tell(self, now: Now) -> None:
        """Show what is past, on or to come."""
        for block in self.blocks:
            block.tell(now)

    def bring(self, session: str) -> None:
        """Bring a session into view and give it the keyboard."""
        for block in self.blocks:
            if block.sitting.session.id == session:
                block.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(block, 0, theme.px(16))

    def _build(self) -> None:
        day = self.day
        self.blocks = tuple(SessionBlock(sitting, day) for sitting in day.sittings) if day is not None else ()
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDEST))
        lines: QVBoxLayout = column(*self.blocks, None, gap=0)
        inside.setLayout(lines)
        inside.setAutoFillBackground(False)
        self.setWidget(inside)
        before = self._after
        for block in self.blocks:
            # Made later than the rest of the page, they would else come after it.
            self.setTabOrder(before, block)
            before = block
