"""The right side of the writing view: one of several parts at a time, closed and opened by a key."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Panel, Rule, column, row, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.wording import Words

PHRASE_KEY = "F5"
_WIDTH = 240
_ROOMY = 1240
"""From this width of the view on, in design pixels, the side is open until a person closes it."""


class SidePanel(QWidget):
    """Its parts are known by name; the one in front stays in front for the next time."""

    turned = Signal(str)
    """A person put another part in front, by its name, or (empty) closed the side."""

    def __init__(self, kept: str = "auto") -> None:
        super().__init__()
        self._wanted = kept
        self._names: list[str] = []
        self._makers: dict[str, Callable[[], QWidget]] = {}
        """Of the parts that nobody has wanted to see yet."""
        self._parts: dict[str, QWidget] = {}
        self._words: list[tuple[str, Words]] = []
        self._stack = QStackedWidget()
        self.choice = Choice[str](lambda: self.tr("Beside the entries"))
        self.choice.picked.connect(self.open_at)
        close = Button(lambda: self.tr("Close"), self.close_side, look="flat", icon="close", icon_only=True, key="F8")
        head = row(self.choice, close, gap=4)
        head.setStretch(0, 1)
        inside = column(head, self._stack, gap=12, margin=12)
        inside.setStretch(1, 1)
        self._panel = wide(Panel("paper", inside), _WIDTH)
        self.setLayout(row(Rule(upright=True), self._panel, gap=0))

    @property
    def part(self) -> str:
        """The name of the part in front."""
        current = self._stack.currentWidget()
        return next((name for name, part in self._parts.items() if part is current), "")

    def add(self, name: str, words: Words, make: Callable[[], QWidget]) -> None:
        """Offer one more part, made when it is first in front."""
        self._names.append(name)
        self._words.append((name, words))
        self._makers[name] = make
        self.choice.offer(self._words)
        if name == self._wanted:
            self._turn_to(name)

    def open_at(self, name: str) -> None:
        """Open the side with a part in front."""
        self._wanted = name
        self._turn_to(name)
        self.show()
        self.turned.emit(name)

    def close_side(self) -> None:
        """Close the side until it is wanted again."""
        self._wanted = ""
        self.hide()
        self.turned.emit("")

    def turn(self) -> None:
        """Open the side, or close it."""
        if self.isHidden():
            self.open_at(self.part or self._names[0])
        else:
            self.close_side()

    def suit(self, width: int) -> None:
        """Be open or closed as a person wants it, or as there is room where nobody said."""
        roomy = width >= theme.px(_ROOMY)
        shown = bool(self._names) and (roomy if self._wanted == "auto" else bool(self._wanted))
        if shown and not self.part:
            self._turn_to(self._names[0])
        self.setVisible(shown)

    def _turn_to(self, name: str) -> None:
        if name in self._makers:
            self._parts[name] = self._makers.pop(name)()
            self._stack.addWidget(self._parts[name])
        if name in self._parts:
            self._stack.setCurrentWidget(self._parts[name])
            self.choice.choose(name)
