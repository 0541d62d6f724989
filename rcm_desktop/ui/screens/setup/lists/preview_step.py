"""The third step: what the list would change, group by group, before anything is written."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.lists import NEW, Plan, UnknownDelegation
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Heading, Label, Muted, column, fill, row, scrolled, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import language, say
from rcm_desktop.ui.screens.setup.lists.wording import how_read, told_change, told_refusal, told_remark, translate

LEAVE_OUT = ""
_MOST_UNKNOWN = 40


class Group(StrEnum):
    """What would become of a row."""

    NEW = "new"
    CHANGED = "changed"
    MISSING = "missing"
    REFUSED = "refused"
    NOTED = "noted"


class Line(msgspec.Struct, frozen=True, gc=False):
    """One row of the table: its number in the file, 0 where it has none, whom it is about, and what."""

    key: str
    row: int
    name: str
    what: str


class PreviewStep(QWidget):
    """Counts, the rows of one group at a time, and what is to be decided."""

    delegations_told = Signal()
    """A name of a delegation was given a meaning: the plan is to be made again."""

    def __init__(self, delegations: Callable[[], Sequence[Delegation]]) -> None:
        super().__init__()
        self._delegations = delegations
        self._plan: Plan | None = None
        self.meanings: dict[str, str] = {}
        """What each unknown delegation's name means: an id, NEW, or LEAVE_OUT."""
        self._how, self._sums = Muted(), Label(wrap=True)
        self.group: Choice[Group] = Choice(lambda: self.tr("Show"))
        self.group.picked.connect(lambda _: self._show_group())
        columns = (
            Column[Line](
                lambda: self.tr("Row"), lambda r: f"{r.row:d}" if r.row else "", figures=True, width=64,
                colour=lambda _: "muted",
            ),
            Column[Line](lambda: self.tr("Person"), lambda r: r.name, tip=lambda r: r.name, strong=True, width=300),
            Column[Line](lambda: self.tr("What"), lambda r: r.what, tip=lambda r: r.what),
        )  # fmt: skip
        self.table = RowTable(RowModel(columns, key=lambda r: r.key), lambda: self.tr("Rows of the list"), dense=True)
        self.overwrite, self.mark_missing = Tick(self._overwrite_words), Tick(self._missing_words, on=True)
        self._unknown_place = column(gap=6)
        inside = QWidget()
        fill(inside, self._unknown_place)
        self._unknown = scrolled(inside)
        self._unknown_head = Label(lambda: self.tr("Delegations that the meeting does not know"), weight=600)
        head = row(Heading(lambda: self.tr("What this brings"), size=16), None, self.group)
        body = column(
            head,
            self._how,
            self._sums,
            self._unknown_head,
            self._unknown,
            self.table,
            self.overwrite,
            self.mark_missing,
            gap=8,
        )
        body.setStretch(5, 1)
        fill(self, body)

    def show_plan(self, plan: Plan) -> None:
        """Show what a list would do."""
        self._plan = plan
        self._how.say(lambda: how_read(plan.look))
        groups = [(group, self._words_of(group, count)) for group, count in _counts(plan).items() if count]
        self.group.offer(groups or [(Group.NEW, self._words_of(Group.NEW, 0))])
        self._sums.say(lambda: " · ".join(say(words) for _, words in groups) or self.tr("Nothing would change."))
        self.overwrite.setVisible(plan.corrected_here > 0)
        self.overwrite.retranslate()
        self.mark_missing.setVisible(bool(plan.missing))
        self.mark_missing.retranslate()
        self._show_unknown(plan.unknown_delegations)
        self._show_group()

    def _show_group(self) -> None:
        plan, group = self._plan, self.group.value()
        if plan is not None:
            self.table.replace(_lines(plan, group or Group.NEW, self._delegations()))

    def _show_unknown(self, unknown: Sequence[UnknownDelegation]) -> None:
        names = dict.fromkeys([*self.meanings, *(one.text for one in unknown[:_MOST_UNKNOWN])])
        counts = {one.text: one.rows for one in unknown}
        while (item := self._unknown_place.takeAt(0)) is not None:
            _discard(item.layout())
        for text in names:
            self._unknown_place.addLayout(self._meaning(text, counts.get(text, 0)))
        self._unknown_head.setVisible(bool(names))
        self._unknown.setVisible(bool(names))
        self._unknown.setFixedHeight(theme.px(46 * min(len(names), 3)))

    def _meaning(self, text: str, rows: int) -> QHBoxLayout:
        of = [(d.id, _named(d)) for d in self._delegations()]
        choice: Choice[str] = Choice(
            lambda: self.tr("What “{name}” means").format(name=text),
            [(LEAVE_OUT, lambda: self.tr("Leave these rows out")), (NEW, lambda: self.tr("A new delegation")), *of],
        )
        choice.choose(self.meanings.get(text, LEAVE_OUT))
        choice.picked.connect(lambda meaning: self._mean(text, meaning))
        name = Label(text, wrap=True)
        count = Label(lambda: self.tr("%n rows", "", rows) if rows else "", colour="muted")
        return row(wide(name, 300), wide(count, 90), wide(choice, 300), None)

    def _mean(self, text: str, meaning: str) -> None:
        self.meanings[text] = meaning
        self.delegations_told.emit()

    def _words_of(self, group: Group, count: int) -> Callable[[], str]:
        return lambda: {
            Group.NEW: self.tr("New: {count}"),
            Group.CHANGED: self.tr("Changed: {count}"),
            Group.MISSING: self.tr("No longer on the list: {count}"),
            Group.REFUSED: self.tr("Not taken in: {count}"),
            Group.NOTED: self.tr("To look at: {count}"),
        }[group].format(count=count)

    def _overwrite_words(self) -> str:
        count = self._plan.corrected_here if self._plan is not None else 0
        return self.tr("Let the list replace what a desk corrected (%n fields)", "", count)

    def _missing_words(self) -> str:
        count = len(self._plan.missing) if self._plan is not None else 0
        return self.tr("Mark %n people of the earlier list as no longer on the list", "", count)


