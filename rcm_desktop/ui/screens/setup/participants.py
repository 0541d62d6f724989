"""The section of people, by family name."""

from collections.abc import Sequence
from typing import ClassVar

from rcm_desktop.domain.finding import Entry, Index, folded
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.wording import translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.person_panel import PersonPanel
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Participants(Section):
    """Everyone at the meeting; filtered by the index that the desk searches, too."""

    part: ClassVar[Part] = Part.PEOPLE
    cls: ClassVar[type[Record]] = Delegate
    ordered: ClassVar[bool] = False
    takes_lists: ClassVar[bool] = True
    spare: ClassVar[tuple[int, ...]] = (3, 2, 4, 1)

    def read(self) -> tuple[Row, ...]:
        """People by family name, blind to accents."""
        people = self.gestures.people.roster().people.values()
        by_name = sorted(people, key=lambda p: (folded(p.delegate.name.listed), p.delegate.id))
        return tuple(Row(person.delegate, person.delegation) for person in by_name)

    def index(self, rows: Sequence[Row]) -> Index:
        """The index of the desk's search."""
        return self.gestures.people.roster().index

    def columns(self) -> Sequence[Column[Row]]:
        """Name, delegation, capacity, badge."""
        return (
            Column(
                lambda: translate("setup", "Name"),
                lambda r: r.record.name.listed,
                tip=lambda r: r.record.name.full,
                matches=lambda r: self.spans(r.record.name.listed),
            ),
            Column(
                lambda: translate("setup", "Delegation"),
                _delegation,
                tip=_delegation,
                matches=lambda r: self.spans(_delegation(r)),
                width=164,
            ),
            Column(lambda: translate("setup", "Capacity"), lambda r: word(r.record.capacity), width=168),
            Column(lambda: translate("setup", "Badge"), lambda r: r.record.badge, width=88),
            mark_column(),
        )

    def entry(self, row: Row) -> Entry:
        """The name; the index itself is the desk's."""
        return Entry(row.record.id, row.record.name.full, ())

    def name_of(self, row: Row) -> str:
        """The full name."""
        return str(row.record.name.full)

    def fresh(self, beside: Row | None) -> Delegate:
        """A person of the chosen one's delegation."""
        return Delegate(id="", delegation=beside.record.delegation if beside is not None else "")

    def panel(self) -> PersonPanel:
        """The panel of a person."""
        return PersonPanel(self.gestures)

    def new_words(self) -> str:
        """New person."""
        return translate("setup", "New person")

    def count_words(self, count: int) -> str:
        """How many people."""
        return translate("setup", "People: {count}").format(count=count)


def _delegation(row: Row) -> str:
    return row.of.short_name(language()) if row.of is not None else "—"
