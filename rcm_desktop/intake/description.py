"""A meeting's description: a TOML file written by hand or a workbook filled in, read into values and checked.

resources/meetings/README.md documents the format.
"""

from pathlib import Path
from typing import Any

import msgspec

from rcm_desktop.domain.agenda import LONGEST_TURN_S, Access, Audience, ItemKind, Level, SessionKind
from rcm_desktop.domain.people import Capacity, Category, Credential
from rcm_desktop.domain.records import Days, NameForms, PersonName, Planned, Times, Venue
from rcm_desktop.intake.description_file import opened
from rcm_desktop.intake.references import Taken, check_item, check_session, codes_known, near, time_zone, unknown
from rcm_desktop.intake.toml_tables import Table, shown

CODE = r"[A-Z0-9][A-Z0-9-]{0,11}"
KEY = r"[a-z0-9][a-z0-9-]{0,39}"
_NAME_KEYS = ("short", "formal", "article", "acronym")
_DELEGATION_KEYS = ("code", "category", "es", "en", "aliases")
_SESSION_KEYS = (
    "key", "title", "kind", "start", "end", "room", "access", "description", "chair", "rapporteur", "speaking",
    "objective", "item",
)  # fmt: skip
_MEETING_KEYS = (
    "title", "short", "body", "place", "period", "timezone", "language", "symbol", "practice", "note",
    "delegation_order", "rooms",
)  # fmt: skip
_PERSON_KEYS = (
    "honorific", "given", "family", "post", "institution", "capacity", "acting_head", "contact",
    "external_id", "credential", "credential_remark", "attention",
)  # fmt: skip


class ObjectiveDescription(msgspec.Struct, frozen=True, kw_only=True):
    """What a session is meant to achieve; the number is the meeting's own."""

    number: int
    level: Level
    text_es: str
    text_en: str


