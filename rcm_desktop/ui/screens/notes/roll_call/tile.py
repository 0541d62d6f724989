"""One delegation of the roll: its name, whether it is there, and quietly what the scans say."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from rcm_desktop.services.roll_call import Called, Roll
from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.tile_grid import GridTile, draw_line
from rcm_desktop.ui.screens.notes.roll_call import wording

HIGH = 84


class RollTile(GridTile):
    """Checked while the delegation is there; `dim` while letters are typed that do not lead to it."""

    def __init__(self, line: Called, roll: Roll) -> None:
        super().__init__(HIGH, thin=not line.member)
        self.line, self._roll, self._dim = line, roll, False
        self.setCheckable(True)
        self._name()

    def tell(self, line: Called, roll: Roll) -> None:
        """Show how it stands now."""
        self.line, self._roll = line, roll
        self._name()
        self.update()

    def dim(self, *, dim: bool) -> None:
        """Stand back, or come forward again."""
        if dim != self._dim:
            self._dim = dim
            self.update()

    def retranslate(self) -> None:
        """Its name and words in the language spoken now."""
        self._name()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # what a key means depends on what was typed before: the sheet knows

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_ground(painter, soft=self.line.present and not self._dim)
        line = QRect(self.rect().adjusted(theme.px(12), theme.px(8), -theme.px(12), 0))
        line.setHeight(theme.px(24))
        painter.setFont(theme.font(16, 600))
        painter.setPen(theme.colour("muted" if self._dim else "ink"))
        draw_line(painter, line, wording.name_of(self.line))
        self._draw_state(painter, line.translated(0, theme.px(24)))
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        draw_line(painter, line.translated(0, theme.px(45)), wording.Scanned().of(self.line))
        painter.end()

    def _draw_state(self, painter: QPainter, line: QRect) -> None:
        painter.setFont(theme.font(13))
        painter.setPen(theme.colour("good" if self.line.present and not self._dim else "muted"))
        if self.line.present:
            size = theme.px(16)
            mark = icons.pixmap("check", theme.now().muted if self._dim else theme.now().good, size)
            painter.drawPixmap(line.left(), line.center().y() - size // 2, mark)
            line = line.adjusted(size + theme.px(4), 0, 0, 0)
        draw_line(painter, line, wording.state(self.line, self._roll))

    def _name(self) -> None:
        self.setChecked(self.line.present)
        self.setAccessibleName(wording.name_of(self.line))
        self.setAccessibleDescription(wording.in_full(self.line, self._roll))
        self.setToolTip(wording.told_by(self.line))
