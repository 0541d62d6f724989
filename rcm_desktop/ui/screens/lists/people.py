"""Lists of people, as the steps take them in."""

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from rcm_desktop.domain.people import Delegation
from rcm_desktop.intake.mapping import PersonField
from rcm_desktop.intake.table_file import Progress
from rcm_desktop.services.lists import Choices, Lists, Look, Plan, Receipt, Undone, is_complete
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.lists.kind import Group, Line, ListKind
from rcm_desktop.ui.screens.lists.people_decisions import PeopleTicks, UnknownDelegations
from rcm_desktop.ui.screens.lists.people_wording import field_word, told_change, told_refusal, told_remark


class PeopleKind(ListKind[Plan]):
    """A list with one person in each row."""

    ignore = PersonField.IGNORE

    def __init__(self, lists: Lists, delegations: Callable[[], Sequence[Delegation]]) -> None:
        super().__init__()
        self._lists, self._delegations = lists, delegations
        self.above = self.unknown = UnknownDelegations(delegations)
        self.below = self.ticks = PeopleTicks()

    def title(self) -> str:
        """What the steps do."""
        return self.tr("Take in a list of people")

    def rows_word(self) -> str:
        """What stands in a row of such a file."""
        return self.tr("A spreadsheet (XLSX) or a text file (CSV) with one person in each row.")

    def name_word(self) -> str:
        """The head of the preview's column of names."""
        return self.tr("Person")

    def take_word(self, plan: Plan) -> str:
        """What the button says that takes the list in."""
        return self.tr("Take in %n people", "", len(plan.new) + len(plan.changed))

    def back_word(self) -> str:
        """What the last button says."""
        return self.tr("Back to the people")

    def undone_word(self, undone: Undone) -> str:
        """How much is as it was."""
        return self.tr("%n people are as they were before the list.", "", undone.taken_back)

    def fields(self) -> Sequence[PersonField]:
        """What a column can hold."""
        return list(PersonField)

    def field_word(self, field: PersonField) -> str:
        """What a column holds, in words."""
        return field_word(field)

    def look(self, path: Path, choices: Choices, progress: Progress) -> Look:
        """Read a file."""
        return self._lists.look(path, choices, progress)

    def is_complete(self, look: Any) -> bool:
        """Whether nothing need be asked of the columns."""
        return is_complete(look.mapping)

    def plan(self, look: Any, mapping: Mapping[int, PersonField], progress: Progress) -> Plan:
        """What taking the list in would do."""
        return self._lists.plan(look, mapping, delegations=self.unknown.decided(), progress=progress)

    def take_in(self, plan: Plan) -> Callable[[Progress], Receipt]:
        """The work of writing the plan, with what is decided now."""
        overwrite, mark = self.ticks.overwrites(), self.ticks.mark_missing.isChecked()
        return lambda progress: self._lists.take_in(
            plan, overwrite_corrected=overwrite, mark_missing=mark, progress=progress
        )

    def undo(self, receipt: Receipt, progress: Progress) -> Undone:
        """Take a list back."""
        return self._lists.undo(receipt, progress)

    def receipts(self) -> Sequence[Receipt]:
        """The lists that came before."""
        return self._lists.receipts()

    def zone(self) -> tzinfo:
        """The time zone of the meeting's place."""
        return self._lists.zone()

    def save_report(self, plan: Plan, path: Path, language: str) -> None:
        """Save the rows that are not taken."""
        self._lists.save_report(plan, path, language)

    def counts(self, plan: Plan) -> Mapping[Group, int]:
        """How many rows each group has, in the order they are told."""
        return {
            Group.NEW: len(plan.new),
            Group.CHANGED: len(plan.changed),
            Group.NOTED: len(plan.noted),
            Group.REFUSED: len(plan.refused),
            Group.MISSING: len(plan.missing),
        }

    def lines(self, plan: Plan, group: Group) -> list[Line]:
        """The rows of a group."""
        names = {d.id: d.short_name(language()) for d in (*self._delegations(), *plan.new_delegations)}
        if group is Group.NEW:
            told = [(one, names.get(one.delegate.delegation, "")) for one in plan.new]
            return [Line(p.delegate.id, p.row, p.delegate.name.full, _new(of, p.delegate.post)) for p, of in told]
        if group is Group.CHANGED:
            return [Line(c.person, c.row, c.name, " · ".join(map(told_change, c.fields))) for c in plan.changed]
        if group is Group.MISSING:
            return [Line(m.person, 0, m.name, names.get(m.delegation, "")) for m in plan.missing]
        if group is Group.REFUSED:
            cells = [(one, " ".join(filter(None, one.cells))[:120]) for one in plan.refused]
            return [Line(f"{r.row}", r.row, text, told_refusal(r)) for r, text in cells]
        at = {p.row: p.delegate.name.full for p in plan.new} | {c.row: c.name for c in plan.changed}
        return [Line(f"{n}", one.row, at.get(one.row, ""), told_remark(one)) for n, one in enumerate(plan.noted)]

    def show_plan(self, plan: Plan) -> None:
        """Show what is to be decided."""
        self.unknown.show_unknown(plan.unknown_delegations)
        self.ticks.show_plan(plan)

    def begin(self) -> None:
        """Forget what was decided: another file is taken."""
        self.unknown.meanings.clear()

    def plan_again(self, again: Callable[[], object]) -> None:
        """Be told what to call once something decided asks for another plan."""
        self.unknown.told.connect(again)


def _new(delegation: str, post: str) -> str:
    return " · ".join(part for part in (delegation, post) if part)
