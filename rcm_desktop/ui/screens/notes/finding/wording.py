"""The words of what was found: where it was said, what it is, and why a filter finds nothing."""

import datetime as dt

from rcm_desktop.domain.note_filters import Unknown
from rcm_desktop.domain.note_query import Filter
from rcm_desktop.domain.note_volume import Line
from rcm_desktop.domain.notes import RecordOf, Visibility
from rcm_desktop.ui.kit.wording import labels, language
from rcm_desktop.ui.screens.notes.wording import (
    SETTLED,
    delegation_name,
    kind_word,
    status_word,
    translate,
    visibility_word,
)


def place_line(line: Line, *, meeting: bool) -> str:
    """The meeting, if wanted, the session and the section of a note."""
    session = line.volume.session(line.note)
    title = session.title(language()) if session is not None else ""
    parts = (line.volume.name(language()) if meeting else "", title or translate("notes", "Untitled session"))
    return " · ".join(part for part in (*parts, section_words(line)) if part)


def section_words(line: Line) -> str:
    """ "Objective 3", the title of the agenda item, or "General"."""
    objective = line.volume.objectives.get(line.note.section)
    if objective is not None:
        return translate("notes", "Objective {number}").format(number=objective.number)
    item = line.volume.items.get(line.note.section)
    if item is not None:
        return item.title(language()) or translate("notes", "Untitled item")
    return translate("notes", "General")


def who(line: Line) -> str:
    """The delegation that spoke, by its short name; empty where none did."""
    of = line.volume.delegations.get(line.note.delegation)
    return "" if of is None else delegation_name(of)


def code(line: Line) -> str:
    """The same in few letters."""
    of = line.volume.delegations.get(line.note.delegation)
    return "" if of is None else of.code or delegation_name(of)


def day(line: Line) -> str:
    """The day on which it was said, with its year where that was at another meeting."""
    try:
        when = dt.date.fromisoformat(line.note.at[:10])
    except ValueError:
        return ""
    short = labels().short_day(when)
    return short if line.volume.elsewhere is None else f"{short} {when.year}"


def whole_day(line: Line) -> str:
    """The same with its year."""
    try:
        return labels().date(dt.date.fromisoformat(line.note.at[:10]))
    except ValueError:
        return ""


def quiet_line(line: Line) -> str:
    """Kind, status, who does it by when, and what sets the entry apart from others."""
    note = line.note
    parts = [kind_word(note.kind)]
    if note.kind in SETTLED:
        parts.append(status_word(note.status))
    of = line.volume.delegations.get(note.action.delegation)
    responsible = delegation_name(of) if of is not None else note.action.responsible
    if responsible:
        parts.append(translate("notes", "Responsible: {name}").format(name=responsible))
    if note.action.due:
        due = labels().date(dt.date.fromisoformat(note.action.due))
        parts.append(translate("notes", "Due: {day}").format(day=due))
    if note.visibility is not Visibility.FULL:
        parts.append(visibility_word(note.visibility))
    if note.record is RecordOf.SUPPORT:
        parts.append(translate("notes", "Support record"))
    if line.is_translation:
        parts.append(translate("notes", "Translation"))
    return " · ".join(parts)


def spoken(line: Line) -> str:
    """All of a hit, for a screen reader."""
    when = " ".join(part for part in (whole_day(line), line.note.at[11:16]) if part)
    parts = (who(line), line.note.text, quiet_line(line), place_line(line, meeting=True), when)
    return ". ".join(part for part in parts if part)


def copied(line: Line) -> str:
    """A hit as it is pasted elsewhere: its text, then its source, without the name of who may not be named."""
    named = "" if line.note.visibility is Visibility.CHATHAM_HOUSE else who(line)
    when = " ".join(part for part in (whole_day(line), line.note.at[11:16]) if part)
    source = " · ".join(part for part in (named, place_line(line, meeting=True), when) if part)
    return f"{line.note.text}\n({source})"


def unknown_words(unknown: Unknown) -> str:
    """Why a filter finds nothing."""
    return {
        Filter.DELEGATION: translate("notes", "No delegation is called “{value}”."),
        Filter.KIND: translate("notes", "No kind of entry is called “{value}”."),
        Filter.OBJECTIVE: translate("notes", "There is no objective “{value}”."),
        Filter.SESSION: translate("notes", "No session is called “{value}”."),
        Filter.STATUS: translate("notes", "No status is called “{value}”."),
        Filter.MEETING: translate("notes", "No meeting on this laptop is called “{value}”."),
        Filter.DUE: translate("notes", "“{value}” is no date; write 2024-03 or 2024-03-15."),
    }[unknown.filter].format(value=unknown.value)
