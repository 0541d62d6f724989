"""A delegation's record: its code, its names in both languages, who leads it for a while."""

from collections.abc import Sequence
from typing import Any, ClassVar

from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.people import Category, Delegate, Delegation
from rcm_desktop.domain.records import NameForms, Record
from rcm_desktop.ui.kit.blocks import Heading
from rcm_desktop.ui.kit.records.choice_lines import ActingHeadLine, ChoiceLine
from rcm_desktop.ui.kit.records.gestures import Gestures
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.text_lines import ListLine, PartsLine, TextLine
from rcm_desktop.ui.kit.records.wording import options
from rcm_desktop.ui.kit.wording import Words, language


class DelegationPanel(RecordPanel):
    """Edits a delegation."""

    cls: ClassVar[type[Record]] = Delegation

    def __init__(self, gestures: Gestures) -> None:
        super().__init__(gestures)
        self.code = TextLine("code", lambda: self.tr("Code"), judge=self._code_trouble)
        self.names = tuple(
            PartsLine(
                attribute,
                NameForms,
                [
                    [("short", lambda: self.tr("Short name"))],
                    [("formal", lambda: self.tr("Formal name"))],
                    [("article", lambda: self.tr("Article")), ("acronym", lambda: self.tr("Acronym"))],
                ],
            )
            for attribute in ("name_es", "name_en")
        )
        self.names[0].pair(self.names[1], "short", "formal")
        self.acting = ActingHeadLine("acting_head", self._members, lambda: gestures.setup.meeting().period.start)
        self.lay_out(
            self.code,
            ChoiceLine("category", lambda: self.tr("Takes part as"), lambda: options(list(Category))),
            Heading("Español", size=14),
            self.names[0],
            Heading("English", size=14),
            self.names[1],
            ListLine(
                "aliases", lambda: self.tr("Also called"), hint=lambda: self.tr("with commas between: EEUU, EE. UU.")
            ),
            self.acting,
        )

    def name_of(self, record: Any) -> str:
        """The short name, or the code."""
        return str(record.short_name(language()))

    def new_words(self) -> str:
        """The heading of a new delegation."""
        return self.tr("New delegation")

    def _members(self) -> Sequence[Delegate]:
        record = self.record()
        people = (person.delegate for person in self.gestures.people.roster().people.values())
        return sorted(
            (d for d in people if record is not None and record.id and d.delegation == record.id),
            key=lambda d: (folded(d.name.full), d.id),
        )

    def _code_trouble(self, code: str) -> Words:
        if not code:
            return lambda: self.tr("A code is needed, such as HND.")
        record = self.record()
        for other in self.gestures.people.delegations():
            if folded(other.code) == folded(code) and record is not None and other.id != record.id:
                name = self.name_of(other)
                return lambda: self.tr("{name} has this code already.").format(name=name)
        return ""