class ItemDescription(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a session's agenda."""

    title_es: str
    title_en: str
    planned: Planned
    kind: ItemKind
    speakers: str
    visibility: Audience


class SessionDescription(msgspec.Struct, frozen=True, kw_only=True):
    """One sitting; `key` names it within the file and on the command line."""

    key: str
    title_es: str
    title_en: str
    kind: SessionKind
    period: Times
    room: str
    access: Access
    description_es: str
    description_en: str
    chair: str
    rapporteur: str
    speaking: int
    """How many seconds a speaker is given; 0: as long as it takes."""
    objectives: tuple[ObjectiveDescription, ...]
    items: tuple[ItemDescription, ...]


class PersonDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A person of a delegation; `acting_head` holds when the person leads it in the head's stead."""

    delegation: str
    """The delegation's code."""
    name: PersonName
    post: str
    institution: str
    capacity: Capacity
    acting_head: Times | None
    contact: str
    external_id: str
    credential: Credential
    attention: str


class DelegationDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A country, organization or group at the table."""

    code: str
    category: Category
    name_es: NameForms
    name_en: NameForms
    aliases: tuple[str, ...]


class MeetingDescription(msgspec.Struct, frozen=True, kw_only=True):
    """A whole meeting; texts, days and moments stand as the records keep them, "" where not given."""

    title_es: str
    title_en: str
    short: str
    body_es: str
    body_en: str
    place: Venue
    period: Days
    timezone: str
    language: str
    symbol: str
    practice: bool
    note_es: str
    note_en: str
    order: tuple[str, ...]
    """Delegation codes in the meeting's own order; those not named follow by their code."""
    rooms: tuple[str, ...]
    """In the order of the timetable; a session may name another one."""
    delegations: tuple[DelegationDescription, ...]
    sessions: tuple[SessionDescription, ...]
    people: tuple[PersonDescription, ...]
    like: str = ""
    """The id of an earlier meeting whose phrases and rules it takes over, where that is on the laptop."""


def read_description(path: Path) -> MeetingDescription:
    """The meeting that a file describes; raises WrongDescription about the first thing that is wrong.

    Of a workbook (XLSX) it is a WrongCell.
    """
    file = opened(path)
    root = Table(file, (), file.content, ("meeting", "delegation", "session", "people"))
    root.need("meeting")
    meeting = root.table("meeting", _MEETING_KEYS)
    about = _meeting(meeting)
    named = Taken()
    delegations = tuple(_delegation(table, named) for table in root.tables("delegation", _DELEGATION_KEYS))
    codes = [delegation.code for delegation in delegations]
    order = codes_known(meeting, "delegation_order", codes)
    keys, numbers = Taken(), Taken()
    sessions = tuple(_session(table, about["period"], keys, numbers) for table in root.tables("session", _SESSION_KEYS))
    people = _people(root, codes)
    return MeetingDescription(
        **about, order=order, delegations=delegations, sessions=sessions, people=people, like=file.like
    )


def _meeting(table: Table) -> dict[str, Any]:
    table.need("title", "short", "place", "period", "timezone", "language")
    title_es, title_en = table.both("title", needed=True)
    body_es, body_en = table.both("body")
    note_es, note_en = table.both("note", prose=True)
    place, period = table.table("place", ("city", "venue")), table.table("period", ("start", "end"))
    place.need("city")
    period.need("start", "end")
    days = Days(period.day("start"), period.day("end"))
    if days.end < days.start:
        raise period.wrong("end", "after_start")
    return {
        "title_es": title_es, "title_en": title_en, "short": table.text("short"), "body_es": body_es,
        "body_en": body_en, "place": Venue(place.text("city"), place.text("venue")), "period": days,
        "timezone": time_zone(table, "timezone"),
        "language": table.one_of("language", ("es", "en"), ""), "symbol": table.text("symbol"),
        "practice": table.flag("practice"), "note_es": note_es, "note_en": note_en, "rooms": _rooms(table),
    }  # fmt: skip


def _rooms(table: Table) -> tuple[str, ...]:
    """The rooms of the venue, none of them twice."""
    rooms = table.texts("rooms")
    for number, room in enumerate(rooms):
        if room in rooms[:number]:
            first = f"{table.field('rooms')}[{rooms.index(room) + 1}]"
            raise table.wrong_at("rooms", number, "once", room, (first,))
    return rooms


def _delegation(table: Table, named: Taken) -> DelegationDescription:
    table.need("code", "category")
    code = table.text("code", CODE, "code")
    names = [_names(table.table(language, _NAME_KEYS)) for language in ("es", "en")]
    if not any(name.short for name in names):
        raise table.wrong("es", "either_language")
    aliases = table.texts("aliases")
    named.take(table, "code", code)
    for key, words in (("es", _words(names[0])), ("en", _words(names[1])), ("aliases", aliases)):
        for word in words:
            named.take(table, key, word)
    return DelegationDescription(
        code=code,
        category=Category(table.one_of("category", Category, "")),
        name_es=names[0],
        name_en=names[1],
        aliases=aliases,
    )


def _names(table: Table) -> NameForms:
    if table.content:
        table.need("short")
    return NameForms(*(table.text(key) for key in _NAME_KEYS))


def _words(name: NameForms) -> list[str]:
    """What a note may call a delegation."""
    return [word for word in (name.short, name.acronym) if word]


def _session(table: Table, days: Days, keys: Taken, numbers: Taken) -> SessionDescription:
    table.need("key", "title", "kind")
    key = table.text("key", KEY, "key")
    keys.take(table, "key", key)
    title_es, title_en = table.both("title", needed=True)
    description_es, description_en = table.both("description", prose=True)
    period = Times(table.moment("start"), table.moment("end"))
    check_session(table, period, days)
    objectives = table.tables("objective", ("number", "level", "text"))
    items = table.tables("item", ("title", "start", "minutes", "kind", "speakers", "visibility"))
    return SessionDescription(
        key=key, title_es=title_es, title_en=title_en,
        kind=SessionKind(table.one_of("kind", SessionKind, "")),
        period=period, room=table.text("room"),
        access=Access(table.one_of("access", Access, Access.OPEN)),
        description_es=description_es, description_en=description_en,
        chair=table.text("chair"), rapporteur=table.text("rapporteur"),
        speaking=table.number("speaking", LONGEST_TURN_S),
        objectives=tuple(_objective(one, numbers) for one in objectives),
        items=tuple(_item(one, period) for one in items),
    )  # fmt: skip


def _objective(table: Table, numbers: Taken) -> ObjectiveDescription:
    table.need("number", "level")
    number = table.number("number", 999)
    numbers.take(table, "number", str(number))
    level = Level(table.one_of("level", Level, ""))
    text_es, text_en = table.both("text", needed=True, prose=True)
    return ObjectiveDescription(number=number, level=level, text_es=text_es, text_en=text_en)


def _item(table: Table, period: Times) -> ItemDescription:
    title_es, title_en = table.both("title", needed=True)
    planned = Planned(table.moment("start", period.start[:10]), table.number("minutes", 1440))
    check_item(table, planned, period)
    return ItemDescription(
        title_es=title_es,
        title_en=title_en,
        planned=planned,
        kind=ItemKind(table.one_of("kind", ItemKind, ItemKind.ITEM)),
        speakers=table.text("speakers"),
        visibility=Audience(table.one_of("visibility", Audience, Audience.PUBLIC)),
    )


def _people(root: Table, codes: list[str]) -> tuple[PersonDescription, ...]:
    table = root.table("people", None)
    badges, leading = Taken(), Taken()
    people: list[PersonDescription] = []
    for code in table.content:
        if code not in codes:
            likely = near(code, codes)
            raise table.wrong(code, unknown(likely), shown(code), likely)
        people += (_person(one, code, badges, leading) for one in table.tables(code, _PERSON_KEYS))
    return tuple(people)


def _person(table: Table, code: str, badges: Taken, leading: Taken) -> PersonDescription:
    name = PersonName(table.text("honorific"), table.text("given"), table.text("family"))
    if not name.full:
        raise table.wrong("given", "name")
    acting = None
    if "acting_head" in table.content:
        times = table.table("acting_head", ("start", "end"))
        acting = Times(times.moment("start"), times.moment("end"))
        leading.take(table, "acting_head", code)
    external_id = table.text("external_id")
    if external_id:
        badges.take(table, "external_id", external_id)
    return PersonDescription(
        delegation=code, name=name, post=table.text("post"), institution=table.text("institution"),
        capacity=Capacity(table.one_of("capacity", Capacity, Capacity.DELEGATE)), acting_head=acting,
        contact=table.text("contact"), external_id=external_id,
        credential=Credential(
            table.one_of("credential", ("seen", "pending"), "pending"), table.text("credential_remark")
        ),
        attention=table.text("attention"),
    )  # fmt: skip
