"""The rows of the programme as a list: each session, and beneath it its items."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from rcm_desktop.domain.agenda import AgendaItem, days_of, moment
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.records.wording import word
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.prepare.words import Sum, audience_word, short_day, sum_words
from rcm_desktop.ui.screens.agenda.words import access_word, hours, missing_word, title, translate

MINUTES = 1
"""The column of minutes."""
TIMES, DATED_TIMES = 110, 190
"""The width of the column of times, without and with the day."""
_MIME = "application/x-rcm-agenda-item"
_INDENT = "      "
Index = QModelIndex | QPersistentModelIndex


class Entry(msgspec.Struct, frozen=True):
    """A row: a session, or an item of it; the day where it is not said above the list, and what a screen shows.

    `at` is when the item is planned, local, be it only that it follows the one before it.
    """

    sitting: Sitting
    item: AgendaItem | None = None
    dated: bool = False
    sum: Sum = Sum()
    at: dt.datetime | None = None

    @property
    def key(self) -> Id:
        """The record's id."""
        return self.item.id if self.item is not None else self.sitting.session.id


def entries(
    programme: Programme, sittings: Iterable[Sitting], day: dt.date | None, *, dated: bool = False
) -> Iterator[Entry]:
    """The rows of these sittings, of those over several days that day's items."""
    for sitting in sittings:
        sums = sum_words(sitting, programme)
        yield Entry(sitting, None, dated, sums)
        for slot in programme.slots(sitting):
            follows = None if slot.start is None else programme.local(slot.start)
            start = moment(slot.item.planned.start) or follows
            if day is None or _belongs(start, sitting, day):
                yield Entry(sitting, slot.item, dated, at=start)


def _belongs(start: dt.datetime | None, sitting: Sitting, day: dt.date) -> bool:
    days = days_of(sitting.session)
    if len(days) < 2:
        return True
    own = start.date() if start is not None and start.date() in days else days[0]
    return own == day


def list_columns() -> tuple[Column[Entry], ...]:
    """All that a list has room for."""
    return (
        Column(lambda: translate("agenda", "Time"), _time, width=TIMES),
        Column(
            lambda: translate("agenda", "Min"),
            _minutes,
            tip=lambda entry: entry.sum.whole,
            colour=_sum_colour,
            figures=True,
            width=142,
        ),
        Column(lambda: translate("agenda", "Title"), _title, tip=_title),
        Column(lambda: translate("agenda", "Presented by"), _speakers, tip=_speakers, width=150),
        Column(lambda: translate("agenda", "Kind"), _kind, width=140),
        Column(lambda: translate("agenda", "Room"), _room, width=120),
        Column(lambda: translate("agenda", "Shown to"), _shown_to, width=130),
        Column(lambda: translate("agenda", "Translation"), _missing, colour=lambda _: "warn", width=136),
    )


def item_columns() -> tuple[Column[Entry], ...]:
    """What the narrow table of one session's items shows."""
    return (
        Column(lambda: translate("agenda", "Time"), _time, width=60),
        Column(lambda: translate("agenda", "Min"), _minutes, figures=True, width=56),
        Column(lambda: translate("agenda", "Title"), _title, tip=_title),
    )


class ProgrammeModel(RowModel[Entry]):
    """Sessions stand out, minutes of an item can be typed, and items can be dragged to another place."""

    typed = Signal(object, int)
    """An Entry's item is to last so many minutes."""
    dropped = Signal(str, int)
    """An item is to stand before the row of this number."""

    def __init__(self, columns: tuple[Column[Entry], ...], *, indented: bool = True) -> None:
        super().__init__(columns, key=lambda entry: entry.key)
        self._indent = _INDENT if indented else ""
        self._title_column = next(n for n, one in enumerate(columns) if one.text is _title)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.value(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.FontRole and entry.item is None:
            return theme.font(14, 600)
        if role == Qt.ItemDataRole.DisplayRole and entry.item is not None and index.column() == self._title_column:
            return f"{self._indent}{_title(entry)}"
        if role == Qt.ItemDataRole.EditRole and entry.item is not None:
            return str(entry.item.planned.minutes or "")
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry, text = self.value(index), str(value).strip()
        if role != Qt.ItemDataRole.EditRole or entry is None or entry.item is None or not text.isdigit():
            return False
        self.typed.emit(entry, int(text))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags, entry = super().flags(index), self.value(index)
        if entry is None or entry.item is None:
            return flags
        if index.column() == MINUTES:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Iterable[Index]) -> QMimeData:
        data = QMimeData()
        entry = next((one for index in indexes if (one := self.value(index)) is not None), None)
        if entry is not None and entry.item is not None:
            data.setData(_MIME, entry.item.id.encode())
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, line: int, column: int, parent: Index) -> bool:
        """Between two rows, or upon one: before it."""
        place = line if line >= 0 else parent.row() if parent.isValid() else len(self.rows)
        ident = bytes(data.data(_MIME).data()).decode()
        if ident:
            self.dropped.emit(ident, place)
        # Nothing was moved here: the rows come anew once the place is on disk.
        return False

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, line: int, column: int, parent: Index) -> bool:
        return data.hasFormat(_MIME)


def _time(entry: Entry) -> str:
    if entry.item is not None:
        return labels().time(entry.at) if entry.at is not None else ""
    start, end = moment(entry.sitting.session.period.start), moment(entry.sitting.session.period.end)
    told = hours(start, end)
    return f"{short_day(start.date())} {told}" if entry.dated and start is not None else told


def _minutes(entry: Entry) -> str:
    return entry.sum.excess or entry.sum.told if entry.item is None else str(entry.item.planned.minutes or "")


def _sum_colour(entry: Entry) -> str:
    return "bad" if entry.sum.excess else "ink" if entry.item is not None else "muted"


def _title(entry: Entry) -> str:
    return title(entry.item if entry.item is not None else entry.sitting.session).text


def _speakers(entry: Entry) -> str:
    return entry.item.speakers if entry.item is not None else ""


def _kind(entry: Entry) -> str:
    return word(entry.item.kind if entry.item is not None else entry.sitting.session.kind)


def _room(entry: Entry) -> str:
    return entry.sitting.session.room if entry.item is None else ""


def _shown_to(entry: Entry) -> str:
    return audience_word(entry.item) if entry.item is not None else access_word(entry.sitting.session)


def _missing(entry: Entry) -> str:
    said = title(entry.item if entry.item is not None else entry.sitting.session)
    return missing_word() if said.borrowed else ""


def place_of_drop(rows: Sequence[Entry], ident: Id, line: int) -> tuple[Id, int] | None:
    """The session, and the place among its items, that a row's number means for an item that comes there."""
    if not rows:
        return None
    before = rows[min(line, len(rows)) - 1] if line > 0 else None
    if before is None or before.item is None:
        return (before or rows[0]).sitting.session.id, 0
    items = [item.id for item in before.sitting.items]
    others = [one for one in items if one != ident]
    at = others.index(before.item.id) + 1 if before.item.id in others else items.index(ident)
    return before.sitting.session.id, at
