"""What the steps say of a programme: fields, changes, reasons and remarks."""

from datetime import date
from enum import StrEnum
from typing import Any

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective, moment
from rcm_desktop.domain.records import Planned, Times
from rcm_desktop.services.programme_lists import FieldChange, NewPart, Noted, ProgrammeField, RefusedRow, Remark
from rcm_desktop.ui.kit.wording import labels, language
from rcm_desktop.ui.screens.lists.wording import translate

_DAYS = {Remark.AMBIGUOUS_DAY, Remark.OUTSIDE}
"""Remarks that begin with a day."""


def field_word(field: ProgrammeField) -> str:
    """What a column holds, in words."""
    if field is ProgrammeField.IGNORE:
        return translate("lists", "Not taken in")
    if field is ProgrammeField.TITLE_ES:
        return translate("lists", "Title of the row (Spanish)")
    if field is ProgrammeField.TITLE_EN:
        return translate("lists", "Title of the row (English)")
    return labels().text("programme_list.heads", field)


def told_change(change: FieldChange) -> str:
    """One change: the field, what stands and what the list says."""
    if change.field == "order":
        return translate("lists", "Another place in its session")
    before, after = (_value_word(value) or "—" for value in (change.before, change.after))
    slots = {"field": _changed_word(change.field), "before": before, "after": after}
    return translate("lists", "{field}: “{before}” → “{after}”").format(**slots)


def told_new(new: NewPart) -> str:
    """A session, item or objective that would be made."""
    record = new.record
    if isinstance(record, MeetingSession):
        parts = [translate("lists", "Session"), _span(record.period.start, record.period.end), record.room]
    elif isinstance(record, AgendaItem):
        parts = [_value_word(record.planned), translate("lists", "in “{session}”").format(session=new.within)]
    else:
        of = translate("lists", "Objective {number} of “{session}”")
        level = labels().text("programme_list.words", record.level)
        parts = [of.format(number=record.number, session=new.within), level]
    return " · ".join(part for part in parts if part)


def name_of(new: NewPart) -> str:
    """What a new session, item or objective is called, in the language on screen where it can be."""
    record = new.record
    if isinstance(record, Objective):
        return record.text(language())
    return record.title(language())


def told_refusal(row: RefusedRow) -> str:
    """Why a row is not taken."""
    return labels().text("programme_list.refused", row.why, text=row.text)


def told_remark(noted: Noted) -> str:
    """What is to be known of a row that is taken."""
    iso, _, text = noted.text.partition(" ") if noted.remark in _DAYS else ("", "", noted.text)
    day = labels().date(date.fromisoformat(iso)) if iso else ""
    return {
        Remark.AMBIGUOUS_DAY: translate("lists", "“{text}” is read as {day}"),
        Remark.NEXT_DAY: translate("lists", "Ends on the next day, at {text}"),
        Remark.NO_TIME: translate("lists", "Without a time"),
        Remark.END_ASSUMED: translate("lists", "No end is said; taken as {text}"),
        Remark.OUTSIDE: translate("lists", "Outside the meeting's days: {day}"),
        Remark.SESSION_MADE: translate("lists", "Session made from its items: {text}"),
        Remark.UNKNOWN_TYPE: translate("lists", "Unknown row type “{text}”: told by its cells"),
        Remark.UNKNOWN_KIND: translate("lists", "Unknown kind “{text}”: left out"),
        Remark.UNKNOWN_ACCESS: translate("lists", "Unknown access “{text}”: taken as members-only session"),
        Remark.UNKNOWN_VISIBILITY: translate("lists", "Unknown visibility “{text}”: taken as internal"),
        Remark.UNKNOWN_LEVEL: translate("lists", "Unknown level “{text}”: left out"),
    }[noted.remark].format(text=text, day=day)


def _changed_word(name: str) -> str:
    words = {
        "title_es": translate("lists", "Title (Spanish)"),
        "title_en": translate("lists", "Title (English)"),
        "text_es": translate("lists", "Text (Spanish)"),
        "text_en": translate("lists", "Text (English)"),
        "period": translate("lists", "Time"),
        "planned": translate("lists", "Time"),
    }
    return words.get(name) or labels().text("programme_list.heads", name)


def _value_word(value: Any) -> str:
    match value:
        case Times():
            return _span(value.start, value.end)
        case Planned():
            return " · ".join(part for part in (_moment(value.start), _minutes(value.minutes)) if part)
        case StrEnum():
            return labels().text("programme_list.words", value)
    return str(value)


def _moment(text: str) -> str:
    at = moment(text)
    return "" if at is None else f"{labels().short_day(at.date())}, {labels().time(at)}"


def _minutes(minutes: int) -> str:
    return translate("lists", "{minutes} min").format(minutes=minutes) if minutes else ""


def _span(start: str, end: str) -> str:
    begins, ends = moment(start), moment(end)
    if begins is None:
        return ""
    hours = labels().time(begins)
    if ends is not None:
        last = "" if ends.date() == begins.date() else f"{labels().short_day(ends.date())}, "
        hours = f"{hours}–{last}{labels().time(ends)}"
    return f"{labels().short_day(begins.date())}, {hours}"
