"""The laptops of the meeting: until when we have their work, what they cannot have yet, whom to visit next."""

from collections.abc import Mapping
from datetime import datetime

import msgspec

from rcm_desktop.services.exchange import Heard, Standing
from rcm_desktop.ui.kit.blocks import Label, Muted
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.listing import Listing
from rcm_desktop.ui.screens.exchange.trust_words import doubt_words, standing_words
from rcm_desktop.ui.screens.exchange.wording import laptop_name, moment, role_word


class LaptopRow(msgspec.Struct, frozen=True):
    """A laptop, the present moment, against which its age is told, and by whose word it is known."""

    heard: Heard
    now: datetime
    standing: Standing = Standing()


class Laptops(Listing[LaptopRow]):
    """Which laptops serve the meeting, who sits there, what we have of theirs and what they lack of ours."""

    def __init__(self) -> None:
        columns = (
            Column[LaptopRow](
                lambda: self.tr("Laptop"), lambda r: laptop_name(r.heard.laptop.name), tip=_word, colour=_name_colour,
                strong=True,
            ),
            Column[LaptopRow](lambda: self.tr("Person"), _who, tip=_who, width=152),
            Column[LaptopRow](lambda: self.tr("What we have"), self._age, tip=self._age, colour=_age_colour, width=224),
            Column[LaptopRow](
                lambda: self.tr("What it cannot have"), self._lacks, tip=self._lacks, colour=lambda _: "muted",
                width=272,
            ),
        )  # fmt: skip
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
        seen = line.heard.seen
        if seen is not None and moment(seen, line.now) != time:
            return self.tr("we have until {time}, seen {seen}").format(time=time, seen=moment(seen, line.now))
        return self.tr("we have until {time}").format(time=time)

    def _lacks(self, line: LaptopRow) -> str:
        """As "cannot have: 12 check-ins and 3 notes since 13:05"."""
        lacks = line.heard.lacks
        if lacks.since is None:
            return ""
        counts = dict(lacks.counts)
        told = [self.tr("%n check-ins", "", count) for count in (counts.pop("scan", 0),) if count]
        told += [self.tr("%n notes", "", count) for count in (counts.pop("note", 0),) if count]
        told += [self.tr("%n other changes", "", count) for count in (sum(counts.values()),) if count]
        time = moment(lacks.since, line.now)
        return self.tr("cannot have: {what} since {time}").format(what=labels().listing(told), time=time)


class NextVisit(Muted):
    """Whom to visit next with the stick, in one quiet sentence."""

    def show_laptops(self, found: tuple[Heard, ...], now: datetime) -> None:
        """Name the laptop whose work is lacking longest."""
        row = next((one for one in found if one.next_visit), None)
        self.setVisible(row is not None)
        if row is not None:
            self.say(lambda: self._sentence(row, now))

    def _sentence(self, row: Heard, now: datetime) -> str:
        name, seen = laptop_name(row.laptop.name), row.seen or row.until
        if seen is None:
            return self.tr("Visit next: {laptop}, of which there is nothing here yet.").format(laptop=name)
        text = self.tr("Visit next: {laptop}, last seen {time}.")
        return text.format(laptop=name, time=moment(seen, now))


class Doubts(Label):
    """What is amiss with laptops, a sentence each, where anything is; their names stand in its colour."""

    def __init__(self) -> None:
        super().__init__(colour="warn", wrap=True)

    def show_laptops(self, found: tuple[Heard, ...], standings: Mapping[str, Standing]) -> None:
        """Tell of those whose name is marked."""
        known = [(laptop_name(one.laptop.name), standings.get(one.laptop.id, Standing())) for one in found]
        amiss = [(name, standing) for name, standing in known if doubt_words(standing, name)]
        self.setVisible(bool(amiss))
        self.say(lambda: "\n".join(doubt_words(standing, name) for name, standing in amiss))


def _word(line: LaptopRow) -> str:
    return standing_words(line.standing, laptop_name(line.heard.laptop.name))


def _name_colour(line: LaptopRow) -> str:
    return "warn" if doubt_words(line.standing, line.heard.laptop.name) else "ink"


def _who(line: LaptopRow) -> str:
    """What a laptop is used for, where its name does not say it already, and who sits there."""
    word = role_word(line.heard.laptop.role)
    said = (word if word != line.heard.laptop.name else "", line.heard.person)
    return " · ".join(part for part in said if part)


def _age_colour(line: LaptopRow) -> str:
    if line.heard.clock_ahead:
        return "warn"
    return "muted" if line.heard.mine or line.heard.until is None else "ink"
