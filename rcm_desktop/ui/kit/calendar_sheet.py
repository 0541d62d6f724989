"""A calendar that unfolds beside a field: arrows walk the days, Enter takes one, Esc none."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import column, fill


class CalendarSheet(QFrame):
    """Gone as soon as a day is taken or another place is clicked."""

    picked = Signal(QDate)

    def __init__(self, day: dt.date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.Box)
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale())
        self.calendar.setAccessibleName(self.tr("Calendar"))
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.activated.connect(self._take)
        self.calendar.clicked.connect(self._take)
        self.calendar.setMinimumSize(theme.px(308), theme.px(248))
        self._dress()
        fill(self, column(self.calendar, gap=0, margin=4))

    def open_below(self, field: QWidget) -> None:
        """Show it below a field, or above where the screen ends."""
        size, screen = self.sizeHint(), field.screen().availableGeometry()
        below = field.mapToGlobal(QPoint(0, field.height() + 2))
        top = below.y() if below.y() + size.height() <= screen.bottom() else below.y() - field.height() - size.height()
        self.move(max(screen.left(), min(below.x(), screen.right() - size.width())), max(screen.top(), top))
        self.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()

    def _dress(self) -> None:
        """Our colours instead of the system's blue and red."""
        plain, head = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(theme.colour("ink"))
        head.setForeground(theme.colour("muted"))
        for day in Qt.DayOfWeek:
            self.calendar.setWeekdayTextFormat(day, plain)
        self.calendar.setHeaderTextFormat(head)
        bar = self.calendar.findChild(QWidget, "qt_calendar_navigationbar")
        if bar is not None:
            bar.setAutoFillBackground(False)
        for name, icon, words in (
            ("qt_calendar_prevmonth", "chevron-left", self.tr("Month before")),
            ("qt_calendar_nextmonth", "chevron-right", self.tr("Next month")),
        ):
            button = self.calendar.findChild(QToolButton, name)
            if button is not None:
                button.setIcon(icons.icon(icon, theme.now().muted, theme.px(16)))
                button.setAccessibleName(words)
