"""Fields that are typed: a text, a number, a few texts that belong together, the same in two languages."""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from PySide6.QtWidgets import QLineEdit

from rcm_desktop.ui.kit.blocks import Label, row
from rcm_desktop.ui.kit.forms import LongText, TextField
from rcm_desktop.ui.kit.records.lines import Line, labelled, missing, twin
from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.wording import Words, say

Judge = Callable[[Any], Words]
"""Says what is wrong with a value, empty if nothing is."""


def _fine(_: Any) -> Words:
    return ""


class TextLine(Line):
    """A text, of several lines where a `height` is given."""

    def __init__(
        self, attribute: str, label: Words, *, height: int = 0, hint: Words = "", judge: Judge = _fine
    ) -> None:
        super().__init__(attribute)
        self._judge = judge
        self.editor = LongText(label, hint=hint, height=height) if height else TextField(label, hint=hint)
        self._stand([_buddy(label, self.editor), self.editor], [self.editor])

    def value(self) -> str:
        """The text, without space around it."""
        return self.editor.text().strip()

    def trouble(self) -> Words:
        """What its judge finds wrong."""
        return self._judge(self.value())

    def tell(self, value: str) -> str:
        """The text itself, or a dash."""
        return value or "—"

    def _show(self, value: str) -> None:
        if self.editor.text() != value:  # the cursor stays where nothing changes
            self.editor.setText(value)
            if isinstance(self.editor, QLineEdit):
                self.editor.setCursorPosition(0)  # the beginning of a long text tells it from others


class ListLine(TextLine):
    """Several short texts with commas between."""

    def value(self) -> Any:
        """The texts, those left empty dropped."""
        return tuple(part for part in (p.strip() for p in self.editor.text().split(",")) if part)

    def tell(self, value: Sequence[str]) -> str:
        """The texts with commas between."""
        return ", ".join(value) or "—"

    def _show(self, value: Any) -> None:
        super()._show(", ".join(value))


class NumberLine(Line):
    """A whole number from 0 to `most`; empty counts as 0."""

    def __init__(self, attribute: str, label: Words, *, most: int = 9999) -> None:
        super().__init__(attribute)
        self._most = most
        self.editor = TextField(label)
        self._stand([_buddy(label, self.editor), self.editor], [self.editor])

    def value(self) -> int:
        """The number."""
        return int(self.editor.text().strip() or 0)

    def trouble(self) -> Words:
        """Anything but a whole number of at most four digits, and one beyond the limit."""
        wrong = not_a_number(self.editor.text())
        if wrong or self.value() <= self._most:
            return wrong
        return lambda: translate("setup", "Write at most {most}.").format(most=self._most)

    def _show(self, value: int) -> None:
        if self.editor.text() != (shown := str(value or "")):
            self.editor.setText(shown)


def not_a_number(text: str) -> Words:
    """What is wrong with a text that is to be a whole number, empty if nothing is."""
    text = text.strip()
    if not text or (text.isascii() and text.isdigit() and len(text) <= 4):
        return ""
    return lambda: translate("setup", "Write a whole number, such as 30.")


class PartsLine(Line):
    """A value of several texts, such as a name: `shape` gives its parts in rows, each with its label."""

    def __init__(
        self,
        attribute: str,
        make: type[msgspec.Struct],
        shape: Sequence[Sequence[tuple[str, Words]]],
        *,
        judge: Judge = _fine,
    ) -> None:
        super().__init__(attribute)
        self._make, self._judge = make, judge
        self.twin: PartsLine | None = None
        self.parts: dict[str, TextField] = {}
        rows = []
        for names in shape:
            for name, label in names:
                self.parts[name] = TextField(label, hint=missing(self._other(name)))
            beside = row(*(labelled(label, self.parts[name]) for name, label in names), gap=8)
            for place in range(len(names)):
                beside.setStretch(place, 1)
            rows.append(beside)
        self._stand(rows, list(self.parts.values()), gap=8)

    def value(self) -> Any:
        """The parts as one value."""
        return self._make(**{name: field.text().strip() for name, field in self.parts.items()})

    def trouble(self) -> Words:
        """What its judge finds wrong."""
        return self._judge(self.value())

    def tell(self, value: Any) -> str:
        """The parts one after the other."""
        return " ".join(text for name in self.parts if (text := getattr(value, name))) or "—"

    def pair(self, other: "PartsLine", *names: str) -> None:
        """Hold these parts against the same ones in another language."""
        self.twin, other.twin = other, self
        self._paired, other._paired = names, names
        for name in names:
            twin(self.parts[name], other.parts[name])

    _paired: tuple[str, ...] = ()

    def _other(self, name: str) -> Callable[[], str]:
        def text() -> str:
            return self.twin.parts[name].text() if self.twin is not None and name in self._paired else ""

        return text

    def _show(self, value: Any) -> None:
        for name, field in self.parts.items():
            if field.text() != getattr(value, name):
                field.setText(getattr(value, name))
                field.setCursorPosition(0)


def tongues(attribute: str, label: Words, *, height: int = 0, needed: Words = "") -> tuple[TextLine, TextLine]:
    """The same text in Spanish and English; `needed` is said where both are empty."""

    def judge(_: str) -> Words:
        return "" if any(line.editor.text().strip() for line in found) else needed

    found: list[TextLine] = []
    for number, (code, name) in enumerate((("es", "español"), ("en", "English"))):
        found.append(
            TextLine(
                f"{attribute}_{code}",
                _in_tongue(label, name),
                height=height,
                hint=missing(_text_of(found, 1 - number)),
                judge=judge,
            )
        )
    twin(found[0].editor, found[1].editor)
    return found[0], found[1]


def _in_tongue(label: Words, name: str) -> Words:
    return lambda: f"{say(label)} · {name}"


def _text_of(lines: Sequence[TextLine], place: int) -> Callable[[], str]:
    return lambda: lines[place].editor.text() if place < len(lines) else ""


def _buddy(label: Words, editor: TextField | LongText) -> Label:
    shown = Label(label, colour="muted")
    shown.setBuddy(editor)
    return shown
