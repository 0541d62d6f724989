"""The few fields the desk may write of a person: name, delegation, capacity and post."""

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Capacity, Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.people import People
from rcm_desktop.storage.records import Sight
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill, row, scrolled
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Field, TextField
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.attendance.verdicts import delegation_name


class PersonForm(QWidget):
    """Adds a person, or corrects one; what the delegate is asked for contact stays out of sight."""

    finished = Signal(object)
    """The Delegate as recorded, or None when nothing was."""

    def __init__(self, people: People, undo: UndoStack, tell_error: Callable[[RcmError], None]) -> None:
        super().__init__()
        self._people, self._undo, self._tell_error = people, undo, tell_error
        self._opened: tuple[Delegate, Sight] | None = None
        self.heading = Heading()
        self.given = TextField(lambda: self.tr("Given names"))
        self.family = TextField(lambda: self.tr("Family names"))
        self.post = TextField(lambda: self.tr("Post"))
        self.delegation: Choice[str] = Choice(lambda: self.tr("Delegation"))
        self.capacity: Choice[Capacity] = Choice(lambda: self.tr("Capacity"), [(c, _word_of(c)) for c in Capacity])
        self._given = Field(lambda: self.tr("Given names"), self.given)
        self._delegation = Field(lambda: self.tr("Delegation"), self.delegation)
        self._known = Muted()
        self._known.hide()
        self.save_button = Button(lambda: self.tr("Save"), self.save, look="filled", key="Ctrl+S")
        self.leave_button = Button(lambda: self.tr("Leave without saving"), self.leave, key="Esc")
        fill(self, column(self._fields(), row(None, self.leave_button, self.save_button), gap=12))
        for field in (self.given, self.family):
            field.textChanged.connect(self._look_for_the_same)
        for field in (self.given, self.family, self.post):
            field.returnPressed.connect(self.save)

    def open_new(self, typed: str = "") -> None:
        """Begin a person who is not on the list, with what was typed in the search."""
        self._opened = None
        self.heading.say(lambda: self.tr("New person"))
        given, _, family = typed.strip().partition(" ")
        self._fill(Delegate(id="", name=PersonName("", given, family)))

    def open_person(self, ident: str) -> None:
        """Begin to correct a person."""
        self._opened = self._people.open(ident)
        if self._opened is not None:
            self.heading.say(lambda: self.tr("Correct a person"))
            self._fill(self._opened[0])

    def dirty(self) -> bool:
        """Whether something typed here is not recorded."""
        before = self._opened[0] if self._opened is not None else None
        return bool(_changes(before, self._typed(before))) if before is not None else bool(self.given.text().strip())

    def save(self) -> None:
        """Record what is typed, unless it lacks a name or a delegation."""
        if not self._complete():
            return
        before = self._opened
        typed = self._typed(before[0] if before is not None else None)
        try:
            made = self._add(typed) if before is None else self._correct(before, typed)
        except RcmError as error:
            self._tell_error(error)
        else:
            self.finished.emit(made)

    def leave(self) -> None:
        """Record nothing."""
        self.finished.emit(None)

    def _fields(self) -> QScrollArea:
        inside = QWidget()
        fields = column(
            self.heading,
            self._given,
            Field(lambda: self.tr("Family names"), self.family),
            self._known,
            self._delegation,
            Field(lambda: self.tr("Capacity"), self.capacity),
            Field(lambda: self.tr("Post"), self.post),
            None,
            gap=12,
        )
        fill(inside, fields)
        return scrolled(inside)

    def _fill(self, person: Delegate) -> None:
        self.delegation.offer([(d.id, delegation_name(d)) for d in self._people.delegations()])
        self.given.setText(person.name.given)
        self.family.setText(person.name.family)
        self.post.setText(person.post)
        self.delegation.choose(person.delegation) if person.delegation else self.delegation.setCurrentIndex(-1)
        self.capacity.choose(person.capacity)
        for field in (self._given, self._delegation):
            field.fine()

    def begin(self) -> None:
        """Take the keyboard."""
        self.given.setFocus(Qt.FocusReason.OtherFocusReason)
        self.given.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Save):
            self.save()
        else:
            super().keyPressEvent(event)

    def _typed(self, before: Delegate | None) -> Delegate:
        base = before or Delegate(id="", walk_in=True)
        name = msgspec.structs.replace(base.name, given=self.given.text().strip(), family=self.family.text().strip())
        return msgspec.structs.replace(
            base, name=name, post=self.post.text().strip(), delegation=self.delegation.value() or "",
            capacity=self.capacity.value() or Capacity.DELEGATE,
        )  # fmt: skip

    def _complete(self) -> bool:
        named = bool(self.given.text().strip() or self.family.text().strip())
        placed = self.delegation.value() is not None
        self._given.fine() if named else self._given.wrong(lambda: self.tr("A name is needed."))
        self._delegation.fine() if placed else self._delegation.wrong(lambda: self.tr("Choose the delegation."))
        if not named:
            self.given.setFocus()
        elif not placed:
            self.delegation.setFocus()
        return named and placed

    def _add(self, typed: Delegate) -> Delegate:
        made = self._people.add(typed)
        self._undo.did(lambda: self.tr("New person: {name}").format(name=made.name.full), lambda: self._delete(made.id))
        return made

    def _correct(self, opened: tuple[Delegate, Sight], typed: Delegate) -> Delegate:
        before, sight = opened
        values = _changes(before, typed)
        if not values:
            return before
        former = {name: getattr(before, name) for name in values}
        made = self._people.correct(before.id, sight, values)
        self._undo.did(
            lambda: self.tr("Correction of {name}").format(name=made.name.full),
            lambda: self._write(before.id, former),
            lambda: self._write(before.id, values),
        )
        return made

    def _delete(self, ident: str) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.delete(ident, found[1])

    def _write(self, ident: str, values: dict[str, Any]) -> None:
        found = self._people.open(ident)
        if found is not None:
            self._people.correct(ident, found[1], values)

    def _look_for_the_same(self) -> None:
        name = PersonName("", self.given.text().strip(), self.family.text().strip())
        mine = self._opened[0].id if self._opened is not None else ""
        found = [p for p in self._people.find(name.full, 2) if p.delegate.id != mine] if name.family else []
        self._known.setVisible(bool(found))
        if found:
            other = found[0]
            told = (other.delegate.name.full, delegation_name(other.delegation))
            self._known.say(lambda: self.tr("On the list already: {person}").format(person=", ".join(told)))


def _changes(before: Delegate, typed: Delegate) -> dict[str, Any]:
    """The attributes in which two versions of a person differ."""
    names = ("name", "post", "delegation", "capacity")
    return {name: getattr(typed, name) for name in names if getattr(typed, name) != getattr(before, name)}


def _word_of(capacity: Capacity) -> Callable[[], str]:
    return lambda: labels().text("paper.capacities", capacity.value)
