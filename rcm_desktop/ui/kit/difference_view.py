"""Two texts in one: what was added underlined, what was removed struck through, besides their colours."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from rcm_desktop.domain.text_difference import Fate, Piece
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living


class DifferenceView(Living, QTextEdit):
    """Read and copied, never written in; a screen reader is told what was added and removed."""

    def __init__(self) -> None:
        super().__init__()
        self._pieces: tuple[Piece, ...] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retranslate()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show a difference; a text that is no other is one piece."""
        self._pieces = tuple(pieces)
        self.clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for piece, following in zip(self._pieces, (*self._pieces[1:], None), strict=True):
            cursor.insertText(piece.text, _look(piece.fate))
            if piece.fate is Fate.REMOVED and following is not None and following.fate is Fate.ADDED:
                cursor.insertText(" ", _look(Fate.KEPT))  # so that the two can be told apart
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setAccessibleDescription(self.spoken())

    def spoken(self) -> str:
        """What was added and removed, in words."""
        said = {Fate.ADDED: self.tr("Added: {text}"), Fate.REMOVED: self.tr("Removed: {text}")}
        changed = [piece for piece in self._pieces if piece.fate in said and piece.text.strip()]
        return " ".join(said[piece.fate].format(text=piece.text.strip()) for piece in changed)

    def retranslate(self) -> None:
        """Name and words in the language spoken now."""
        self.setAccessibleName(self.tr("What changed in the text"))
        self.setAccessibleDescription(self.spoken())

    def restyle(self) -> None:
        """The same in the palette and at the scale in force."""
        self.show_pieces(self._pieces)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(96))


def _look(fate: Fate) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(theme.font(15))
    look.setForeground(theme.colour({Fate.KEPT: "ink", Fate.ADDED: "good", Fate.REMOVED: "bad"}[fate]))
    look.setFontUnderline(fate is Fate.ADDED)
    look.setFontStrikeOut(fate is Fate.REMOVED)
    return look
