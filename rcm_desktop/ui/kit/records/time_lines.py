"""Fields of days and hours, each of which may be left open."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.ui.kit.blocks import fill, row, wide
from rcm_desktop.ui.kit.forms import DateField, TextField, Tick, TimeField
from rcm_desktop.ui.kit.records.lines import Line, labelled
from rcm_desktop.ui.kit.records.text_lines import not_a_number
from rcm_desktop.ui.kit.records.wording import day_of, moment_of, translate
from rcm_desktop.ui.kit.wording import Words, say


class When(QWidget):
    """A tick, and where it is on a day, and with an `hour` a time of day; `day` is what it begins with."""

    edited = Signal()

    def __init__(self, name: Words, day: Callable[[], str], *, hour: int | None = None) -> None:
        super().__init__()
        self._day, self._hour = day, hour
        self.tick = Tick(name)
        self.date = wide(DateField(lambda: self._called(name, self.tr("day"))), 128)
        self.time = wide(TimeField(lambda: self._called(name, self.tr("time"))), 72)
        self.editors = [self.tick, self.date, self.time]
        for field in (self.date, self.time):
            policy = QSizePolicy()
            policy.setRetainSizeWhenHidden(field is self.date or hour is not None)
            field.setSizePolicy(policy)
        fill(self, row(self.tick, None, self.date, self.time))
        self.put("")
        self.tick.toggled.connect(self._toggle)
        self.date.dateChanged.connect(lambda _: self.edited.emit())
        self.time.timeChanged.connect(lambda _: self.edited.emit())

    def text(self) -> str:
        """The ISO day or moment, empty where it is left open."""
        if not self.tick.isChecked():
            return ""
        day = self.date.day().isoformat()
        return day if self._hour is None else f"{day}T{self.time.hour():%H:%M}"

    def put(self, text: str) -> None:
        """Show an ISO day or moment, or leave it open."""
        self.blockSignals(True)
        blocked = self.tick.blockSignals(True)
        if text:
            self.date.put(dt.date.fromisoformat(text[:10]))
            self.time.put(dt.time.fromisoformat(text[11:16] or "00:00"))
        self.tick.setChecked(bool(text))
        self._unfold()
        self.tick.blockSignals(blocked)
        self.blockSignals(False)

    def begin(self) -> str:
        """The moment it is set to when a person ticks it."""
        day = self._day() or dt.datetime.now(dt.UTC).astimezone().date().isoformat()
        return day if self._hour is None else f"{day}T{self._hour:02d}:00"

    def _toggle(self, on: bool) -> None:
        if on:
            self.put(self.begin())
        self._unfold()
        self.edited.emit()

    def _unfold(self) -> None:
        self.date.setVisible(self.tick.isChecked())
        self.time.setVisible(self.tick.isChecked() and self._hour is not None)

    def _called(self, name: Words, part: str) -> str:
        return f"{say(name)}, {part}"


class SpanLine(Line):
    """From a day or moment to another, both set or both open: the days of a meeting, the times of a session."""

    def __init__(self, attribute: str, first: Words, last: Words, day: Callable[[], str], *, hours: bool) -> None:
        super().__init__(attribute)
        self._make: type[Days] | type[Times] = Times if hours else Days
        self.start = When(first, day, hour=9 if hours else None)
        self.end = When(last, day, hour=12 if hours else None)
        self._stand([self.start, self.end], [*self.start.editors, *self.end.editors], gap=8)
        self._stood = ""
        self.start.edited.connect(self._move_start)
        self.end.edited.connect(self._hear)

    def value(self) -> Days | Times:
        """Both ends."""
        return self._make(self.start.text(), self.end.text())

    def trouble(self) -> Words:
        """One end without the other, or the end before the start."""
        return span_trouble(self.start.text(), self.end.text(), both=True)

    def tell(self, value: Any) -> str:
        """Both ends in short."""
        told = moment_of if self._make is Times else day_of
        return " – ".join(text for text in (told(value.start), told(value.end)) if text) or "—"

    def _show(self, value: Any) -> None:
        self.start.put(value.start)
        self.end.put(value.end)
        self._stood = value.start

    def _move_start(self) -> None:
        """An end that is set goes along with the day; where only the start is set, the end opens with it."""
        now, end = self.start.text(), self.end.text()
        if now and not end:
            self.end.put(max(now, f"{now[:10]}{self.end.begin()[10:]}"))
        elif not now and end:
            self.end.put("")
        elif now and self._stood:
            gone = dt.date.fromisoformat(now[:10]) - dt.date.fromisoformat(self._stood[:10])
            self.end.put(f"{dt.date.fromisoformat(end[:10]) + gone}{end[10:]}")
        self._stood = now
        self._hear()


class PlannedLine(Line):
    """When an agenda item is to begin, and how many minutes it is given."""

    def __init__(self, attribute: str, day: Callable[[], str]) -> None:
        super().__init__(attribute)
        self.start = When(lambda: self.tr("Starts"), day, hour=9)
        self.minutes = TextField(lambda: self.tr("Minutes"))
        self._stand(
            [self.start, labelled(lambda: self.tr("Minutes"), self.minutes)],
            [self.minutes, *self.start.editors],
            gap=8,
        )
        self.start.edited.connect(self._hear)

    def value(self) -> Planned:
        """Start and minutes."""
        return Planned(self.start.text(), int(self.minutes.text().strip() or 0))

    def trouble(self) -> Words:
        """Minutes that are no whole number."""
        return not_a_number(self.minutes.text())

    def tell(self, value: Planned) -> str:
        """The start and the minutes in short."""
        minutes = self.tr("{n} min").format(n=value.minutes)
        return f"{moment_of(value.start)}, {minutes}" if value.start else minutes

    def _show(self, value: Planned) -> None:
        self.start.put(value.start)
        if self.minutes.text() != (shown := str(value.minutes or "")):
            self.minutes.setText(shown)


def span_trouble(start: str, end: str, *, both: bool) -> Words:
    """What is wrong with a time from one ISO text to another, empty if nothing is."""
    if both and bool(start) != bool(end):
        return lambda: translate("setup", "Set both the beginning and the end, or neither.")
    if start and end and end < start:
        return lambda: translate("setup", "The end is before the beginning.")
    return ""
