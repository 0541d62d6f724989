"""What a whole delegation's check-in came to: how many went in, who was left out and why."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.attendance import Verdict
from rcm_desktop.services.attendance import Outcome, Roll
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, fill, row, scrolled
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, verdict


class LeftOut(msgspec.Struct, frozen=True):
    """A person who was not checked in, the reason, and a note in full where there is one."""

    name: str
    why: str
    note: str = ""


class LeftOutList(QWidget):
    """Says it until Enter or Esc, with an undo for the whole gesture."""

    closed = Signal()
    undo_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heading = Heading(size=16)
        self.heading.setWordWrap(True)
        self.lines = Label(wrap=True)
        self.lines.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.undo_button = Button(lambda: self.tr("Undo"), self.undo_wanted.emit, icon="undo", key="Ctrl+Z")
        self.close_button = Button(lambda: self.tr("Close"), self.closed.emit, look="filled", key="Esc")
        inside = QWidget()
        fill(inside, column(self.lines, None))
        body = column(self.heading, scrolled(inside), row(None, self.undo_button, self.close_button), gap=12)
        body.setStretch(1, 1)
        fill(self, body)

    def show_outcome(self, done: int, left: Sequence[LeftOut]) -> None:
        """Say how many were checked in, and each who was not."""
        self.undo_button.setVisible(done > 0)
        self.heading.say(lambda: self.tr("%n people checked in", "", done))
        told = [f"{one.name}: {one.why}{chr(10) + one.note if one.note else ''}" for one in left]
        self.lines.say(lambda: "\n\n".join([self.tr("Left out:"), *told]))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.heading.text()}. {self.lines.text()}", urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.undo_button.hasFocus():
            self.undo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def left_out(self, unticked: Sequence[Roll], judged: Sequence[Outcome], clocked: Clocked) -> list[LeftOut]:
        """Who was not checked in: those a person left unticked, then those the door did not let in."""
        shut = [o for o in judged if not o.scan and o.verdict is not Verdict.ALREADY_IN]
        stopped = [LeftOut(o.delegate.name.full, verdict(o, clocked).word) for o in shut if o.delegate is not None]
        return [self._unticked(line) for line in unticked] + stopped

    def _unticked(self, line: Roll) -> LeftOut:
        note = line.delegate.attention
        why = self.tr("a note is to be read first") if note else self.tr("was not ticked")
        return LeftOut(line.delegate.name.full, why, note)
