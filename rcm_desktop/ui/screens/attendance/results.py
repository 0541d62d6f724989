"""The people a search found: at most eight rows, the matched parts underlined."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent

from rcm_desktop.domain.attendance import Arrival
from rcm_desktop.domain.finding import matched
from rcm_desktop.domain.people import Standing
from rcm_desktop.services.people import Person
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.announce import announce
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.attendance.verdicts import Clocked, capacity_word, delegation_name

MOST = 8
"""How many people are ever shown at once: the list is not an open book."""
ROW_HEIGHT = 44
_DELEGATION, _CAPACITY, _STATE = 1, 2, 3
_SMALL, _SMALLEST = 680, 500
"""Below these design widths columns give way."""


ArrivalsOf = Callable[[tuple[str, ...]], Mapping[str, Arrival]]


class Result(msgspec.Struct, frozen=True):
    """A person found, the text that led there, and when they came (empty while they have not)."""

    person: Person
    asked: str
    arrived: str | None
    """None: not asked yet; a long list asks for the rows that are seen."""

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
            Column[Result](lambda: self.tr("State"), self._state, colour=_state_colour, width=186),
        )
        model = RowModel(columns, key=lambda r: r.person.delegate.id)
        super().__init__(model, lambda: self.tr("People found"), header=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._states: dict[str, str] = {}
        self._arrivals_of: ArrivalsOf = lambda _: {}
        self._clocked: Clocked | None = None

    def show_found(
        self, found: Sequence[Person], arrivals_of: ArrivalsOf, asked: str, clocked: Clocked, *, choose_first: bool
    ) -> None:
        """Show people with their state at the point; of an open list nobody is chosen until a key chooses."""
        self._arrivals_of, self._clocked = arrivals_of, clocked
        self._states.clear()
        few = arrivals_of(tuple(p.delegate.id for p in found)) if len(found) <= MOST else None
        self.replace(
            [Result(p, asked, None if few is None else _arrived(few.get(p.delegate.id), clocked)) for p in found]
        )
        # Only what is seen at once needs no scroll bar.
        bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if few is not None else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        if found and choose_first and self.chosen_value() is None:
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
        here = self.currentIndex().row() if self.chosen_value() is not None else -1
        place = min(max(0, here + step), len(rows) - 1)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name keeps its room: on a small screen the capacity gives way, with large text the delegation, too."""
        super().resizeEvent(event)
        room = self.width()
        self.setColumnHidden(_CAPACITY, room < theme.px(_SMALL))
        self.setColumnWidth(_DELEGATION, theme.px(160 if room >= theme.px(_SMALLEST) else 100))
        self.setColumnWidth(_STATE, theme.px(186 if room >= theme.px(_SMALLEST) else 110))

    def _state(self, result: Result) -> str:
        who = result.person.delegate
        if who.withdrawal.standing is Standing.WITHDRAWN:
            return self.tr("Withdrawn")
        arrived = result.arrived if result.arrived is not None else self._asked(who.id)
        if arrived:
            return self.tr("In, {time}").format(time=arrived)
        return self.tr("Not on the list") if who.withdrawal.standing is Standing.NOT_LISTED else ""

    def _asked(self, ident: str) -> str:
        if ident not in self._states and self._clocked is not None:
            self._states[ident] = _arrived(self._arrivals_of((ident,)).get(ident), self._clocked)
        return self._states.get(ident, "")


def _state_colour(result: Result) -> str:
    return "good" if result.person.delegate.withdrawal.standing is Standing.EXPECTED else "warn"


def _spans(text: str, asked: str) -> list[tuple[int, int]]:
    return [(start, end - start) for start, end in matched(text, asked)]


def _arrived(arrival: Arrival | None, clocked: Clocked) -> str:
    return "" if arrival is None else clocked.time(datetime.fromisoformat(arrival.at))
