"""What every section of Setup is: rows with their columns, an order, what is new there, and a panel."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, ClassVar

import msgspec

from rcm_desktop.domain.finding import Entry, Index, matched
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.wording import translate
from rcm_desktop.ui.kit.row_model import Column


class Part(StrEnum):
    """The sections of Setup, in the order of its list; the value is what a Place's detail says."""

    MEETING = "meeting"
    DELEGATIONS = "delegations"
    PEOPLE = "people"
    SESSIONS = "sessions"
    OBJECTIVES = "objectives"
    ITEMS = "items"
    PHRASES = "phrases"
    BADGES = "badges"
    LAPTOPS = "laptops"


class Row(msgspec.Struct, frozen=True, gc=False):
    """A record as a list shows it, with the record it belongs to and a count of its own."""

    record: Any
    of: Any = None
    count: int = 0


class Section:
    """One kind of record in a list; a subclass reads the rows and says what is shown of them."""

    part: ClassVar[Part]
    cls: ClassVar[type[Record]]
    ordered: ClassVar[bool] = True
    """Whether a person gives the rows their order."""
    read_only: ClassVar[bool] = False
    takes_lists: ClassVar[bool] = False
    """Whether rows may come in a list from others."""
    brings_usual: ClassVar[bool] = False
    """Whether the program has rows of its own to begin with."""
    spare: ClassVar[tuple[int, ...]] = ()
    """The columns that make way where there is little room, the first one first."""
    grows: ClassVar[int] = -1
    """The column with a width that shares with the names what room there is beyond it."""

    def __init__(self, gestures: Gestures) -> None:
        self.gestures = gestures
        self.asked = ""
        """What the filter holds, for the parts of a name to underline."""
        self._rows: tuple[Row, ...] = ()
        self._index = Index(())

    def read(self) -> tuple[Row, ...]:
        """The rows in their order, as they stand now."""
        raise NotImplementedError

    def columns(self) -> Sequence[Column[Row]]:
        """What is shown of a row."""
        raise NotImplementedError

    def entry(self, row: Row) -> Entry:
        """What of a row the filter searches."""
        raise NotImplementedError

    def fresh(self, beside: Row | None) -> Record:
        """A new record with what is sensible to begin with, given the row that is chosen."""
        raise NotImplementedError

    def panel(self) -> RecordPanel:
        """The panel that edits a record."""
        raise NotImplementedError

    def new_words(self) -> str:
        """What the button for a new record says."""
        raise NotImplementedError

    def count_words(self, count: int) -> str:
        """How many rows there are, in words."""
        raise NotImplementedError

    def group(self, row: Row) -> str:
        """Rows change places only within their group."""
        return ""

    def name_of(self, row: Row) -> str:
        """What a row is called where its move is told."""
        raise NotImplementedError

    def reload(self) -> tuple[Row, ...]:
        """Read the rows again, and make ready to filter them."""
        self._rows = self.read()
        self._index = self.index(self._rows)
        return self._rows

    def index(self, rows: Sequence[Row]) -> Index:
        """The words of the rows."""
        return Index(self.entry(row) for row in rows)

    def rows(self) -> tuple[Row, ...]:
        """All rows as last read."""
        return self._rows

    def found(self) -> tuple[Row, ...]:
        """The rows of which each word of the filter begins some word, in their own order."""
        if not self.asked.strip():
            return self._rows
        found = set(self._index.find(self.asked, len(self._rows)))
        return tuple(row for row in self._rows if row.record.id in found)

    def place(self, row: Row, target: Row, *, below: bool) -> None:
        """Put a row directly above or below another of its group."""
        group = [r.record.id for r in self._rows if self.group(r) == self.group(row)]
        name = self.name_of(row)
        here = _neighbours(group, row.record.id)
        rest = [ident for ident in group if ident != row.record.id]
        at = rest.index(target.record.id) + (1 if below else 0)
        there = (rest[at - 1] if at else "", rest[at] if at < len(rest) else "")
        self.gestures.move(row.record, here, there, lambda: translate("setup", "Move of {name}").format(name=name))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """The parts of a shown text that the filter found, as (start, length)."""
        return [(start, end - start) for start, end in matched(text, self.asked)] if self.asked else []


def mark_column(lacks: Callable[[Any], bool] = lambda _: False) -> Column[Row]:
    """The last column: what about a row asks for a look."""

    def mark(row: Row) -> str:
        if row.record.deleted_yet_edited:
            return translate("setup", "Deleted, yet edited")
        if row.record.to_settle:
            return translate("setup", "To settle")
        return translate("setup", "Translation missing") if lacks(row.record) else ""

    def colour(row: Row) -> str:
        return "warn" if row.record.deleted_yet_edited or row.record.to_settle else "muted"

    return Column(lambda: translate("setup", "To look at"), mark, colour=colour, width=156)


def _neighbours(order: Sequence[str], ident: str) -> tuple[str, str]:
    at = order.index(ident)
    return (order[at - 1] if at else "", order[at + 1] if at + 1 < len(order) else "")
