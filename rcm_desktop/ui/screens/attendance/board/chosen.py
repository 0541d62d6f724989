"""The delegation that was chosen on the board, and what can be done for it."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import ActingHead, Delegation
from rcm_desktop.services.attendance import Attendance, Point, Presence
from rcm_desktop.services.people import People
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, Panel, column, fill, row
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.attendance.board import wording
from rcm_desktop.ui.screens.attendance.board.acting_head import ActingHeadForm
from rcm_desktop.ui.screens.attendance.verdicts import Clocked

WHOLE_KEY, HEAD_KEY, NAMES_KEY = "Ctrl+D", "Ctrl+J", "Ctrl+K"
"""Ctrl+D is the page's; the others belong to the board."""
NARROW = 680
"""Below this design width (large text) the keys are told by the tool tips only."""


class ChosenDelegation(Panel):
    """Its state in words and three gestures: check in the whole delegation, acting head, names verified."""

    whole_wanted = Signal(str)
    """The whole delegation of this id is to be checked in."""
    changed = Signal()
    """Something was recorded."""
    closed = Signal()

    def __init__(
        self, attendance: Attendance, people: People, undo: UndoStack, tell_error: Callable[[RcmError], None]
    ) -> None:
        super().__init__("rail")
        self._attendance, self._people, self._undo, self._tell_error = attendance, people, undo, tell_error
        self._shown: tuple[Presence, Point, Clocked] | None = None
        self.heading, self.state = Heading(self._name, size=16), Muted(self._state)
        self.whole_button = Button(lambda: self.tr("Whole delegation"), self.check_in_whole, key=WHOLE_KEY)
        self.head_button = Button(lambda: self.tr("Acting head"), self.open_head, key=HEAD_KEY)
        self.names_button = Button(lambda: self.tr("Names verified"), self.ask_names, key=NAMES_KEY)
        self.close_button = Button(
            lambda: self.tr("Close"), self.close_it, look="flat", icon="close", key="Esc", icon_only=True
        )
        self.form = ActingHeadForm()
        self.question = _Question()
        self._lay_out()
        self.form.recorded.connect(self._lead)
        self.form.left.connect(self.fold)
        self.question.agreed.connect(self._verify)
        self.question.left.connect(self.fold)
        self._bind(self.head_button, HEAD_KEY, self.open_head)
        self._bind(self.names_button, NAMES_KEY, self.ask_names)

    @property
    def delegation(self) -> Delegation | None:
        """The delegation shown, None while there is none."""
        return self._shown[0].delegation if self._shown is not None else None

    def show_delegation(self, presence: Presence, point: Point, clocked: Clocked) -> None:
        """Show a delegation; what is being entered for it stays."""
        if self.delegation is None or self.delegation.id != presence.delegation.id:
            self.fold()
        self._shown = (presence, point, clocked)
        self.heading.retranslate()
        self.state.retranslate()
        known = bool(presence.delegation.id)
        self.head_button.setEnabled(known)
        self.names_button.setEnabled(known)

    def busy(self) -> bool:
        """Whether something is being entered."""
        return self.form.isVisibleTo(self) or self.question.isVisibleTo(self)

    def check_in_whole(self) -> None:
        """Ask for the check list of the delegation."""
        if self.delegation is not None:
            self.whole_wanted.emit(self.delegation.id)

    def open_head(self) -> None:
        """Begin to enter the acting head."""
        if self.delegation is None or not self.delegation.id or self._shown is None:
            return
        self.fold()
        roll = self._attendance.members_of(self.delegation.id, self._shown[1].id)
        now = self._attendance.now().astimezone(self._attendance.zone())
        self.form.open([line.delegate for line in roll], now, self.delegation.acting_head)
        self.form.show()
        self.form.begin()

    def ask_names(self) -> None:
        """Ask whether the delegation signed its names: a signature that was seen cannot be taken back."""
        of = self.delegation
        if of is None or not of.id:
            return
        self.fold()
        self.question.ask(lambda: wording.name_of(of))

    def fold(self) -> None:
        """Enter nothing."""
        self.form.hide()
        self.question.hide()

    def close_it(self) -> None:
        """Show no delegation any more."""
        self.fold()
        self._shown = None
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(pressed, Button):
            pressed.click()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.busy():
            self.fold()
            self.whole_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_it()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.width() >= theme.px(NARROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NARROW // 2), super().minimumSizeHint().height())

    def _lead(self, leads: ActingHead) -> None:
        of = self.delegation
        if of is None:
            return
        before = of.acting_head
        if leads != before and not self._record(lambda: self._people.lead(of.id, leads)):
            return
        if leads != before:
            self._undo.did(
                lambda: self.tr("Acting head of {delegation}").format(delegation=wording.name_of(of)),
                lambda: self._people.lead(of.id, before),
                lambda: self._people.lead(of.id, leads),
            )
        self._keep(msgspec.structs.replace(of, acting_head=leads))
        self.fold()
        self.changed.emit()

    def _verify(self) -> None:
        of = self.delegation
        if of is not None and self._record(lambda: self._people.verify_names(of.id)):
            self.fold()
            self.changed.emit()

    def _record(self, gesture: Callable[[], object]) -> bool:
        try:
            gesture()
        except RcmError as error:
            self._tell_error(error)
            return False
        return True

    def _keep(self, of: Delegation) -> None:
        if self._shown is not None:
            presence, point, clocked = self._shown
            self._shown = (msgspec.structs.replace(presence, delegation=of), point, clocked)

    def _name(self) -> str:
        return wording.name_of(self.delegation) if self.delegation is not None else ""

    def _state(self) -> str:
        return wording.in_full(*self._shown) if self._shown is not None else ""

    def _lay_out(self) -> None:
        head = row(self.heading, self.state, self.close_button, gap=16)
        head.setStretch(1, 1)
        head.setAlignment(self.close_button, Qt.AlignmentFlag.AlignTop)
        self._keys = Label(" · ".join(map(key_shown, (WHOLE_KEY, HEAD_KEY, NAMES_KEY))), size=12, colour="muted")
        actions = row(self.whole_button, self.head_button, self.names_button, 8, self._keys, None)
        fill(self, column(head, actions, self.form, self.question, gap=8, margin=12))
        self.fold()

    def _bind(self, button: Button, key: str, run: Callable[[], object]) -> None:
        action = QAction(button)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _: run())
        button.addAction(action)


class _Question(Panel):
    """Whether the delegation signed its names."""

    agreed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("rail")
        self.words = Label(wrap=True)
        self.agree_button = Button(lambda: self.tr("Names verified"), self.agreed.emit, look="filled")
        self.leave_button = Button(lambda: self.tr("Not yet"), self.left.emit, key="Esc")
        line = row(self.words, self.leave_button, self.agree_button)
        line.setStretch(0, 1)
        fill(self, line)

    def ask(self, name: Words) -> None:
        """Show the question for a delegation and put the keyboard on its answer."""
        self.words.say(
            lambda: self.tr(
                "Did {delegation} sign its list of names? The time and your name are recorded, and stay on record."
            ).format(delegation=name if isinstance(name, str) else name())
        )
        self.show()
        self.agree_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.left if self.leave_button.hasFocus() else self.agreed).emit()
        else:
            super().keyPressEvent(event)
