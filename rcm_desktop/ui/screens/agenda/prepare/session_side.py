"""The right of preparing: the chosen session in tabs, its data, its objectives and its agenda items."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar

from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Muted, Panel, Rule, column, fill
from rcm_desktop.ui.kit.records.item_panel import ItemPanel
from rcm_desktop.ui.kit.records.objective_panel import ObjectivePanel
from rcm_desktop.ui.kit.records.record_panel import RecordPanel
from rcm_desktop.ui.kit.records.session_panel import SessionPanel
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.wording import Living, language
from rcm_desktop.ui.screens.agenda.prepare.part_tab import PartTab, has_keyboard
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry, ProgrammeModel, entries, item_columns
from rcm_desktop.ui.screens.agenda.prepare.programme_table import ProgrammeTable
from rcm_desktop.ui.screens.agenda.words import translate


class Tab(IntEnum):
    """What of the session is worked on."""

    DATA = 0
    OBJECTIVES = 1
    ITEMS = 2


class TabHeads(Living, QTabBar):
    """The tabs by their words."""

    def __init__(self) -> None:
        super().__init__()
        self.setDrawBase(False)
        self.setExpanding(False)
        for _ in Tab:
            self.addTab("")
        self.retranslate()

    def retranslate(self) -> None:
        """The words in the language spoken now."""
        self.setAccessibleName(self.tr("The chosen session"))
        for tab, words in zip(Tab, (self.tr("Data"), self.tr("Objectives"), self.tr("Items")), strict=True):
            self.setTabText(tab, words)


class SessionSide(Panel):
    """Edits the chosen session and what belongs to it; a session is left only when what is typed could be saved."""

    created = Signal(str)
    """A new session is on disk: its id."""
    closed = Signal()
    """The session shown is deleted, or a new one was dropped."""
    idle = Signal()

    def __init__(self, gestures: PlanningGestures) -> None:
        super().__init__("paper")
        self.gestures = gestures
        self.session = ""
        self._programme: Programme | None = None
        self.heads = TabHeads()
        self.data = SessionPanel(gestures)
        self._blank = Panel(
            "paper", column(Muted(lambda: self.tr("Choose a session, or press Ctrl+N for a new one.")), None, margin=16)
        )
        self.objectives = _objectives_tab(gestures, self._fresh_objective)
        self.item_table = ProgrammeTable(
            ProgrammeModel(item_columns(), indented=False), lambda: self.tr("Items of the session")
        )
        self.items = _items_tab(gestures, self.item_table)
        self._stack = QStackedWidget()
        for part in (self.data, self.objectives, self.items, self._blank):
            self._stack.addWidget(part)
        head = column(self.heads)
        head.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), 0)
        body = column(head, Rule(), self._stack, gap=0)
        body.setStretch(2, 1)
        fill(self, body)
        self.heads.currentChanged.connect(self._show_tab)
        self.data.created.connect(self._created)
        self.data.closed.connect(self._closed)
        for part in (self.data, self.objectives, self.items):
            part.idle.connect(self.idle)
        self._show_tab()

    @property
    def tab(self) -> Tab:
        """The tab in front."""
        return Tab(self.heads.currentIndex())

    def show_programme(self, programme: Programme) -> None:
        """What belongs to the session, as it stands; no editor is touched."""
        self._programme = programme
        self._show_rows()

    def show_session(self, ident: Id) -> None:
        """Open a session, or (empty) none; what was typed before was left."""
        if ident == self.session and not self.data.is_new():
            return
        self.session = ident
        if ident:
            self.data.show_record(ident)
        elif self.data.record() is not None:
            self.data.blockSignals(True)
            self.data.close_record()
            self.data.blockSignals(False)
        self._show_rows()
        self._show_tab()

    def begin(self, session: MeetingSession) -> None:
        """Begin a new session, with the keyboard in its title."""
        self.session = ""
        self.data.begin(session)
        self._show_rows()
        self.turn_to(Tab.DATA)
        self.data.focus_first()

    def turn_to(self, tab: Tab) -> None:
        """Bring a tab in front."""
        self.heads.setCurrentIndex(tab)
        self._show_tab()

    def turn(self, step: int) -> None:
        """The tab beside the one in front, with the keyboard in it."""
        self.turn_to(Tab((self.tab + step) % len(Tab)))
        self.focus_first()

    def focus_first(self) -> None:
        """The first field of the session, else the rows of the tab."""
        if self.tab is Tab.DATA:
            self.data.focus_first()
        else:
            (self.objectives if self.tab is Tab.OBJECTIVES else self.items).table.setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )

    def show_item(self, ident: Id) -> None:
        """Open an item of the session."""
        self.turn_to(Tab.ITEMS)
        self.items.show_record(ident)

    def new_item(self) -> None:
        """Begin a new item of the session."""
        if self.session:
            self.turn_to(Tab.ITEMS)
            self.items.new()

    def panels(self) -> tuple[RecordPanel, ...]:
        """The panels of all tabs."""
        return self.data, self.objectives.panel, self.items.panel

    def busy(self) -> bool:
        """Whether something typed is not saved."""
        return any(panel.busy() for panel in self.panels()) or self.item_table.editing()

    def is_new(self) -> bool:
        """Whether a session is begun that is not on disk yet."""
        return self.data.is_new()

    def leave(self) -> bool:
        """Save what is typed; false where something is wrong with it: then its tab comes in front."""
        self.item_table.finish()
        for tab, panel in zip(Tab, self.panels(), strict=True):
            if panel.record() is not None and not panel.leave():
                self.turn_to(tab)
                panel.leave()  # once more, now that the field can take the keyboard
                return False
        return True

    def save(self) -> None:
        """Save what is typed."""
        for panel in self.panels():
            panel.save()

    def look_again(self) -> None:
        """Show the records as they stand, as far as nothing is typed."""
        for panel in self.panels():
            panel.look_again()

    def delete_current(self) -> bool:
        """Delete the objective or item that is worked on, if the keyboard is there."""
        for part in (self.objectives, self.items):
            if has_keyboard(part):
                part.panel.delete()
                return True
        return False

    def _fresh_objective(self, session: Id) -> Objective:
        """One with the meeting's next number."""
        sittings = self._programme.sittings if self._programme is not None else ()
        last = max((one.number for sitting in sittings for one in sitting.objectives), default=0)
        return Objective(id="", session=session, number=last + 1)

    def _show_tab(self) -> None:
        shown = bool(self.session) or self.data.is_new()
        self.heads.setEnabled(shown)
        self._stack.setCurrentIndex(self.tab if shown else len(Tab))

    def _show_rows(self) -> None:
        sitting = self._programme.by_id.get(self.session) if self._programme is not None else None
        if sitting is None or self._programme is None:
            self.objectives.show_rows("", ())
            self.items.show_rows("", ())
            return
        self.objectives.show_rows(self.session, sitting.objectives)
        rows = [one for one in entries(self._programme, [sitting], None) if one.item is not None]
        self.items.show_rows(self.session, rows)

    def _created(self, ident: Id) -> None:
        self.session = ident
        self._show_tab()
        self.created.emit(ident)

    def _closed(self) -> None:
        self.session = ""
        self._show_rows()
        self._show_tab()
        self.closed.emit()


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


def _items_tab(gestures: PlanningGestures, table: ProgrammeTable) -> PartTab[Entry]:
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
