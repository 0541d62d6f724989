"""How the agenda says times, titles and objectives in the language on screen."""

import datetime as dt

import msgspec
from PySide6.QtCore import QCoreApplication

from rcm_desktop.domain.agenda import Access, AgendaItem, Level, MeetingSession, Objective, days_of
from rcm_desktop.ui.kit.wording import labels, language
from rcm_desktop.ui.screens.agenda.view import Way

translate = QCoreApplication.translate


class Said(msgspec.Struct, frozen=True):
    """A text in the language on screen; `borrowed` where only the other language has it."""

    text: str
    borrowed: bool


def said(spanish: str, english: str) -> Said:
    """One of two texts, the other where it is missing."""
    mine, other = (spanish, english) if language() == "es" else (english, spanish)
    return Said(mine or other, not mine and bool(other))


def title(record: MeetingSession | AgendaItem) -> Said:
    """The title of a session or an item."""
    found = said(record.title_es, record.title_en)
    return found if found.text else Said(translate("agenda", "Without a title"), borrowed=False)


def objective_word(objective: Objective) -> str:
    """The objective by the meeting's own number and its level."""
    name = "general_objective" if objective.level is Level.GENERAL else "specific_objective"
    return labels().text("paper.parts", name, number=objective.number)


def whereabouts(session: MeetingSession) -> str:
    """Room and chair, as far as they are known."""
    chair = translate("agenda", "Chair: {name}").format(name=session.chair) if session.chair else ""
    return " · ".join(part for part in (session.room, chair) if part)


def access_word(session: MeetingSession) -> str:
    """The word for a session that not everybody may enter."""
    return translate("agenda", "Members-only session") if session.access is Access.MEMBERS_ONLY else ""


def day_word(day: dt.date | None) -> str:
    """A day of the programme, as its list calls it."""
    return labels().day(day) if day is not None else translate("agenda", "Without a time")


def far_day(day: dt.date, local: dt.datetime) -> str:
    """A day by its weekday, or with its year where that is another one than now."""
    return labels().day(day) if day.year == local.year else labels().date(day)


def hours(start: dt.datetime | None, end: dt.datetime | None) -> str:
    """09:00–12:30; what is planned of it."""
    return "–".join(labels().time(at) for at in (start, end) if at is not None)


def other_days(session: MeetingSession, day: dt.date | None) -> str:
    """On which other days a session sits that is shown on this one: when it began, else when it goes on."""
    days = days_of(session)
    if day is None or len(days) < 2:
        return ""
    if day > days[0]:
        return translate("agenda", "Continued from {day}").format(day=labels().day(days[0]))
    return translate("agenda", "Goes on until {day}").format(day=labels().day(days[-1]))


def wall_words() -> str:
    """What opens the control of the walls."""
    return translate("agenda", "Wall…")


def missing_word() -> str:
    """The mark of a text that only the other language has."""
    return translate("agenda", "translation missing")


def way_words(way: Way) -> str:
    """What a view is called."""
    return {
        Way.READ: translate("agenda", "Programme"),
        Way.PREPARE: translate("agenda", "Prepare"),
        Way.FOLLOW: translate("agenda", "Follow"),
    }[way]
