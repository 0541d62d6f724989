"""The rail of desks at the left of the window."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.blocks import Panel, column, fill, scrolled
from rcm_desktop.ui.kit.places import Desk, desk_icon, desk_key, desk_name, key_shown
from rcm_desktop.ui.kit.wording import Living, Words, say


class RailButton(Living, QAbstractButton):
    """An icon of 24 px, its word, and its key in muted."""

    def __init__(self, icon: str, words: Words, key: str = "") -> None:
        super().__init__()
        self._icon, self._words, self._key = icon, words, key
        self.setCheckable(True)
        self.setFixedHeight(theme.px(76))
        # As wide as a scroll bar leaves it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def retranslate(self) -> None:
        """The word in the language spoken now."""
        self.setText(say(self._words))
        self.setAccessibleName(say(self._words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(92), theme.px(76))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self.isChecked()
        if here:
            painter.fillRect(self.rect(), theme.colour("page"))
            painter.fillRect(QRect(0, 0, theme.px(4), self.height()), theme.colour("accent"))
        elif self.underMouse():
            painter.fillRect(self.rect(), theme.colour("soft"))
        size, top = theme.px(24), theme.px(10)
        now = theme.now()
        picture = icons.pixmap(self._icon, now.accent if here else now.ink, size)
        painter.drawPixmap((self.width() - size) // 2, top, picture)
        painter.setPen(theme.colour("accent" if here else "ink"))
        painter.setFont(theme.font(13, 600 if here else 400))
        line = QRect(0, top + size + theme.px(3), self.width(), theme.px(18))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self.text())
        if self._key:
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font(11))
            key = key_shown(self._key)
            painter.drawText(line.translated(0, theme.px(17)), Qt.AlignmentFlag.AlignCenter, key)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class Rail(Panel):
    """The desks of the role, one under the other; the others under "More"."""

    chosen = Signal(object)
    """A Desk."""

    def __init__(self, main: Sequence[Desk], more: Sequence[Desk] = ()) -> None:
        super().__init__("rail")
        self._more: tuple[Desk, ...] = ()
        self.buttons: dict[Desk, RailButton] = {}
        self.more_button = RailButton("more", lambda: self.tr("More"))
        self.more_button.clicked.connect(self._open_more)
        self._desks = column(self.more_button, None, gap=0)
        area = scrolled(Panel("rail", self._desks))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        fill(self, column(area))
        self.setFixedWidth(theme.px(92))
        self.offer(main, more)

    def offer(self, main: Sequence[Desk], more: Sequence[Desk] = ()) -> None:
        """The desks of another role."""
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {desk: self._button(desk) for desk in main}
        for place, button in enumerate(self.buttons.values()):
            self._desks.insertWidget(place, button)
        self._more = tuple(more)
        self.more_button.setCheckable(bool(more))
        self.more_button.setVisible(bool(more))

    def show_desk(self, desk: Desk) -> None:
        """Mark the desk in front."""
        for each, button in self.buttons.items():
            button.setChecked(each == desk)
        self.more_button.setChecked(desk in self._more)

    def _button(self, desk: Desk) -> RailButton:
        button = RailButton(desk_icon(desk), lambda: desk_name(desk), desk_key(desk))
        button.clicked.connect(lambda: self.chosen.emit(desk))
        return button

    def _open_more(self) -> None:
        menu = QMenu(self)
        for desk in self._more:
            action = menu.addAction(icons.icon(desk_icon(desk), theme.now().ink), desk_name(desk))
            action.setShortcut(QKeySequence(desk_key(desk)))
            action.triggered.connect(lambda _=False, desk=desk: self.chosen.emit(desk))
        menu.exec(self.more_button.mapToGlobal(self.more_button.rect().topRight()))
        menu.deleteLater()
