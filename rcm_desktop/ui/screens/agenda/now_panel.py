"""The clock of the meeting, what is on, and what comes next."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.agenda import hours_on, moment
from rcm_desktop.domain.following import Course, Progress, State
from rcm_desktop.services.agenda import Day, Now, Sitting
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Rule, column, fill, row
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.agenda.going import (
    expected,
    expected_end,
    expected_start,
    late_sentence,
    reserved_word,
)
from rcm_desktop.ui.screens.agenda.words import far_day, title, translate


class NowPanel(QWidget):
    """Local time in large figures above "Now" and "Next"; calm when the meeting is far from its days."""

    def __init__(self, show_now: Callable[[], object]) -> None:
        super().__init__()
        self.clock = Label(size=32, weight=600)
        self.today = Label(colour="muted")
        self.now_head = Label(lambda: self.tr("Now"), colour="muted")
        self.now_title = Label(size=16, weight=600, wrap=True)
        self.now_lines = Label(wrap=True)
        self.next_head = Label(lambda: self.tr("Next"), colour="muted")
        self.next_title = Label(weight=600, wrap=True)
        self.next_lines = Label(colour="muted", wrap=True)
        self._rule = Rule()
        self.show_button = Button(lambda: self.tr("Show in the programme"), show_now, look="flat", key="F5")
        self._beside: list[tuple[Label, Label]] = []
        self._sitting = column(self.now_title, self.now_lines, gap=4)
        parts = (self.now_head, self._sitting, 8, self._rule, 8)
        following = (self.next_head, self.next_title, self.next_lines)
        told = column(self.clock, self.today, 16, *parts, *following, gap=4)
        told.setContentsMargins(theme.px(16), theme.px(16), theme.px(16), 0)
        show = row(self.show_button, None)
        show.setContentsMargins(theme.px(6), 0, 0, theme.px(16))  # so that its words stand below the others
        fill(self, column(told, show, None, gap=8))

    def show_now(self, now: Now, days: Sequence[Day]) -> None:
        """Show what the clock says."""
        self.clock.say(labels().time(now.local))
        self.today.say(labels().day(now.local.date()))
        told = [(title(sitting.session).text, _on_lines(now, sitting)) for sitting in now.on]
        self._say_now(told or [(quiet_sentence(now, days), "")])
        following = _coming_item(now)
        if following is not None:
            self._say_next(title(following.slot.item).text, _at(following.slot.start, following.expected_start, now))
        elif now.next is not None:
            coming = now.courses[now.next.session.id]
            start = moment(now.next.session.period.start)
            self._say_next(title(now.next.session).text, _session_at(start, coming, now, now.next.session.room))
        else:
            self._say_next("", "")
        self.show_button.setVisible(bool(now.on) or now.next is not None)

    def _say_now(self, told: Sequence[tuple[str, str]]) -> None:
        """A block for each session that sits, as many as there are rooms in use."""
        while len(self._beside) < len(told) - 1:
            block = (Label(size=16, weight=600, wrap=True), Label(wrap=True))
            self._beside.append(block)
            self._sitting.addSpacing(theme.px(8))
            for part in block:
                self._sitting.addWidget(part)
        for place, block in enumerate([(self.now_title, self.now_lines), *self._beside]):
            head, lines = told[place] if place < len(told) else ("", "")
            for label, text in zip(block, (head, lines), strict=True):
                label.say(text)
                label.setVisible(bool(text))

    def _say_next(self, head: str, lines: str) -> None:
        self.next_title.say(head)
        self.next_lines.say(lines)
        for part in (self._rule, self.next_head, self.next_title, self.next_lines):
            part.setVisible(bool(head))


def quiet_sentence(now: Now, days: Sequence[Day]) -> str:
    """What to say while no session sits: not yet, between two, over, or no times at all."""
    starts = [found for d in days for s in d.sittings if (found := moment(s.session.period.start)) is not None]
    if not starts:
        return translate("agenda", "The programme has no times yet.")
    if now.local < min(starts):
        first = min(starts)
        return translate("agenda", "The meeting begins on {day} at {time}.").format(
            day=far_day(first.date(), now.local), time=labels().time(first)
        )
    if now.next is None:
        return translate("agenda", "The meeting ended on {day}.").format(day=far_day(_last(days).date(), now.local))
    return translate("agenda", "No session at this moment.")


def _last(days: Sequence[Day]) -> dt.datetime:
    ends = [moment(s.session.period.end or s.session.period.start) for d in days for s in d.sittings]
    return max(end for end in ends if end is not None)


def _on_lines(now: Now, sitting: Sitting) -> str:
    """The item on in a session, where until when it sits, and what of that is not as planned."""
    item, course = now.items.get(sitting.session.id), now.courses[sitting.session.id]
    _, end = hours_on(sitting.session, sitting.items, now.local.date())
    until = translate("agenda", "until {time}").format(time=labels().time(end)) if end is not None else ""
    where = " · ".join(part for part in (sitting.session.room, until, expected_end(course, now)) if part)
    reserved = reserved_word() if course.reserved else ""
    lines = (reserved, title(item).text if item is not None else "", where, late_sentence(course))
    return "\n".join(line for line in lines if line)


def _coming_item(now: Now) -> Progress | None:
    """The next item of the sessions that sit, before any session that starts later."""
    coming = [
        (one.expected_start, one)
        for sitting in now.on
        for one in now.courses[sitting.session.id].items
        if one.state is State.COMING and one.expected_start is not None
    ]
    return min(coming, key=lambda one: one[0], default=(None, None))[1]


def _at(planned: dt.datetime | None, real: dt.datetime | None, now: Now) -> str:
    """When an item is planned, with the day where it is another one, and when it is expected instead."""
    begins = planned or real
    if begins is None:
        return ""
    local = now.clock(begins)
    day = far_day(local.date(), now.local) if local.date() != now.local.date() else ""
    return " · ".join(part for part in (day, labels().time(local), expected(planned, real, now)) if part)


def _session_at(planned: dt.datetime | None, course: Course, now: Now, room: str) -> str:
    """The same of a session, and in which room."""
    if planned is None:
        return room
    day = far_day(planned.date(), now.local) if planned.date() != now.local.date() else ""
    later = expected_start(course, now)
    return " · ".join(part for part in (day, labels().time(planned), later, room) if part)
