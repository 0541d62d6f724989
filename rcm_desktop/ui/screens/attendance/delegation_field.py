"""A delegation by typing a few letters of its code or of its name in either language."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.finding import folded, words
from rcm_desktop.domain.people import Delegation
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Label, column, fill
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.wording import Living, Words
from rcm_desktop.ui.screens.attendance.into_view import bring_into_view_soon
from rcm_desktop.ui.screens.attendance.verdicts import delegation_name

_SHOWN = 3


class DelegationField(Living, QWidget):
    """Letters offer delegations below, Up and Down choose, leaving the field writes the name out."""

    changed = Signal()
    """Another delegation is chosen, or none."""

    def __init__(self, name: Words) -> None:
        super().__init__()
        self._delegations: tuple[Delegation, ...] = ()
        self._found: tuple[Delegation, ...] = ()
        self._place = 0
        self.line = _Line(name, hint=lambda: self.tr("Letters of the name or the code"))
        self.offered = Label(colour="muted", wrap=True)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._typed)
        self.line.walked.connect(self._walk)
        self.line.left.connect(self._write_out)
        fill(self, column(self.line, self.offered, gap=2))
        self._tell()

    def offer(self, delegations: Sequence[Delegation]) -> None:
        """The delegations there are, in the meeting's order."""
        self._delegations = tuple(delegations)

    def value(self) -> str:
        """The id of the delegation chosen, or empty."""
        return self._found[self._place].id if self._found else ""

    def choose(self, ident: str) -> None:
        """Choose a delegation by its id; an empty one chooses none."""
        self._found, self._place = tuple(d for d in self._delegations if d.id == ident), 0
        self.line.setText(delegation_name(self._found[0]) if self._found else "")
        self._tell()

    def retranslate(self) -> None:
        """The name in the language spoken now, unless somebody is typing here."""
        if self._found and not self.line.hasFocus():
            self.choose(self.value())

    def _typed(self, text: str) -> None:
        before, self._place = self.value(), 0
        self._found = tuple(d for d in self._ranked(text))
        self._tell()
        if self.value() != before:
            announce(self.line, self._spoken())
            self.changed.emit()

    def _ranked(self, text: str) -> list[Delegation]:
        """Those whose code or names begin so: the very code first, then names from their first word on."""
        asked = words(text)
        if not asked:
            return []
        start = folded(text.strip())
        ranked = []
        for place, one in enumerate(self._delegations):
            names = (one.name_es, one.name_en)
            texts = [one.code, *one.aliases, *(t for n in names for t in (n.short, n.acronym, n.formal))]
            known = {word for t in texts for word in words(t)}
            if all(any(word.startswith(wanted) for word in known) for wanted in asked):
                best = (folded(one.code) != start, not any(folded(t).startswith(start) for t in texts if t))
                ranked.append((best, place, one))
        return [one for _, _, one in sorted(ranked, key=lambda r: (r[0], r[1]))]

    def _walk(self, step: int) -> None:
        if not self._found and not self.line.text().strip():
            self._found = self._delegations
            self._place = -1 if step > 0 else 0
        if self._found:
            self._place = min(max(0, self._place + step), len(self._found) - 1)
            self._tell()
            announce(self.line, self._spoken())
            self.changed.emit()

    def _write_out(self) -> None:
        if self._found:
            self.choose(self.value())
        elif self.line.text().strip():
            self._tell()

    def _spoken(self) -> str:
        return delegation_name(self._found[self._place]) if self._found else ""

    def _tell(self) -> None:
        names = [delegation_name(d) for d in self._found[self._place : self._place + _SHOWN]]
        if self._found and self.line.text() == names[0]:
            self.offered.say("")
        elif names:
            self.offered.say(" · ".join((f"→ {names[0]}", *names[1:])))
        elif self.line.text().strip():
            self.offered.say(lambda: self.tr("No delegation begins so."))
        else:
            self.offered.say("")
        self.offered.setVisible(bool(self.offered.text()))
        if self.line.hasFocus():
            bring_into_view_soon(self)


class _Line(TextField):
    walked = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
