"""The left of preparing: the days of the meeting, each with its number of sessions, and what to look at again."""

import datetime as dt
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Signal

from rcm_desktop.domain.planning_checks import Concern, Remark
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Days
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, Panel, Rule, column, fill
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.screens.agenda.prepare.remark_list import SIDE, RemarkList, RemarkRow
from rcm_desktop.ui.screens.agenda.prepare.words import remark_words, short_day, short_remark

MOST_DAYS = 62
"""Of a longer meeting only the days on which something sits are listed."""
UNTIMED, ALL = "none", "all"


class DayRow(msgspec.Struct, frozen=True):
    """A day that can be chosen; `date` is None for what has no time, and for all days together."""

    date: dt.date | None
    count: int
    all: bool = False

    @property
    def key(self) -> str:
        """What the row is known by."""
        return ALL if self.all else self.date.isoformat() if self.date is not None else UNTIMED


_WEIGHT = {concern: place for place, concern in enumerate(Concern)}


class DayList(Panel):
    """Choosing a day shows it; Enter or a click on a remark brings its session in front."""

    day_chosen = Signal(object)
    """A person went to this DayRow."""
    session_wanted = Signal(str, str)
    """A session, and perhaps an item of it, is to be brought in front."""

    def __init__(self) -> None:
        super().__init__("paper")
        self._quiet = False
        days = (
            Column[DayRow](self._day_title, self._day_words, colour=lambda day: "ink" if day.count else "muted"),
            Column[DayRow](lambda: self.tr("Sessions"), self._count_words, figures=True, width=50),
        )
        self.days = RowTable(RowModel(days, key=lambda day: day.key), self._day_title, dense=True, header=False)
        self.head = Label(weight=600)
        self.remarks = RemarkList(lambda: self.tr("Remark"), lambda: self.tr("What to look at again"))
        head = column(self.head)
        head.setContentsMargins(theme.px(SIDE), theme.px(4), theme.px(8), 0)
        body = column(self.days, Rule(), head, self.remarks, gap=4, margin=4)
        body.setStretch(0, 3)
        body.setStretch(3, 2)
        fill(self, body)
        self.days.chosen.connect(self._tell_day)
        self.remarks.opened.connect(self._tell_remark)
        self.remarks.clicked.connect(lambda index: self._tell_remark(self.remarks.rows.value(index)))
        self.show_remarks((), None)

    def show_days(self, programme: Programme) -> None:
        """The days of the meeting and those on which something sits; the chosen one stays chosen."""
        dates = sorted({*_days_of(programme.meeting.period), *programme.days})
        rows = [DayRow(day, len(programme.on_day(day))) for day in dates]
        if untimed := programme.on_day(None):
            rows.append(DayRow(None, len(untimed)))
        if len(rows) > 1:
            rows.append(DayRow(None, len(programme.sittings), all=True))
        self._quiet = True
        self.days.replace(rows)
        self._quiet = False

    def day(self) -> DayRow | None:
        """The chosen day."""
        return self.days.chosen_value()

    def rows(self) -> tuple[DayRow, ...]:
        """The days listed."""
        return self.days.rows.rows

    def dates(self) -> list[dt.date]:
        """Those of them that are dates."""
        return [row.date for row in self.rows() if row.date is not None]

    def choose(self, key: str) -> bool:
        """Choose a day without telling anyone."""
        self._quiet = True
        found = self.days.choose(key)
        self._quiet = False
        return found

    def show_remarks(self, remarks: Sequence[Remark], programme: Programme | None) -> None:
        """What to look at again; what is in somebody's way stands before what is only missing."""
        rows = [] if programme is None else [
            RemarkRow(one, remark_words(one, programme), short_remark(one, programme), _remark_key(one))
            for one in sorted(remarks, key=lambda one: _WEIGHT[one.concern])
        ]  # fmt: skip
        count = len(rows)
        self.head.say(lambda: self.tr("%n remarks", "", count) if count else self.tr("No remarks"))
        self.head.tint("warn" if count else "muted")
        self.remarks.replace(rows)
        self.remarks.setVisible(bool(rows))

    def _day_title(self) -> str:
        return self.tr("Days")

    def _day_words(self, day: DayRow) -> str:
        return self.tr("All days") if day.all else short_day(day.date)

    def _count_words(self, day: DayRow) -> str:
        return f"{day.count}" if day.count else ""

    def _tell_day(self, day: DayRow | None) -> None:
        if day is not None and not self._quiet:
            self.day_chosen.emit(day)

    def _tell_remark(self, row: RemarkRow | None) -> None:
        if row is not None:
            self.session_wanted.emit(row.remark.session, row.remark.item)


def _remark_key(remark: Remark) -> str:
    return "/".join((remark.concern, remark.session, remark.other, remark.item))


def _days_of(period: Days) -> list[dt.date]:
    if not period.start or not period.end:
        return []
    first, last = dt.date.fromisoformat(period.start), dt.date.fromisoformat(period.end)
    count = (last - first).days + 1
    return [first + dt.timedelta(days=n) for n in range(count)] if count <= MOST_DAYS else []
