"""What is typed becomes a choice: a name or a kind at the beginning, and "@", "/", "#" anywhere in the text."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from rcm_desktop.domain.notes import NoteKind
from rcm_desktop.domain.noting import Lead, goes_on, lead, sign
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit.announce import announce

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.notes.writing.composer import Composer

_ENDS = (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_QUIET = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class _Taken(msgspec.Struct):
    """A choice made by typing, what was chosen before it, and where it was typed: the text before it and after."""

    lead: Lead
    kind: NoteKind | None
    delegation: Id
    section: Id
    before: str = ""
    after: str = ""


class Signs(QObject):
    """Takes what is typed in a composer as choices; Backspace makes the last one text again.

    What a sign says takes the place of what was chosen; a name or kind at the beginning leaves that alone.
    """

    def __init__(self, composer: "Composer") -> None:
        super().__init__(composer)
        self._composer, self._field = composer, composer.field
        self._delegations: tuple[Delegation, ...] = ()
        self._numbers: Mapping[int, Id] = {}
        self._section: Id = ""
        self._taken: list[_Taken] = []
        self._fresh: _Taken | None = None
        """The one just taken, while nothing else was typed."""
        self._field.installEventFilter(self)
        self._field.began.connect(self._take_beginning)
        self._field.backed.connect(self._give_last_back)

    def offer(self, delegations: Sequence[Delegation]) -> None:
        """Know these delegations."""
        self._delegations = tuple(delegations)

    def number(self, numbers: Mapping[int, Id], section: Id) -> None:
        """Know the sections that "#" may name by their numbers, and the one in front."""
        self._numbers, self._section = numbers, section

    def forget(self) -> None:
        """Another entry is shown: none of its choices was typed."""
        self._taken.clear()
        self._fresh = None

    def name(self, delegation: Id) -> None:
        """A choice that was made as if typed: Backspace takes it off again."""
        self.forget()
        self._taken.append(_Taken(Lead("", delegation=delegation), None, "", self._section))

    def take(self, found: Lead) -> None:
        """Make a choice of a sign that stands before the cursor."""
        self._field.put_for(found.typed, "")
        text, caret = self._field.text(), self._field.caret()
        self._choose(found)
        self._fresh = self._taken[-1]
        self._fresh.before, self._fresh.after = text[:caret], text[caret:]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Backspace and plain:
            return self._give_fresh_back()
        if event.text() == " " and self._stands_behind_space():
            return True
        if not self._ends_a_word(event):
            return False
        took = self._take_sign() or self._take_rest()
        return took and event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter)

    def _ends_a_word(self, event: QKeyEvent) -> bool:
        if event.text() == " ":
            return True
        return event.key() in _ENDS and not event.modifiers() & ~(_QUIET | Qt.KeyboardModifier.KeypadModifier)

    def _take_sign(self) -> bool:
        behind = self._field.line_behind()
        if self._field.textCursor().hasSelection() or (behind and not behind[0].isspace()):
            return False
        found = sign(self._field.line_before(), self._delegations, self._numbers)
        if found is None:
            return False
        self.take(found)
        return True

    def _take_rest(self) -> bool:
        """Take off what only goes on with the name that was just taken: "Rica" behind "@Costa"."""
        fresh, text, caret = self._fresh, self._field.text(), self._field.caret()
        if fresh is None or not fresh.lead.delegation:
            return False
        more = text[len(fresh.before) : caret]
        of = next((one for one in self._delegations if one.id == fresh.lead.delegation), None)
        if of is None or not more.strip() or (text[: len(fresh.before)], text[caret:]) != (fresh.before, fresh.after):
            return False
        if not goes_on(fresh.lead.typed, more, of):
            return False
        self._field.put_for(more, "")
        fresh.lead = msgspec.structs.replace(fresh.lead, typed=" ".join((fresh.lead.typed, more)))
        return True

    def _stands_behind_space(self) -> bool:
        """A sign was just taken where a space, or nothing, stands before it: another space would be one too many."""
        fresh, text, caret = self._fresh, self._field.text(), self._field.caret()
        if fresh is None or (text[:caret], text[caret:]) != (fresh.before, fresh.after):
            return False
        return not text[:caret] or text[caret - 1].isspace()

    def _give_fresh_back(self) -> bool:
        fresh, self._fresh = self._fresh, None
        text, caret = self._field.text(), self._field.caret()
        if fresh is None or (text[:caret], text[caret:]) != (fresh.before, fresh.after):
            return False
        if self._field.textCursor().hasSelection():
            return False
        self._taken.remove(fresh)
        self._field.put_for("", fresh.lead.typed)
        self._unchoose(fresh)
        return True

    def _take_beginning(self) -> None:
        """Make a choice of what the text begins with, unless that choice was already made."""
        text, cursor = self._field.text(), self._field.caret()
        # A Tab is not in the text: it stands where the cursor is.
        found = lead(text, self._delegations)
        if found is None and (by_tab := lead(text[:cursor] + "\t", self._delegations)) is not None:
            found = by_tab
            text = text[:cursor] + "\t" + text[cursor:]
        kind, delegation = self._composer.chosen
        if found is None or (found.delegation and delegation) or (found.kind and kind):
            return
        self._field.take_tab()
        rest = text[len(found.typed) :].lstrip(" ")
        self._field.put(rest, max(0, cursor - (len(text) - len(rest))))
        self._choose(found)

    def _give_last_back(self) -> None:
        """Backspace before the first character: the last choice made by typing is text again."""
        if not self._taken:
            return
        last = self._taken.pop()
        typed = last.lead.typed.replace("\t", "")
        self._field.put(typed + self._field.text(), len(typed))
        self._unchoose(last)

    def _choose(self, found: Lead) -> None:
        kind, delegation = self._composer.chosen
        self._taken.append(_Taken(found, kind, delegation, self._section))
        self._fresh = None
        self._composer.choose(found.kind or kind, found.delegation or delegation)
        announce(self._composer, self._composer.summary())
        if found.section:
            self._composer.moved.emit(found.section)

    def _unchoose(self, last: _Taken) -> None:
        kind, delegation = self._composer.chosen
        self._composer.choose(
            last.kind if last.lead.kind else kind, last.delegation if last.lead.delegation else delegation
        )
        if last.lead.section:
            self._composer.moved.emit(last.section)
