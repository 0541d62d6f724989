"""The right of preparing: the chosen session in tabs, its data, its objectives and its agenda items."""

from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar

from rcm_desktop.domain.agenda import MeetingSession, Objective
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Muted, Panel, Rule, column, fill
from rcm_desktop.ui.kit.wording import Living
from rcm_desktop.ui.screens.agenda.prepare.part_tab import has_keyboard
from rcm_desktop.ui.screens.agenda.prepare.planning_gestures import PlanningGestures
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry, entries
from rcm_desktop.ui.screens.agenda.prepare.session_parts import Parts, session_parts


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
    item_placed = Signal(object, str, int)
    minutes_typed = Signal(object, int)
    deleted = Signal(object)
    """As its table of items tells."""

    def __init__(self, gestures: PlanningGestures) -> None:
        super().__init__("paper")
        self.gestures = gestures
        self.session = ""
        self._programme: Programme | None = None
        self._parts: Parts | None = None
        self.heads = TabHeads()
        hint = Muted(lambda: self.tr("Choose a session, or press Ctrl+N for a new one."))
        self._stack = QStackedWidget()
        self._stack.addWidget(Panel("paper", column(hint, None, margin=16)))
        head = column(self.heads)
        head.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), 0)
        body = column(head, Rule(), self._stack, gap=0)
        body.setStretch(2, 1)
        fill(self, body)
        self.heads.currentChanged.connect(self._show_tab)
        self._show_tab()

    @property
    def parts(self) -> Parts:
        """The panels of the tabs, made when the first session is opened: the timetable is shown before them."""
        if self._parts is None:
            made = self._parts = session_parts(self.gestures, self._fresh_objective)
            for part in (made.data, made.objectives, made.items):
                self._stack.addWidget(part)
                part.idle.connect(self.idle)
            made.data.created.connect(self._created)
            made.data.closed.connect(self._closed)
            made.table.item_placed.connect(self.item_placed)
            made.table.minutes_typed.connect(self.minutes_typed)
            made.table.deleted.connect(self.deleted)
        return self._parts

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
        if ident == self.session and not self.is_new():
            return
        self.session = ident
        if ident:
            self.parts.data.show_record(ident)
        elif self._parts is not None and self._parts.data.record() is not None:
            self._parts.data.blockSignals(True)
            self._parts.data.close_record()
            self._parts.data.blockSignals(False)
        self._show_rows()
        self._show_tab()

    def begin(self, session: MeetingSession) -> None:
        """Begin a new session, with the keyboard in its title."""
        self.session = ""
        self.parts.data.begin(session)
        self._show_rows()
        self.turn_to(Tab.DATA)
        self.parts.data.focus_first()

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
        if self._parts is None or not self._is_shown():
            return
        if self.tab is Tab.DATA:
            self._parts.data.focus_first()
        else:
            part = self._parts.objectives if self.tab is Tab.OBJECTIVES else self._parts.items
            part.focus_rows()

    def show_item(self, ident: Id) -> None:
        """Open an item of the session."""
        self.turn_to(Tab.ITEMS)
        self.parts.items.show_record(ident)

    def new_item(self) -> None:
        """Begin a new item of the session."""
        if self.session:
            self.turn_to(Tab.ITEMS)
            self.parts.items.new()

    def busy(self) -> bool:
        """Whether something typed is not saved."""
        parts = self._parts
        return parts is not None and (any(panel.busy() for panel in parts.panels) or parts.table.editing())

    def is_new(self) -> bool:
        """Whether a session is begun that is not on disk yet."""
        return self._parts is not None and self._parts.data.is_new()

    def leave(self) -> bool:
        """Save what is typed; false where something is wrong with it: then its tab comes in front."""
        if self._parts is None:
            return True
        self._parts.table.finish()
        for tab, panel in zip(Tab, self._parts.panels, strict=True):
            if panel.record() is not None and not panel.leave():
                self.turn_to(tab)
                panel.leave()  # once more, now that the field can take the keyboard
                return False
        return True

    def save(self) -> None:
        """Save what is typed."""
        for panel in self._parts.panels if self._parts is not None else ():
            panel.save()

    def look_again(self) -> None:
        """Show the records as they stand, as far as nothing is typed."""
        for panel in self._parts.panels if self._parts is not None else ():
            panel.look_again()

    def entry(self) -> Entry | None:
        """The item whose row the keyboard stands on."""
        parts = self._parts
        return parts.table.chosen_value() if parts is not None and has_keyboard(parts.table) else None

    def delete_current(self) -> bool:
        """Delete the objective or item that is worked on, if the keyboard is there."""
        for part in (self._parts.objectives, self._parts.items) if self._parts is not None else ():
            if has_keyboard(part):
                part.panel.delete()
                return True
        return False

    def _fresh_objective(self, session: Id) -> Objective:
        """One with the meeting's next number."""
        sittings = self._programme.sittings if self._programme is not None else ()
        last = max((one.number for sitting in sittings for one in sitting.objectives), default=0)
        return Objective(id="", session=session, number=last + 1)

    def _is_shown(self) -> bool:
        return bool(self.session) or self.is_new()

    def _show_tab(self) -> None:
        shown = self._is_shown()
        self.heads.setEnabled(shown)
        self._stack.setCurrentIndex(self.tab + 1 if shown else 0)

    def _show_rows(self) -> None:
        if self._parts is None:
            return
        sitting = self._programme.by_id.get(self.session) if self._programme is not None else None
        if sitting is None or self._programme is None:
            self._parts.objectives.show_rows("", ())
            self._parts.items.show_rows("", ())
            return
        self._parts.objectives.show_rows(self.session, sitting.objectives)
        rows = [one for one in entries(self._programme, [sitting], None) if one.item is not None]
        self._parts.items.show_rows(self.session, rows)

    def _created(self, ident: Id) -> None:
        self.session = ident
        self._show_tab()
        self.created.emit(ident)

    def _closed(self) -> None:
        self.session = ""
        self._show_rows()
        self._show_tab()
        self.closed.emit()
