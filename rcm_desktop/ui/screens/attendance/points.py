"""Where people check in: the point's name in large letters, the way to change it, and what is proposed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.services.attendance import Point
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Ground, Heading, Label, column, fill, row
from rcm_desktop.ui.kit.wording import Living, labels, language
from rcm_desktop.ui.screens.attendance.verdicts import translate

CHANGE_KEY = "F4"
_WIDEST = 560


def point_name(point: Point) -> str:
    """The point as the desk calls it."""
    if point.session is None:
        return translate("points", "General registration")
    return point.session.title(language()) or translate("points", "Session without a title")


def place_and_time(session: MeetingSession) -> str:
    """Room 2 · 14 Nov, 10:00: what is known of it."""
    start = moment(session.period.start)
    when = f"{labels().short_day(start.date())}, {labels().time(start)}" if start is not None else ""
    return " · ".join(part for part in (session.room, when) if part)


class PointBar(QWidget):
    """The point's name and "Change"."""

    picked = Signal(object)
    """A person chose this Point."""

    def __init__(self, points: Callable[[], Sequence[Point]]) -> None:
        super().__init__()
        self._points = points
        self._point: Point | None = None
        self.name = Heading()
        self.name.setWordWrap(True)
        self.where = Label(colour="muted")
        self.change_button = Button(
            lambda: self.tr("Change"), self.open_menu, look="flat", icon="chevron-down", key=CHANGE_KEY
        )
        self.change_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self.name, self.where, self.change_button, gap=12)
        line.setStretch(0, 1)
        fill(self, line)

    def show_point(self, point: Point) -> None:
        """Show where people check in now."""
        self._point = point
        self.name.say(lambda: point_name(point))
        session = point.session
        self.where.say("" if session is None else lambda: place_and_time(session))

    def open_menu(self) -> QMenu:
        """Offer the points; arrows, first letters and Enter choose."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Check-in points"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for point in self._points():
            action = menu.addAction(_menu_words(point, menu))
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, point=point: self.picked.emit(point))
            if self._point is not None and point.id == self._point.id:
                action.setChecked(True)
                menu.setActiveAction(action)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        self._mark_current(menu)
        return menu

    @staticmethod
    def _mark_current(menu: QMenu) -> None:
        current: QAction | None = next((a for a in menu.actions() if a.isChecked()), None)
        if current is not None:
            menu.setActiveAction(current)


def _menu_words(point: Point, menu: QMenu) -> str:
    metrics = menu.fontMetrics()
    name = metrics.elidedText(point_name(point), Qt.TextElideMode.ElideRight, theme.px(_WIDEST))
    where = place_and_time(point.session) if point.session is not None else ""
    return f"{name.replace('&', '&&')}\t{where.replace('&', '&&')}"


class Proposal(Living, Ground):
    """A line that offers the session that opens soon; it never changes the point by itself."""

    taken = Signal(object)
    """The proposed Point was taken."""

    def __init__(self) -> None:
        super().__init__()
        self._point: Point | None = None
        self._refused: set[str] = set()
        self.words = Label(wrap=True)
        self.take_button = Button(lambda: self.tr("Change to this session"), self._take, look="flat")
        self.leave_button = Button(lambda: self.tr("Not now"), self._leave, look="flat", icon="close", icon_only=True)
        line = row(self.words, self.take_button, self.leave_button)
        line.setStretch(0, 1)
        line.setContentsMargins(theme.px(12), theme.px(2), theme.px(4), theme.px(2))
        for button in (self.take_button, self.leave_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        fill(self, column(line))
        self.hide()

    @property
    def point(self) -> Point | None:
        """What is offered, None while nothing is."""
        return self._point

    def offer(self, proposed: Point, present: Point) -> None:
        """Offer a point unless it is the present one, registration, or was refused before."""
        session = proposed.session
        wanted = session is not None and proposed.id != present.id and proposed.id not in self._refused
        self._point = proposed if wanted else None
        self.setVisible(wanted)
        if wanted and session is not None:
            self.words.say(
                lambda: self.tr("{session} ({where})").format(
                    session=point_name(proposed), where=place_and_time(session)
                )
            )

    def _take(self) -> None:
        if self._point is not None:
            self.taken.emit(self._point)

    def _leave(self) -> None:
        if self._point is not None:
            self._refused.add(self._point.id)
        self._point = None
        self.hide()
