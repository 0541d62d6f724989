"""The field that puts somebody on the list of speakers by two letters."""

from collections.abc import Collection, Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speaker_search import meant
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Card, column, fill
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import Living, language

_MOST = 4


class Offered(msgspec.Struct, frozen=True):
    """What Enter would put on the list: a delegation, or (without one) a person by the text typed."""

    name: str
    delegation: Id = ""
    code: str = ""


class SpeakerField(Living, QWidget):
    """Letters offer delegations below, Up and Down choose, Enter adds, Shift+Enter gives the floor at once."""

    asked = Signal(object)
    """Enter: put this Offered on the list."""
    spoke = Signal(object)
    """Shift+Enter: this Offered has the floor now."""
    begun = Signal()
    """The first letter is there: now is the time to `know` anew."""

    def __init__(self) -> None:
        super().__init__()
        self._delegations: tuple[Delegation, ...] = ()
        self._spoken: Collection[Id] = ()
        self._present: Collection[Id] = ()
        self.line = _Line(lambda: self.tr("Delegation or name"), hint=lambda: self.tr("Two letters of a delegation"))
        self.line.setToolTip("Ctrl+K")
        columns = (
            Column[Offered]("", lambda one: one.code, colour=lambda _: "muted", width=72),
            Column[Offered](lambda: self.tr("Speaker"), self._said),
        )
        self.offered: RowTable[Offered] = RowTable(
            RowModel(columns, key=lambda one: one.delegation or "name"), lambda: self.tr("Delegations found"),
            dense=True, header=False,
        )  # fmt: skip
        self.offered.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offered.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offered.clicked.connect(lambda _: self._take())
        self.sheet = Card(self.offered, gap=0, margin=2)
        self.sheet.hide()
        self.setFocusProxy(self.line)
        self.line.searched.connect(lambda _: self._search())
        self.line.walked.connect(self._walk)
        self.line.returned.connect(lambda at_once: self._take(at_once=at_once))
        fill(self, column(self.line, gap=0))

    def lay_over(self, ground: QWidget) -> None:
        """Let what is offered lie over a ground that holds this field, so that nothing there moves."""
        self.sheet.setParent(ground)

    def know(self, delegations: Sequence[Delegation], spoken: Collection[Id], present: Collection[Id]) -> None:
        """Know the delegations in the meeting's order, who spoke in this session, and who is known to be here."""
        self._delegations, self._spoken, self._present = tuple(delegations), spoken, present

    @property
    def busy(self) -> bool:
        """Whether something is typed."""
        return bool(self.line.text())

    def retranslate(self) -> None:
        """The names in the language spoken now."""
        self._search()

    def restyle(self) -> None:
        """As tall as what is offered, at the text scale in force."""
        self._fit()

    def _search(self) -> None:
        text = " ".join(self.line.text().split())
        if text and not self.offered.rows.rows:
            self.begun.emit()
        found = [Offered(one.short_name(language()), one.id, one.code) for one in self._found(text)[:_MOST]]
        self.offered.replace([*found, Offered(text)] if text else [])
        self.sheet.setVisible(bool(text))
        if text:
            self.offered.selectRow(0)
            announce(self.line, self._said(self.offered.rows.rows[0]))
        self._fit()

    def _found(self, text: str) -> tuple[Delegation, ...]:
        return meant(text, self._delegations, self._spoken, self._present)

    def _fit(self) -> None:
        self.offered.setFixedHeight(theme.px(30) * max(1, len(self.offered.rows.rows)) + 4)
        ground = self.sheet.parentWidget()
        if ground is not None and self.sheet.isVisibleTo(ground):
            corner = self.line.mapTo(ground, self.line.rect().bottomLeft())
            self.sheet.setGeometry(corner.x(), corner.y() + 2, self.line.width(), self.sheet.sizeHint().height())
            self.sheet.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _walk(self, by: int) -> None:
        place = self.offered.currentIndex().row() + by
        last = len(self.offered.rows.rows) - 1
        if last >= 0:
            self.offered.selectRow(min(max(place, 0), last))
            announce(self.line, self._said(self.offered.rows.rows[min(max(place, 0), last)]))

    def _take(self, *, at_once: bool = False) -> None:
        chosen = self.offered.chosen_value()
        if chosen is not None and chosen.name:
            self.line.clear()
            (self.spoke if at_once else self.asked).emit(chosen)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _said(self, one: Offered) -> str:
        return one.name if one.delegation else self.tr("By name: {name}").format(name=one.name)


class _Line(SearchField):
    returned = Signal(bool)
    """Enter; true with Shift."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and held in (shift, none):
            self.returned.emit(held == shift)
        else:
            super().keyPressEvent(event)
