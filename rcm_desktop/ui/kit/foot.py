"""The foot of the window: what is saved, who sits here, what waits, the language and the look."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Panel, row, wide
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.marks import SavedMark
from rcm_desktop.ui.kit.places import Desk, desk_name
from rcm_desktop.ui.kit.wording import Words, labels

_SIGN, _NAME = 36, 140
"""The least widths of a button of which the sign may be left, and of one that is read."""
_NEXT_LOOK = {"light": ("dark", "moon"), "dark": ("contrast", "contrast"), "contrast": ("light", "sun")}


class PersonField(TextField):
    """Who sits here from now on: Enter takes the name; Esc, or going elsewhere, leaves all as it was."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


class FootButton(Button):
    """A button that makes way where the room is short, down to its least width; its words end in "…" then."""

    def __init__(self, words: Words, pressed: Callable[[], object] | None = None, *, icon: str, least: int) -> None:
        super().__init__(words, pressed, look="foot", icon=icon)
        self._least = least
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return QSize(min(theme.px(self._least), whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        lacking = self.sizeHint().width() - self.width()
        if lacking > 0:
            room = self.fontMetrics().horizontalAdvance(option.text) - lacking
            option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, max(0, room))
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


class Foot(Panel):
    """28 px across the window; what is unknown is not shown."""

    person_named = Signal(str)
    """Another person sits here now."""
    settle_wanted = Signal()
    hand_on_wanted = Signal()
    language_wanted = Signal()
    look_wanted = Signal(str)
    """The name of the palette that comes next."""

    def __init__(self) -> None:
        super().__init__("rail")
        self.saved = SavedMark()
        self.person_button = FootButton(lambda: self.tr("Who sits here"), self.ask_person, icon="person", least=_NAME)
        self.person_field = wide(PersonField(lambda: self.tr("Who sits here now?"), hint=self._hint), 220)
        self.person_field.setFixedHeight(theme.px(24))
        self.person_field.returnPressed.connect(self._name_person)
        self.person_field.left.connect(self._end_asking)
        self.person_field.hide()
        self.settle_button = Button(
            lambda: self.tr("%n to settle", "", 0), self.settle_wanted.emit, look="foot", icon="info"
        )
        self.waiting_button = FootButton(
            lambda: desk_name(Desk.EXCHANGE), self.hand_on_wanted.emit, icon="usb", least=_SIGN
        )
        self.words_button = FootButton(lambda: self.tr("Control words"), icon="key", least=_SIGN)
        self.language_button = Button(
            lambda: self.tr("Español"), self.language_wanted.emit, look="foot", icon="language"
        )
        self.look_button = Button(
            lambda: self.tr("Change colours"), self._next_look, look="foot", icon="moon", icon_only=True
        )
        for part in (self.person_button, self.settle_button, self.waiting_button, self.words_button):
            part.hide()
        pressed = (self.settle_button, self.waiting_button, self.words_button, self.language_button, self.look_button)
        for button in pressed:
            # A click leaves the keyboard where work goes on: the keys of the page are heard there.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(
            row(
                12,
                self.saved,
                self.person_button,
                self.person_field,
                self.settle_button,
                self.waiting_button,
                None,
                self.words_button,
                self.language_button,
                self.look_button,
                8,
            )
        )
        self.setFixedHeight(theme.px(28))

    def show_person(self, words: Words) -> None:
        """Place and person, as "Desk 1 · Ana"."""
        self.person_button.say(words)
        self.person_button.setToolTip(self.person_button.text())
        self.person_button.setVisible(self.person_field.isHidden())

    def ask_person(self) -> None:
        """Let a name be typed where the person stands."""
        self.person_button.hide()
        self.person_field.clear()
        self.person_field.show()
        self.person_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_person(self) -> None:
        name = self.person_field.text().strip()
        self._end_asking()
        if name:
            self.person_named.emit(name)

    def _end_asking(self) -> None:
        if not self.person_field.isHidden():
            self.person_button.show()
            if self.person_field.hasFocus():
                self.person_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.person_field.hide()

    def _hint(self) -> str:
        return self.tr("Name, then Enter")

    def show_to_settle(self, count: int) -> None:
        """How many things wait for a decision; none is not shown."""
        self.settle_button.say(lambda: self.tr("%n to settle", "", count))
        self.settle_button.setVisible(count > 0)

    def show_waiting(self, since: datetime | None, now: datetime) -> None:
        """Since when work of this laptop was not handed on; None is not shown."""

        def words() -> str:
            if since is None:
                return desk_name(Desk.EXCHANGE)
            time = labels().time(since)
            day = "" if since.date() == now.date() else f"{labels().short_day(since.date())}, "
            return self.tr("Not handed on since {time}").format(time=f"{day}{time}")

        self.waiting_button.say(words)
        self.waiting_button.setToolTip(self.waiting_button.text())
        self.waiting_button.setVisible(since is not None)

    def show_words(self, words: str) -> None:
        """The four control words, told on hover and read by screen readers."""
        self.words_button.setToolTip(words)
        self.words_button.setAccessibleDescription(words)
        self.words_button.setVisible(bool(words))

    def restyle_look(self) -> None:
        """The sign of the look that comes next."""
        self.look_button.show_icon(_NEXT_LOOK[theme.now().name][1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, theme.colour("line"))
        painter.end()

    def _next_look(self) -> None:
        self.look_wanted.emit(_NEXT_LOOK[theme.now().name][0])
