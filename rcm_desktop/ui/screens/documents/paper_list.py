"""The minutes that can be had: a row for the whole meeting and one for each session."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rcm_desktop.services.papers import Offered
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import ROW, Column, RowModel
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.documents.wording import Counting, paper_name

_HEIGHT = 58


class PaperList(Living, QListView):
    """One paper is chosen at a time."""

    chosen = Signal(str)
    """Another paper is chosen: its session's id, empty for the whole meeting."""

    def __init__(self) -> None:
        super().__init__()
        column = Column[Offered](lambda: "", lambda o: f"{paper_name(o)}. {Counting().state(o)}", tip=paper_name)
        self.rows = RowModel[Offered]((column,), key=lambda o: o.session.id if o.session else "")
        self.setModel(self.rows)
        self.setItemDelegate(_PaperDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._tell)
        self.retranslate()

    def replace(self, papers: Sequence[Offered], session: str) -> None:
        """Show these papers, the one of a session as chosen."""
        self._quiet = True
        self.rows.replace(papers)
        self.setCurrentIndex(self.rows.index(max(0, self.rows.row_of(session)), 0))
        self._quiet = False

    def retranslate(self) -> None:
        """Name and texts in the language spoken now."""
        self.setAccessibleName(self.tr("Documents"))
        self.rows.retranslate()

    def restyle(self) -> None:
        """Row heights at the text scale in force."""
        self.scheduleDelayedItemsLayout()

    def _tell(self, now: QModelIndex, _before: QModelIndex) -> None:
        offered = self.rows.value(now)
        if offered is not None and not self._quiet:
            self.chosen.emit(offered.session.id if offered.session else "")


class _PaperDelegate(QStyledItemDelegate):
    """Paints a paper: its name, and its state below in a quiet line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme.px(200), theme.px(_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        offered, box = index.data(ROW), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("soft"))
            painter.fillRect(QRect(box.left(), box.top(), theme.px(3), box.height()), theme.colour("accent"))
        inside = box.adjusted(theme.px(14), theme.px(9), -theme.px(12), -theme.px(9))
        half = inside.height() // 2
        lines = (
            (paper_name(offered), theme.font(14, 600 if offered.session is None else 400), "ink"),
            (Counting().state(offered), theme.font(12), "muted"),
        )
        for number, (text, font, colour) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(theme.colour(colour))
            at = QRect(inside.left(), inside.top() + number * half, inside.width(), half)
            fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, at.width())
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, fitting)
        painter.restore()
