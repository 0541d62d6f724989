"""A description as a workbook to be filled in and read back, with lists to choose from and an example of each cell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import msgspec

from rcm_desktop.domain.sheets import Sheet, Value
from rcm_desktop.intake.description import (
    DelegationDescription,
    ItemDescription,
    MeetingDescription,
    ObjectiveDescription,
    PersonDescription,
    SessionDescription,
)
from rcm_desktop.intake.meeting_workbook.columns import COLUMNS, LIKE, Column, Holds, Need, Offer, Part, head, title
from rcm_desktop.intake.workbook import OFFERED_ROWS, book, letter
from rcm_desktop.laptop.labels import Labels

_MEETING_WIDTHS = (30, 64)
_GUIDE_WIDTHS = (18, 30, 14, 60)
Told = Mapping[str, object]
"""What a row says, by the key of its column."""


def meeting_workbook(given: MeetingDescription, language: str) -> bytes:
    """The workbook of a meeting in a language; what is not known yet is empty, and remark and practice are left out."""
    offers = list(dict.fromkeys(one.offer for part in Part for one in COLUMNS[part] if one.offer is not None))
    tables = (
        _table(part, rows, offers, language)
        for part, rows in (
            (Part.DELEGATIONS, _delegations(given)),
            (Part.SESSIONS, map(_session, given.sessions)),
            (Part.OBJECTIVES, (_objective(one, s.key) for s in given.sessions for one in s.objectives)),
            (Part.AGENDA, (_item(one, s.key) for s in given.sessions for one in s.items)),
            (Part.PEOPLE, map(_person, given.people)),
        )
    )
    notes = {LIKE: given.like} if given.like else {}
    return book((_guide(language), _meeting(given, language), *tables, _lists(offers, language)), notes)


def _guide(language: str) -> Sheet:
    """What each column holds, by an example."""
    labels = Labels(language)
    heads = tuple(labels.text("meeting_workbook.guide", name) for name in ("sheet", "column", "needed", "example"))
    rows = tuple(
        (title(part, language), head(part, one, language), _need(one, labels), _example(part, one, language))
        for part in Part
        for one in COLUMNS[part]
    )
    return Sheet(labels.text("meeting_workbook.guide", "title"), heads, rows, _GUIDE_WIDTHS)


def _need(column: Column, labels: Labels) -> str:
    return "" if column.need is Need.NO else labels.text("meeting_workbook.guide", column.need.value)


def _example(part: Part, column: Column, language: str) -> str:
    if column.offer is not None:
        return " · ".join(column.offer.words(language))
    return Labels(language).text(f"meeting_workbook.examples.{part}", column.name)


def _meeting(given: MeetingDescription, language: str) -> Sheet:
    """The meeting itself, a line for each thing that is to be known of it."""
    told: Told = {
        "title.es": given.title_es, "title.en": given.title_en, "short": given.short, "body.es": given.body_es,
        "body.en": given.body_en, "place.city": given.place.city, "place.venue": given.place.venue,
        "period.start": given.period.start, "period.end": given.period.end, "timezone": given.timezone,
        "language": given.language, "symbol": given.symbol, "rooms": given.rooms,
    }  # fmt: skip
    rows = tuple(
        (_starred(Part.MEETING, one, language), _value(one, told[one.key], language)) for one in COLUMNS[Part.MEETING]
    )
    here = title(Part.MEETING, language)
    return Sheet(here, (here, ""), rows, _MEETING_WIDTHS, formats=("General", "@"))


def _table(part: Part, rows: Iterator[Told], offers: Sequence[Offer], language: str) -> Sheet:
    columns = COLUMNS[part]
    return Sheet(
        title(part, language),
        tuple(_starred(part, one, language) for one in columns),
        tuple(tuple(_value(one, told.get(one.key, ""), language) for one in columns) for told in rows),
        tuple(one.width for one in columns),
        tuple(
            (number, choice)
            for number, one in enumerate(columns, 1)
            if (choice := _choice(one, offers, language)) is not None
        ),
        tuple(_format(one) for one in columns),
    )


def _format(column: Column) -> str:
    """A number of another system, a telephone or a key stays as it was typed."""
    if column.holds is Holds.MOMENT:
        return "yyyy-mm-dd hh:mm"
    return "@" if column.holds in (Holds.TEXT, Holds.TEXTS) and column.offer is None else "General"


def _choice(column: Column, offers: Sequence[Offer], language: str) -> str | None:
    """Where in the workbook what may stand in a column is listed."""
    if column.offer is not None:
        place, last = letter(offers.index(column.offer) + 1), len(column.offer.codes) + 1
        return f"'{_lists_title(language)}'!${place}$2:${place}${last}"
    if column.refers is not None:
        return f"'{title(column.refers, language)}'!$A$2:$A${OFFERED_ROWS}"
    return None


def _lists(offers: Sequence[Offer], language: str) -> Sheet:
    words = [one.words(language) for one in offers]
    longest = max(map(len, words))
    rows = tuple(tuple(one[n] if n < len(one) else "" for one in words) for n in range(longest))
    return Sheet(_lists_title(language), tuple("" for _ in offers), rows, hidden=True)


def _lists_title(language: str) -> str:
    return Labels(language).text("meeting_workbook.guide", "lists")


def _starred(part: Part, column: Column, language: str) -> str:
    text = head(part, column, language)
    return f"{text} *" if column.need is Need.YES else text


def _value(column: Column, value: object, language: str) -> Value:
    """What a cell shows: words for codes, and days and moments as such."""
    match column.holds:
        case Holds.TEXTS:
            return "; ".join(one.replace(";", ",") for one in value) if isinstance(value, tuple) else None
        case Holds.DAY if value:
            return date.fromisoformat(str(value))
        case Holds.MOMENT | Holds.TIME if value:
            return datetime.fromisoformat(str(value))
        case Holds.NUMBER:
            return value if isinstance(value, int) and value else None
    if column.offer is not None and value in column.offer.codes:
        return column.offer.words(language)[column.offer.codes.index(str(value))]
    return str(value) or None


def _delegations(given: MeetingDescription) -> Iterator[Told]:
    """In the meeting's order; those it does not name follow by their code."""
    places = {code: place for place, code in enumerate(given.order)}
    for one in sorted(given.delegations, key=lambda d: (places.get(d.code, len(places)), d.code)):
        yield _delegation(one)


