"""The field for who does it: a delegation completed by two letters, or a body in free text."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QResizeEvent

from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.domain.speaker_search import meant, named
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.blocks import Card
from rcm_desktop.ui.kit.forms import TextField
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.notes.wording import delegation_name, translate

_MOST = 5
_LETTERS = 2
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OWN = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, *_STEPS)
_LEAST = 240


class Offered(msgspec.Struct, frozen=True):
    """What a row of the list stands for: a delegation, or (without one) the text as it is written."""

    name: str
    delegation: Id = ""
    code: str = ""


class ResponsibleField(TextField):
    """Letters offer delegations; Up and Down choose, Enter and Tab take, Esc leaves the text as it is written.

    What is exactly a delegation's code, alias or name is that delegation, too, without choosing.
    """

    edited = Signal()

    def __init__(self, name: Words, *, hint: Words = "") -> None:
        self._delegations: tuple[Delegation, ...] = ()
        self._delegation: Id = ""
        self._sheet: Card | None = None
        self._offered: RowTable[Offered] | None = None
        super().__init__(name, hint=hint)
        self.textEdited.connect(lambda _: self._type())

    def know(self, delegations: Sequence[Delegation]) -> None:
        """Know these delegations, in the meeting's order."""
        self._delegations = tuple(delegations)
        self._show()

    def put(self, responsible: str, delegation: Id) -> None:
        """Show a delegation by its name, or a body as it is written."""
        self._delegation = delegation
        self._fold()
        if delegation:
            self._show()
        else:
            self.setText(responsible)

    def value(self) -> tuple[str, Id]:
        """The body in free text, or the delegation's id: one of the two is empty."""
        return ("", self._delegation) if self._delegation else (self.text().strip(), "")

    def retranslate(self) -> None:
        """Name, hint and the delegation in the language spoken now."""
        super().retranslate()
        self._show()

    @property
    def unfolded(self) -> bool:
        """Whether the list is shown."""
        return self._sheet is not None and not self._sheet.isHidden()

    def event(self, event: QEvent) -> bool:
        """While the list is shown Esc and Enter are this field's own, not the page's."""
        if self.unfolded and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() in _OWN:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
                self._take()  # and go on to the next field
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if not self.unfolded:
            super().keyPressEvent(event)
        elif (step := _STEPS.get(Qt.Key(key))) is not None:
            self._walk(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._fold()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._fold()
            self._show()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _type(self) -> None:
        text = self.text().strip()
        exact = named(text, self._delegations)
        self._delegation = exact.id if exact is not None else ""
        found = meant(text, self._delegations)[:_MOST] if len(text) >= _LETTERS else ()
        if found:
            self._unfold([Offered(delegation_name(one), one.id, one.code) for one in found] + [Offered(text)])
        else:
            self._fold()
        self.edited.emit()

    def _unfold(self, rows: Sequence[Offered]) -> None:
        if self._sheet is None or self._offered is None:
            self._sheet, self._offered = self._made()
        if self._sheet.parentWidget() is not self.window():
            self._sheet.setParent(self.window())
        self._offered.replace(rows)
        self._offered.selectRow(0)
        self._sheet.show()
        self._fit()
        announce(self, _said(rows[0]))

    def _made(self) -> tuple[Card, RowTable[Offered]]:
        columns = (
            Column[Offered]("", lambda one: one.code, colour=lambda _: "muted", width=80),
            Column[Offered](lambda: self.tr("Responsible"), _said),
        )
        table: RowTable[Offered] = RowTable(
            RowModel(columns, key=lambda one: one.delegation or "text"), lambda: self.tr("Delegations found"),
            dense=True, header=False,
        )  # fmt: skip
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.clicked.connect(lambda _: self._take())
        sheet = Card(table, gap=0, margin=2)
        sheet.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.destroyed.connect(sheet.deleteLater)
        return sheet, table

    def _fold(self) -> None:
        if self._sheet is not None:
            self._sheet.hide()

    def _walk(self, by: int) -> None:
        assert self._offered is not None
        rows = self._offered.rows.rows
        place = min(max(self._offered.currentIndex().row() + by, 0), len(rows) - 1)
        self._offered.selectRow(place)
        announce(self, _said(rows[place]))

    def _take(self) -> None:
        chosen = self._offered.chosen_value() if self._offered is not None else None
        self._fold()
        if chosen is None:
            return
        if chosen.delegation:
            self._delegation = chosen.delegation
            self._show()
        self.edited.emit()

    def _show(self) -> None:
        """The name of the delegation, if it is one."""
        if self._delegation and not self.unfolded:
            of = next((one for one in self._delegations if one.id == self._delegation), None)
            self.setText(delegation_name(of) if of is not None else self.tr("Not received"))

    def _fit(self) -> None:
        """Below the field, or above it where the window ends."""
        if self._sheet is None or self._offered is None or not self.unfolded:
            return
        ground = self.window()
        height = theme.px(30) * len(self._offered.rows.rows) + 4
        self._offered.setFixedHeight(height)
        height += theme.px(2) * 2 + 2
        corner = self.mapTo(ground, QPoint(0, self.height() + 2))
        above = corner.y() - self.height() - 4 - height
        top = corner.y() if corner.y() + height <= ground.height() or above < 0 else above
        width = min(max(self.width(), theme.px(_LEAST)), ground.width())
        self._sheet.setGeometry(min(corner.x(), ground.width() - width), top, width, height)
        self._sheet.raise_()


def _said(one: Offered) -> str:
    return one.name if one.delegation else translate("notes", "As written: {text}").format(text=one.name)
