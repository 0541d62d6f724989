"""The limit of a speaker's time, written as minutes and seconds."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.agenda import LONGEST_TURN_S
from rcm_desktop.ui.kit.blocks import Label, fill, row, wide
from rcm_desktop.ui.kit.chair import running
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.wording import Living, Words


class LimitField(Living, QWidget):
    """3, 3:00 or 90 s are a limit, an empty field is none; what is neither stays in the field, marked."""

    chosen = Signal(int)
    """Enter, or the field was left: another limit in seconds, 0 for none."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._limit = 0
        self._label = Label(name, colour="muted")
        self.line = _Line(
            lambda: self.tr("Limit of a speaker's time, minutes:seconds"), hint=lambda: self.tr("none")
        )
        wide(self.line, 76)
        self.line.given_up.connect(self._put)
        self.line.editingFinished.connect(self._take)
        self._label.setBuddy(self.line)
        fill(self, row(self._label, self.line, gap=8))

    @property
    def busy(self) -> bool:
        """Whether something is typed that is not the limit yet."""
        return self.line.isModified()

    def show_limit(self, seconds: int) -> None:
        """Show a limit, unless somebody is writing another one."""
        self._limit = seconds
        if not self.busy:
            self._put()

    def _put(self) -> None:
        self.line.mark(wrong=False)
        self.line.setToolTip("")
        text = running(dt.timedelta(seconds=self._limit)) if self._limit else ""
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setModified(False)

    def _take(self) -> None:
        if not self.busy:
            return
        wanted = seconds_of(self.line.text())
        if wanted is None:
            self.line.mark(wrong=True)
            self.line.setToolTip(self.tr("Minutes and seconds, for example 3:00, at most 60 minutes"))
            return
        self.line.setModified(False)
        if wanted == self._limit:
            self._put()
        else:
            self.chosen.emit(wanted)


class _Line(TextField):
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


def seconds_of(text: str) -> int | None:
    """Minutes and seconds as a person writes them (3, 3:00, 2.30, 90 s), in seconds; None where it is neither."""
    bare = text.strip().lower().replace("min", "").replace("'", ":").replace(".", ":").rstrip(": ")
    if not bare:
        return 0
    if bare.endswith("s"):
        return _bounded(bare[:-1].strip(), "0")
    minutes, _, seconds = bare.partition(":")
    return _bounded(seconds or "0", minutes)


def _bounded(seconds: str, minutes: str) -> int | None:
    if not all(part.strip().isascii() and part.strip().isdigit() and len(part) < 5 for part in (seconds, minutes)):
        return None
    found = int(minutes) * 60 + int(seconds)
    return found if found <= LONGEST_TURN_S else None
