"""The session that is followed: which one, how late, its items on a line, and what it took in the end."""

from collections.abc import Callable

from PySide6.QtWidgets import QBoxLayout

from rcm_desktop.domain.agenda import moment
from rcm_desktop.domain.following import Course
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.services.agenda import Now
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Elided, Label, Panel, column, row
from rcm_desktop.ui.kit.wording import Living, labels
from rcm_desktop.ui.screens.agenda.follow.item_list import ItemList
from rcm_desktop.ui.screens.agenda.follow.item_rows import item_rows, sums
from rcm_desktop.ui.screens.agenda.follow.session_choice import SessionChoice, todays
from rcm_desktop.ui.screens.agenda.going import (
    expected_end,
    expected_start,
    has_risen,
    late_figure,
    late_word,
    planned_hours,
)
from rcm_desktop.ui.screens.agenda.words import far_day, hours, title


class ItemSide(Living, Panel):
    """The line keeps the place and the choice of whoever reads it; where there is nothing to follow it says why."""

    def __init__(self, close_session: Callable[[], object]) -> None:
        super().__init__("paper")
        self._sitting: Sitting | None = None
        self._programme: Programme | None = None
        self._on = ""
        self.choice = SessionChoice()
        self.where = Elided(colour="muted")
        self.late_figure = Label(size=16, weight=600)
        self.late_word = Label(size=16, weight=600)
        self.list = ItemList()
        self.rise_button = Button(lambda: self.tr("Close the session"), close_session, look="flat", key="Ctrl+F6")
        self.quiet = Label(colour="muted", wrap=True)
        late = row(self.late_word, self.late_figure, gap=8)
        under = row(self.where, late, gap=16)
        under.setStretch(0, 1)
        over = row(self.choice, self.rise_button, gap=8)
        over.setStretch(0, 1)
        head = column(over, under, gap=8)
        head.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), 0)
        told = column(self.quiet, gap=0)
        told.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        body: QBoxLayout = column(head, told, self.list, gap=8)
        body.setStretch(2, 1)
        body.addStretch(0)  # holds the rest at the top where there is no list
        body.setContentsMargins(0, 0, 0, theme.px(8))
        self.setLayout(body)

    def show_sitting(self, sitting: Sitting | None, programme: Programme, now: Now) -> None:
        """Show a session, or say what comes and when where there is none."""
        another = sitting is None or self._sitting is None or sitting.session.id != self._sitting.session.id
        self._sitting, self._programme = sitting, programme
        self.list.setVisible(sitting is not None and bool(sitting.items))
        self.tell(now)
        if sitting is not None and (another or not self.list.chosen()):
            self._choose_first(now.courses[sitting.session.id])

    def tell(self, now: Now) -> None:
        """Let the times run."""
        course = now.courses.get(self.choice.chosen) if self._sitting is not None else None
        if course is not None:
            self.list.replace(item_rows(course, now))
            self._bring(course)
        self.late_word.say("" if course is None else lambda: late_word(course))
        self.late_figure.say("" if course is None else lambda: late_figure(course))
        for label in (self.late_word, self.late_figure):
            label.tint("warn" if course is not None and course.late > 0 else "muted")
        quiet = self._quiet(course, now)
        self.quiet.say(quiet)
        self.quiet.setVisible(bool(quiet))
        self.rise_button.setVisible(course is not None and course.lasts)
        self.quiet.tint("ink" if course is None or has_risen(course) else "muted")
        self.where.say("" if course is None else lambda: _where(course, now))

    def _bring(self, course: Course) -> None:
        """Bring an item into view when it begins, and leave the line where it is otherwise."""
        on = course.on.slot.item.id if course.on is not None else ""
        if on and on != self._on:
            self.list.scrollTo(self.list.rows.index(self.list.rows.row_of(on), 0))
        self._on = on

    def _choose_first(self, course: Course) -> None:
        """The item that is on or comes next; of a session that nobody follows, its first one."""
        here = course.items[course.part.first : course.part.last]
        wanted = (course.on or course.following) if course.followed else None
        wanted = wanted or next(iter(here or course.items), None)
        if wanted is not None:
            self.list.choose(wanted.slot.item.id)

    def _quiet(self, course: Course | None, now: Now) -> str:
        if course is None:
            return self._what_comes(now)
        if not course.items:
            return self.tr("This session has no items: they are prepared with Ctrl+2. Speakers work all the same.")
        if has_risen(course):
            return self._sum(course, now)
        if not course.followed:
            return self.tr("Not followed yet: these are the planned times. Ctrl+Enter starts the first item.")
        return ""

    def _what_comes(self, now: Now) -> str:
        if self._programme is None or todays(self._programme, now):
            return ""
        if now.next is None:
            return self.tr("No session today, and none is to come.")
        start = moment(now.next.session.period.start)
        when = "" if start is None else f"{far_day(start.date(), now.local)}, {labels().time(start)}"
        parts = (title(now.next.session).text, when, now.next.session.room)
        return self.tr("No session today. Next: {session}").format(session=" · ".join(part for part in parts if part))

    def _sum(self, course: Course, now: Now) -> str:
        found = sums(course, now)
        more = found.used - found.planned
        sign = "+" if more > 0 else "−" if more < 0 else "±"
        return self.tr("The session is over: planned {planned} min, really {used} min ({difference} min).").format(
            planned=found.planned, used=found.used, difference=f"{sign}{abs(more)}"
        )


def _where(course: Course, now: Now) -> str:
    """Room, planned hours and chair; and until when it is expected to last, where that is not as planned."""
    session = course.session
    planned = hours(*planned_hours(course, now))
    parts = (session.room, planned, expected_start(course, now), expected_end(course, now), session.chair)
    return " · ".join(part for part in parts if part)
