"""One field of a record in a panel: its editors, and beneath them what is to be said of it."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from rcm_desktop.ui.kit.blocks import Button, Label, Muted, Part, column, fill
from rcm_desktop.ui.kit.forms import LongText, TextField
from rcm_desktop.ui.kit.records import half_typed
from rcm_desktop.ui.kit.records.half_typed import Editor, HalfTyped
from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.wording import Words, say


class Line(QWidget):
    """The editors of one attribute; a subclass gives `value`, `_show` and, where it can be wrong, `trouble`.

    What is typed stays until it is saved or taken back: `put` is for the panel alone.
    """

    edited = Signal()
    left = Signal()
    """The keyboard left an editor, or a value was picked: the moment to save."""
    preferred = Signal(object)
    """Of two versions, this value is to stand."""

    def __init__(self, attribute: str) -> None:
        super().__init__()
        self.attribute = attribute
        self.typed = False
        self.first: QWidget = self
        self.writing: list[Editor] = []
        """The fields in which a text is typed: what stands there is kept on disk until it is recorded."""
        self._given: Any = None
        self._putting = False
        self._resumed: QWidget | None = None
        self._trouble = Label(colour="bad", wrap=True)
        self._elsewhere = Muted(lambda: self.tr("Changed on another laptop while you typed."))
        self._versions = QWidget()
        self._offered = column(gap=0)
        fill(self._versions, self._offered)
        self._kept = Muted(lambda: self.tr("Typed before, not saved yet."))
        for part in (self._trouble, self._kept, self._elsewhere, self._versions):
            part.hide()

    def value(self) -> Any:
        """What the editors hold now; only asked for where there is no trouble."""
        raise NotImplementedError

    def trouble(self) -> Words:
        """What is wrong with what the editors hold, empty if nothing is."""
        return ""

    def tell(self, value: Any) -> str:
        """A value in a few words, to tell one version from another."""
        return str(value)

    def put(self, value: Any) -> None:
        """Show a value as it stands in the record; what was typed is gone."""
        if not self._holds(value):
            self._putting = True
            self._show(value)
            self._putting = False
        self._given, self.typed = value, False
        self._elsewhere.hide()
        self._kept.hide()
        self._tell_trouble("")

    def half_typed(self) -> HalfTyped:
        """What is typed here, be it wrong or unfinished."""
        return half_typed.read(self.writing)

    def resume(self, typed: HalfTyped) -> bool:
        """Show again what was typed here before the program ended; false where the record holds just that."""
        self._putting = True
        place = half_typed.put_back(self.writing, typed) if self.writing else None
        self._putting = False
        self.typed = place is not None
        if not self.changed():
            self.typed = False
            return False
        self._resumed = place
        self._kept.show()
        return True

    @property
    def resumed(self) -> QWidget | None:
        """The field with the cursor of what was typed before, while that is not saved."""
        return self._resumed if self.changed() else None

    def changed(self) -> bool:
        """Whether something is typed here that the record does not hold."""
        return self.typed and (bool(say(self.trouble())) or self.value() != self._given)

    def check(self) -> bool:
        """Say beneath the editors what is wrong, if anything is; whether all is well."""
        words = self.trouble()
        self._tell_trouble(words)
        return not say(words)

    def changed_elsewhere(self) -> None:
        """Say that the field was written on another laptop meanwhile."""
        self._elsewhere.show()

    def offer(self, versions: Sequence[Any]) -> None:
        """Say in which versions the field stands, each with a gesture to let it stand."""
        while (item := self._offered.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        told = [self.tell(value) for value in versions]
        if versions:
            words = " · ".join(told)
            self._offered.addWidget(
                Label(lambda: self.tr("Two versions: {both}").format(both=words), colour="warn", wrap=True)
            )
            for value, text in zip(versions, told, strict=True):
                self._offered.addWidget(self._choice(value, text), alignment=Qt.AlignmentFlag.AlignLeft)
        self._versions.setVisible(bool(versions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the panel and never changes a value the pointer happens to stand on.
        if event.type() == QEvent.Type.Wheel and isinstance(watched, (QComboBox, QAbstractSpinBox)):
            event.ignore()
            return True
        lost = event.type() == QEvent.Type.FocusOut
        if lost and self.typed and not _for_a_popup(event):
            self.left.emit()
        return super().eventFilter(watched, event)

    def _stand(self, parts: Sequence[Part], editors: Sequence[QWidget], gap: int = 4) -> None:
        """Lay the parts out and hear their editors."""
        self.first = editors[0]
        self.writing = [editor for editor in editors if isinstance(editor, (QLineEdit, QPlainTextEdit))]
        fill(self, column(*parts, self._trouble, self._kept, self._elsewhere, self._versions, gap=gap))
        for editor in editors:
            editor.installEventFilter(self)
            if isinstance(editor, (QLineEdit, QPlainTextEdit)):
                editor.textChanged.connect(self._hear)
            if isinstance(editor, QLineEdit):
                editor.returnPressed.connect(self.left)
            if isinstance(editor, QComboBox):
                editor.activated.connect(self._hear_pick)
            if isinstance(editor, QCheckBox):
                editor.toggled.connect(self._hear_pick)

    def _holds(self, value: Any) -> bool:
        """Whether a field with the keyboard means this value already: its text stays, a space at its end with it."""
        if not any(editor.hasFocus() for editor in self.writing):
            return False
        return not say(self.trouble()) and bool(self.value() == value)

    def _hear(self) -> None:
        if not self._putting:
            self.typed = True
            self._tell_trouble("")
            self.edited.emit()

    def _hear_pick(self) -> None:
        self._hear()
        if self.typed:
            self.left.emit()

    def _show(self, value: Any) -> None:
        raise NotImplementedError

    def _choice(self, value: Any, text: str) -> Button:
        short = text if len(text) <= 28 else f"{text[:27]}…"
        return Button(
            lambda: self.tr("Keep “{text}”").format(text=short), lambda: self.preferred.emit(value), look="flat"
        )

    def _tell_trouble(self, words: Words) -> None:
        self._trouble.say(words)
        self._trouble.setVisible(bool(say(words)))
        self.first.setAccessibleDescription(say(words))
        if isinstance(self.first, TextField) and self.first.property("wrong") != bool(say(words)):
            self.first.mark(wrong=bool(say(words)))


def _for_a_popup(event: QEvent) -> bool:
    """Whether the keyboard is only lent to a menu or an unfolded list."""
    return isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason


def labelled(label: Words, editor: QWidget) -> QWidget:
    """An editor under its label."""
    shown, made = Label(label, colour="muted"), QWidget()
    shown.setBuddy(editor)
    fill(made, column(shown, editor, gap=4))
    return made


def missing(other: Callable[[], str]) -> Words:
    """The hint of a field that is empty while the other language's is not."""
    return lambda: translate("setup", "translation missing") if other().strip() else ""


def twin(a: TextField | LongText, b: TextField | LongText) -> None:
    """Let each field's hint follow what the other one holds."""
    a.textChanged.connect(b.retranslate)
    b.textChanged.connect(a.retranslate)
