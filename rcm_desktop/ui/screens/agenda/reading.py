"""The agenda as everyone reads it: days, the sessions of one, and what is on now."""

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from rcm_desktop.domain.programme import Programme
from rcm_desktop.services.agenda import Day, Now
from rcm_desktop.services.agenda.desk import days_of_programme
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Heading, Label, Panel, Rule, column, fill, row
from rcm_desktop.ui.kit.places import WALL_KEY
from rcm_desktop.ui.kit.row_model import Column, RowModel
from rcm_desktop.ui.kit.row_table import RowTable
from rcm_desktop.ui.kit.views import Offer
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.day_programme import WIDEST, DayProgramme
from rcm_desktop.ui.screens.agenda.now_panel import NowPanel
from rcm_desktop.ui.screens.agenda.view import AgendaView
from rcm_desktop.ui.screens.agenda.words import day_word, wall_words

if TYPE_CHECKING:
    from rcm_desktop.ui.screens.agenda.papers_panel import PapersPanel

_NARROW, _LEAST, _TIGHT, _DAYS = 900, 400, 1100, 226
_MOST_DAYS = 12
_SCROLL = 16


class ReadView(AgendaView):
    """Days on the left, the chosen day's sessions in the middle, now and next on the right."""

    def __init__(
        self, papers: "Callable[[], PapersPanel] | None" = None, wall: Callable[[], object] | None = None
    ) -> None:
        """`papers` makes the panel that saves and prints, when it is first asked for; `wall` opens the walls' control.

        Where one is not given, there is no such button.
        """
        super().__init__()
        self._found: tuple[Day, ...] = ()
        self._now: Now | None = None
        self._programme: Programme | None = None
        self._make_papers = papers
        self.papers: PapersPanel | None = None
        columns = (Column[Day](lambda: self.tr("Day"), lambda d: day_word(d.date), colour=self._day_colour),)
        self.days = RowTable(RowModel(columns, key=_key), lambda: self.tr("Days"), header=False)
        self.heading = Heading()
        self.empty = Label(
            lambda: self.tr(
                "There are no sessions yet. Prepare them here with Ctrl+2, or take in a list with Ctrl+Shift+I."
            ),
            colour="muted",
            wrap=True,
        )
        self.programme = DayProgramme(self.days)
        self.now_panel = NowPanel(self.show_now)
        self.papers_button = Button(lambda: self.tr("Save or print…"), self.open_papers, icon="print", key="Ctrl+P")
        self.wall_button = Button(wall_words, wall, key=WALL_KEY)
        for button, given in ((self.papers_button, papers), (self.wall_button, wall)):
            if given is None:
                button.hide()
        self._lay_out()
        self.days.chosen.connect(lambda _: self._show_day())

    def offers(self) -> tuple[Offer, ...]:
        """What is on now, at a key."""
        return (Offer(lambda: self.tr("Show what is on now"), self.show_now, "F5"),)

    def show_programme(self, programme: Programme, now: Now) -> None:
        """The programme as it stands; the chosen day stays chosen."""
        self._found, self._now, self._programme = days_of_programme(programme), now, programme
        self.days.replace(self._found)
        self._share_the_room()
        if self.days.chosen_value() is None and self._found:
            self.days.choose(_key(self._day_to_begin(now)))
        self._show_day()
        self._show_clock()
        if self.papers is not None and self.papers.isVisible():
            self.papers.offer(programme)

    def look_at_the_clock(self, now: Now) -> None:
        """Move "now" on, and read nothing else anew."""
        self._now = now
        self.days.viewport().update()
        self.programme.tell(now)
        self._show_clock()

    def show_now(self) -> None:
        """Go to the session that sits, else to the next one."""
        now = self._now
        wanted = (now.on[0] if now.on else now.next) if now is not None else None
        if wanted is not None:
            self.show_record(wanted.session.id)

    def open_papers(self) -> None:
        """Show, in the place of what is on now, how the agenda is saved and printed."""
        if self._make_papers is None or self._programme is None:
            return
        if self.papers is None:
            self.papers = self._make_papers()
            self.papers.closed.connect(self.close_papers)
            self._beside.addWidget(self.papers)
        self.papers.offer(self._programme)
        self._beside.setCurrentWidget(self.papers)
        self._share_the_room()
        self.papers.focus_first()

    def close_papers(self) -> None:
        """Show again what is on now."""
        self._beside.setCurrentWidget(self.now_panel)
        self._share_the_room()
        self.papers_button.setFocus()

    def show_record(self, ident: str) -> None:
        """Show a session by its id, on today where it sits today."""
        sits = [day for day in self._found if any(sitting.session.id == ident for sitting in day.sittings)]
        if sits:
            today = self._now.local.date() if self._now is not None else None
            self.days.choose(_key(next((day for day in sits if day.date == today), sits[0])))
            self.programme.bring(ident)

    def focus_first(self) -> None:
        """The list of days."""
        self.days.setFocus()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_the_room()

    def restyle(self) -> None:
        """Room for the days and for two or three areas side by side, at the text scale in force."""
        self._share_the_room()

    def _share_the_room(self) -> None:
        """Side by side, or one under the other where large text leaves too little width."""
        narrow = self.width() < theme.px(_NARROW)
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        for rule in self._rules:
            rule.setVisible(not narrow)
        alone = narrow and self.papers is not None and self._beside.currentWidget() is self.papers
        for side in (self._day_side, self._middle):
            side.setVisible(not alone)
        self._now_side.setMaximumWidth(16777215 if narrow else theme.px(420))
        self._day_side.setMaximumWidth(16777215 if narrow else theme.px(280))
        self._day_side.setMinimumWidth(0 if narrow else theme.px(_DAYS))
        # Beside the buttons the day would take the room of the other columns.
        below = self.width() < theme.px(_TIGHT)
        self._head.setStretch(0, 0 if below else 1)
        self._head.setDirection(direction.TopToBottom if below else direction.LeftToRight)
        self._head.setAlignment(self._tools, Qt.AlignmentFlag.AlignLeft if below else Qt.AlignmentFlag(0))
        rows = min(max(1, len(self._found)), 3 if narrow else _MOST_DAYS)
        self.days.setFixedHeight(theme.px(36) * rows + 4)

    def _show_day(self) -> None:
        day = self.days.chosen_value()
        self.heading.say("" if day is None else lambda: day_word(day.date))
        self.empty.setVisible(not self._found)
        if self._now is not None:
            self.programme.show_day(day, self._now, labels().language)

    def _show_clock(self) -> None:
        if self._now is not None:
            self.now_panel.show_now(self._now, self._found)

    def _day_to_begin(self, now: Now) -> Day:
        """Today, else the day of the next session, else the last one."""
        today: dt.date = now.local.date()
        ahead = [day for day in self._found if day.date is not None and day.date >= today]
        dated = [day for day in self._found if day.date is not None]
        return next(iter(ahead), (dated or list(self._found))[-1])

    def _day_colour(self, day: Day) -> str:
        return "accent" if self._now is not None and day.date == self._now.local.date() else "ink"

    def _lay_out(self) -> None:
        self._day_side = Panel("paper", column(self.days, None, margin=8))
        inside = QWidget()
        inside.setMaximumWidth(theme.px(WIDEST + _SCROLL))
        self._tools = row(self.wall_button, self.papers_button)
        self._head: QBoxLayout = row(self.heading, self._tools)
        body = column(self._head, self.empty, self.programme, gap=12)
        body.setStretch(2, 1)
        fill(inside, body)
        centred = row(None, inside, None, gap=0, margin=16)
        for place, share in enumerate((0, 1, 0)):
            centred.setStretch(place, share)
        self._middle = Panel("page", centred)
        self.programme.setMinimumHeight(theme.px(240))
        self._beside = QStackedWidget()
        self._beside.addWidget(self.now_panel)
        self._now_side = Panel("paper", column(self._beside))
        self._rules = (Rule(upright=True), Rule(upright=True))
        self._whole = row(self._day_side, self._rules[0], self._middle, self._rules[1], self._now_side, gap=0)
        for place, share in ((0, 240), (2, 690), (4, 340)):
            self._whole.setStretch(place, share)
        fill(self, self._whole)


def _key(day: Day) -> str:
    return day.date.isoformat() if day.date is not None else "none"
