"""Where the columns of the coverage board stand at a width, and what they are called."""

from functools import lru_cache

import msgspec
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.notes.wording import translate

_MARGIN, _GAP, _NUMBER = 16, 20, 36
_NARROW = 760
"""Below this width what was recorded last stands under the objective."""
_LEAST_FIGURE, _LEAST_LAST, _MOST_LAST = 48, 232, 400
_LAST_SHARE = 0.3
HEAD = 32


class Columns(msgspec.Struct, frozen=True):
    """Each column as (left, width) in pixels; without a last one, its content stands under the text."""

    number: tuple[int, int]
    text: tuple[int, int]
    figures: tuple[tuple[int, int], ...]
    last: tuple[int, int] | None


def titles() -> tuple[str, str, str]:
    """What the figures are called."""
    return translate("notes", "Entries"), translate("notes", "Agreements"), translate("notes", "Commitments")


def columns_at(width: int) -> Columns:
    """The columns of a board of this width."""
    return _columns(width, theme.scale(), titles())


@lru_cache(maxsize=8)
def _columns(width: int, _scale: float, heads: tuple[str, ...]) -> Columns:
    metrics = QFontMetrics(theme.font(12))
    margin, gap = theme.px(_MARGIN), theme.px(_GAP)
    right, last = width - margin, None
    if width >= theme.px(_NARROW):
        wide = min(max(round(width * _LAST_SHARE), theme.px(_LEAST_LAST)), theme.px(_MOST_LAST))
        last = right - wide, wide
        right -= wide + round(gap * 1.5)
    figures: list[tuple[int, int]] = []
    for head in reversed(heads):
        wide = max(metrics.horizontalAdvance(head) + 2, theme.px(_LEAST_FIGURE))
        figures.insert(0, (right - wide, wide))
        right -= wide + gap
    left = margin + theme.px(_NUMBER)
    number = theme.px(_MARGIN // 2), theme.px(_NUMBER)
    return Columns(number, (left, max(right - left, theme.px(_LEAST_FIGURE))), tuple(figures), last)


class Heads(Living, QWidget):
    """The titles of the columns, which stay while the rows go by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def retranslate(self) -> None:
        """The titles in the language spoken now."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("paper"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.colour("line"))
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        found, middle = columns_at(self.width()), Qt.AlignmentFlag.AlignVCenter
        left = [(found.text, translate("notes", "Objective"))]
        if found.last is not None:
            left.append((found.last, translate("notes", "Last recorded")))
        for (x, wide), title in left:
            painter.drawText(QRect(x, 0, wide, self.height()), middle | Qt.AlignmentFlag.AlignLeft, title)
        for (x, wide), title in zip(found.figures, titles(), strict=True):
            painter.drawText(QRect(x, 0, wide, self.height()), middle | Qt.AlignmentFlag.AlignRight, title)
        painter.end()
