"""The section of delegations, in the meeting's own order."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.finding import Entry
from rcm_desktop.domain.people import Category, Delegation
from rcm_desktop.domain.records import Record
from rcm_desktop.ui.kit.records.wording import translate, word
from rcm_desktop.ui.kit.row_model import Column
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.setup.delegation_panel import DelegationPanel
from rcm_desktop.ui.screens.setup.sections import Part, Row, Section, mark_column


class Delegations(Section):
    """Delegations with how many people each announced."""

    part: ClassVar[Part] = Part.DELEGATIONS
    cls: ClassVar[type[Record]] = Delegation
    spare: ClassVar[tuple[int, ...]] = (2, 3, 4)

    def read(self) -> tuple[Row, ...]:
        """Delegations in the meeting's order."""
        roster = self.gestures.people.roster()
        counts: dict[str, int] = {}
        for person in roster.people.values():
            counts[person.delegate.delegation] = counts.get(person.delegate.delegation, 0) + 1
        return tuple(Row(d, count=counts.get(d.id, 0)) for d in roster.delegations)

    def columns(self) -> Sequence[Column[Row]]:
        """Code, name, category, people."""
        return (
            Column(lambda: translate("setup", "Code"), lambda r: r.record.code, width=104),
            Column(
                lambda: translate("setup", "Name"),
                self.name_of,
                tip=lambda r: r.record.name(language()).formal,
                matches=lambda r: self.spans(self.name_of(r)),
            ),
            Column(lambda: translate("setup", "Takes part as"), lambda r: word(r.record.category), width=176),
            Column(lambda: translate("setup", "People"), lambda r: f"{r.count:d}", figures=True, width=88),
            mark_column(_lacks),
        )

    def entry(self, row: Row) -> Entry:
        """Names in both languages, acronyms, aliases, code and category."""
        record = row.record
        texts = [text for n in (record.name_es, record.name_en) for text in (n.short, n.formal, n.acronym)]
        also = [record.code, *record.aliases, word(record.category), *texts]
        return Entry(record.id, self.name_of(row), tuple(text for text in also if text))

    def name_of(self, row: Row) -> str:
        """The short name, or the code."""
        return str(row.record.short_name(language()))

    def fresh(self, beside: Row | None) -> Delegation:
        """A delegation of the chosen one's category."""
        return Delegation(id="", category=beside.record.category if beside is not None else Category.MEMBER)

    def place(self, row: Row, target: Row, *, below: bool) -> None:
        """Give the meeting another order of its delegations."""
        former = self.gestures.setup.meeting().order
        order = [r.record.id for r in self.rows() if r.record.id != row.record.id]
        order.insert(order.index(target.record.id) + (1 if below else 0), row.record.id)
        name = self.name_of(row)
        self.gestures.order_delegations(former, order, lambda: translate("setup", "Move of {name}").format(name=name))

    def panel(self) -> DelegationPanel:
        """The panel of a delegation."""
        return DelegationPanel(self.gestures)

    def new_words(self) -> str:
        """New delegation."""
        return translate("setup", "New delegation")

    def count_words(self, count: int) -> str:
        """How many delegations."""
        return translate("setup", "Delegations: {count}").format(count=count)


def _lacks(record: Any) -> bool:
    return bool(record.name_es.short) != bool(record.name_en.short)
