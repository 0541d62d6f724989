"""Lines of text drawn once and then copied: letters as large as a wall's take a hundred times as long to draw."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QRegion

from rcm_desktop.ui.kit.theme import WALL
from rcm_desktop.ui.screens.wall.lettering import font
from rcm_desktop.ui.screens.wall.sheet import Mark, Run, Sheet

_KEPT = 120
"""For so many sheets a plate is kept that none of them needed: two minutes, in which all pages came round."""
_Key = tuple[str, int, int, str]


class Plates:
    """The drawn lines of one wall, on its own ground."""

    def __init__(self, ratio: float = 1.0) -> None:
        self.ratio = ratio
        """Pixels of the screen for one of the window's."""
        self._made: dict[_Key, QImage] = {}
        self._used: dict[_Key, int] = {}
        self._turn = 0

    def missing(self, sheet: Sheet) -> list[Run]:
        """The lines of a sheet that are not drawn yet."""
        return [run for run in sheet.runs if not run.fleeting and _key(run) not in self._made]

    def make(self, run: Run) -> None:
        """Draw a line."""
        box = run.box()
        made = QImage(QSize(box.width(), box.height()) * self.ratio, QImage.Format.Format_RGB32)
        made.setDevicePixelRatio(self.ratio)
        made.fill(QColor(WALL.page))
        painter = QPainter(made)
        painter.translate(-box.topLeft())
        _write(painter, run)
        painter.end()
        self._made[_key(run)] = made

    def tend(self, sheet: Sheet) -> None:
        """Another sheet is shown: let go of plates that nothing needed for long."""
        self._turn += 1
        for run in (run for run in sheet.runs if not run.fleeting):
            self._used[_key(run)] = self._turn
        for key in [key for key, turn in self._used.items() if self._turn - turn > _KEPT]:
            del self._used[key]
            self._made.pop(key, None)

    def paint(self, painter: QPainter, sheet: Sheet, dirty: QRegion) -> None:
        """Paint what touches the dirty places, on the wall's own ground; a plate brings its own."""
        touched = [(mark, box) for mark in sheet.marks if dirty.intersects(box := mark.box())]
        bare = dirty
        for mark, box in touched:
            if isinstance(mark, Run) and _key(mark) in self._made:
                bare = bare.subtracted(box)
        for place in cast("Iterable[QRect]", bare):
            painter.fillRect(place, QColor(WALL.page))
        for mark, box in touched:
            self._paint(painter, mark, box)

    def _paint(self, painter: QPainter, mark: Mark, box: QRect) -> None:
        if not isinstance(mark, Run):
            painter.fillRect(QRectF(mark.x, mark.y, mark.width, mark.height), QColor(getattr(WALL, mark.colour)))
        elif (plate := self._made.get(_key(mark))) is not None:
            painter.drawImage(box.topLeft(), plate)
        else:
            _write(painter, mark)


def _key(run: Run) -> _Key:
    return run.text, run.px, run.weight, run.colour


def _write(painter: QPainter, run: Run) -> None:
    letters = font(run.px, run.weight)
    metrics = QFontMetricsF(letters)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.setFont(letters)
    painter.setPen(QColor(getattr(WALL, run.colour)))
    # The air of a line is shared out above and below its letters.
    above = (run.height - metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(run.x, run.y + above + metrics.ascent()), run.text)
