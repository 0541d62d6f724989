"""One delegation on the board: three numbers with their words, its head, its credentials."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent

from rcm_desktop.services.attendance import Point, Presence
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.tile_grid import GridTile, draw_line
from rcm_desktop.ui.screens.attendance.board import wording
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

TALL, THIN = 112, 76
"""Design heights of a member's tile and of another's."""
_LEFT, _MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter


class DelegationTile(GridTile):
    """How many of a delegation came; thin, it leaves out head and credentials."""

    def __init__(self, presence: Presence, point: Point, clocked: Clocked, *, thin: bool = False) -> None:
        super().__init__(THIN if thin else TALL, thin=thin)
        self._chosen = False
        self.presence, self._point, self._clocked = presence, point, clocked
        self._name()

    def tell(self, presence: Presence, point: Point, clocked: Clocked) -> bool:
        """Show other numbers; false, and no repaint, where they are the same."""
        if presence == self.presence and point == self._point:
            return False
        self.presence, self._point, self._clocked = presence, point, clocked
        self._name()
        self.update()
        return True

    def mark(self, *, chosen: bool) -> None:
        """Show whether this is the delegation whose gestures are offered."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def retranslate(self) -> None:
        """Its name and words in the language spoken now."""
        self._name()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        inside = self.rect().adjusted(theme.px(12), theme.px(8), -theme.px(12), -theme.px(8))
        self._draw_name(painter, QRect(inside.left(), inside.top(), inside.width(), theme.px(22)))
        self._draw_numbers(painter, QRect(inside.left(), inside.top() + theme.px(22), inside.width(), theme.px(36)))
        if not self.thin:
            line = QRect(inside.left(), inside.top() + theme.px(60), inside.width(), theme.px(19))
            self._draw_head(painter, line)
            painter.setFont(theme.font(12))
            painter.setPen(theme.colour("muted"))
            draw_line(painter, line.translated(0, theme.px(18)), wording.credentials(self.presence))
        painter.end()

    def _name(self) -> None:
        self.setAccessibleName(wording.name_of(self.presence.delegation))
        self.setAccessibleDescription(wording.in_full(self.presence, self._point, self._clocked))
        self.setToolTip(wording.verified(self.presence, self._clocked))

    def _draw_ground(self, painter: QPainter) -> None:
        self.draw_ground(painter, soft=wording.here(self.presence, self._point))
        if self._chosen:
            painter.fillRect(1, 1, theme.px(5), self.height() - 2, theme.colour("accent"))

    def _draw_name(self, painter: QPainter, line: QRect) -> None:
        if self.presence.verified_at is not None:
            line.setRight(self._draw_verified(painter, line))
        painter.setFont(theme.font(14 if self.thin else 16, 600))
        painter.setPen(theme.colour("ink"))
        draw_line(painter, line, wording.name_of(self.presence.delegation))

    def _draw_verified(self, painter: QPainter, line: QRect) -> int:
        """The check mark with its word at the right end; gives back where they begin."""
        word, size = self.tr("Names"), theme.px(14)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("good"))
        wide = painter.fontMetrics().horizontalAdvance(word)
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, word)
        left = line.right() - wide - size - theme.px(4)
        mark = icons.pixmap("check", theme.now().good, size)
        painter.drawPixmap(left, line.center().y() - size // 2, mark)
        return left - theme.px(8)

    def _draw_numbers(self, painter: QPainter, box: QRect) -> None:
        shown = wording.counts(self.presence, self._point)
        small = QFontMetrics(theme.font(12))
        wide = [small.horizontalAdvance(word) for _, word in shown]
        gap = min(theme.px(28), (box.width() - sum(wide)) // len(shown))
        left = box.left()
        for (number, word), width in zip(shown, wide, strict=True):
            cell = QRect(left, box.top(), min(width + gap, box.right() - left), box.height())
            painter.setFont(theme.font(16, 600))
            painter.setPen(theme.colour("ink" if number else "muted"))
            painter.drawText(cell.adjusted(0, 0, 0, -theme.px(15)), _MIDDLE | _LEFT, f"{number:d}")
            painter.setFont(theme.font(12))
            painter.setPen(theme.colour("muted"))
            draw_line(painter, cell.adjusted(0, theme.px(19), 0, 0), word)
            left += width + gap

    def _draw_head(self, painter: QPainter, line: QRect) -> None:
        present = self.presence.head_present
        if present:
            size = theme.px(14)
            mark = icons.pixmap("check", theme.now().good, size)
            painter.drawPixmap(line.left(), line.center().y() - size // 2, mark)
            line = line.adjusted(size + theme.px(4), 0, 0, 0)
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("ink" if self.presence.head else "muted"))
        draw_line(painter, line, wording.head(self.presence))
