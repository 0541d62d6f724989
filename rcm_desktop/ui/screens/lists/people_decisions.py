"""What is to be decided of a list of people before it is taken in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from rcm_desktop.domain.people import Delegation
from rcm_desktop.services.lists import NEW, Plan, UnknownDelegation
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, column, fill, row, scrolled, wide
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import Tick
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.lists.wording import translate

LEAVE_OUT = ""
_MOST = 40


class UnknownDelegations(QWidget):
    """Names of delegations that the meeting does not know, each to be given a meaning."""

    told = Signal()
    """A name was given a meaning: the plan is to be made again."""

    def __init__(self, delegations: Callable[[], Sequence[Delegation]]) -> None:
        super().__init__()
        self._delegations = delegations
        self.meanings: dict[str, str] = {}
        """What each name means: a delegation's id, NEW, or LEAVE_OUT."""
        self._lines = column(gap=6)
        inside = QWidget()
        fill(inside, self._lines)
        self._area = scrolled(inside)
        head = Label(lambda: self.tr("Delegations that the meeting does not know"), weight=600)
        fill(self, column(head, self._area, gap=8))

    def decided(self) -> dict[str, str]:
        """The names that mean a delegation."""
        return {text: meaning for text, meaning in self.meanings.items() if meaning != LEAVE_OUT}

    def show_unknown(self, unknown: Sequence[UnknownDelegation]) -> None:
        """Show the names of a plan, and those that were decided before."""
        names = dict.fromkeys([*self.meanings, *(one.text for one in unknown[:_MOST])])
        counts = {one.text: one.rows for one in unknown}
        while (item := self._lines.takeAt(0)) is not None:
            _discard(item.layout())
        for text in names:
            self._lines.addLayout(self._meaning(text, counts.get(text, 0)))
        self.setVisible(bool(names))
        self._area.setFixedHeight(theme.px(46 * min(len(names), 3)))

    def mean(self, text: str, meaning: str) -> None:
        """Give a name a meaning."""
        self.meanings[text] = meaning
        self.told.emit()

    def _meaning(self, text: str, rows: int) -> QHBoxLayout:
        of = [(d.id, _named(d)) for d in self._delegations()]
        choice: Choice[str] = Choice(
            lambda: self.tr("What “{name}” means").format(name=text),
            [(LEAVE_OUT, lambda: self.tr("Leave these rows out")), (NEW, lambda: self.tr("A new delegation")), *of],
        )
        choice.choose(self.meanings.get(text, LEAVE_OUT))
        choice.picked.connect(lambda meaning: self.mean(text, meaning))
        name = Label(text, wrap=True)
        count = Label(lambda: self.tr("%n rows", "", rows) if rows else "", colour="muted")
        return row(wide(name, 300), wide(count, 90), wide(choice, 300), None)


class PeopleTicks(QWidget):
    """Whether the list replaces what a desk corrected, and marks those who are missing on it."""

    def __init__(self) -> None:
        super().__init__()
        self._plan: Plan | None = None
        self.overwrite, self.mark_missing = Tick(self._overwrite_words), Tick(self._missing_words, on=True)
        fill(self, column(self.overwrite, self.mark_missing, gap=8))

    def show_plan(self, plan: Plan) -> None:
        """Ask what a plan asks for."""
        self._plan = plan
        self.overwrite.setVisible(plan.corrected_here > 0)
        self.overwrite.retranslate()
        self.mark_missing.setVisible(bool(plan.missing))
        self.mark_missing.retranslate()
        self.setVisible(plan.corrected_here > 0 or bool(plan.missing))

    def overwrites(self) -> bool:
        """Whether the list replaces what a desk corrected."""
        plan = self._plan
        return plan is not None and plan.corrected_here > 0 and self.overwrite.isChecked()

    def _overwrite_words(self) -> str:
        count = self._plan.corrected_here if self._plan is not None else 0
        return self.tr("Let the list replace what a desk corrected (%n fields)", "", count)

    def _missing_words(self) -> str:
        count = len(self._plan.missing) if self._plan is not None else 0
        return self.tr("Mark %n people of the earlier list as no longer on the list", "", count)


def _named(delegation: Delegation) -> Callable[[], str]:
    return lambda: delegation.short_name(language()) or translate("lists", "Without a name")


def _discard(layout: QLayout | None) -> None:
    if layout is None:
        return
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
