"""The value of any field in words, with names for ids and the meeting's way of saying days and times."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any

import msgspec

from rcm_desktop.domain.notes import NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.people import Standing
from rcm_desktop.domain.records import Days, PersonName, Planned, Record, Times
from rcm_desktop.ui.kit.records.wording import day_of, moment_of, word
from rcm_desktop.ui.kit.wording import labels
from rcm_desktop.ui.screens.exchange.fields import part_word
from rcm_desktop.ui.screens.exchange.wording import record_name, translate

NOTHING = "—"
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?")


def value_words(field: str, value: Any, named: Mapping[str, Record]) -> str:
    """A value as people say it; a dash where nothing is given."""
    if field == "order" and isinstance(value, str):
        return translate("settling", "a place of its own in the list")
    if field in _UNITS and isinstance(value, int):
        return _UNITS[field](value)
    return _words(value, named) or NOTHING


def _words(value: Any, named: Mapping[str, Record]) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return translate("settling", "yes") if value else translate("settling", "no")
    if isinstance(value, StrEnum):
        return _choice(value)
    if isinstance(value, str):
        return _text(value, named)
    if isinstance(value, list | tuple):
        return labels().listing([_words(one, named) for one in value])
    if isinstance(value, msgspec.Struct):
        return _struct(value, named)
    return str(value)


def _text(value: str, named: Mapping[str, Record]) -> str:
    if _ID.fullmatch(value):
        known = named.get(value)
        return (known is not None and record_name(known)) or translate("settling", "not received yet")
    try:
        if _DAY.fullmatch(value):
            return labels().date(dt.date.fromisoformat(value))
        if _MOMENT.fullmatch(value):
            return moment_of(value)
    except ValueError:
        return value
    return {"es": "Español", "en": "English"}.get(value, value)


def _struct(value: msgspec.Struct, named: Mapping[str, Record]) -> str:
    if isinstance(value, Times):
        return _span(moment_of(value.start), moment_of(value.end))
    if isinstance(value, Days):
        return _span(day_of(value.start), day_of(value.end))
    if isinstance(value, Planned):
        length = minutes(value.minutes) if value.minutes else ""
        return ", ".join(part for part in (moment_of(value.start), length) if part)
    if isinstance(value, PersonName):
        whole = " ".join(part for part in (value.honorific, value.full) if part)
        family = translate("settling", "family names: {names}").format(names=value.family) if value.family else ""
        return "\n".join(part for part in (whole, family) if part)
    told = ((part, _words(getattr(value, part), named)) for part in value.__struct_fields__)
    return "\n".join(f"{part_word(part)}: {words}" for part, words in told if words)


def _span(start: str, end: str) -> str:
    return f"{start or '…'} – {end or '…'}" if start or end else ""


def minutes(count: int) -> str:
    """A number of minutes."""
    return translate("settling", "{count} min").format(count=count)


_UNITS: dict[str, Callable[[int], str]] = {
    "doors": minutes,
    "speaking": lambda count: minutes(count // 60) if count else translate("settling", "no limit"),
}


def _choice(value: StrEnum) -> str:
    known = {
        NoteKind.INTERVENTION: translate("notes", "Intervention"),
        NoteKind.INFORMATION: translate("notes", "Information"),
        NoteKind.AGREEMENT: translate("notes", "Agreement"),
        NoteKind.RECOMMENDATION: translate("notes", "Recommendation"),
        NoteKind.COMMITMENT: translate("notes", "Commitment"),
        NoteKind.RESERVATION: translate("notes", "Reservation"),
        NoteStatus.DRAFT: translate("notes", "Draft"),
        NoteStatus.BRACKETED: translate("notes", "Bracketed"),
        NoteStatus.AD_REFERENDUM: translate("notes", "Ad referendum"),
        NoteStatus.AGREED: translate("notes", "Agreed"),
        Visibility.FULL: translate("notes", "Full record"),
        Visibility.MEMBERS_ONLY: translate("notes", "Members only"),
        Visibility.CHATHAM_HOUSE: translate("notes", "Chatham House Rule"),
        RecordOf.MAIN: translate("settling", "main record"),
        RecordOf.SUPPORT: translate("settling", "support record"),
        Standing.EXPECTED: translate("settling", "expected"),
        Standing.WITHDRAWN: translate("settling", "withdrawn"),
        Standing.NOT_LISTED: translate("settling", "no longer on the list"),
    }
    of_its_own = {one: words for one, words in known.items() if type(one) is type(value)}
    return of_its_own.get(value) or word(value)
