"""A card that is one large button: an icon, what it does, and perhaps a sentence about it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Label, column, row
from rcm_desktop.ui.kit.wording import Living, Words, say


class ChoiceCard(Living, QAbstractButton):
    """One of a few ways to begin; `filled` marks the usual one."""

    def __init__(self, title: Words, sentence: Words, icon: str, *, filled: bool = False) -> None:
        super().__init__()
        self._title, self._sentence, self._icon, self._filled = title, sentence, icon, filled
        ink, quiet = ("on_accent", "on_accent") if filled else ("ink", "muted")
        self._sign = QLabel()
        heading, about = Label(title, size=16, weight=600, colour=ink), Label(sentence, colour=quiet, wrap=True)
        for part in (self._sign, heading, about):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        about.setVisible(bool(say(sentence)))
        layout = row(self._sign, column(heading, about, gap=2), gap=16, margin=16)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.restyle()
        self.retranslate()

    def mark(self, *, on: bool) -> None:
        """Show the sign, or leave it away: which of a few is in force."""
        self._sign.setVisible(on)

    def retranslate(self) -> None:
        """Its name for screen readers, with the sentence as description."""
        self.setAccessibleName(say(self._title))
        self.setAccessibleDescription(say(self._sentence))

    def restyle(self) -> None:
        """The icon in the colour of the text."""
        palette = theme.now()
        colour = palette.on_accent if self._filled else palette.accent
        self._sign.setPixmap(icons.pixmap(self._icon, colour, theme.px(24)))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        edge = ("ink" if self._filled else "accent") if focus else ("accent" if self._filled else "line")
        painter.setPen(QPen(theme.colour(edge), 2 if focus else 1))
        ground = "accent" if self._filled else ("soft" if self.underMouse() else "paper")
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()
