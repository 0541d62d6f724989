"""Slots of a phrase in a writing field: the first is selected, Tab goes to the next, names are offered by letters."""

import re
from collections.abc import Callable, Collection, Sequence
from datetime import date

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.phrases import Blank, Phrase, Slot, called, melting, parts, takes_article
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit.phrases import slot_word, spoken
from rcm_desktop.ui.screens.notes.writing.name_offer import Named, NameOffer
from rcm_desktop.ui.screens.notes.writing.slot_text import SlotText
from rcm_desktop.ui.screens.notes.writing.stop import Stop
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Company(msgspec.Struct, frozen=True):
    """Whom names may mean: the delegations in the meeting's order, who spoke in this session, who is present."""

    delegations: Sequence[Delegation] = ()
    spoken: Collection[Id] = ()
    present: Collection[Id] = ()


class Slots(QObject):
    """Attached to one field; without slots in its text every key goes the field's own way."""

    def __init__(self, field: WritingField, company: Callable[[], Company], today: Callable[[], date]) -> None:
        super().__init__(field)
        self._field, self._company, self._today = field, company, today
        self._stops: list[Stop] = []
        self._active: Stop | None = None
        self._over = False
        """The whole slot is selected: what is typed stands in its place."""
        self._busy = False
        self._left: Stop | None = None
        """The slot of names that Tab just left: a comma goes on with its list."""
        self._known = Company()
        self.offer = NameOffer(field, lambda: self.tr("Delegations found"))
        self.offer.taken.connect(self._choose)
        field.installEventFilter(self)
        field.replaced.connect(self._forget)
        field.textChanged.connect(self._typed)
        field.cursorPositionChanged.connect(self._moved)

    @property
    def takes_names(self) -> bool:
        """Whether the cursor is in a slot that offers names by itself."""
        return self._active is not None and self._active.slot is not None and self._active.slot.takes_names

    def insert(self, phrase: Phrase, language: str) -> None:
        """Put a phrase where the cursor is, its first slot selected; the keyboard goes to the field."""
        self._settle()
        speaks = spoken(phrase, language)
        cursor = self._field.textCursor()
        before = self._field.toPlainText()[: self._field.caret()] if not cursor.hasSelection() else ""
        self._busy = True
        cursor.beginEditBlock()
        cursor.insertText(" " if before and not before[-1].isspace() else "")
        found = parts(phrase.text(language))
        made = [self._put(cursor, part, speaks) for part in (melting(found) if speaks == "es" else found)]
        cursor.endEditBlock()
        self._busy = False
        fresh = [stop for stop in made if stop is not None]
        self._stops += [*fresh, Stop(self._field.document(), cursor.position(), cursor.position())]
        self._stops.sort(key=lambda stop: (stop.start, stop.slot is None))
        self._field.setTextCursor(cursor)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        if fresh:
            self._go_to(fresh[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._offered_key(event) if self.offer.isVisible() else self._key(event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.offer.isVisible() and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        elif event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.offer.hide()
            if event.type() == QEvent.Type.FocusOut:
                self._settle()
        return False

    def _offered_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in _STEPS:
            self.offer.walk(_STEPS[key])
        elif key in _ENTER:
            self._choose(self.offer.chosen())
        elif key == Qt.Key.Key_Tab:
            self._choose(self.offer.chosen())
            left = self._active
            self._left = left if self._step(1) else None
        elif key == Qt.Key.Key_Escape:
            self.offer.hide()
        else:
            return False
        return True

    def _key(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        left, self._left = self._left, None
        if event.text() == "," and left is not None and self._field.textCursor().hasSelection():
            self._go_on_with(left)
        if event.key() == Qt.Key.Key_Tab and not held:
            return self._step(1)
        if event.key() == Qt.Key.Key_Backtab:
            return self._step(-1)
        if event.key() in _ENTER and not held:
            self._settle()
        return False

    def _step(self, by: int) -> bool:
        """Go to the next stop, or the one before; false where there is none, and Tab leaves the field."""
        self._settle()
        filled = [stop for stop in self._stops if stop.slot is not None and stop.text]
        self._stops = [s for s in self._stops if s.slot is None or s in filled] if filled else self._found()
        cursor = self._field.textCursor()
        if by > 0:
            end = cursor.selectionEnd()
            ahead = [s for s in self._stops if s.start >= end and not s.holds(cursor.position())]
            wanted = next(iter(ahead), None)
        else:
            behind = [s for s in self._stops if s.end < cursor.selectionStart() and s.slot is not None]
            wanted = behind[-1] if behind else None
        if wanted is None:
            return False
        self._go_to(wanted)
        return True

    def _go_to(self, stop: Stop) -> None:
        if stop.slot is None:
            cursor = self._field.textCursor()
            cursor.setPosition(stop.start)
            self._field.setTextCursor(cursor)
            return
        self._settle()
        self._busy = True
        self._field.setTextCursor(stop.selected())
        self._busy = False
        self._enter(stop)
        self._over = not stop.slot.unfilled(stop.text)
        self._field.ensureCursorVisible()

    def _go_on_with(self, stop: Stop) -> None:
        """Another name is to follow those that stand there."""
        cursor = self._field.textCursor()
        cursor.setPosition(stop.end)
        self._field.setTextCursor(cursor)

    def _enter(self, stop: Stop) -> None:
        self._active, self._over = stop, False
        stop.hold(on=True)
        if stop.slot is not None and stop.slot.takes_names:
            self._known = self._company()

    def _settle(self) -> None:
        """The slot is left: names are ordered and joined, a date is written out."""
        stop, self._active = self._active, None
        self.offer.hide()
        if stop is None or stop.slot is None:
            return
        text = stop.text
        self._busy = True
        stop.write(stop.slot.settled(text, self._known.delegations, self._today()))
        stop.hold(on=False)
        self._busy = False

    def _choose(self, ident: str) -> None:
        stop = self._active
        chosen = next((one for one in self._known.delegations if one.id == ident), None)
        self.offer.hide()
        if stop is None or stop.slot is None or chosen is None:
            return
        self._busy = True
        stop.write(stop.slot.choose(stop.text, chosen, self._known.delegations))
        stop.hold(on=True)
        cursor = self._field.textCursor()
        cursor.setPosition(stop.end)
        self._field.setTextCursor(cursor)
        self._busy = False

    def _typed(self) -> None:
        stop = self._active
        if self._busy or stop is None or stop.slot is None:
            return
        if self._field.document().isEmpty():
            self._forget()
            return
        if self._over:
            self._over = False
            stop.slot.typed_over(stop.text)
        at_end = self._field.textCursor().position() == stop.end
        known = self._known
        found = stop.slot.offered(stop.text, known.delegations, known.spoken, known.present) if at_end else ()
        language = stop.slot.language
        self.offer.offer([Named(one.id, one.code, called(one, language).short) for one in found])

    def _moved(self) -> None:
        if self._busy:
            return
        position = self._field.textCursor().position()
        if self._active is not None:
            if self._active.holds(position):
                return
            self._settle()
        inside = next((s for s in self._stops if s.slot is not None and s.text and s.holds(position)), None)
        if inside is not None:
            self._enter(inside)

    def _forget(self) -> None:
        """Another text altogether knows nothing of the slots of the one before."""
        self._stops, self._active, self._left = [], None, None
        self.offer.hide()

    def _put(self, cursor: QTextCursor, part: str | Slot, language: str) -> Stop | None:
        if isinstance(part, str):
            cursor.insertText(part)
            return None
        slot = SlotText(part, language, slot_word(part, language))
        start = cursor.position()
        cursor.insertText(slot.written)
        return Stop(self._field.document(), start, cursor.position(), slot)

    def _found(self) -> list[Stop]:
        """The slots that a text brought back from the disk shows as words in brackets."""
        text = self._field.toPlainText()
        found = []
        for language in ("es", "en"):
            words = {slot_word(Slot(blank), language): blank for blank in Blank}
            pattern = rf"(?:\b(a|de) )?\[({'|'.join(words)})\]" if language == "es" else rf"()\[({'|'.join(words)})\]"
            for match in re.finditer(pattern, text):
                blank = words[match[2]]
                preposition = (match[1] or "") if takes_article(Slot(blank)) else ""
                start = match.start() if preposition or not match[1] else match.start(2) - 1
                slot = SlotText(Slot(blank, preposition), language, match[2])
                found.append(Stop(self._field.document(), _units(text, start), _units(text, match.end()), slot))
        return sorted({(stop.start, stop.end): stop for stop in found}.values(), key=lambda stop: stop.start)


def _units(text: str, place: int) -> int:
    return len(text[:place].encode("utf-16-le")) // 2
