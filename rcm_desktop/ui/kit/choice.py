"""A field to choose one of a few values."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.wording import Living, Words, say

V = TypeVar("V")
_LEAST = 120
"""What is left of a choice that makes way: a few letters and the arrow."""


class Choice(Living, QComboBox, Generic[V]):
    """One of a few values, each with its words; the arrow is ours."""

    picked = Signal(object)
    """A person chose this value (not the program)."""

    def __init__(self, name: Words, options: Sequence[tuple[V, Words]] = ()) -> None:
        super().__init__()
        self._name = name
        self._options: tuple[tuple[V, Words], ...] = ()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAccessibleName(say(name))
        self.offer(options)
        self.activated.connect(lambda place: self.picked.emit(self._options[place][0]))

    def offer(self, options: Sequence[tuple[V, Words]]) -> None:
        """Offer other values; the chosen one stays if it is among them."""
        before = self.value()
        self._options = tuple(options)
        self.blockSignals(True)
        self.clear()
        self.addItems([say(words) for _, words in self._options])
        self.blockSignals(False)
        if before is not None:
            self.choose(before)

    def value(self) -> V | None:
        """The value chosen, None when nothing is offered."""
        place = self.currentIndex()
        return self._options[place][0] if 0 <= place < len(self._options) else None

    def choose(self, value: V) -> None:
        """Choose a value, if it is offered, without emitting `picked`."""
        for place, (offered, _) in enumerate(self._options):
            if offered == value:
                self.setCurrentIndex(place)

    def retranslate(self) -> None:
        """Name and words in the language spoken now."""
        self.setAccessibleName(say(self._name))
        for place, (_, words) in enumerate(self._options):
            self.setItemText(place, say(words))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(theme.px(28), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.subControls = QStyle.SubControl.SC_ComboBoxFrame
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        _draw_arrow(painter, self)
        option.rect.adjust(theme.px(2), 0, -theme.px(24), 0)
        painter.setPen(theme.colour("ink" if self.isEnabled() else "muted"))
        text = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, option.rect.width() - theme.px(12)
        )
        box = option.rect.adjusted(theme.px(8), 0, 0, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()


class HeadChoice(Choice[V]):
    """A choice in the head of the window: it makes way where the room is short; its tip and its list have all words."""

    def __init__(self, name: Words) -> None:
        super().__init__(name)
        self.currentTextChanged.connect(self.setToolTip)

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        return QSize(min(theme.px(_LEAST), whole.width()), whole.height())

    def showPopup(self) -> None:
        self.view().setMinimumWidth(min(self.sizeHint().width(), self.window().width()))
        super().showPopup()


def _draw_arrow(painter: QPainter, widget: QWidget) -> None:
    size = theme.px(16)
    arrow = icons.pixmap("chevron-down", theme.now().muted, size)
    painter.drawPixmap(widget.width() - size - theme.px(10), (widget.height() - size) // 2, arrow)
