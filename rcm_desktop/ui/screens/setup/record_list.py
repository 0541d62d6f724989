"""The middle of Setup: one section's rows, a filter over them, and what is done to them as rows."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Muted, column, fill
from rcm_desktop.ui.kit.blocks import row as beside
from rcm_desktop.ui.kit.row_model import RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.screens.setup.section_list import part_name
from rcm_desktop.ui.screens.setup.sections import Row, Section

LIST_KEY = "Ctrl+T"
_NAMES = 200
"""What the column of names is to keep of the width, in design pixels."""


class _Rows(RowTable[Row]):
    """The table, which tells that it gave its columns their first widths again."""

    measured = Signal()

    def restyle(self) -> None:
        super().restyle()
        self.measured.emit()


class RecordList(QWidget):
    """Rows of 30 px that a filter narrows at each key; Alt+Up and Alt+Down give a row another place."""

    chosen = Signal(object)
    """A person went to another Row."""
    entered = Signal()
    """Enter: the keyboard is to go to the record's panel."""
    wanted_new = Signal()
    wanted_list = Signal()
    """A list from others is to be taken in."""
    wanted_usual = Signal()
    """The rows that the program brings are to be added."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.field = SearchField(lambda: self.tr("Filter"))
        self.table = _Rows(
            RowModel(section.columns(), key=lambda r: r.record.id), lambda: part_name(section.part), dense=True
        )
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.count = Muted(self._count_words)
        self.count.setWordWrap(False)
        self._quiet = False
        self.usual_button: Button | None = None
        """Adds the rows that the program brings; shown while there are none."""
        self._filled: set[int] = set()
        """The columns with a width that have content in some row."""
        self._pairs: list[tuple[Button, Button]] = []
        """Buttons with words, each with the one that stands in where there is little room."""
        self._heading = Heading(lambda: part_name(section.part))
        head = beside(self._heading, 8, self.count, None)
        tools = beside(self.field)
        tools.setStretch(0, 1)
        for button in self._buttons():
            tools.addWidget(button)
        self._body = column(head, tools, self.table, gap=12)
        fill(self, self._body)
        self.field.searched.connect(self._filter)
        self.field.walked.connect(self.walk)
        self.field.entered.connect(lambda _: self.entered.emit())
        self.table.measured.connect(self._fit)
        self.table.opened.connect(lambda _: self.entered.emit())
        self.table.chosen.connect(self._tell_chosen)

    def reload(self) -> None:
        """Read the rows again; the chosen one stays chosen while it is shown."""
        rows, columns = self.section.reload(), self.table.rows.columns
        self._filled = {n for n, of in enumerate(columns) if of.width and any(of.text(row) for row in rows)}
        if not rows:
            self._filled = {n for n, of in enumerate(columns[:-1]) if of.width}
        if self.usual_button is not None:
            self.usual_button.setVisible(not rows)
        self._show()

    def choose(self, ident: str) -> None:
        """Select a record's row without telling anyone; a filter that hides it is emptied."""
        if self.table.rows.row_of(ident) < 0 and any(r.record.id == ident for r in self.section.rows()):
            self.field.clear()
        self._quiet = True
        self.table.choose(ident)
        self._quiet = False

    def chosen_row(self) -> Row | None:
        """The row that is selected."""
        return self.table.chosen_value()

    def walk(self, step: int) -> None:
        """Go so many rows down, or up with a negative step."""
        rows = self.table.rows.rows
        if rows:
            at = self.table.currentIndex().row() if self.chosen_row() is not None else -1 if step > 0 else len(rows)
            self.table.choose(rows[min(max(at + step, 0), len(rows) - 1)].record.id)

    def give_place(self, step: int) -> None:
        """Give the chosen row the place above (-1) or below (1) the next one shown of its group."""
        chosen, rows = self.chosen_row(), self.table.rows.rows
        if chosen is None or not self.section.ordered:
            return
        at = self.table.currentIndex().row() + step
        if 0 <= at < len(rows) and self.section.group(rows[at]) == self.section.group(chosen):
            self.section.place(chosen, rows[at], below=step > 0)

    def neighbour(self) -> Row | None:
        """The row that takes the selection when the chosen one goes."""
        rows, at = self.table.rows.rows, self.table.currentIndex().row()
        if self.chosen_row() is None or len(rows) < 2:
            return None
        return rows[at + 1] if at + 1 < len(rows) else rows[at - 1]

    def give_margins(self, side: int, top: int) -> None:
        """Air around the list, in design pixels."""
        self._body.setContentsMargins(theme.px(side), theme.px(top), theme.px(side), 0)

    def narrow(self, on: bool) -> None:
        """Make do with less room, or with the usual one."""
        self._heading.setVisible(not on)  # the choice above says it already
        for words, sign in self._pairs:
            words.setVisible(not on)
            sign.setVisible(on)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave room for the names: a column without content and those that matter least make way."""
        columns = self.table.rows.columns
        shown = set(self._filled)
        for place in self.section.spare:
            if sum(theme.px(columns[n].width) for n in shown) + theme.px(_NAMES) <= self.table.width():
                break
            shown.discard(place)
        for place, of in enumerate(columns):
            self.table.setColumnHidden(place, bool(of.width) and place not in shown)
        if (grows := self.section.grows) in shown:
            rest = self.table.width() - sum(theme.px(columns[n].width) for n in shown - {grows})
            wide = min(rest // 2, rest - theme.px(2 * _NAMES))  # the names come first
            self.table.setColumnWidth(grows, max(theme.px(columns[grows].width), wide))

    def _buttons(self) -> list[Button]:
        if self.section.read_only:
            return []
        found = []
        if self.section.ordered:
            found = [
                Button(words, partial(self.give_place, step), icon=icon, key=key, icon_only=True)
                for words, step, icon, key in (
                    (lambda: self.tr("Move up"), -1, "arrow-up", "Alt+Up"),
                    (lambda: self.tr("Move down"), 1, "arrow-down", "Alt+Down"),
                )
            ]
        self._pairs = [_pair(self.section.new_words, self.wanted_new.emit, "filled", "plus", "Ctrl+N")]
        if self.section.takes_lists:
            self._pairs.insert(
                0, _pair(lambda: self.tr("Take in a list"), self.wanted_list.emit, "quiet", "open", LIST_KEY)
            )
        if self.section.brings_usual:
            self.usual_button = Button(lambda: self.tr("Add the usual ones"), self.wanted_usual.emit, icon="plus")
            found.append(self.usual_button)
        return [*found, *(button for pair in self._pairs for button in pair)]

    def _filter(self, text: str) -> None:
        self.section.asked = text
        self._show()

    def _show(self) -> None:
        self._quiet = True
        self.table.replace(self.section.found())
        self.table.viewport().update()  # the underlined parts may be others in the same rows
        self._quiet = False
        self.count.retranslate()
        self.count.setVisible(bool(self.section.asked))
        self._fit()

    def _count_words(self) -> str:
        return self.section.count_words(len(self.table.rows.rows))

    def _tell_chosen(self, row: Row | None) -> None:
        if row is not None and not self._quiet:
            self.chosen.emit(row)


def _pair(
    words: Callable[[], str], pressed: Callable[[], object], look: str, icon: str, key: str
) -> tuple[Button, Button]:
    """A button with its words, and the same as a sign alone, hidden until it is needed."""
    made = tuple(Button(words, pressed, look=look, icon=icon, key=key, icon_only=only) for only in (False, True))
    made[1].hide()
    return made[0], made[1]
