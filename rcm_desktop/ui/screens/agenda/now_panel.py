"""The clock of the meeting, what is on, and what comes next."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from rcm_desktop.domain.agenda import AgendaItem, hours_on, moment
from rcm_desktop.services.agenda import Day, Now, Sitting
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.blocks import Button, Label, Rule, column, fill, row
from rcm_desktop.ui.kit.wording import labels
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
            self._say_next(title(following).text, _at(following.planned.start, now.local))
        elif now.next is not None:
            self._say_next(title(now.next.session).text, _at(now.next.session.period.start, now.local, now.next))
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
    """The item on in a session, and where until when it sits."""
    item = now.items.get(sitting.session.id)
    _, end = hours_on(sitting.session, sitting.items, now.local.date())
    until = translate("agenda", "until {time}").format(time=labels().time(end)) if end is not None else ""
    where = " · ".join(part for part in (sitting.session.room, until) if part)
    return "\n".join(part for part in (title(item).text if item is not None else "", where) if part)


def _coming_item(now: Now) -> AgendaItem | None:
    """The next item of the sessions that sit, before any session that starts later."""
    local = now.local.isoformat(timespec="minutes")
    items = [i for s in now.on for i in s.items if i.planned.start > local]
    return min(items, key=lambda i: i.planned.start, default=None)


def _at(start: str, local: dt.datetime, sitting: Sitting | None = None) -> str:
    """When, with the day where it is another one, and in which room."""
    begins = moment(start)
    if begins is None:
        return ""
    day = far_day(begins.date(), local) if begins.date() != local.date() else ""
    room = sitting.session.room if sitting is not None else ""
    return " · ".join(part for part in (day, labels().time(begins), room) if part)
