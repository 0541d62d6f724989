"""In or out: which way people pass the point now, in large words where a door records both."""

from PySide6.QtCore import Qt, Signal

from rcm_desktop.domain.attendance import Way
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Ground, Label, fill, row

TURN_KEY = "F7"


class WayBar(Ground):
    """Hidden where departures are not recorded; the way out has a ground of its own, not to be overlooked."""

    turned = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.way = Way.IN
        self.word = Label(self._said, size=24, weight=600, colour="accent")
        self.turn_button = Button(self._other, self.turn, key=TURN_KEY)
        self.turn_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self.word, None, self.turn_button, gap=12)
        line.setContentsMargins(theme.px(16), theme.px(4), theme.px(8), theme.px(4))
        fill(self, line)
        self.hide()

    def offer(self, *, departures: bool) -> None:
        """Show the switch where departures are recorded; elsewhere people only come in."""
        if not departures and self.way is Way.OUT:
            self._put(Way.IN)
        self.setVisible(departures)

    def reset(self) -> None:
        """Back to the way in: another point."""
        self._put(Way.IN)

    def turn(self) -> None:
        """The other way from now on."""
        if not self.isHidden():
            self._put(Way.IN if self.way is Way.OUT else Way.OUT)
            announce(self, self._said(), urgent=True)
            self.turned.emit()

    def _put(self, way: Way) -> None:
        self.way = way
        self.stand_on("blue" if way is Way.OUT else "soft")
        self.word.tint("on_verdict" if way is Way.OUT else "accent")
        self.word.retranslate()
        self.turn_button.retranslate()
        self.update()

    def _said(self) -> str:
        return self.tr("Check out") if self.way is Way.OUT else self.tr("Check in")

    def _other(self) -> str:
        return self.tr("Change to check in") if self.way is Way.OUT else self.tr("Change to check out")