def _delegation(one: DelegationDescription) -> Told:
    names = {"es": one.name_es, "en": one.name_en}
    forms = {
        f"{language}.{form}": text
        for language, name in names.items()
        for form, text in msgspec.structs.asdict(name).items()
    }
    return {"code": one.code, "category": one.category, "aliases": one.aliases, **forms}


def _session(one: SessionDescription) -> Told:
    return {
        "key": one.key, "title.es": one.title_es, "title.en": one.title_en, "kind": one.kind,
        "start": one.period.start, "end": one.period.end, "room": one.room, "access": one.access, "chair": one.chair,
        "rapporteur": one.rapporteur, "speaking": one.speaking, "description.es": one.description_es,
        "description.en": one.description_en,
    }  # fmt: skip


def _objective(one: ObjectiveDescription, session: str) -> Told:
    return {
        "session": session, "number": one.number, "level": one.level, "text.es": one.text_es, "text.en": one.text_en,
    }  # fmt: skip


def _item(one: ItemDescription, session: str) -> Told:
    return {
        "session": session, "title.es": one.title_es, "title.en": one.title_en, "start": one.planned.start,
        "minutes": one.planned.minutes, "kind": one.kind, "speakers": one.speakers, "visibility": one.visibility,
    }  # fmt: skip


def _person(one: PersonDescription) -> Told:
    times = one.acting_head
    return {
        "delegation": one.delegation, "honorific": one.name.honorific, "given": one.name.given,
        "family": one.name.family, "post": one.post, "institution": one.institution, "capacity": one.capacity,
        "acting_head.start": times.start if times else "", "acting_head.end": times.end if times else "",
        "contact": one.contact, "external_id": one.external_id, "credential": one.credential.state,
        "credential_remark": one.credential.remark, "attention": one.attention,
    }  # fmt: skip
