"""The roll call of a session over its record: letters lead to a delegation, Enter or Space marks it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.speaker_search import called
from rcm_desktop.services.roll_call import Called, Roll
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Button, Elided, Heading, Label, Muted, Rule, column, row, scrolled
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.tile_grid import STEPS, TileGrid
from rcm_desktop.ui.kit.wording import Words, labels, language, say
from rcm_desktop.ui.screens.notes.roll_call import wording
from rcm_desktop.ui.screens.notes.roll_call.calling import Calling
from rcm_desktop.ui.screens.notes.roll_call.tile import RollTile
from rcm_desktop.ui.screens.notes.writing.sheets import Sheet

ALL_KEY = "Ctrl+A"
NARROWEST = 196
"""The least design width of a tile: four across beside the outline, three in a small window."""
NARROW = 480
"""Below this design width (large text) the buttons stand one under the other."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RollCallSheet(Sheet):
    """Every key is on disk at once; with nothing typed Space marks where the keyboard is, Enter and Esc close."""

    def __init__(self, calling: Calling, session: Callable[[], MeetingSession | None]) -> None:
        super().__init__("paper")
        self._calling, self._session = calling, session
        self._roll: Roll | None = None
        self.typed = ""
        self._meant: tuple[str, ...] = ()
        self._plain = True
        """False while what was typed leads to several."""
        self._news: Words = ""
        """What was done last; it stands until letters are typed."""
        self.tiles: TileGrid[RollTile] = TileGrid(NARROWEST)
        self.standing, self.hint = Label("", size=16, weight=600, wrap=True), Muted(self._told)
        self.others = Tick(lambda: self.tr("Observers and others too"))
        self.all_button = Button(lambda: self.tr("All members"), self.mark_all, key=ALL_KEY)
        self.close_button = Button(lambda: self.tr("Close"), self.closed.emit, look="filled", key="F7")
        self.setAccessibleName(self.tr("Roll call"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.tiles.chosen.connect(self.turn)
        self.tiles.reached.connect(lambda tile: self._area.ensureWidgetVisible(tile, 0, theme.px(8)))
        self.others.toggled.connect(lambda _: self.reload())

    def _lay_out(self) -> None:
        self._of = Elided(self._session_words, colour="muted")
        inside = QWidget()
        inside.setLayout(column(self.tiles, None, gap=0))
        self._area = scrolled(inside)
        self._area.viewport().setBackgroundRole(self.backgroundRole())
        head = row(Heading(lambda: self.tr("Roll call")), self._of, gap=12)
        head.setStretch(1, 1)
        top = column(head, self.standing, self.hint, gap=4)
        top.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8))
        middle = column(self._area, gap=0)
        middle.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        foot = self._foot = row(self.all_button, self.others, None, self.close_button, gap=16)
        foot.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        whole = column(top, middle, Rule(), foot, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def open(self) -> None:
        """Begin at the first member that was not called yet."""
        self._let_go()
        self.reload()
        if self._roll is not None:
            first = next((line.delegation.id for line in self._roll.missing), "")
            self.tiles.focus_tile(first)

    def reload(self) -> None:
        """The roll as it stands: here, by scans, and from elsewhere."""
        of = self._session()
        if of is None:
            return
        roll = self._roll = self._calling.roll(of.id, others=self.others.isChecked())
        lines = {line.delegation.id: line for line in roll.lines}
        if list(lines) != list(self.tiles.tiles):
            self.tiles.fill_with({ident: partial(RollTile, line, roll) for ident, line in lines.items()})
        for ident, line in lines.items():
            self.tiles.tiles[ident].tell(line, roll)
        self._show()

    def turn(self, ident: str) -> None:
        """Mark a delegation as present, or take that back."""
        line, of = self._line(ident), self._session()
        if line is None or of is None:
            return
        self._forget()
        self._calling.turn(of.id, line)
        self.reload()
        now = self._line(ident)
        if now is not None and self._roll is not None:
            roll = self._roll
            self._say(lambda: f"{wording.name_of(now)}: {wording.state(now, roll)}. {wording.count(roll)}")

    def mark_all(self) -> None:
        """Every member that was not called is present."""
        of = self._session()
        if self._roll is None or of is None:
            return
        self._forget()
        self._calling.mark_all(of.id, self._roll.missing)
        self.reload()
        roll = self._roll
        self._say(lambda: wording.count(roll))

    def retranslate(self) -> None:
        """Names and counts in the language spoken now."""
        self.setAccessibleName(self.tr("Roll call"))
        self.reload()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tiles.focus_tile()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROWEST + 32), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = QBoxLayout.Direction
        self._foot.setDirection(across.LeftToRight if self.width() >= theme.px(NARROW) else across.TopToBottom)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 Qt's name
        """Tab stays here: the tiles are one stop, the buttons below are the others."""
        stops: list[QWidget] = [self.all_button, self.others, self.close_button]
        stops = [self, *(stop for stop in stops if stop.isEnabled())]
        focus = QApplication.focusWidget()
        here = stops.index(focus) if focus in stops else 0
        stops[(here + (1 if next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text, key = event.text(), Qt.Key(event.key())
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_A:
            self.mark_all()
        elif key in (*_ENTER, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._confirm(key)
        elif key == Qt.Key.Key_Escape:
            self._let_go() if self.typed else self.closed.emit()
        elif key == Qt.Key.Key_Backspace:
            self._type(self.typed[:-1])
        elif text.isalnum():
            self._type(self.typed + text)
        elif key in (*STEPS, Qt.Key.Key_Home, Qt.Key.Key_End) and self.tiles.focused() is None:
            self.tiles.focus_tile()
        else:
            super().keyPressEvent(event)

    def _confirm(self, key: Qt.Key) -> None:
        """Mark what was typed, or where the keyboard is; Enter with nothing typed has done its work."""
        focused = self.tiles.focused()
        if self.typed and not self._plain:
            if focused is None or focused == self._meant[0]:
                announce(self, self._told())
                return
        elif not self.typed and key in _ENTER:
            self.closed.emit()
            return
        if focused is not None:
            self.turn(focused)

    def _type(self, text: str) -> None:
        """Narrow to those that are called so; a letter that leads nowhere is not taken."""
        if self._roll is None:
            return
        found = self._found(text)
        if text and not found:
            self._say(lambda: self.tr("No delegation begins with “{letters}”").format(letters=text))
            return
        self._news, self.typed = "", text
        self._meant = tuple(line.delegation.id for line in found)
        self._plain = len(found) == 1
        if found:
            self.tiles.focus_tile(self._meant[0])
        self._show()
        if text and not self._plain:
            announce(self, self._told())

    def _found(self, text: str) -> tuple[Called, ...]:
        """Members come before the others."""
        assert self._roll is not None
        for lines in (self._roll.members, self._roll.lines):
            meant = called(text, [line.delegation for line in lines])
            if meant:
                return tuple(line for line in lines if line.delegation in meant)
        return ()

    def _let_go(self) -> None:
        self._forget()
        self._news = ""
        self._show()

    def _forget(self) -> None:
        self.typed, self._meant, self._plain = "", (), True

    def _show(self) -> None:
        if self._roll is None:
            return
        self.standing.say(lambda: wording.standing(self._roll) if self._roll else "")
        self.standing.tint("ink" if self._roll.missing or not self._roll.members else "good")
        self.all_button.setEnabled(bool(self._roll.missing))
        self.hint.retranslate()
        self._of.retranslate()
        for ident, tile in self.tiles.tiles.items():
            tile.dim(dim=bool(self.typed) and ident not in self._meant)

    def _told(self) -> str:
        """What was done, else what Enter would do now."""
        if self._news:
            return say(self._news)
        lines = [line for line in map(self._line, self._meant) if line is not None]
        if not self.typed or not lines:
            return self.tr(
                "Two letters and Enter mark a delegation, Space the one you are on, {key} all members. Enter closes."
            ).format(key=key_shown(ALL_KEY))
        names = labels().listing([wording.name_of(line) for line in lines])
        if not self._plain:
            told = self.tr("“{letters}”: {names}. One letter more, or the arrows")
        elif lines[0].present:
            told = self.tr("“{letters}”: {names} is present. Enter takes it back")
        else:
            told = self.tr("“{letters}”: Enter marks {names}")
        return told.format(letters=self.typed, names=names)

    def _line(self, ident: str) -> Called | None:
        lines = () if self._roll is None else self._roll.lines
        return next((line for line in lines if line.delegation.id == ident), None)

    def _session_words(self) -> str:
        of = self._session()
        return of.title(language()) if of is not None else ""

    def _say(self, words: Words) -> None:
        self._news = words
        self.hint.retranslate()
        announce(self, say(words))
