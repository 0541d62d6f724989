"""The words of the follow-up: headings, how overdue something is, where it was recorded and where it came from."""

import datetime as dt

from PySide6.QtCore import QObject

from rcm_desktop.domain import follow_up as rules
from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Visibility
from rcm_desktop.services.notes.follow_up import Commitment, Said
from rcm_desktop.ui.kit.wording import labels, language, say
from rcm_desktop.ui.screens.notes.follow_up.lines import Group, Line
from rcm_desktop.ui.screens.notes.wording import origin_words, session_words, state_word, translate, visibility_word


class Counting(QObject):
    """Numbers in words; an object, since only `tr` of one knows singular and plural."""

    def overdue_by(self, days: int) -> str:
        """ "overdue by 12 days"."""
        return self.tr("overdue by %n days", "", days)

    def in_days(self, days: int) -> str:
        """ "in 3 days"."""
        return self.tr("in %n days", "", days)

    def commitments(self, count: int) -> str:
        """ "3 commitments"."""
        return self.tr("%n commitments", "", count)

    def overdue(self, count: int) -> str:
        """ "2 overdue"."""
        return self.tr("%n overdue", "", count)


def group_word(group: Group) -> str:
    """A heading of the list."""
    return {
        Group.OVERDUE: translate("notes", "Overdue"),
        Group.SOON: translate("notes", "Next 7 days"),
        Group.LATER: translate("notes", "Later"),
        Group.UNDATED: translate("notes", "Without a date"),
        Group.DONE: translate("notes", "Fulfilled"),
    }[group]


def heading(line: Line) -> str:
    """ "Overdue · 3"; a folded one says so to those who hear it."""
    return translate("notes", "{group} · {count}").format(group=group_word(line.group), count=line.count)


def state_text(one: Commitment) -> str:
    """How far it has come, and below by whom and when that was said."""
    return f"{state_word(one.state)}\n{said_words(one.last)}"


def said_words(said: Said | None) -> str:
    """ "Ana, 14 Nov"."""
    return ", ".join(part for part in (said.by, labels().short_day(said.at.date())) if part) if said else ""


def due_text(line: Line) -> str:
    """The day, and below how far away or how overdue it is."""
    one = line.commitment
    if one is None or not one.note.action.due:
        return translate("notes", "No date")
    day = dt.date.fromisoformat(one.note.action.due)
    return f"{short_date(day)}\n{nearness(one, line.today)}"


def short_date(day: dt.date) -> str:
    """ "15 Apr 2024": the month in letters, in little room."""
    return translate("notes", "{day} {year}").format(day=labels().short_day(day), year=day.year)


def nearness(one: Commitment, today: dt.date) -> str:
    """ "overdue by 12 days", "today", "in 3 days"; nothing of what is done or far away."""
    day = one.note.action.due
    if not day or one.state is State.DONE:
        return ""
    if over := rules.days_over(day, today):
        return Counting().overdue_by(over)
    ahead = (dt.date.fromisoformat(day) - today).days
    if not ahead:
        return translate("notes", "today")
    return Counting().in_days(ahead) if ahead <= rules.SOON.days else ""


def responsible_text(one: Commitment) -> str:
    """Who does it."""
    return one.responsible(language()) or translate("notes", "Nobody named")


def where_text(one: Commitment) -> str:
    """The session, and below its section, who may read it where not everyone, and where it came from."""
    session = say(session_words(one.session)) if one.session is not None else translate("notes", "Session not received")
    return f"{session}\n{below_session(one)}"


def below_session(one: Commitment) -> str:
    """ "Objective 3 · Members only · From RCM 27, RCGM"."""
    section = ""
    if one.objective is not None:
        section = translate("notes", "Objective {number}").format(number=one.objective.number)
    elif one.item is not None:
        section = one.item.title(language())
    visibility = "" if one.note.visibility is Visibility.FULL else visibility_word(one.note.visibility)
    return " · ".join(part for part in (origin_words(one.note.origin), section, visibility) if part)


def history_line(said: Said) -> str:
    """ "Under way · 14 November 2023, 12:40 · Ana · asked by letter"."""
    return " · ".join(part for part in (state_word(said.state), labels().moment(said.at), said.by, said.remark) if part)
