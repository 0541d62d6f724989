"""One version of what is to settle: who wrote it and when, what it says, and the button that keeps it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from rcm_desktop.domain.text_difference import Piece
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Card, Heading, Muted, column, row
from rcm_desktop.ui.kit.difference_view import DifferenceView
from rcm_desktop.ui.screens.exchange.questions import Choice, Side

_LEAST, _MOST = 40, 260


class FittedText(DifferenceView):
    """A text as high as it is, up to a height; a longer one scrolls."""

    def __init__(self, pieces: tuple[Piece, ...]) -> None:
        super().__init__()
        self.setProperty("look", "sheet")
        self.setSizeAdjustPolicy(DifferenceView.SizeAdjustPolicy.AdjustIgnored)
        self.document().setDocumentMargin(0)
        self.show_pieces(pieces)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the text at the width there is."""
        wanted = round(self.document().size().height()) + 2 * self.frameWidth() + theme.px(8)
        # One that does not scroll is read without the keyboard; Tab goes from choice to choice.
        scrolls = wanted > theme.px(_MOST)
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if scrolls else bars.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.ClickFocus)
        height = max(theme.px(_LEAST), min(theme.px(_MOST), wanted))
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(_LEAST))


class VersionCard(Card):
    """A version; its number is the key that keeps it."""

    def __init__(self, side: Side, number: int, choose: Callable[[Choice], object]) -> None:
        super().__init__(margin=16)
        self.side = side
        self.text = FittedText(side.pieces)
        self.text.setAccessibleName(" · ".join((side.heading, side.signed)))
        self.keep = Button(side.choice.words, lambda: choose(side.choice), icon="check", key=str(number))
        self.keep.setAccessibleName(f"{side.choice.words}: {side.heading}")
        self.keep.setAccessibleDescription(" ".join((side.signed, self.text.toPlainText())))
        signed = Muted(side.signed)
        heading = Heading(side.heading, size=16)
        heading.setWordWrap(True)
        number_shown = Muted(str(number))
        number_shown.setWordWrap(False)
        head = row(heading, number_shown)
        head.setStretch(0, 1)
        self.body.addLayout(column(head, signed, self.text, None, row(self.keep, None), gap=8))
