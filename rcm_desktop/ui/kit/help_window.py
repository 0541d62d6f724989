"""The help of one page, in a window of its own, without internet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextFragment
from PySide6.QtWidgets import QTextBrowser, QWidget

from rcm_desktop.laptop.resources import resource
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import column, fill
from rcm_desktop.ui.kit.places import Place
from rcm_desktop.ui.kit.wording import Languages, Living

_INDENT = 18


class HelpWindow(Living, QWidget):
    """A text of resources/help in the language spoken; Esc closes it."""

    def __init__(self, languages: Languages, page: str, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._languages, self._page = languages, page
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        fill(self, column(self.text, margin=8))
        self.resize(theme.px(620), theme.px(600))
        self.retranslate()
        self.text.setFocus()

    def retranslate(self) -> None:
        """The text in the language spoken now."""
        self.setWindowTitle(self.tr("Help"))
        self.text.setAccessibleName(self.tr("Help"))
        self.restyle()

    def restyle(self) -> None:
        """The text at the scale in force, in the palette's colours."""
        document = self.text.document()
        document.setDefaultFont(theme.font(15))
        document.setIndentWidth(theme.px(_INDENT))
        document.setDocumentMargin(theme.px(16))
        path = resource("help", self._languages.language, f"{self._page}.md")
        self.text.setMarkdown(path.read_text(encoding="utf-8"))
        block = document.begin()
        while block.isValid():
            _dress(block)
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def page_of(place: Place) -> str:
    """The name of the help page of a place: its view's own where there is one, else its desk's."""
    own = f"{place.desk.value}-{place.detail}"
    return own if place.detail.isalpha() and resource("help", "en", f"{own}.md").exists() else place.desk.value


def _dress(block: QTextBlock) -> None:
    """Give a block our own sizes, weights and air: Markdown knows only those of a browser."""
    level = block.blockFormat().headingLevel()
    air, size = {0: (10 if block.textList() is None else 6, 15.0), 1: (0, 20.0)}.get(level, (22, 16.0))
    whole = QTextCursor(block)
    form = block.blockFormat()
    form.setTopMargin(theme.px(air))
    form.setBottomMargin(0)
    whole.setBlockFormat(form)
    place = block.begin()
    parts: list[QTextFragment] = []
    while not place.atEnd():  # gathered first: a format given changes what is walked through
        parts.append(place.fragment())
        place += 1
    for part in parts:
        strong = level > 0 or part.charFormat().fontWeight() > QFont.Weight.Normal
        letters = QTextCharFormat()
        letters.setFont(theme.font(size, 600 if strong else 400))
        whole.setPosition(part.position())
        whole.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
        whole.setCharFormat(letters)
