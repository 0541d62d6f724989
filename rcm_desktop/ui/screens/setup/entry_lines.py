"""Fields of the meeting's doors: when it may open, and who may enter a members-only session."""

from typing import TypeVar

from PySide6.QtWidgets import QGridLayout

from rcm_desktop.domain.meeting import Entitled, OpeningKind, OpeningRule
from rcm_desktop.domain.people import Capacity, Category
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label
from rcm_desktop.ui.kit.choice import Choice
from rcm_desktop.ui.kit.forms import TextField, Tick
from rcm_desktop.ui.kit.records.choice_lines import narrow
from rcm_desktop.ui.kit.records.lines import Line, labelled
from rcm_desktop.ui.kit.records.text_lines import not_a_number
from rcm_desktop.ui.kit.records.wording import translate, word
from rcm_desktop.ui.kit.wording import Words

NO, WHOLE, OPENING = "no", "whole", "opening"
"""How far a category of delegations may enter a members-only session."""

T = TypeVar("T", Category, Capacity)


class OpeningLine(Line):
    """What has to be fulfilled before the desk calls the meeting ready to open."""

    def __init__(self, attribute: str) -> None:
        super().__init__(attribute)
        self.kind: Choice[OpeningKind] = narrow(
            Choice(
                lambda: self.tr("Ready to open"),
                [
                    (OpeningKind.NONE, lambda: self.tr("No rule")),
                    (OpeningKind.ALL_MEMBERS, lambda: self.tr("All member delegations are here")),
                    (OpeningKind.MEMBERS, lambda: self.tr("A number of member delegations is here")),
                ],
            )
        )
        self.count = TextField(lambda: self.tr("How many member delegations"))
        self._count = labelled(lambda: self.tr("How many member delegations"), self.count)
        self._stand(
            [labelled(lambda: self.tr("Ready to open"), self.kind), self._count], [self.kind, self.count], gap=8
        )
        self.kind.picked.connect(lambda _: self._suit())

    def value(self) -> OpeningRule:
        """The rule; a number only where one is asked for."""
        kind = self.kind.value() or OpeningKind.NONE
        return OpeningRule(kind, int(self.count.text().strip()) if kind is OpeningKind.MEMBERS else 0)

    def trouble(self) -> Words:
        """A number of members that is none."""
        if self.kind.value() is not OpeningKind.MEMBERS:
            return ""
        text = self.count.text().strip()
        if text and not not_a_number(text) and int(text) > 0:
            return ""
        return lambda: translate("setup", "Write how many member delegations are enough, such as 8.")

    def tell(self, value: OpeningRule) -> str:
        """The rule in a few words."""
        if value.kind is OpeningKind.MEMBERS:
            return self.tr("{count} member delegations").format(count=value.count)
        members = value.kind is OpeningKind.ALL_MEMBERS
        return self.tr("All member delegations are here") if members else self.tr("No rule")

    def _show(self, value: OpeningRule) -> None:
        self.kind.choose(value.kind)
        if self.count.text() != (shown := str(value.count or "")):
            self.count.setText(shown)
        self._suit()

    def _suit(self) -> None:
        self._count.setVisible(self.kind.value() is OpeningKind.MEMBERS)


class EntitledLine(Line):
    """Who may enter a members-only session: by the delegation's category, or by the person's capacity."""

    def __init__(self, attribute: str) -> None:
        super().__init__(attribute)
        self.categories = {category: self._access(category) for category in Category}
        self.capacities = {capacity: Tick(_of(capacity)) for capacity in Capacity}
        self._stand(
            [
                Label(lambda: self.tr("Who may enter a members-only session"), colour="muted", wrap=True),
                self._by_category(),
                Label(lambda: self.tr("Also, from any delegation"), colour="muted", wrap=True),
                self._by_capacity(),
            ],
            [*self.categories.values(), *self.capacities.values()],
            gap=8,
        )

    def value(self) -> Entitled:
        """Those let in, in the order in which they are offered."""
        access = {category: choice.value() for category, choice in self.categories.items()}
        return Entitled(
            tuple(category for category, to in access.items() if to == WHOLE),
            tuple(capacity for capacity, tick in self.capacities.items() if tick.isChecked()),
            tuple(category for category, to in access.items() if to == OPENING),
        )

    def tell(self, value: Entitled) -> str:
        """The categories and capacities let in."""
        opening = [self.tr("{group} (opening only)").format(group=word(c)) for c in value.opening_only]
        return ", ".join([*map(word, value.categories), *opening, *map(word, value.capacities)]) or "—"

    def _show(self, value: Entitled) -> None:
        for category, choice in self.categories.items():
            whole, opening = category in value.categories, category in value.opening_only
            choice.choose(WHOLE if whole else OPENING if opening else NO)
        for capacity, tick in self.capacities.items():
            tick.setChecked(capacity in value.capacities)

    def _access(self, category: Category) -> Choice[str]:
        name = _of(category)
        return narrow(
            Choice(
                name,
                [
                    (WHOLE, lambda: self.tr("May enter")),
                    (OPENING, lambda: self.tr("Opening only")),
                    (NO, lambda: self.tr("Does not enter")),
                ],
            )
        )

    def _by_category(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(theme.px(4))
        grid.setHorizontalSpacing(theme.px(8))
        for place, (category, choice) in enumerate(self.categories.items()):
            grid.addWidget(Label(_of(category), wrap=True), place, 0)
            grid.addWidget(choice, place, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _by_capacity(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.px(4))
        half = (len(self.capacities) + 1) // 2
        for place, tick in enumerate(self.capacities.values()):
            grid.addWidget(tick, place % half, place // half)
        return grid


def _of(value: T) -> Words:
    return lambda: word(value)
