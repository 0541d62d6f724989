"""The lists of the exchange page: laptops, what is to settle, and receipts."""

from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent

from rcm_desktop.services.checks import ToSettle
from rcm_desktop.services.exchange import Heard
from rcm_desktop.storage.database import Receipt
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Words
from rcm_desktop.ui.screens.exchange.matters import is_stray, why
from rcm_desktop.ui.screens.exchange.wording import (
    brought,
    kind_word,
    laptop_name,
    moment,
    record_name,
    role_word,
    translate,
)

R = TypeVar("R")
_MOST = 10
"""How many rows a list shows before it scrolls."""
INVITED = ".rcminvite"
"""How the file ends by which this laptop joined: what it brought is the meeting itself, and stays."""


class LaptopRow(msgspec.Struct, frozen=True):
    """A laptop and the present moment, against which its age is told."""

    heard: Heard
    now: datetime


class ReceiptRow(msgspec.Struct, frozen=True):
    """A bundle taken in, whether it is set aside now, and the present moment."""

    receipt: Receipt
    aside: bool
    now: datetime


class Listing(RowTable[R]):
    """A table as high as its rows, up to ten."""

    def fit(self) -> None:
        """Take the height of the rows shown."""
        shown = range(min(_MOST, len(self.rows.rows)))
        self.setFixedHeight(sum(self.rowHeight(place) for place in shown) + theme.px(4))

    def restyle(self) -> None:
        """Rows, and with them the whole, at the text scale in force."""
        super().restyle()
        self.fit()


class Laptops(Listing[LaptopRow]):
    """Which laptops serve the meeting, who sits there, and until when we have their work."""

    def __init__(self) -> None:
        columns = (
            Column[LaptopRow](lambda: self.tr("Laptop"), lambda r: laptop_name(r.heard.laptop.name), strong=True),
            Column[LaptopRow](lambda: self.tr("Role"), _role, width=140),
            Column[LaptopRow](lambda: self.tr("Person"), lambda r: r.heard.person),
            Column[LaptopRow](lambda: self.tr("What we have"), self._age, tip=self._age, colour=_age_colour, width=320),
        )
        model = RowModel(columns, key=lambda r: r.heard.laptop.id)
        super().__init__(model, lambda: self.tr("Laptops"), header=False)

    def show_laptops(self, found: tuple[Heard, ...], now: datetime) -> None:
        """Show the laptops, this one first."""
        self.replace([LaptopRow(heard, now) for heard in found])
        self.fit()

    def _age(self, line: LaptopRow) -> str:
        if line.heard.mine:
            return self.tr("this laptop")
        if line.heard.until is None:
            return self.tr("nothing yet")
        time = moment(line.heard.until, line.now)
        if line.heard.clock_ahead:
            return self.tr("we have until {time}; its clock runs ahead").format(time=time)
        return self.tr("we have until {time}").format(time=time)


def _role(line: LaptopRow) -> str:
    """What a laptop is used for, where its name does not say it already."""
    word = role_word(line.heard.laptop.role)
    return word if word != line.heard.laptop.name else ""


def _age_colour(line: LaptopRow) -> str:
    if line.heard.clock_ahead:
        return "warn"
    return "muted" if line.heard.mine or line.heard.until is None else "ink"


class ActingListing(Listing[R]):
    """A list whose last column is a gesture: a click on it, or Enter on the row."""

    acted = Signal(object)
    """The row's value."""

    def __init__(self, model: RowModel[R], name: Words) -> None:
        super().__init__(model, name, header=False)
        self.opened.connect(self.acted)
        self.clicked.connect(self._click)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks are one gesture."""

    def _click(self, index: QModelIndex) -> None:
        value = self.rows.value(index)
        if value is not None and index.column() == len(self.rows.columns) - 1:
            self.acted.emit(value)


class Settlements(ActingListing[ToSettle]):
    """What a person should look at; each opens its place."""

    def __init__(self) -> None:
        columns = (
            Column[ToSettle](lambda: self.tr("Record"), _kind, colour=lambda _: "muted", width=112),
            Column[ToSettle](lambda: self.tr("Name"), _named, tip=_named, strong=True, width=224),
            Column[ToSettle](lambda: self.tr("Why"), why, tip=why),
            Column[ToSettle](lambda: self.tr("Open"), lambda _: self.tr("Open"), colour=lambda _: "accent", width=80),
        )
        model = RowModel(columns, key=lambda t: f"{t.matter} {t.record} {t.other.id if t.other else ''}")
        super().__init__(model, lambda: self.tr("To settle"))

    def show_matters(self, found: tuple[ToSettle, ...]) -> None:
        """Show what is to settle."""
        self.replace(found)
        self.fit()


def _kind(one: ToSettle) -> str:
    return translate("matters", "Code") if is_stray(one) else kind_word(one.kind)


def _named(one: ToSettle) -> str:
    return record_name(one.about) or (one.seen[0].text if one.seen else "")


class Receipts(ActingListing[ReceiptRow]):
    """The bundles taken in, newest first; each can be undone, and done again."""

    def __init__(self) -> None:
        columns = (
            Column[ReceiptRow](lambda: self.tr("Time"), _taken_at, width=120),
            Column[ReceiptRow](
                lambda: self.tr("Laptop"), lambda r: laptop_name(r.receipt.laptop), strong=True, width=140
            ),
            Column[ReceiptRow](lambda: self.tr("File"), _file, tip=lambda r: r.receipt.name),
            Column[ReceiptRow](lambda: self.tr("State"), self._state, colour=lambda _: "muted", width=104),
            Column[ReceiptRow](lambda: self.tr("Undo"), self._gesture, colour=lambda _: "accent", width=168),
        )
        model = RowModel(columns, key=lambda r: str(r.receipt.id))
        super().__init__(model, lambda: self.tr("Receipts"))
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # a bundle's time stands at the end of its name

    def show_receipts(self, found: list[ReceiptRow]) -> None:
        """Show the receipts."""
        self.replace(found)
        self.fit()

    def _state(self, line: ReceiptRow) -> str:
        if line.receipt.name.endswith(INVITED):
            return self.tr("invitation")
        if line.aside:
            return self.tr("undone")
        return brought({}, line.receipt.new) or self.tr("nothing new")

    def _gesture(self, line: ReceiptRow) -> str:
        if line.receipt.name.endswith(INVITED) or not line.receipt.new:
            return ""
        return self.tr("Let it count again") if line.aside else self.tr("Undo what came in")


def _file(line: ReceiptRow) -> str:
    return Path(line.receipt.name).stem


def _taken_at(line: ReceiptRow) -> str:
    return moment(datetime.fromisoformat(line.receipt.taken_in), line.now)
