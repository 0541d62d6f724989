"""One section before the eyes: its rows, and the panel of the one that is chosen."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Muted, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.screens.setup.meeting_panel import MeetingPanel
from rcm_desktop.ui.screens.setup.record_list import RecordList
from rcm_desktop.ui.screens.setup.sections import Row, Section

PANEL = 380
NARROW_PANEL = 348
_SHEET = 1080
"""The meeting's own record on its sheet of paper."""


class RecordView(QWidget):
    """What every section has: perhaps a panel, and something typed in it or not."""

    idle = Signal()
    """Nothing typed is left to save."""

    def __init__(self, panel: RecordPanel | None) -> None:
        super().__init__()
        self.panel = panel
        if panel is not None:
            panel.idle.connect(self.idle)

    def record_id(self) -> str:
        """The record in the panel, empty where none is."""
        record = self.panel.record() if self.panel is not None else None
        return record.id if record is not None else ""

    def busy(self) -> bool:
        """Whether something typed is not saved."""
        return self.panel is not None and self.panel.busy()

    def leave(self) -> bool:
        """Save what is typed; false where something is wrong with it."""
        return self.panel is None or self.panel.leave()

    def save(self) -> None:
        """Save what is typed."""
        if self.panel is not None:
            self.panel.save()

    def reload(self) -> None:
        """Tell a panel with typed text what arrived."""
        if self.busy():
            self.reload_panel()

    def reload_panel(self) -> None:
        """Show the record as it stands, as far as nothing is typed."""
        if self.panel is not None:
            self.panel.look_again()

    def show_record(self, ident: str) -> None:
        """Open a record."""
        if self.panel is not None:
            self.panel.show_record(ident)

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        if self.panel is not None and self.panel.record() is not None:
            self.panel.focus_first()

    def narrow(self, on: bool) -> None:
        """Make do with less room, or with the usual one."""

    def print_now(self) -> None:
        """Print what is shown, in a section that has something to print."""

    def hasHeightForWidth(self) -> bool:
        return False  # lists and panels scroll by themselves, whatever their wrapped labels would like


class MeetingView(RecordView):
    """The meeting's own record in the middle, for it has no list."""

    def __init__(self, panel: RecordPanel) -> None:
        super().__init__(panel)
        panel.setMaximumWidth(theme.px(_SHEET))
        body = row(None, panel, None, gap=0)
        body.setStretch(0, 0)
        body.setStretch(1, 1)
        body.setStretch(2, 0)
        fill(self, body)

    def narrow(self, on: bool) -> None:
        """Make do with less room, or with the usual one."""
        if isinstance(self.panel, MeetingPanel):
            self.panel.fold(on)


class SectionView(RecordView):
    """A list with its panel; another row is opened only when what is typed could be saved."""

    wanted_list = Signal()
    """A list from others is to be taken in."""
    wanted_usual = Signal()
    """The rows that the program brings are to be added."""

    def __init__(self, section: Section) -> None:
        super().__init__(None if section.read_only else section.panel())
        self.section = section
        self.list = RecordList(section)
        self.list.wanted_list.connect(self.wanted_list)
        self.list.wanted_usual.connect(self.wanted_usual)
        self._narrow = False
        self._side = QStackedWidget()
        self._body = row(self.list, gap=0)
        self._body.setStretch(0, 1)
        fill(self, self._body)
        self._centre_margins()
        if self.panel is not None:
            self._put_beside(self.panel)

    def reload(self) -> None:
        """Read the rows again, and tell a panel with typed text what arrived."""
        self.list.reload()
        if self.record_id() and self.list.chosen_row() is None:
            self.list.choose(self.record_id())
        super().reload()

    def show_record(self, ident: str) -> None:
        """Choose a record, and open it."""
        self.list.choose(ident)
        self._open(ident)

    def new(self) -> None:
        """Begin a new record, with the keyboard in its first field."""
        if self.panel is None or not self.panel.leave():
            return
        beside = self.list.chosen_row()
        self.list.table.clearSelection()
        self.panel.begin(self.section.fresh(beside))
        self._side.setCurrentWidget(self.panel)
        self.panel.focus_first()

    def delete(self) -> None:
        """Delete the record in the panel; the row below takes its place."""
        if self.panel is not None:
            self.panel.delete()

    def focus_first(self) -> None:
        """Put the keyboard into the filter."""
        self.list.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def narrow(self, on: bool) -> None:
        """Make do with less room, or with the usual one."""
        self._narrow = on
        self.list.narrow(on)
        self._side.setFixedWidth(theme.px(NARROW_PANEL if on else PANEL))
        self._centre_margins()

    def _put_beside(self, panel: RecordPanel) -> None:
        hint = Muted(lambda: self.tr("Choose a row, or press Ctrl+N for a new one."))
        blank = Panel("paper", column(hint, None, margin=16))
        self._side.addWidget(blank)
        self._side.addWidget(panel)
        self._side.setFixedWidth(theme.px(PANEL))
        self._body.addWidget(Rule(upright=True))
        self._body.addWidget(self._side)
        self.list.chosen.connect(self._go_to)
        self.list.entered.connect(super().focus_first)
        self.list.wanted_new.connect(self.new)
        panel.created.connect(self._show_created)
        panel.closed.connect(self._close)

    def _centre_margins(self) -> None:
        side, top = (12, 12) if self._narrow else (24, 20)
        self.list.give_margins(side, top)

    def _go_to(self, chosen: Row) -> None:
        if chosen.record.id == self.record_id():
            return
        if self.leave():
            self._open(chosen.record.id)
        else:  # only once the table is done with the key that brought another row
            QTimer.singleShot(0, self, lambda: self.list.choose(self.record_id()))

    def _open(self, ident: str) -> None:
        if self.panel is not None:
            self.panel.show_record(ident)
            if self.panel.record() is not None:
                self._side.setCurrentWidget(self.panel)

    def _show_created(self, ident: str) -> None:
        self.list.reload()
        self.list.choose(ident)

    def _close(self) -> None:
        """The record is gone: the row that takes its place in the list is opened."""
        beside = self.list.neighbour()
        self._side.setCurrentIndex(0)
        self.idle.emit()
        if beside is not None:
            self.show_record(beside.record.id)
