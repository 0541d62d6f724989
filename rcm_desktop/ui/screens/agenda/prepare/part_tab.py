"""A tab of what belongs to the chosen session: its rows above, and the one that is worked on below."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.domain.records import Id, Record
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Muted, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Living, Words

R = TypeVar("R")
_LEAST_ROWS, _MOST_ROWS = 2, 7


class PartTab(Living, QWidget, Generic[R]):
    """Another row is opened only when what is typed could be saved."""

    idle = Signal()

    def __init__(
        self,
        table: RowTable[R],
        key_of: Callable[[R], Id],
        panel: RecordPanel,
        fresh: Callable[[Id], Record],
        new_words: Words,
        hint: Words,
        key: str = "",
    ) -> None:
        super().__init__()
        self.table, self.panel = table, panel
        self._key_of, self._fresh = key_of, fresh
        self._session = ""
        self._quiet = False
        self._stack = QStackedWidget()
        self._stack.addWidget(Panel("paper", column(Muted(hint), None, margin=16)))
        self._stack.addWidget(panel)
        self.new_button = Button(new_words, self.new, icon="plus", key=key)
        tools = row(self.new_button, None)
        tools.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(4))
        body = column(tools, table, Rule(), self._stack, gap=0)
        body.setStretch(3, 1)
        fill(self, body)
        table.chosen.connect(self._go_to)
        table.opened.connect(lambda _: self._enter())
        panel.idle.connect(self.idle)
        panel.created.connect(lambda _: self._stack.setCurrentWidget(panel))
        panel.closed.connect(self._close)

    def show_rows(self, session: Id, rows: Sequence[R]) -> None:
        """The rows of a session; what is worked on stays, unless it belongs to another one."""
        other, self._session = session != self._session, session
        self._quiet = True
        self.table.replace(rows)
        self._make_room()
        if other:
            self.panel.close_record()
            self.table.clearSelection()
        elif (record := self.panel.record()) is not None and record.id:
            self.table.choose(record.id)
        self._quiet = False

    def show_record(self, ident: Id) -> None:
        """Open a record of it."""
        self._stand_on(ident)
        self._open(ident)

    def focus_rows(self) -> None:
        """Put the keyboard into the rows, on the first one where none is chosen."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.table.chosen_value() is None and self.panel.record() is None:
            self.table.selectRow(0)

    def new(self) -> None:
        """Begin a new one, with the keyboard in its first field."""
        if self._session and self.panel.leave():
            self._quiet = True
            self.table.clearSelection()
            self._quiet = False
            self.panel.begin(self._fresh(self._session))
            self._stack.setCurrentWidget(self.panel)
            self.panel.focus_first()

    def restyle(self) -> None:
        """The rows' room at the text scale in force."""
        self._make_room()

    def _make_room(self) -> None:
        """As many rows as there are, up to a few, and the rest for the one that is worked on."""
        header = self.table.horizontalHeader()
        head = header.sizeHint().height() if not header.isHidden() else 0
        rows = min(max(_LEAST_ROWS, len(self.table.rows.rows)), _MOST_ROWS)
        self.table.setFixedHeight(head + theme.px(30) * rows + 4)

    def _go_to(self, value: R | None) -> None:
        if self._quiet or value is None:
            return
        ident, record = self._key_of(value), self.panel.record()
        if record is not None and record.id == ident:
            return
        if self.panel.leave():
            self._open(ident)
        elif record is not None:  # only once the table is done with the key that brought another row
            QTimer.singleShot(0, self, lambda: self._stand_on(record.id))

    def _stand_on(self, ident: Id) -> None:
        """Let the table stand on a record without opening it."""
        self._quiet = True
        self.table.choose(ident)
        self._quiet = False

    def _open(self, ident: Id) -> None:
        self.panel.show_record(ident)
        if self.panel.record() is not None:
            self._stack.setCurrentWidget(self.panel)

    def _enter(self) -> None:
        if self.panel.record() is not None:
            self.panel.focus_first()

    def _close(self) -> None:
        self._stack.setCurrentIndex(0)
        self.idle.emit()
        if has_keyboard(self.panel):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def has_keyboard(part: QWidget) -> bool:
    """Whether the keyboard is in a part of the window."""
    focus: QWidget | None = part.window().focusWidget()
    return focus is not None and (focus is part or part.isAncestorOf(focus))
