"""Small building blocks of a page: texts, buttons, cards, rules, and layouts on the grid of 8."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.wording import Living, Words, say

_W = TypeVar("_W", bound=QWidget)
_L = TypeVar("_L", bound=QBoxLayout)

Part = QWidget | QLayout | int | None
"""In a row or column: a widget, a layout, a gap in design pixels, or None for what takes the rest."""


class Label(Living, QLabel):
    """A text that follows the language: `size` in design pixels, `weight` 400 or 600, a named `colour`."""

    def __init__(
        self,
        words: Words = "",
        *,
        size: float = 14,
        weight: int = 400,
        colour: str = "ink",
        wrap: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._colour, self._size, self._weight = words, colour, size, weight
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.restyle()
        self.retranslate()

    def say(self, words: Words) -> None:
        """Show other words."""
        self._words = words
        self.retranslate()

    def tint(self, colour: str) -> None:
        """Show the text in another named colour."""
        if colour != self._colour:
            self._colour = colour
            self.restyle()

    def retranslate(self) -> None:
        """The words in the language spoken now."""
        self.setText(say(self._words))

    def restyle(self) -> None:
        """The named colour and the font, in the palette and at the scale in force."""
        if (self._size, self._weight) != (14, 400):
            self.setFont(theme.font(self._size, self._weight))
        # The role is said outright: on a paper ground Qt would draw with another one.
        muted = self._colour == "muted"
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText if muted else QPalette.ColorRole.WindowText)
        own = QPalette()  # all but the named colour stays the palette in force
        if self._colour not in ("ink", "muted"):
            own.setColor(QPalette.ColorRole.WindowText, theme.colour(self._colour))
            self.setPalette(own)
        elif self.testAttribute(Qt.WidgetAttribute.WA_SetPalette):
            self.setPalette(own)


class Elided(Label):
    """A line that makes way for what stands beside it and ends in "…" where it does not fit; the tip has it whole."""

    def __init__(self, words: Words = "", *, colour: str = "ink") -> None:
        super().__init__(words, colour=colour)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def retranslate(self) -> None:
        """The words and the tip in the language spoken now."""
        super().retranslate()
        self.setToolTip(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self.style().drawItemText(painter, self.rect(), middle, self.palette(), True, shown, self.foregroundRole())
        painter.end()


class Heading(Label):
    """The title of a page (20 px) or, with `size`, of a part of it."""

    def __init__(self, words: Words = "", *, size: float = 20) -> None:
        super().__init__(words, size=size, weight=600)


class Muted(Label):
    """A quiet line; it wraps."""

    def __init__(self, words: Words = "") -> None:
        super().__init__(words, colour="muted", wrap=True)


class Button(Living, QPushButton):
    """A button that follows the language; `look` is quiet, filled (one a page), flat or danger."""

    def __init__(
        self,
        words: Words,
        pressed: Callable[[], object] | None = None,
        *,
        look: str = "quiet",
        icon: str = "",
        key: str = "",
        icon_only: bool = False,
    ) -> None:
        super().__init__()
        self._words, self._look, self._icon, self._key = words, look, icon, key
        self._icon_only = icon_only
        self.setProperty("look", look)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon_only:
            self.setFixedWidth(theme.px(36))
        if pressed is not None:
            self.clicked.connect(lambda _: pressed())
        self.restyle()
        self.retranslate()

    def say(self, words: Words) -> None:
        """Show other words."""
        self._words = words
        self.retranslate()

    def show_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not (
            event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self.click()  # Enter presses what has the keyboard, as Space does
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """The words, and the key in the tool tip: the page's command owns the shortcut itself."""
        words = say(self._words)
        self.setText("" if self._icon_only else words)
        self.setAccessibleName(words)
        key = key_shown(self._key)
        shown = words if self._icon_only else ""
        self.setToolTip(" · ".join(part for part in (shown, key) if part))

    def restyle(self) -> None:
        """The icon in the colour of the text, and the filled button's weight."""
        if self._look == "filled":
            self.setFont(theme.font(14, 600))
        if self._icon:
            colours = {"filled": "on_accent", "flat": "accent", "danger": "bad"}
            size = theme.px(18)
            self.setIcon(icons.icon(self._icon, getattr(theme.now(), colours.get(self._look, "ink")), size))
            self.setIconSize(QSize(size, size))


class Rule(QFrame):
    """A thin line between parts."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


class Panel(QWidget):
    """An area of a ground: "page", "paper" or "rail"."""

    def __init__(self, ground: str = "paper", content: QLayout | None = None) -> None:
        super().__init__()
        role = QPalette.ColorRole
        self.setAutoFillBackground(True)
        self.setBackgroundRole({"page": role.Window, "paper": role.Base, "rail": role.AlternateBase}[ground])
        if content is not None:
            fill(self, content)


class Ground(QWidget):
    """A strip on a rounded ground of a named colour."""

    def __init__(self, colour: str = "soft") -> None:
        super().__init__()
        self._colour = colour

    def stand_on(self, colour: str) -> None:
        """Stand on another colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._colour))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.end()


class Card(QFrame):
    """White paper with a thin line around and 16 px of air; `body` takes its parts."""

    def __init__(self, *parts: Part, gap: int = 8, margin: int = 16) -> None:
        super().__init__()
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFrameShape(QFrame.Shape.Box)
        self.setFrameShadow(QFrame.Shadow.Plain)
        self.setForegroundRole(QPalette.ColorRole.Mid)
        self.setLineWidth(1)
        self.body = column(*parts, gap=gap, margin=margin)
        self.setLayout(self.body)


def row(*parts: Part, gap: int = 8, margin: int = 0) -> QHBoxLayout:
    """Parts side by side, `gap` and `margin` in design pixels."""
    return _put(QHBoxLayout(), parts, gap, margin)


def column(*parts: Part, gap: int = 8, margin: int = 0) -> QVBoxLayout:
    """Parts one under the other, `gap` and `margin` in design pixels."""
    return _put(QVBoxLayout(), parts, gap, margin)


def fill(widget: QWidget, layout: QLayout) -> None:
    """Give a widget its layout."""
    widget.setLayout(layout)


def scrolled(inside: QWidget) -> QScrollArea:
    """A widget that scrolls up and down when the window is too small or the text too large for it."""
    area = QScrollArea()
    # Asked for Qt's own, the binding makes the classes of all widgets there are: 10 ms of the start.
    area.setViewport(QWidget())
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


def wide(widget: _W, width: int) -> _W:
    """The widget, held at a design width."""
    widget.setFixedWidth(theme.px(width))
    return widget


def tall(widget: _W, height: int) -> _W:
    """The widget, held at a design height."""
    widget.setFixedHeight(theme.px(height))
    return widget


def _put(layout: _L, parts: tuple[Part, ...], gap: int, margin: int) -> _L:
    layout.setSpacing(theme.px(gap))
    layout.setContentsMargins(*[theme.px(margin)] * 4)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(theme.px(part))
        elif isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    return layout
