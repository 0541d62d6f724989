"""The form of an acting head: who leads a delegation in the head's stead, from when until when."""

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from rcm_desktop.domain.people import ActingHead, Delegate
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import DateField, Field, Tick, TimeField
from rcm_desktop.ui.kit.wording import Words, say
from rcm_desktop.ui.screens.attendance.verdicts import capacity_word

NARROW = 640
"""Below this design width (large text) the two times stand one under the other."""


class ActingHeadForm(QWidget):
    """A person and two moments, each of which may be left open; Enter records, Esc leaves."""

    recorded = Signal(object)
    """The ActingHead that was entered, an empty one for nobody."""
    left = Signal()
    """Nothing is to be recorded."""

    def __init__(self) -> None:
        super().__init__()
        self.who: Choice[str] = Choice(lambda: self.tr("Acting head"))
        self.start = Moment(lambda: self.tr("From"))
        self.end = Moment(lambda: self.tr("Until"))
        self.trouble = Label(colour="bad", wrap=True)
        self.trouble.hide()
        self.save_button = Button(lambda: self.tr("Record"), self.save, look="filled")
        self.leave_button = Button(lambda: self.tr("Leave without saving"), self.left.emit, key="Esc")
        who = Field(lambda: self.tr("Acting head"), self.who)
        who.setMaximumWidth(theme.px(480))
        self._times = row(self.start, self.end, None, gap=24)
        fill(self, column(who, self._times, self.trouble, row(self.save_button, self.leave_button, None), gap=8))
        self.who.picked.connect(lambda _: self._suit())

    def open(self, people: Sequence[Delegate], now: dt.datetime, stands: ActingHead) -> None:
        """Begin with what stands; where nobody is acting, from the present minute on, `now` being local."""
        nobody: list[tuple[str, Words]] = [("", lambda: self.tr("Nobody: the head leads"))]
        self.who.offer(nobody + [(person.id, _named(person)) for person in people])
        self.who.choose(stands.delegate)
        minute = f"{now:%Y-%m-%dT%H:%M}"
        self.start.put(stands.start if stands.delegate else minute, minute)
        self.end.put(stands.end, f"{now:%Y-%m-%d}T18:00")
        self.trouble.hide()
        self._suit()

    def begin(self) -> None:
        """Take the keyboard."""
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> ActingHead:
        """What the form holds."""
        who = self.who.value() or ""
        return ActingHead(who, self.start.text(), self.end.text()) if who else ActingHead()

    def save(self) -> None:
        """Hand on what the form holds, unless it ends before it begins."""
        found = self.value()
        if found.start and found.end and found.end <= found.start:
            self.trouble.say(lambda: self.tr("The end is before the beginning."))
            self.trouble.show()
            self.end.time.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.recorded.emit(found)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = QBoxLayout.Direction
        self._times.setDirection(across.LeftToRight if self.width() >= theme.px(NARROW) else across.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit() if self.leave_button.hasFocus() else self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _suit(self) -> None:
        for moment in (self.start, self.end):
            moment.setEnabled(bool(self.who.value()))


class Moment(QWidget):
    """A tick, and where it is on a day and a time of day."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self.tick = Tick(name)
        self.date = wide(DateField(lambda: self.tr("{moment}, day").format(moment=say(name))), 128)
        self.time = wide(TimeField(lambda: self.tr("{moment}, time").format(moment=say(name))), 72)
        for field in (self.date, self.time):
            policy = QSizePolicy()
            policy.setRetainSizeWhenHidden(True)
            field.setSizePolicy(policy)
        fill(self, row(self.tick, self.date, self.time))
        self.tick.toggled.connect(self._unfold)

    def text(self) -> str:
        """The local ISO moment, empty where it is left open."""
        return f"{self.date.day().isoformat()}T{self.time.hour():%H:%M}" if self.tick.isChecked() else ""

    def put(self, text: str, begin: str) -> None:
        """Show a local ISO moment, or leave it open; `begin` is what a tick starts from."""
        found = dt.datetime.fromisoformat(text or begin)
        self.date.put(found.date())
        self.time.put(found.time())
        self.tick.setChecked(bool(text))
        self._unfold()

    def _unfold(self) -> None:
        for field in (self.date, self.time):
            field.setVisible(self.tick.isChecked())


def _named(person: Delegate) -> Words:
    return lambda: f"{person.name.full} · {capacity_word(person)}"
