"""The panel beside the list: how far a commitment has come, with a remark, and who does it by when."""

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Action
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.follow_up import Commitment, Said
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.day_field import DayField
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.follow_up.wording import Counting, history_line
from rcm_desktop.ui.screens.notes.responsible_field import ResponsibleField
from rcm_desktop.ui.screens.notes.wording import state_word

_MOST = 240
"""Letters of a text that are shown above its fields."""


class Wish(msgspec.Struct, frozen=True):
    """What is to become of some commitments: new actions by id, and for whom a state is said."""

    actions: Mapping[Id, Action]
    notes: tuple[Id, ...] = ()
    state: State = State.OPEN
    remark: str = ""


class SettlePanel(QWidget):
    """Of several, only what is touched is written; Enter records, Esc closes."""

    recorded = Signal(object)
    """A Wish."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._of: tuple[Commitment, ...] = ()
        self._touched: set[str] = set()
        self._title = Heading(size=16)
        self._about = Label(colour="muted", wrap=True)
        self.close_button = Button(
            lambda: self.tr("Close"), self.closed.emit, look="flat", icon="close", key="Esc", icon_only=True
        )
        self.state = Choice[State | None](lambda: self.tr("State"))
        self.remark = TextField(lambda: self.tr("Remark"), hint=lambda: self.tr("For example, how it was done"))
        self.due = DayField(lambda: self.tr("Due"), hint=self._hint)
        self.responsible = ResponsibleField(lambda: self.tr("Responsible"), hint=self._who_hint)
        self.save_button = Button(lambda: self.tr("Record"), self.record, look="filled", icon="check", key="Return")
        self._history = Muted()
        self._history_title = Label(lambda: self.tr("What was said of it"), weight=600)
        self._lay_out()
        self.state.picked.connect(lambda _: self._touch("state"))
        self.remark.textEdited.connect(lambda _: self._touch("remark"))
        self.due.edited.connect(lambda: self._touch("due"))
        self.responsible.edited.connect(lambda: self._touch("responsible"))
        for field in (self.remark, self.due, self.responsible):
            field.returnPressed.connect(self.record)

    @property
    def touched(self) -> bool:
        """Whether something was typed or chosen that is not recorded."""
        return bool(self._touched)

    def show_of(self, found: Sequence[Commitment], delegations: Sequence[Delegation], said: Sequence[Said]) -> None:
        """Show what holds of these; where they differ nothing is shown."""
        self._of, self._touched = tuple(found), set()
        one = found[0] if len(found) == 1 else None
        self._title.say(lambda: self.tr("Commitment") if one else Counting().commitments(len(found)))
        self._about.say(_short(one.note.text) if one else "")
        self._about.setVisible(one is not None)
        states = {each.state for each in found}
        self.state.offer(_options(states, lambda: self.tr("As they are")))
        self.state.choose(states.pop() if len(states) == 1 else None)
        self.remark.clear()
        self.responsible.know(delegations)
        dues, who = _common(found)
        self.due.put(dt.date.fromisoformat(dues) if dues else None)
        self.responsible.put(*who)
        self.due.retranslate()
        self.responsible.retranslate()
        self._history.say(lambda: "\n".join(history_line(each) for each in reversed(said)))
        for part in (self._history, self._history_title):
            part.setVisible(bool(said))

    def ids(self) -> tuple[Id, ...]:
        """Whose fields these are."""
        return tuple(one.id for one in self._of)

    def focus_state(self) -> None:
        """Begin with how far it has come."""
        self.state.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_due(self) -> None:
        """Begin with the date."""
        self.due.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.due.selectAll()

    def record(self) -> bool:
        """Have written what was touched; false where the date cannot be read."""
        if "due" in self._touched and self.due.unread():
            self.due.insist()
            return False
        wish = self._wish()
        self._touched.clear()
        self.remark.clear()
        self.recorded.emit(wish)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _wish(self) -> Wish:
        actions: dict[Id, Action] = {}
        for one in self._of if self._touched & {"due", "responsible"} else ():
            action = one.note.action
            if "due" in self._touched:
                day = self.due.day()
                action = msgspec.structs.replace(action, due=day.isoformat() if day is not None else "")
            if "responsible" in self._touched:
                responsible, delegation = self.responsible.value()
                action = msgspec.structs.replace(action, responsible=responsible, delegation=delegation)
            actions[one.id] = action
        state = self.state.value()
        if state is None or not self._touched & {"state", "remark"}:
            return Wish(actions)
        return Wish(actions, self.ids(), state, self.remark.text().strip())

    def _touch(self, what: str) -> None:
        self._touched.add(what)

    def _hint(self) -> str:
        return self.tr("15/4, 15 April, +30…")

    def _who_hint(self) -> str:
        return self.tr("Delegation or body") if len(self._of) < 2 else self.tr("As they are")

    def _lay_out(self) -> None:
        inside = QWidget()
        head = row(self._title, None, self.close_button)
        head.setStretch(0, 1)
        due = column(Field(lambda: self.tr("Due"), self.due), self.due.trouble, gap=4)
        fill(inside, column(
            head, self._about, Field(lambda: self.tr("State"), self.state),
            Field(lambda: self.tr("Remark"), self.remark), due,
            Field(lambda: self.tr("Responsible"), self.responsible), 4, row(self.save_button, None), 8,
            self._history_title, self._history, None, gap=12, margin=16,
        ))  # fmt: skip
        fill(self, column(scrolled(inside), gap=0))


def _options(states: set[State], as_they_are: Words) -> list[tuple[State | None, Words]]:
    found: list[tuple[State | None, Words]] = [(state, _words(state)) for state in State]
    return found if len(states) == 1 else [(None, as_they_are), *found]


def _words(state: State) -> Words:
    return lambda: state_word(state)


def _common(found: Sequence[Commitment]) -> tuple[str, tuple[str, Id]]:
    """The due date and the responsible that all of them have."""
    dues = {one.note.action.due for one in found}
    who = {(one.note.action.responsible, one.note.action.delegation) for one in found}
    return dues.pop() if len(dues) == 1 else "", who.pop() if len(who) == 1 else ("", "")


def _short(text: str) -> str:
    return text if len(text) <= _MOST else text[:_MOST].rstrip() + "…"
