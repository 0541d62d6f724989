"""Arrivals over time as a line that we paint: no grid, hours below, the same in words for who does not see it."""

import datetime as dt
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.board.wording import arrivals_told

Arrivals = Sequence[tuple[dt.datetime, int]]
STEP = dt.timedelta(minutes=5)
HIGH, NARROW = 120, 256
"""Design lengths: the height, and the least width."""
_HOUR = dt.timedelta(hours=1)


class ArrivalsChart(Living, QWidget):
    """Counts per five minutes, from the full hour before the first to the one after the last."""

    def __init__(self) -> None:
        super().__init__()
        self.arrivals: Arrivals = ()
        self.setFixedHeight(theme.px(HIGH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def show_arrivals(self, arrivals: Arrivals) -> None:
        """Show other arrivals, each time aware and local; nothing is repainted where they are the same."""
        if tuple(arrivals) != tuple(self.arrivals):
            self.arrivals = tuple(arrivals)
            self.retranslate()

    def retranslate(self) -> None:
        """The description in the language spoken now."""
        self.setAccessibleName(self.tr("Arrivals over time"))
        self.setAccessibleDescription(arrivals_told(self.arrivals))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NARROW), theme.px(HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not any(count for _, count in self.arrivals):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12))
        span = Span.around(self.arrivals)
        top, bottom = theme.px(20), theme.px(22)
        box = QRectF(theme.px(24), top, self.width() - theme.px(48), self.height() - top - bottom)
        self._draw_hours(painter, box, span)
        self._draw_line(painter, box, span)
        painter.end()

    def _draw_hours(self, painter: QPainter, box: QRectF, span: "Span") -> None:
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        room = painter.fontMetrics().horizontalAdvance("00:00") + theme.px(12)
        every = max(1, -(-room * span.hours // max(1, int(box.width()))))
        for hour in range(0, span.hours + 1, every):
            at = span.start + hour * _HOUR
            across = box.left() + box.width() * hour / span.hours
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.drawLine(QPointF(across, box.bottom()), QPointF(across, box.bottom() + theme.px(4)))
            painter.setPen(theme.colour("muted"))
            place = QRectF(across - room, box.bottom() + theme.px(4), 2 * room, theme.px(18))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{at:%H:%M}")

    def _draw_line(self, painter: QPainter, box: QRectF, span: "Span") -> None:
        counted = span.counts(self.arrivals)
        most = max(counted)
        step = box.width() / len(counted)
        points = [
            QPointF(box.left() + (place + 0.5) * step, box.bottom() - box.height() * count / most)
            for place, count in enumerate(counted)
        ]
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setPen(QPen(theme.colour("accent"), max(2, theme.px(2))))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        peak = points[counted.index(most)]
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(peak, theme.px(3), theme.px(3))
        painter.setPen(theme.colour("ink"))
        painter.drawText(
            QRectF(peak.x() - theme.px(40), 0, theme.px(80), peak.y() - theme.px(4)),
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
            f"{most:d}",
        )


class Span(msgspec.Struct, frozen=True):
    """The full hours that hold some arrivals, cut into steps of five minutes."""

    start: dt.datetime
    hours: int

    @classmethod
    def around(cls, arrivals: Arrivals) -> "Span":
        """From the hour of the first arrival to the end of the hour of the last."""
        times = [at for at, count in arrivals if count]
        start = min(times).replace(minute=0, second=0, microsecond=0)
        return cls(start, int((max(times) - start) / _HOUR) + 1)

    def counts(self, arrivals: Arrivals) -> list[int]:
        """How many came in each step."""
        found = [0] * (self.hours * int(_HOUR / STEP))
        for at, count in arrivals:
            if count:
                found[int((at - self.start) / STEP)] += count
        return found
