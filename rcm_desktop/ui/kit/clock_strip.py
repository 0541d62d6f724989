"""The strip that asks once a day whether the laptop's clock is right; nothing waits for the answer."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel

from rcm_desktop.ui.kit import icons, theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Label, Panel, row
from rcm_desktop.ui.kit.forms import DateField, TimeField
from rcm_desktop.ui.kit.wording import Living, labels

_LOOK_MS = 5000


class ClockStrip(Living, Panel):
    """ "Ciudad de Panamá, martes 14 de noviembre, 07:12. ¿Correcto?"; the time goes on while it stands."""

    found_right = Signal()
    found_wrong = Signal(object)
    """The datetime that a person gave instead, without a zone."""

    put_off = Signal()

    def __init__(self, city: str, now: Callable[[], dt.datetime], *, year: bool = False) -> None:
        super().__init__("paper")
        self._city, self._now, self._year = city, now, year
        self._icon = QLabel()
        self.question = Label(weight=600)
        self.yes_button = Button(lambda: self.tr("Yes"), self.found_right.emit)
        self.no_button = Button(lambda: self.tr("No, it is…"), self.ask)
        self.day = DateField(lambda: self.tr("The day it is"))
        self.time = TimeField(lambda: self.tr("The time it is"))
        self.record_button = Button(lambda: self.tr("Record"), self.record)
        self.later_button = Button(
            lambda: self.tr("Not now"), self.put_off.emit, look="flat", icon="close", icon_only=True
        )
        for field in (self.day, self.time):
            field.lineEdit().returnPressed.connect(self.record)
        self._instead = (self.day, self.time, self.record_button)
        for part in self._instead:
            part.hide()
        line = row(self._icon, self.question, None, self.yes_button, self.no_button, *self._instead, gap=12)
        line.addWidget(self.later_button)
        line.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        self.setLayout(line)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()
        self.restyle()

    def look(self) -> None:
        """Show what the clock says now."""
        now = self._now()
        day = labels().date(now.date()) if self._year else labels().day(now.date())
        slots = {"place": self._city, "day": day, "time": labels().time(now)}
        if self._city:
            self.question.say(lambda: self.tr("{place}, {day}, {time}. Is this right?").format(**slots))
        else:
            self.question.say(lambda: self.tr("{day}, {time}. Is this right?").format(**slots))

    def ask(self) -> None:
        """Let the right time be typed."""
        now = self._now()
        self.day.put(now.date())
        self.time.put(now.time())
        self.yes_button.hide()
        self.no_button.hide()
        for part in self._instead:
            part.show()
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def record(self) -> None:
        """Take what was typed; the time the clock shows anyway means that it is right."""
        said, now = dt.datetime.combine(self.day.day(), self.time.hour()), self._now().replace(tzinfo=None)
        if said == now.replace(second=0, microsecond=0):
            self.found_right.emit()
        else:
            self.found_wrong.emit(said)

    def speak(self) -> None:
        """Let a screen reader say the question, once the strip is shown."""
        announce(self, self.question.text())

    def retranslate(self) -> None:
        """The day in the language spoken now."""
        if self.isVisible():
            self.look()

    def restyle(self) -> None:
        """The clock in the accent's colour."""
        self._icon.setPixmap(icons.pixmap("clock", theme.now().accent, theme.px(20)))
