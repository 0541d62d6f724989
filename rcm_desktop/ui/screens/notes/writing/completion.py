"""Completion in the writing field: Tab takes what is offered, and whoever goes on typing need not look at it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.screens.notes.writing.offer_list import OfferList
from rcm_desktop.ui.screens.notes.writing.offers import Known, Offered
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField

_K = Qt.Key
_OURS = (_K.Key_Tab, _K.Key_Down, _K.Key_Up, _K.Key_Escape, _K.Key_Return, _K.Key_Enter)
_GONE = (QEvent.Type.FocusOut, QEvent.Type.Hide)
_ELSEWHERE = (QEvent.Type.Resize, QEvent.Type.Move)


class Completion(QObject):
    """Offers while a word is typed; Enter records all the same, unless Down has led into the list."""

    chosen = Signal(object)
    """This Lead was taken for the sign before the cursor."""

    def __init__(self, field: WritingField, takes_beginning: Callable[[], bool]) -> None:
        super().__init__(field)
        self._field, self._takes_beginning = field, takes_beginning
        self._known, self._language = Known(), "es"
        self._offers: Sequence[Offered] = ()
        self._entered = -1
        self._list: OfferList | None = None
        self._revision = -1
        self._closed: tuple[int, int] | None = None
        """The line and place of a word for which the list was closed: it does not come back for it."""
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._place)
        field.installEventFilter(self)
        field.textChanged.connect(self.look)
        field.cursorPositionChanged.connect(self._leave)
        field.replaced.connect(self.close)

    def know(self, known: Known) -> None:
        """Know what there is to mean."""
        self._known = known

    def speak(self, language: str) -> None:
        """Offer names in the language of the entry."""
        self._language = language

    @property
    def offers(self) -> Sequence[Offered]:
        """What is offered now."""
        return self._offers

    def close(self) -> None:
        """Offer nothing for now."""
        if self._offers:
            self._offers, self._entered = (), -1
            if self._list is not None:
                self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _ELSEWHERE and self._offers:
            self._later.start()
        elif watched is not self._field:
            return False
        elif kind in _GONE:
            self.close()
        elif self._offers and isinstance(event, QKeyEvent) and self._is_ours(event):
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()  # no shortcut of the page has this key while the list shows
                return True
            return kind == QEvent.Type.KeyPress and self._act(event)
        return False

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.key() not in _OURS or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        return self._entered >= 0 or event.key() in (_K.Key_Tab, _K.Key_Down, _K.Key_Escape)

    def _act(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == _K.Key_Escape:
            self._closed = self._word()
            self.close()
        elif key in (_K.Key_Down, _K.Key_Up):
            self._enter(self._entered + (1 if key == _K.Key_Down else -1))
        else:
            self._take(max(self._entered, 0))
        return True

    def _enter(self, row: int) -> None:
        self._entered = min(row, len(self._offers) - 1)
        if self._list is not None:
            self._list.enter(self._entered)
        if self._entered >= 0:
            announce(self._field, self._offers[self._entered].word)

    def _take(self, row: int) -> None:
        taken = self._offers[row]
        self.close()
        if taken.lead is not None:
            self.chosen.emit(taken.lead)
        else:
            self._field.put_for(taken.typed, taken.word)
        self.close()  # what was just put is not offered again
        self._field.ensureCursorVisible()

    def look(self) -> None:
        """The text is another one, or so are the words of the screen: offer what its last word may mean."""
        self._revision = self._field.document().revision()
        line = self._field.line_before()
        offers = self._found(line)
        if not offers:
            self.close()
        elif offers != self._offers or self._entered >= 0:
            self._offers, self._entered = offers, -1
            self._show()
            announce(self._field, offers[0].word)
        else:
            self._place()

    def _found(self, line: str) -> Sequence[Offered]:
        behind = self._field.line_behind()
        if not line or line[-1].isspace():
            self._closed = None
            return ()
        if not self._field.hasFocus() or self._field.textCursor().hasSelection() or behind[:1].isalnum():
            return ()
        begins = self._field.text()[: self._field.caret()] if self._takes_beginning() else ""
        offers = self._known.offers(line, begins, self._language)
        return () if offers and self._closed == self._word() else offers

    def _leave(self) -> None:
        """The cursor went somewhere else by itself."""
        if self._offers and self._field.document().revision() == self._revision:
            self.close()

    def _word(self) -> tuple[int, int]:
        """The line the cursor is in, and where its last word begins."""
        line = self._field.line_before()
        return self._field.textCursor().blockNumber(), len(line) - len(line.split()[-1]) if line.split() else 0

    def _show(self) -> None:
        ground = self._field.window()
        if self._list is None or self._list.parentWidget() is not ground:
            self._list = OfferList(ground)
            self._list.picked.connect(self._take)
            ground.installEventFilter(self)  # where the window changes its size, the field moves without hearing of it
        self._place()

    def _place(self) -> None:
        if self._list is None or not self._offers:
            return
        caret = self._field.cursorRect()
        back = self._field.fontMetrics().horizontalAdvance(self._offers[0].typed)
        corner = self._field.viewport().mapTo(self._field.window(), caret.topLeft() - QPoint(back, 0))
        self._list.show_at(QRect(corner, caret.size()), self._offers)
        if self._entered >= 0:
            self._list.enter(self._entered)
