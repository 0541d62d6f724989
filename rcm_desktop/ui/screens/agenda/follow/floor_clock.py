"""Who has the floor, for how long already, and what the limit says of it by word, icon and colour."""

import datetime as dt
from enum import StrEnum

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.domain.speakers import WARNING_S, Turn
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, column, fill, row
from rcm_desktop.ui.kit.chair import running
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.follow.limit_field import LimitField


class Pressure(StrEnum):
    """What a limit says of a turn."""

    IDLE = "idle"
    """Nobody speaks."""
    NONE = "none"
    """As long as it takes."""
    FINE = "fine"
    SOON = "soon"
    """The last seconds before the limit."""
    OVER = "over"


_LOOKS = {Pressure.IDLE: ("", "muted"), Pressure.SOON: ("warning", "warn"), Pressure.OVER: ("stop", "bad")}
_URGENT = (Pressure.SOON, Pressure.OVER)


def pressure(turn: Turn | None, limit: int, now: dt.datetime) -> Pressure:
    """What a limit in seconds says of a turn at a moment."""
    if turn is None or not limit:
        return Pressure.IDLE if turn is None else Pressure.NONE
    left = limit - turn.used(now).total_seconds()
    return Pressure.OVER if left <= 0 else Pressure.SOON if left <= WARNING_S else Pressure.FINE


class Figures(QWidget):
    """A running time of 48 px and the words beside it; repaints only when one of them is another."""

    def __init__(self) -> None:
        super().__init__()
        self.time, self.words, self.state = "0:00", "", Pressure.IDLE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_time(self, time: str, words: str, state: Pressure) -> None:
        """Show a time, what is said of it, and how urgently."""
        if (time, words, state) != (self.time, self.words, self.state):
            self.time, self.words, self.state = time, words, state
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), QFontMetrics(theme.font(48, 600)).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icon, colour = _LOOKS.get(self.state, ("", "ink"))
        painter.setFont(theme.font(48, 600))
        painter.setPen(theme.colour(colour))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), middle, self.time)
        left = painter.fontMetrics().horizontalAdvance(self.time) + theme.px(16)
        if icon:
            size = theme.px(20)
            mark = icons.pixmap(icon, getattr(theme.now(), colour), size)
            painter.drawPixmap(left, (self.height() - size) // 2, mark)
            left += size + theme.px(8)
        painter.setFont(theme.font(16 if icon else 14, 600 if icon else 400))
        painter.setPen(theme.colour(colour if icon else "muted"))
        beside = QRect(left, 0, self.width() - left, self.height())
        wrapped = int(middle) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(beside, wrapped, self.words)
        painter.end()


class FloorClock(Living, QWidget):
    """Name, figures and limit; what the limit says is announced once, when it begins to be so."""

    ended = Signal()
    """Who has the floor has spoken."""
    limited = Signal(int)
    """A person wants another limit, in seconds; 0: none."""

    def __init__(self) -> None:
        super().__init__()
        self._turn: Turn | None = None
        self._name = ""
        self._limit = 0
        self._known: tuple[str, Pressure] = ("", Pressure.IDLE)
        self.who = Label(size=20, weight=600, wrap=True)
        self.figures = Figures()
        self.limit = LimitField(lambda: self.tr("Limit"))
        self.limit.chosen.connect(self.limited)
        self.end_button = Button(lambda: self.tr("End of the turn"), self.ended.emit, look="flat", key="Ctrl+E")
        beneath = row(self.limit, None, self.end_button)
        fill(self, column(self.who, self.figures, beneath, gap=4))
        self.show_turn(None, "", 0)

    @property
    def state(self) -> Pressure:
        """What the limit says now."""
        return self.figures.state

    def show_turn(self, turn: Turn | None, name: str, limit: int) -> None:
        """Show who has the floor (None for nobody) and the limit in seconds."""
        self._turn, self._name, self._limit = turn, name, limit
        self.limit.show_limit(limit)
        self.end_button.setEnabled(turn is not None)
        self.who.say(name or (lambda: self.tr("Nobody has the floor")))
        self.who.tint("ink" if turn is not None else "muted")

    def tell(self, at: dt.datetime) -> None:
        """Let the time run."""
        turn, state = self._turn, pressure(self._turn, self._limit, at)
        used = dt.timedelta() if turn is None else turn.used(at)
        self.figures.show_time(running(used), self._words(used, state), state)
        known = (turn.speaker.id if turn is not None else "", state)
        if known != self._known:
            self._known = known
            self.figures.setAccessibleName(". ".join(part for part in (self._name, self.figures.words) if part))
            if state in _URGENT:
                announce(self, self.figures.accessibleName(), urgent=state is Pressure.OVER)

    def retranslate(self) -> None:
        """The words follow with the next look at the clock."""
        self._known = ("", Pressure.IDLE)

    def _words(self, used: dt.timedelta, state: Pressure) -> str:
        limit = dt.timedelta(seconds=self._limit)
        if state is Pressure.OVER:
            over = int((used - limit).total_seconds())
            return self.tr("time is up, +{time}").format(time=running(dt.timedelta(seconds=over)))
        if state in (Pressure.IDLE, Pressure.NONE):
            return ""
        # What is left and what is used add up to the limit, second by second.
        left = running(limit - dt.timedelta(seconds=int(used.total_seconds())))
        return self.tr("{time} left").format(time=left)