def _counts(plan: Plan) -> Mapping[Group, int]:
    return {
        Group.NEW: len(plan.new),
        Group.CHANGED: len(plan.changed),
        Group.NOTED: len(plan.noted),
        Group.REFUSED: len(plan.refused),
        Group.MISSING: len(plan.missing),
    }


def _lines(plan: Plan, group: Group, delegations: Sequence[Delegation]) -> list[Line]:
    names = {d.id: d.name(language()).short or d.code for d in (*delegations, *plan.new_delegations)}
    if group is Group.NEW:
        return [
            Line(
                p.delegate.id, p.row, p.delegate.name.full, _new(names.get(p.delegate.delegation, ""), p.delegate.post)
            )
            for p in plan.new
        ]
    if group is Group.CHANGED:
        return [Line(c.person, c.row, c.name, " · ".join(map(told_change, c.fields))) for c in plan.changed]
    if group is Group.MISSING:
        return [Line(m.person, 0, m.name, names.get(m.delegation, "")) for m in plan.missing]
    if group is Group.REFUSED:
        return [Line(f"{r.row}", r.row, " ".join(filter(None, r.cells))[:120], told_refusal(r)) for r in plan.refused]
    at = {p.row: p.delegate.name.full for p in plan.new} | {c.row: c.name for c in plan.changed}
    return [Line(f"{n}", one.row, at.get(one.row, ""), told_remark(one)) for n, one in enumerate(plan.noted)]


def _new(delegation: str, post: str) -> str:
    return " · ".join(part for part in (delegation, post) if part)


def _named(delegation: Delegation) -> Callable[[], str]:
    return lambda: delegation.name(language()).short or delegation.code or translate("lists", "Without a name")


def _discard(layout: QLayout | None) -> None:
    if layout is None:
        return
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
