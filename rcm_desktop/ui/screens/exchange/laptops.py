"""The laptops of the meeting and until when we have their work."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rcm_desktop.services.exchange import Heard, Standing
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.screens.exchange.listing import Listing
from rcm_desktop.ui.screens.exchange.trust_words import mark, standing_words
from rcm_desktop.ui.screens.exchange.wording import laptop_name, moment, role_word


class LaptopRow(msgspec.Struct, frozen=True):
    """A laptop, the present moment, against which its age is told, and by whose word it is known."""

    heard: Heard
    now: datetime
    standing: Standing = Standing()


class Laptops(Listing[LaptopRow]):
    """Which laptops serve the meeting, who sits there, and until when we have their work."""

    def __init__(self) -> None:
        columns = (
            Column[LaptopRow](lambda: self.tr("Laptop"), _name, tip=_word, colour=_name_colour, strong=True),
            Column[LaptopRow](lambda: self.tr("Role"), _role, width=140),
            Column[LaptopRow](lambda: self.tr("Person"), lambda r: r.heard.person),
            Column[LaptopRow](lambda: self.tr("What we have"), self._age, tip=self._age, colour=_age_colour, width=320),
        )
        model = RowModel(columns, key=lambda r: r.heard.laptop.id)
        super().__init__(model, lambda: self.tr("Laptops"), header=False)

    def show_laptops(self, found: tuple[Heard, ...], now: datetime, standings: Mapping[str, Standing]) -> None:
        """Show the laptops, this one first."""
        self.replace([LaptopRow(heard, now, standings.get(heard.laptop.id, Standing())) for heard in found])
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


def _name(line: LaptopRow) -> str:
    """A laptop's name, and what is amiss with it."""
    return " · ".join(part for part in (laptop_name(line.heard.laptop.name), mark(line.standing)) if part)


def _word(line: LaptopRow) -> str:
    return standing_words(line.standing, laptop_name(line.heard.laptop.name))


def _name_colour(line: LaptopRow) -> str:
    return "warn" if mark(line.standing) else "ink"


def _role(line: LaptopRow) -> str:
    """What a laptop is used for, where its name does not say it already."""
    word = role_word(line.heard.laptop.role)
    return word if word != line.heard.laptop.name else ""


def _age_colour(line: LaptopRow) -> str:
    if line.heard.clock_ahead:
        return "warn"
    return "muted" if line.heard.mine or line.heard.until is None else "ink"
