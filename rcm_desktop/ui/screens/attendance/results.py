"""The people a search found: at most eight rows, the matched parts underlined."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import Qt

from rcm_desktop.domain.attendance import Arrival
from rcm_desktop.domain.finding import matched
from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, capacity_word, delegation_name

MOST = 8
"""How many people are ever shown at once: the list is not an open book."""
ROW_HEIGHT = 44


class Result(msgspec.Struct, frozen=True):
    """A person found, the text that led there, and when they came (empty while they have not)."""

    person: Person
    asked: str
    arrived: str

    @property
    def name(self) -> str:
        """The name as the list shows it."""
        return self.person.delegate.name.full

    @property
    def delegation(self) -> str:
        """The delegation's short name."""
        return delegation_name(self.person.delegation)


class Results(RowTable[Result]):
    """Rows of 44 px that the search field walks; the keyboard stays in the field."""

    def __init__(self) -> None:
        columns = (
            Column[Result](
                lambda: self.tr("Name"),
                lambda r: r.name,
                tip=lambda r: r.name,
                matches=lambda r: _spans(r.name, r.asked),
            ),
            Column[Result](
                lambda: self.tr("Delegation"),
                lambda r: r.delegation,
                tip=lambda r: r.delegation,
                matches=lambda r: _spans(r.delegation, r.asked),
                width=160,
            ),
            Column[Result](lambda: self.tr("Capacity"), lambda r: capacity_word(r.person.delegate), width=186),
            Column[Result](lambda: self.tr("State"), self._state, colour=lambda _: "good", width=186),
        )
        model = RowModel(columns, key=lambda r: r.person.delegate.id)
        super().__init__(model, lambda: self.tr("People found"), header=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_found(
        self, found: Sequence[Person], arrivals: Mapping[str, Arrival], asked: str, clocked: Clocked
    ) -> None:
        """Show people with their state at the point, the first of them chosen unless another was."""
        self.replace([Result(p, asked, _arrived(arrivals.get(p.delegate.id), clocked)) for p in found])
        if found and self.chosen_value() is None:
            self.choose(found[0].delegate.id)

    def choose_first(self) -> None:
        """Choose the best match."""
        if self.rows.rows:
            self.choose(self.rows.rows[0].person.delegate.id)

    def walk(self, step: int) -> None:
        """Choose a row further down or up, and say whose it is."""
        rows = self.rows.rows
        if not rows:
            return
        place = min(max(0, self.currentIndex().row() + step), len(rows) - 1)
        chosen = rows[place]
        self.choose(chosen.person.delegate.id)
        spoken = (chosen.name, chosen.delegation, capacity_word(chosen.person.delegate), self._state(chosen))
        announce(self, ", ".join(part for part in spoken if part))

    def room(self) -> int:
        """How many rows fit."""
        return max(1, min(MOST, self.viewport().height() // theme.px(ROW_HEIGHT)))

    def restyle(self) -> None:
        """Taller rows than other tables have: they are read standing."""
        super().restyle()
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW_HEIGHT))

    def _state(self, result: Result) -> str:
        return self.tr("In, {time}").format(time=result.arrived) if result.arrived else ""


def _spans(text: str, asked: str) -> list[tuple[int, int]]:
    return [(start, end - start) for start, end in matched(text, asked)]


def _arrived(arrival: Arrival | None, clocked: Clocked) -> str:
    return "" if arrival is None else clocked.time(datetime.fromisoformat(arrival.at))
