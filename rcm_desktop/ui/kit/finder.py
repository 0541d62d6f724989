"""Ctrl+Shift+P: pages and actions by name, done with Enter."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from rcm_desktop.domain.finding import folded
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Card, column
from rcm_desktop.ui.kit.page import Command
from rcm_desktop.ui.kit.places import key_shown
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import say


class Finder(QDialog):
    """A list of commands filtered by what is typed: every typed word must begin a word of the command."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._commands = tuple(commands)
        self.setAccessibleName(self.tr("Search or do"))
        self.field = SearchField(lambda: self.tr("Search or do…"))
        columns: tuple[Column[Command], ...] = (
            Column(lambda: self.tr("Action"), lambda command: say(command.words)),
            Column(
                lambda: self.tr("Key"),
                lambda command: key_shown(command.key),
                colour=lambda _: "muted",
                figures=True,
                width=140,
            ),
        )
        self.table = RowTable(RowModel(columns, lambda c: say(c.words)), lambda: self.tr("Actions"), header=False)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setLayout(column(Card(self.field, self.table, margin=8)))
        self.setFixedSize(theme.px(480), theme.px(380))
        self.field.searched.connect(self._filter)
        self.field.walked.connect(self._walk)
        self.field.entered.connect(self._do)
        self.table.clicked.connect(self._do)
        self._filter("")
        self.field.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.reject()

    def _filter(self, text: str) -> None:
        wanted = folded(text).split()
        found = [command for command in self._commands if _begins(wanted, folded(say(command.words)).split())]
        self.table.replace(found)
        self.table.selectRow(0)

    def _walk(self, step: int) -> None:
        last = len(self.table.rows.rows) - 1
        self.table.selectRow(min(max(self.table.currentIndex().row() + step, 0), last))

    def _do(self) -> None:
        command, window = self.table.chosen_value(), self.parent()
        self.accept()
        if command is not None and window is not None:
            # Once this key is dealt with: what opens a dialog would outlive the field that still answers it.
            QTimer.singleShot(0, window, command.run)


def _begins(wanted: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)
