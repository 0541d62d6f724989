"""The third step: what the list would change, group by group, before anything is written."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.kit.blocks import Heading, Label, Muted, column, fill, row
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Living, say
from rcm_desktop.ui.screens.lists.kind import Group, Line, ListKind
from rcm_desktop.ui.screens.lists.wording import how_read


class PreviewStep(Living, QWidget):
    """Counts, the rows of one group at a time, and what is to be decided."""

    def __init__(self, kind: ListKind[Any]) -> None:
        super().__init__()
        self._kind = kind
        self._plan: Any = None
        self._how, self._sums = Muted(), Label(wrap=True)
        self.group: Choice[Group] = Choice(lambda: self.tr("Show"))
        self.group.picked.connect(lambda _: self._show_group())
        columns = (
            Column[Line](
                lambda: self.tr("Row"), lambda r: f"{r.row:d}" if r.row else "", figures=True, width=64,
                colour=lambda _: "muted",
            ),
            Column[Line](kind.name_word, lambda r: r.name, tip=lambda r: r.name, strong=True, width=300),
            Column[Line](lambda: self.tr("What"), lambda r: r.what, tip=lambda r: r.what),
        )  # fmt: skip
        self.table = RowTable(RowModel(columns, key=lambda r: r.key), lambda: self.tr("Rows of the list"), dense=True)
        head = row(Heading(lambda: self.tr("What this brings"), size=16), None, self.group)
        decided = [part for part in (kind.above, self.table, kind.below) if part is not None]
        body = column(head, self._how, self._sums, *decided, gap=8)
        body.setStretch(3 + decided.index(self.table), 1)
        fill(self, body)

    def show_plan(self, plan: Any) -> None:
        """Show what a list would do."""
        self._plan = plan
        self._how.say(lambda: how_read(plan.look))
        groups = [(group, self._words_of(group, count)) for group, count in self._kind.counts(plan).items() if count]
        self.group.offer(groups or [(Group.NEW, self._words_of(Group.NEW, 0))])
        self._sums.say(lambda: " · ".join(say(words) for _, words in groups) or self.tr("Nothing would change."))
        self._kind.show_plan(plan)
        self._show_group()

    def retranslate(self) -> None:
        """The rows in the language spoken now."""
        self._show_group()

    def _show_group(self) -> None:
        if self._plan is not None:
            self.table.replace(self._kind.lines(self._plan, self.group.value() or Group.NEW))

    def _words_of(self, group: Group, count: int) -> Callable[[], str]:
        return lambda: {
            Group.NEW: self.tr("New: {count}"),
            Group.CHANGED: self.tr("Changed: {count}"),
            Group.MISSING: self.tr("No longer on the list: {count}"),
            Group.REFUSED: self.tr("Not taken in: {count}"),
            Group.NOTED: self.tr("To look at: {count}"),
        }[group].format(count=count)
