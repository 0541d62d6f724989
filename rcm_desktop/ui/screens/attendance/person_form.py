"""The form of a person at the desk: somebody new, a correction, or who comes in another's place."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from rcm_desktop.domain.badges import read_badge
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.half_typed import HalfTyped
from rcm_desktop.services.people import People, Person
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, column, fill, row, scrolled
from rcm_desktop.ui.kit.undo import UndoStack
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.attendance.badge_question import BadgeQuestion
from rcm_desktop.ui.screens.attendance.more_gestures import MoreGestures
from rcm_desktop.ui.screens.attendance.name_looks import NameLooks
from rcm_desktop.ui.screens.attendance.person_fields import PersonFields
from rcm_desktop.ui.screens.attendance.person_records import Opened, PersonRecords, changes
from rcm_desktop.ui.screens.attendance.verdicts import delegation_name

SAME_KEY = "Ctrl+Return"
_LOOK_MS = 120


class PersonForm(Living, QWidget):
    """Enter records what is typed; Esc leaves, and what stood there comes back with undo."""

    finished = Signal(object, bool)
    """The Delegate as recorded, or None when nothing was; and whether they are new."""
    same_taken = Signal(object)
    """The Person who was on the list already, taken instead of the one typed."""
    reprint_wanted = Signal(object)
    """The Delegate whose badge is to be printed again."""
    touched = Signal()
    """Something was typed."""

    def __init__(self, people: People, undo: UndoStack, tell_error: Callable[[RcmError], None]) -> None:
        super().__init__()
        self._people, self._undo, self._tell_error = people, undo, tell_error
        self._records = PersonRecords(people, undo, self)
        self._opened: Opened | None = None
        self._former: Opened | None = None
        self._same: Person | None = None
        self._base = Delegate(id="")
        self._done: Delegate | None = None
        self.heading, self.fields, self.looks = Heading(), PersonFields(), NameLooks()
        self.question, self.more = BadgeQuestion(), MoreGestures()
        self.same = Label(wrap=True, weight=600)
        self.same_button = Button(lambda: self.tr("Take this person"), self.take_same, look="flat", key=SAME_KEY)
        self.save_button = Button(self._verb, self.save, look="filled", key="Ctrl+S")
        self.leave_button = Button(lambda: self.tr("Leave without saving"), self.leave, key="Esc")
        self._buttons = QWidget()
        fill(self._buttons, row(None, self.leave_button, self.save_button))
        fill(self, column(self.heading, self._body(), self.question, self._buttons, gap=12))
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._connect()

    def open_new(self, typed: str = "", badge: str = "") -> None:
        """Begin a person who is not on the list, with what was typed in the search and the badge scanned."""
        given, _, family = typed.strip().partition(" ")
        self._begin(Delegate(id="", name=PersonName("", given, family), badge=badge, walk_in=True))

    def open_person(self, ident: str) -> None:
        """Begin to correct a person."""
        found = self._people.open(ident)
        if found is not None:
            self._begin(found[0], opened=found)

    def open_replacement(self, ident: str) -> None:
        """Begin the person who comes in this one's place, with the delegation and the capacity."""
        found = self._people.open(ident)
        if found is not None:
            former = found[0]
            self._begin(Delegate(id="", delegation=former.delegation, capacity=former.capacity), former=found)

    def open_draft(self, kept: HalfTyped) -> None:
        """Go on with what was half typed."""
        about, replaces = (self._people.open(ident) if ident else None for ident in (kept.about, kept.replaces))
        if (kept.about and about is None) or (kept.replaces and replaces is None):
            about = replaces = None
        self._begin(about[0] if about else msgspec.structs.replace(kept.person, id=""), opened=about, former=replaces)
        self.fields.put(kept.person, self._people.delegations(), new=about is None, replaces=replaces is not None)
        self.fields.reason.setText(kept.reason)

    def half_typed(self) -> HalfTyped | None:
        """What is not recorded yet, or None."""
        if self._done is not None or not self.isVisibleTo(self.window()) or not self.dirty():
            return None
        typed = self._typed()
        about, replaces = (opened[0].id if opened else "" for opened in (self._opened, self._former))
        return HalfTyped(typed, about, replaces, self.fields.reason.text().strip())

    def dirty(self) -> bool:
        """Whether something typed here is not recorded."""
        if self._opened is not None:
            return self._done is None and bool(changes(self._opened[0], self._typed()))
        return self._done is None and bool(self.fields.given.text().strip() or self.fields.family.text().strip())

    def wants_badge(self) -> bool:
        """Whether a blank badge that is scanned now belongs to the person being typed."""
        return self._opened is None and self._done is None

    def put_badge(self, code: str) -> None:
        """The badge this person will carry."""
        self.fields.badge.setText(code)

    def save(self) -> None:
        """Record what is typed, unless something is missing."""
        if self._done is not None or not self.fields.complete(replaces=self._former is not None):
            return
        if self._opened is None and not self._badge_fits():
            return
        try:
            made = self._write(self._typed())
        except RcmError as error:
            self._tell_error(error)
            return
        before = self._opened[0] if self._opened is not None else None
        self._done = made
        if before is not None and made.badge and changes(before, made):
            self._buttons.hide()
            self.question.ask(made)
        else:
            self.finished.emit(made, before is None)

    def leave(self) -> None:
        """Record nothing; undo brings back what stood here."""
        typed = self.half_typed()
        if typed is not None:
            name = typed.person.name.full
            self._undo.did(lambda: self.tr("Leaving {name} unsaved").format(name=name), lambda: self._come_back(typed))
        made, self._done = self._done, Delegate(id="")
        self.finished.emit(made, False)

    def begin(self) -> None:
        """Take the keyboard."""
        first = self.fields.reason if self._former is not None else self.fields.given
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def take_same(self) -> None:
        """Take the person who is on the list already, instead of the one typed."""
        if self._same is not None:
            self._done = self._same.delegate
            self.same_taken.emit(self._same)

    def retranslate(self) -> None:
        """What is said of other people, in the language spoken now."""
        if self.isVisible():
            self._look.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.matches(QKeySequence.StandardKey.Save) or _is_enter(event):
            self.save()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._look.timeout.connect(self._look_for_the_same)
        self.fields.edited.connect(self._edited)
        self.fields.entered.connect(self.save)
        self.question.answered.connect(self._badge_answered)
        action = QAction(self)
        action.setShortcut(QKeySequence(SAME_KEY))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _: self.take_same())
        self.addAction(action)

    def _body(self) -> QScrollArea:
        inside = QWidget()
        self._known = QWidget()
        fill(self._known, column(self.same, row(self.same_button, None), gap=0))
        fill(inside, column(self._known, self.fields, self.looks, self.more, None, gap=12))
        return scrolled(inside)

    def _begin(self, person: Delegate, *, opened: Opened | None = None, former: Opened | None = None) -> None:
        self._opened, self._former, self._done = opened, former, None
        self._base = person
        self.heading.say(self._title)
        self.fields.put(person, self._people.delegations(), new=opened is None, replaces=former is not None)
        self.more.show_for(opened[0] if opened is not None else None, self._joined(person))
        self.question.hide()
        self._buttons.show()
        self.save_button.retranslate()
        self._look_for_the_same()

    def _joined(self, person: Delegate) -> bool:
        known = self._people.roster().person(person.id)
        return known is not None and len(known.records) > 1

    def _title(self) -> str:
        if self._former is not None:
            return self.tr("In place of {name}").format(name=self._former[0].name.full)
        return self.tr("Correct a person") if self._opened is not None else self.tr("New person")

    def _verb(self) -> str:
        return self.tr("Save") if self._opened is not None else self.tr("Save and check in")

    def _typed(self) -> Delegate:
        return self.fields.typed(self._base)

    def _write(self, typed: Delegate) -> Delegate:
        if self._opened is not None:
            return self._records.correct(self._opened, typed)
        read = read_badge(self.fields.badge.text())
        typed = msgspec.structs.replace(typed, badge=read.code if read is not None else "")
        if self._former is not None:
            return self._records.replace(self._former, typed, self.fields.reason.text().strip())
        return self._records.add(typed)

    def _badge_fits(self) -> bool:
        text = self.fields.badge.text().strip()
        read = read_badge(text)
        self.fields.badge_field.fine()
        if not text:
            return True
        if read is None:
            self.fields.badge_field.wrong(lambda: self.tr("This is no number of a badge."))
            return False
        everyone = self._people.roster().people.values()
        carrier = next((p.delegate.name.full for p in everyone if p.delegate.badge == read.code), "")
        if carrier:
            self.fields.badge_field.wrong(lambda: self.tr("{name} carries this badge.").format(name=carrier))
        return not carrier

    def _edited(self) -> None:
        self._look.start()
        self.touched.emit()

    def _badge_answered(self, again: bool) -> None:
        made = self._done
        if again and made is not None:
            self.reprint_wanted.emit(made)
        self.finished.emit(made, False)

    def _come_back(self, typed: HalfTyped) -> None:
        self.open_draft(typed)
        self.touched.emit()

    def _look_for_the_same(self) -> None:
        typed = self._typed()
        renamed = self._opened is not None and typed.name != self._opened[0].name
        self.looks.setVisible(renamed)
        if renamed:
            self.looks.show_name(typed, self.fields.delegation.line.text())
        named = bool(typed.name.given and typed.name.family)
        found = self._people.possibly_same(typed) if self._opened is None and named else ()
        self._same = found[0] if found else None
        self._known.setVisible(bool(found))
        if self._same is not None:
            told = (self._same.delegate.name.full, delegation_name(self._same.delegation))
            self.same.say(lambda: self.tr("On the list already: {person}").format(person=", ".join(told)))


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
