"""A paper of headings and paragraphs on screen, as it would be printed, to be read and marked."""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit

from rcm_desktop.domain.paper import Heading, Paper, Paragraph, Run
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Living

_WIDEST = 800
_SIZES = {1: 18, 2: 16, 3: 15}


class Sheet(Living, QTextEdit):
    """Not wider than a page is read; numbers of paragraphs stand before them."""

    def __init__(self) -> None:
        super().__init__()
        self._paper: Paper | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", "sheet")
        self.retranslate()
        self.restyle()

    def show_paper(self, paper: Paper) -> None:
        """Show another paper; the place where one reads stays if it is the same one, made anew."""
        if paper == self._paper:
            return
        at = self.verticalScrollBar().value() if self._paper and paper.subtitles == self._paper.subtitles else 0
        self._paper = paper
        self._set()
        self.verticalScrollBar().setValue(at)

    def retranslate(self) -> None:
        """The name in the language spoken now; the paper has its own."""
        self.setAccessibleName(self.tr("The page as it would be printed"))

    def restyle(self) -> None:
        """Letters and colours of the look in force."""
        self._fit()
        self._set()

    def resizeEvent(self, event: object) -> None:
        self._fit()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _fit(self) -> None:
        """Keep the page in the middle."""
        beside = max(theme.px(8), (self.width() - theme.px(_WIDEST)) // 2)
        self.setViewportMargins(beside, 0, beside - theme.px(8), 0)
        self.document().setDocumentMargin(theme.px(16))

    def _set(self) -> None:
        self.clear()
        paper = self._paper
        if paper is None:
            return
        cursor = QTextCursor(self.document())
        self._block(cursor, (Run(paper.title),), size=22, weight=600, after=4, first=True)
        for text in paper.subtitles:
            self._block(cursor, (Run(text),), size=15, after=2)
        self._block(cursor, (Run(paper.status),), size=13, colour="muted", after=8)
        for block in paper.blocks:
            if isinstance(block, Heading):
                size = _SIZES.get(block.level, 15)
                before = 20 if block.level == 1 else 12
                colour = "accent" if block.level == 1 else "ink"
                self._block(cursor, (Run(block.full),), size=size, weight=600, colour=colour, before=before, after=4)
            elif isinstance(block, Paragraph):
                number = (Run(f"{block.number}  "),) if block.number else ()
                self._block(cursor, (*number, *block.runs), size=16, after=8)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _block(
        self, cursor: QTextCursor, runs: tuple[Run, ...], *, size: float, weight: int = 400, colour: str = "ink",
        before: int = 0, after: int = 0, first: bool = False,
    ) -> None:  # fmt: skip
        shape = QTextBlockFormat()
        shape.setTopMargin(theme.px(before))
        shape.setBottomMargin(theme.px(after))
        shape.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if first:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape)
        for run in runs:
            look = QTextCharFormat()
            look.setFont(theme.font(size, 600 if run.bold else weight, run.italic))
            look.setFontItalic(run.italic)
            look.setFontWeight(QFont.Weight(600 if run.bold else weight))
            look.setForeground(theme.colour(colour))
            cursor.insertText(run.text, look)
