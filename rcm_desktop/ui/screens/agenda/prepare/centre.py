"""The middle of preparing: a day as a timetable or as a list, and above it what is asked or offered."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QStackedWidget

from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Id
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Panel, column, fill, row
from rcm_desktop.ui.kit.places import Desk, desk_key, key_shown
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.kit.wording import say
from rcm_desktop.ui.screens.agenda.prepare.copy_strip import CopyStrip
from rcm_desktop.ui.screens.agenda.prepare.day_list import DayRow
from rcm_desktop.ui.screens.agenda.prepare.day_plan import day_plan
from rcm_desktop.ui.screens.agenda.prepare.form_choice import Form, FormChoice
from rcm_desktop.ui.screens.agenda.prepare.offer_strip import OfferStrip
from rcm_desktop.ui.screens.agenda.prepare.programme_rows import Entry, ProgrammeModel, entries, list_columns
from rcm_desktop.ui.screens.agenda.prepare.programme_table import ProgrammeTable
from rcm_desktop.ui.screens.agenda.prepare.timetable import Timetable
from rcm_desktop.ui.screens.agenda.words import day_word

_TIGHT = 440


class Centre(Panel):
    """What has no time, and all days together, stand in the list alone."""

    turned = Signal(object)
    """A person wants the other Form."""
    new_wanted = Signal()

    def __init__(
        self, may_leave: Callable[[], bool], follow: Callable[[], object], decline: Callable[[], object]
    ) -> None:
        super().__init__("page")
        self.form = Form.TIMETABLE
        self.day: DayRow | None = None
        """What is shown."""
        self.quiet = False
        """The list is being filled: what it chooses was chosen by nobody."""
        self.heading = Heading()
        self.heading.setWordWrap(True)
        self.choice = FormChoice()
        self.new_button = Button(
            lambda: self.tr("New session"), self.new_wanted.emit, look="filled", icon="plus", key="Ctrl+N"
        )
        self.more_button = Button(
            lambda: self.tr("More actions"), self._open_menu, look="flat", icon="more", icon_only=True
        )
        self.more: Sequence[Sequence[Offer]] = ()
        """What the menu holds, by groups."""
        self.offer, self.copy = OfferStrip(follow, decline), CopyStrip()
        self.timetable = Timetable(may_leave)
        self.list = ProgrammeTable(ProgrammeModel(list_columns()), lambda: self.tr("Programme"))
        self.empty = Label(self._empty_words, colour="muted", wrap=True)
        self._stack = QStackedWidget()
        for part in (self.timetable, self.list):
            self._stack.addWidget(part)
        tools = row(self.choice, self.new_button, None, self.more_button)
        self._head = row(self.heading, tools)
        self._head.setStretch(0, 1)
        self._above = column(self._head, self.copy, self.offer, self.empty, gap=8)
        body = column(self._above, self._stack, gap=8)
        body.setStretch(1, 1)
        fill(self, body)
        self.choice.picked.connect(self.turned)
        self.narrow(on=False)
        self.show_form(Form.TIMETABLE)

    def show_form(self, form: Form) -> None:
        """Bring the timetable or the list in front; without a day there is only the list."""
        self.form = form
        self._stack.setCurrentWidget(self.timetable if self.shows_timetable() else self.list)
        self.choice.show_form(Form.TIMETABLE if self.shows_timetable() else Form.LIST)
        self.choice.buttons[Form.TIMETABLE].setEnabled(self._dated())
        self.empty.retranslate()
        self.empty.setVisible(bool(self.empty.text()))

    def shows_timetable(self) -> bool:
        """Whether the timetable is in front."""
        return self.form is Form.TIMETABLE and self._dated()

    def show_day(
        self,
        day: DayRow | None,
        programme: Programme,
        sittings: Sequence[Sitting],
        columns: Sequence[str],
        current: Id,
    ) -> None:
        """Show a day as it stands, with the keyboard on the session that is worked on."""
        self.timetable.current = current
        self.day = day
        self.heading.say(lambda: self._day_words(day))
        self.show_form(self.form)
        self._stack.setVisible(day is not None)
        self.new_button.setEnabled(day is not None)
        if day is not None and day.date is not None and self.shows_timetable():
            self.timetable.show_day(day_plan(day.date, sittings, columns), programme)
        elif day is not None:
            self.quiet = True
            self.list.replace(tuple(entries(programme, sittings, day.date, dated=day.all)))
            self.quiet = False
            self._stand_on(current)
            self.show_form(self.form)

    def in_front(self) -> Timetable | ProgrammeTable:
        """What the keyboard works on."""
        return self.timetable if self.shows_timetable() else self.list

    def focus_first(self) -> None:
        """The timetable, or the rows of the list."""
        part = self.in_front()
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if part is self.list and self.list.chosen_value() is None:
            self.list.selectRow(0)

    def entry(self) -> Entry | None:
        """The row of the list that is chosen."""
        return self.list.chosen_value()

    def choose(self, ident: Id) -> None:
        """Stand on a session in the timetable and in the list, without telling anyone."""
        self.timetable.choose(ident)
        self._stand_on(ident)

    def beside(self, ident: Id) -> Id:
        """The session that is worked on once another one is gone."""
        if not self.shows_timetable():
            order = list(dict.fromkeys(entry.sitting.session.id for entry in self.list.rows.rows))
        else:
            plan, block = self.timetable.plan, self.timetable.block()
            room = block.room if block is not None else -1
            order = [one.id for one in plan.blocks if one.room == room] if plan is not None else []
        if ident not in order:
            return ""
        at = order.index(ident)
        return next(iter([*order[at + 1 : at + 2], *order[max(at - 1, 0) : at]]), "")

    def narrow(self, *, on: bool) -> None:
        """Make do with less room, or with the usual one."""
        side = theme.px(8 if on else 16)
        self._above.setContentsMargins(side, theme.px(8 if on else 12), side, 0)
        self.new_button.setVisible(not on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Beside the tools a large heading would have no room for a word.
        tight = self.width() < theme.px(_TIGHT)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if tight else direction.LeftToRight)

    def date(self) -> dt.date | None:
        """The day that is shown, where it is one."""
        return self.day.date if self.day is not None else None

    def menu(self) -> QMenu:
        """The menu of what else can be done, in the language spoken now."""
        menu = QMenu(self)
        for group in self.more:
            menu.addSeparator()  # none is shown above the first group
            for one in group:
                action = menu.addAction("\t".join(part for part in (say(one.words), key_shown(one.key)) if part))
                action.triggered.connect(lambda _, run=one.run: run())
        return menu

    def _stand_on(self, ident: Id) -> None:
        """Choose the session in the list, unless one of its items is chosen already."""
        entry = self.list.chosen_value()
        if (entry.sitting.session.id if entry is not None else "") != ident:
            self.quiet = True
            self.list.choose(ident)
            self.quiet = False

    def _open_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    def _dated(self) -> bool:
        return self.day is not None and self.day.date is not None

    def _day_words(self, day: DayRow | None) -> str:
        if day is None:
            return self.tr("The programme")
        return self.tr("All days") if day.all else day_word(day.date)

    def _empty_words(self) -> str:
        if self.day is None:
            return self.tr(
                "The meeting has no days yet. Say in Setup ({key}) from when until when it is held; "
                "then its days stand here at the left."
            ).format(key=key_shown(desk_key(Desk.SETUP)))
        if not self.shows_timetable() and not self.list.rows.rows:
            return self.tr("Press Ctrl+N for the first session of this day.")
        return ""
