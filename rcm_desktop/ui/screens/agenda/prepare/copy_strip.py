"""The strip that asks where a copy is to stand: its day, and of a session its time."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.ui.kit.blocks import Button, Ground, Label, fill, row, wide
from rcm_desktop.ui.kit.forms import DateField, TimeField
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.prepare.words import short_title


class CopyStrip(Ground):
    """Enter copies, Esc leaves it."""

    session_wanted = Signal(object, str)
    """The MeetingSession is wanted once more at a local moment."""
    day_wanted = Signal(object, object)
    """The sessions of a date are wanted on another date."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__("soft")
        self._session: MeetingSession | None = None
        self._day: dt.date | None = None
        self._words = Label(self._told, wrap=True)
        self.date = wide(DateField(lambda: self.tr("Day of the copy")), 128)
        self.time = wide(TimeField(lambda: self.tr("Time of the copy")), 72)
        self.copy_button = Button(lambda: self.tr("Copy"), self.take)
        self.leave_button = Button(
            lambda: self.tr("Do not copy"), self.leave, look="flat", icon="close", icon_only=True, key="Esc"
        )
        line = row(self._words, self.date, self.time, self.copy_button, self.leave_button)
        line.setContentsMargins(12, 6, 6, 6)
        line.setStretch(0, 1)
        fill(self, line)
        self.hide()

    def ask_session(self, session: MeetingSession, day: dt.date) -> None:
        """Ask when a session is wanted once more; a day later at the same time, unless something else is said."""
        start = moment(session.period.start)
        self._session, self._day = session, None
        self.date.put((start.date() if start is not None else day) + dt.timedelta(days=1))
        self.time.put(start.time() if start is not None else dt.time(9))
        self._ask(with_time=True)

    def ask_day(self, day: dt.date) -> None:
        """Ask on which day the sessions of one are wanted once more."""
        self._session, self._day = None, day
        self.date.put(day + dt.timedelta(days=1))
        self._ask(with_time=False)

    def take(self) -> None:
        """Say what is wanted."""
        session, day = self._session, self._day
        self.leave()
        if session is not None:
            self.session_wanted.emit(session, f"{self.date.day().isoformat()}T{self.time.hour():%H:%M}")
        elif day is not None:
            self.day_wanted.emit(day, self.date.day())

    def leave(self) -> None:
        """Go away; nothing is copied."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _ask(self, *, with_time: bool) -> None:
        self.time.setVisible(with_time)
        self._words.retranslate()
        self.show()
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> str:
        if self._session is not None:
            return self.tr("Copy “{name}” to:").format(name=short_title(self._session))
        day = labels().day(self._day) if self._day is not None else ""
        return self.tr("Copy all sessions of {day} to:").format(day=day)
