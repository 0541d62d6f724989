"""What is edited of a session: its data, its objectives, its items."""

from collections.abc import Callable

import msgspec

from rcm_desktop.domain.agenda import Objective
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit.records.item_panel import ItemPanel
from rcm_desktop.ui.kit.records.objective_panel import ObjectivePanel
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.session_panel import SessionPanel
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import language
from rcm_desktop.ui.screens.agenda.prepare.part_tab import PartTab
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry, ProgrammeModel, item_columns
from rcm_desktop.ui.screens.agenda.prepare.programme_table import ProgrammeTable
from rcm_desktop.ui.screens.agenda.words import translate


class Parts(msgspec.Struct, frozen=True):
    """What is edited in each tab."""

    data: SessionPanel
    objectives: PartTab[Objective]
    items: PartTab[Entry]

    @property
    def table(self) -> ProgrammeTable:
        """The rows of the items."""
        assert isinstance(self.items.table, ProgrammeTable)
        return self.items.table

    @property
    def panels(self) -> tuple[RecordPanel, ...]:
        """The panel of each tab."""
        return self.data, self.objectives.panel, self.items.panel


def session_parts(gestures: PlanningGestures, fresh: Callable[[Id], Objective]) -> Parts:
    """The panels, made anew; `fresh` is an objective to begin with."""
    return Parts(SessionPanel(gestures), _objectives_tab(gestures, fresh), _items_tab(gestures))


def _objectives_tab(gestures: PlanningGestures, fresh: Callable[[Id], Objective]) -> PartTab[Objective]:
    columns = (
        Column[Objective](
            lambda: translate("agenda", "No."), lambda one: str(one.number or ""), figures=True, width=48
        ),
        Column[Objective](lambda: translate("agenda", "Text"), _text, tip=_text),
    )
    model = RowModel(columns, key=lambda one: one.id)
    return PartTab(
        RowTable(model, lambda: translate("agenda", "Objectives"), dense=True, header=False),
        lambda one: one.id,
        ObjectivePanel(gestures),
        fresh,
        lambda: translate("agenda", "New objective"),
        lambda: translate("agenda", "Choose an objective, or begin a new one."),
    )


def _items_tab(gestures: PlanningGestures) -> PartTab[Entry]:
    table = ProgrammeTable(
        ProgrammeModel(item_columns(), indented=False), lambda: translate("agenda", "Items of the session")
    )
    return PartTab(
        table,
        lambda entry: entry.key,
        ItemPanel(gestures),
        gestures.planning.fresh_item,
        lambda: translate("agenda", "New item"),
        lambda: translate("agenda", "Choose an item, or press Ctrl+I for a new one."),
        "Ctrl+I",
    )


def _text(objective: Objective) -> str:
    return objective.text(language())
