"""One session on the timeline: its hours, title, room, objectives and items."""

import datetime as dt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLayout, QWidget

from rcm_desktop.domain.agenda import AgendaItem, Audience, MeetingSession, days_of, hours_on, moment
from rcm_desktop.domain.following import Course, Progress
from rcm_desktop.domain.timetable import Part
from rcm_desktop.services.agenda import Day, Now, Sitting
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Label, column, fill, row, wide
from rcm_desktop.ui.kit.marks import Chip
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.going import (
    expected_end,
    expected_start,
    has_risen,
    late_sentence,
    real_times,
    reserved_word,
)
from rcm_desktop.ui.screens.agenda.words import (
    Said,
    access_word,
    hours,
    missing_word,
    objective_word,
    other_days,
    said,
    title,
    translate,
    whereabouts,
)

_HOURS, _SPINE = 64, 92
"""Where the hours end and where the line of the day runs, in design pixels."""


class SessionBlock(QWidget):
    """A stop on the day's line; Tab goes from one to the next, and each reads itself out."""

    def __init__(self, sitting: Sitting, day: Day) -> None:
        super().__init__()
        self.sitting, self._day = sitting, day
        self.state = ""
        """"past", "now" or "coming"; empty for a session without a time."""
        self._items: dict[str, ItemLine] = {}
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        line = row(self._times(), self._body(), gap=44, margin=0)
        line.setStretch(1, 1)
        line.setContentsMargins(theme.px(12), theme.px(12), theme.px(16), theme.px(16))
        fill(self, line)
        self.setAccessibleName(self.spoken())

    def tell(self, now: Now) -> None:
        """Show what is past, on or to come: by the plan, or as far as somebody follows the session or its room."""
        course = now.courses.get(self.sitting.session.id)
        self.state = self._state(course, now)
        self._title.tint("muted" if self.state == "past" else "ink")
        current = now.items.get(self.sitting.session.id) if self.state == "now" else None
        progress = {one.slot.item.id: one for one in course.items} if course is not None else {}
        for item in self.sitting.items:
            self._items[item.id].mark(on=current is not None and item.id == current.id)
            self._items[item.id].tell(progress.get(item.id), now)
        self._tell_course(course, now)
        self.update()

    def _state(self, course: Course | None, now: Now) -> str:
        state = state_of(*self._bounds(), now.local)
        if course is None or not state:
            return state
        if course.followed:
            sits = self.sitting.session.id in {one.session.id for one in now.on}
            if sits and (self._is_whole() or self._day.date == now.local.date()):
                return "now"
            return "past" if has_risen(course) and self._is_whole() else state
        # Its room is not free yet: it is only coming, whatever its plan says.
        return "coming" if expected_start(course, now) and course.start is not None and course.start > now.at else state

    def _is_whole(self) -> bool:
        """Whether the session sits on this day only."""
        return len(days_of(self.sitting.session)) < 2

    def _is_of(self, part: Part, now: Now) -> bool:
        """Whether a part of the session sits on this day; one across midnight sits on two."""
        day, start = self._day.date, part.start
        if day is None or start is None:
            return False
        return now.clock(start).date() <= day <= now.clock(part.end or start).date()

    def _tell_course(self, course: Course | None, now: Now) -> None:
        """What is not as planned: members only for a while, late, expected later."""
        if course is not None and not self._is_whole() and not self._is_of(course.part, now):
            course = None  # it tells of another one of its days
        reserved = course is not None and course.reserved and not access_word(self.sitting.session)
        self._reserved.say(reserved_word if reserved else "")
        self._reserved.setVisible(reserved)
        told = (expected_start(course, now), late_sentence(course), expected_end(course, now)) if course else ()
        said = " · ".join(dict.fromkeys(part for part in told if part)) if self.state != "past" else ""
        self._real.tint("warn" if course is not None and course.late > 0 else "muted")
        self._real.say(said)
        self._real.setVisible(bool(said))

    def spoken(self) -> str:
        """The session in one sentence for screen readers."""
        session = self.sitting.session
        about = (other_days(session, self._day.date), access_word(session), whereabouts(session))
        parts = [hours(*self._hours()), title(session).text, *about]
        parts += [f"{objective_word(o)}: {said(o.text_es, o.text_en).text}" for o in self.sitting.objectives]
        return ". ".join(part for part in parts if part)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.state == "now" or self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft") if self.state == "now" else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        x, y, radius = theme.px(_SPINE), theme.px(12) + theme.px(12), theme.px(5)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.drawLine(x, 0, x, self.height())
        painter.setPen(QPen(theme.colour("accent" if self.state == "now" else "edge"), 2))
        painter.setBrush(theme.colour({"now": "accent", "past": "edge"}.get(self.state, "page")))
        painter.drawEllipse(QPointF(x + 0.5, y), radius, radius)
        painter.end()

    def _hours(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        session, day = self.sitting.session, self._day.date
        if day is None:
            return moment(session.period.start), moment(session.period.end)
        return hours_on(session, self.sitting.items, day)

    def _bounds(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """The hours, and where those of a day within are not known, the ends of that day."""
        start, end = self._hours()
        day = self._day.date
        if day is None or self._is_whole():
            return start, end
        return start or dt.datetime.combine(day, dt.time.min), end or dt.datetime.combine(day, dt.time.max)

    def _times(self) -> QWidget:
        start, end = self._hours()
        first = Label(labels().time(start) if start is not None else "", size=16, weight=600)
        last = Label(labels().time(end) if end is not None else "", colour="muted")
        times = QWidget()
        fill(times, column(first, last, None, gap=0))
        return wide(times, _HOURS)

    def _body(self) -> QLayout:
        session = self.sitting.session
        name = title(session)
        self._title = Label(name.text, size=16, weight=600, wrap=True)
        body = column(self._title, gap=4)
        if name.borrowed:
            body.addWidget(Label(missing_word(), size=12, colour="muted"))
        if days := other_days(session, self._day.date):
            body.addWidget(Label(days, colour="muted", wrap=True))
        body.addLayout(self._under_the_title(session))
        self._real = Label(weight=600, colour="warn", wrap=True)
        self._real.hide()
        body.addWidget(self._real)
        for objective in self.sitting.objectives:
            body.addSpacing(theme.px(4))
            text = said(objective.text_es, objective.text_en)
            body.addLayout(_paragraph(text, objective_word(objective)))
        if not self.sitting.objectives and not self._day.continues(self.sitting):
            description = said(session.description_es, session.description_en)
            if description.text:
                body.addLayout(_paragraph(description))
        for item in self.sitting.items:
            self._items[item.id] = ItemLine(item)
            body.addWidget(self._items[item.id])
        body.addStretch(1)
        return body

    def _under_the_title(self, session: MeetingSession) -> QLayout:
        line = row(gap=8)
        where, reserved = whereabouts(session), access_word(session)
        self._reserved = Chip()
        self._reserved.hide()
        line.addWidget(Chip(reserved) if reserved else self._reserved)
        if where:
            line.addWidget(Label(where, colour="muted", wrap=True), 1)
        line.addStretch(0 if where else 1)
        return line


class ItemLine(QWidget):
    """An item of a session: its time, its title, who speaks."""

    def __init__(self, item: AgendaItem) -> None:
        super().__init__()
        start = moment(item.planned.start)
        name = title(item)
        self.on = False
        self._name = Label(name.text, wrap=True)
        notes = [item.speakers, missing_word() if name.borrowed else ""]
        notes.append(translate("agenda", "internal") if item.visibility is Audience.INTERNAL else "")
        text = column(self._name, gap=0)
        self._told = " · ".join(note for note in notes if note)
        self._notes = Label(self._told, size=12, colour="muted", wrap=True)
        if not self._told:  # never shown here: without a parent it would be a window
            self._notes.hide()
        text.addWidget(self._notes)
        self._says_start = start is not None
        self._time = wide(Label(labels().time(start) if start is not None else "", colour="muted"), 48)
        self._time.setAlignment(Qt.AlignmentFlag.AlignTop)
        line = row(self._time, text, gap=8)
        line.setStretch(1, 1)
        line.setContentsMargins(0, theme.px(4), 0, 0)
        fill(self, line)

    def mark(self, *, on: bool) -> None:
        """Show that the item is on, or not."""
        self.on = on
        self._name.setFont(theme.font(14, 600 if on else 400))
        self._name.tint("accent" if on else "ink")

    def tell(self, progress: Progress | None, now: Now) -> None:
        """Show what it really took, or when it is expected, where that is not as planned."""
        if progress is not None and not self._says_start and progress.slot.start is not None:
            self._time.say(labels().time(now.clock(progress.slot.start)))  # it follows the one before it
        said = " · ".join(part for part in (self._told, real_times(progress, now) if progress else "") if part)
        self._notes.say(said)
        self._notes.setVisible(bool(said))


def state_of(start: dt.datetime | None, end: dt.datetime | None, local: dt.datetime) -> str:
    """Whether a session is past, on or to come; empty where it has no time."""
    if start is None:
        return ""
    if end is not None and start <= local < end:
        return "now"
    return "past" if (end or start) <= local else "coming"


def _paragraph(text: Said, head: str = "") -> QLayout:
    lines = column(gap=0)
    notes = " · ".join(note for note in (head, missing_word() if text.borrowed else "") if note)
    if notes:
        lines.addWidget(Label(notes, size=12, colour="muted"))
    lines.addWidget(Label(text.text, wrap=True))
    return lines
