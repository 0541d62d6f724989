"""The laptops of the meeting and until when we have their work."""

from datetime import datetime

import msgspec

from rcm_desktop.services.exchange import Heard
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.exchange.listing import Listing
from rcm_desktop.ui.screens.exchange.wording import laptop_name, moment, role_word


class LaptopRow(msgspec.Struct, frozen=True):
    """A laptop and the present moment, against which its age is told."""

    heard: Heard
    now: datetime


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
