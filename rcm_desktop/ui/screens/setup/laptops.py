"""The section of laptops, which is only read: they join by invitation."""

from collections.abc import Sequence
from typing import ClassVar

from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.meeting import Laptop, Role
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.wording import translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section


class Laptops(Section):
    """The laptops that serve the meeting."""

    part: ClassVar[Part] = Part.LAPTOPS
    cls: ClassVar[type[Record]] = Laptop
    ordered: ClassVar[bool] = False
    read_only: ClassVar[bool] = True
    spare: ClassVar[tuple[int, ...]] = (3, 1, 4, 2)

    def read(self) -> tuple[Row, ...]:
        """Laptops by name; `count` tells this one."""
        mine = self.gestures.setup.seat().laptop.id
        found = sorted(self.gestures.setup.laptops().values(), key=lambda laptop: (laptop.name, laptop.id))
        return tuple(Row(laptop, count=1 if laptop.id == mine else 0) for laptop in found)

    def columns(self) -> Sequence[Column[Row]]:
        """Name, place where that is another word, what it is used for, badge letter."""
        return (
            Column(lambda: translate("setup", "Name"), self.name_of, matches=lambda r: self.spans(self.name_of(r))),
            Column(lambda: translate("setup", "Place"), _place, width=184),
            Column(lambda: translate("setup", "Used for"), _role, width=176),
            Column(lambda: translate("setup", "Badge letter"), lambda r: r.record.letter, width=136),
            Column(lambda: translate("setup", "Remark"), _remark, width=144),
        )

    def entry(self, row: Row) -> Entry:
        """Name, place and use."""
        return Entry(row.record.id, self.name_of(row), (row.record.place, _role(row)))

    def name_of(self, row: Row) -> str:
        """The name a person gave it."""
        return str(row.record.name or row.record.place)

    def count_words(self, count: int) -> str:
        """How many laptops."""
        return translate("setup", "Laptops: {count}").format(count=count)


def _role(row: Row) -> str:
    return word(Role(row.record.role)) if row.record.role in set(Role) else str(row.record.role)


def _place(row: Row) -> str:
    return str(row.record.place) if row.record.place != row.record.name else ""


def _remark(row: Row) -> str:
    return translate("setup", "this laptop") if row.count else ""
