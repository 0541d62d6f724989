"""A field to choose one person: a few letters, the arrows, Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, column, fill
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.search import SearchField
from rcm_desktop.ui.kit.wording import language

_MOST = 6


class PersonChoice(QWidget):
    """Shows who is found; the person of the chosen row is the one that is meant."""

    changed = Signal()
    entered = Signal()
    """Enter while somebody is chosen."""

    def __init__(self, find: Callable[[str, int], Sequence[Person]]) -> None:
        super().__init__()
        self._find = find
        self.field = SearchField(lambda: self.tr("Person"), hint=lambda: self.tr("Name, country or badge"))
        columns = (
            Column[Person](lambda: self.tr("Name"), lambda p: p.delegate.name.full, tip=lambda p: p.delegate.name.full),
            Column[Person](lambda: self.tr("Delegation"), _delegation, colour=lambda _: "muted", width=112),
        )
        self.found = RowTable(
            RowModel(columns, key=lambda p: p.delegate.id), lambda: self.tr("People found"), dense=True, header=False
        )
        self.found.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = Label(lambda: self.tr("Nobody is found."), colour="muted", wrap=True)
        fill(self, column(self.field, self.found, self.nobody, gap=4))
        self.field.searched.connect(self._search)
        self.field.walked.connect(self._walk)
        self.field.entered.connect(lambda _: self._enter())
        self.found.opened.connect(lambda _: self._enter())
        self.found.chosen.connect(lambda _: self.changed.emit())
        self._search("")

    def person(self) -> Person | None:
        """Who is chosen."""
        return self.found.chosen_value()

    def _search(self, text: str) -> None:
        text = text.strip()
        people = tuple(self._find(text, _MOST)) if text else ()
        self.found.replace(people)
        self.found.setFixedHeight(theme.px(30) * max(1, len(people)) + 4)
        self.found.setVisible(bool(people))
        self.nobody.setVisible(bool(text) and not people)
        if people:
            self.found.choose(people[0].delegate.id)
        self.changed.emit()

    def _walk(self, by: int) -> None:
        rows, now = self.found.rows.rows, self.person()
        if rows:
            place = rows.index(now) if now in rows else -1
            self.found.choose(rows[min(max(place + by, 0), len(rows) - 1)].delegate.id)

    def _enter(self) -> None:
        if self.person() is not None:
            self.entered.emit()


def _delegation(person: Person) -> str:
    of = person.delegation
    return "" if of is None else of.short_name(language())
