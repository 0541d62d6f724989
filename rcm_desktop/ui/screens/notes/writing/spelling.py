"""Words that the dictionary of the entry's language does not know are underlined, and right ones offered."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtGui import QAction, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.spelled_words import spelled_words
from rcm_desktop.laptop.spelling import Checker
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.screens.notes.writing.writing_field import WritingField, units

_MOST = 5
_CACHED = 20_000


class Spelling(QSyntaxHighlighter):
    """Checks the lines that change, and no word while the cursor is in it."""

    def __init__(self, field: WritingField, learn: Callable[[str], None]) -> None:
        super().__init__(field.document())
        self._field, self._learn = field, learn
        self._checker: Checker | None = None
        self._right: Collection[str] = ()
        self._known: dict[str, bool] = {}
        self._held: QTextBlock | None = None
        """The line with the word under the cursor that would be underlined if the cursor were not in it."""
        field.cursorPositionChanged.connect(self._look_again)
        field.restyled.connect(self._restyle)
        field.menu_opened.connect(self._add_to_menu)

    def use(self, checker: Checker | None, right: Collection[str]) -> None:
        """Check by this dictionary, or not at all; the folded words of `right` are right whatever it says."""
        if checker is self._checker and right == self._right:
            return
        self._checker, self._right = checker, right
        self._known.clear()
        self._again()

    def highlightBlock(self, text: str) -> None:
        if self._checker is None:
            return
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        mark.setUnderlineColor(theme.colour("bad"))
        block = self.currentBlock()
        cursor = self._field.textCursor()
        caret = cursor.position() - block.position() if self._field.hasFocus() else -1
        if self._held == block:
            self._held = None
        for start, end, word in spelled_words(text):
            if self._is_right(word):
                continue
            first, last = units(text[:start]), units(text[:end])
            if first <= caret <= last:
                self._held = block
            else:
                self.setFormat(first, last - first, mark)

    def wrong_at(self, place: QTextCursor) -> tuple[QTextCursor, str] | None:
        """The unknown word at a place of the text, selected, and as the dictionary would have it."""
        block = place.block()
        text, at = block.text(), place.position() - block.position()
        for start, end, word in spelled_words(text):
            first, last = units(text[:start]), units(text[:end])
            if first <= at <= last and not self._is_right(word):
                found = QTextCursor(block)
                found.setPosition(block.position() + first)
                found.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
                return found, word
        return None

    def _is_right(self, word: str) -> bool:
        if self._checker is None:
            return True
        known = self._known.get(word)
        if known is None:
            if len(self._known) > _CACHED:
                self._known.clear()
            known = self._known[word] = folded(word) in self._right or self._checker.knows(word)
        return known

    def _look_again(self) -> None:
        """The cursor moved: the word it left may be wrong."""
        held = self._held
        if held is None or not held.isValid():
            return
        place = self._field.textCursor()
        if place.block() != held or self.wrong_at(place) is None:
            self._held = None
            self._paint(held)

    def _add_to_menu(self, menu: QMenu, place: QTextCursor) -> None:
        found = self.wrong_at(place)
        if found is None or self._checker is None:
            return
        where, word = found
        first = next(iter(menu.actions()), None)
        offered: list[QAction] = []
        for other in self._checker.suggest(word)[:_MOST]:
            action = QAction(other, menu)
            action.triggered.connect(partial(self._correct, where, other))
            offered.append(action)
        if not offered:
            nothing = QAction(self.tr("No suggestions"), menu)
            nothing.setEnabled(False)
            offered.append(nothing)
        learn = QAction(self.tr("Learn “{word}”").format(word=word), menu)
        learn.triggered.connect(partial(self._learn, word))
        apart = QAction(menu)
        apart.setSeparator(True)
        menu.insertActions(first, [*offered, learn, apart]) if first else menu.addActions([*offered, learn])
        menu.setActiveAction(offered[0])

    def _correct(self, where: QTextCursor, word: str) -> None:
        where.insertText(word)
        self._field.setTextCursor(where)

    def _restyle(self) -> None:
        """The underline in the palette in force."""
        if self._checker is not None:
            self._again()

    def _again(self) -> None:
        """Check everything again; what is only painted anew was not edited."""
        self._held = None
        self._field.blockSignals(True)
        self.rehighlight()
        self._field.blockSignals(False)

    def _paint(self, block: QTextBlock) -> None:
        self._field.blockSignals(True)
        self.rehighlightBlock(block)
        self._field.blockSignals(False)
