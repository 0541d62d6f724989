"""A session by the days it sits: hours, items, and nights that belong to the day before."""

from datetime import date
from zoneinfo import ZoneInfo

from rcm_desktop.domain.agenda import AgendaItem, Audience, MeetingSession
from rcm_desktop.domain.day_parts import DayPart, by_day, day_parts
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Planned, Times


def item(ident: str, start: str = "", minutes: int = 60, audience: Audience = Audience.PUBLIC) -> AgendaItem:
    return AgendaItem(id=ident, planned=Planned(start, minutes), visibility=audience)


def programme(*sittings: Sitting) -> Programme:
    return Programme(Meeting(id="m"), ZoneInfo("America/Panama"), sittings)


def sitting(start: str, end: str, *items: AgendaItem) -> Sitting:
    return Sitting(MeetingSession(id=start or "none", period=Times(start, end)), (), items)


def told(part: DayPart, of: Programme) -> tuple[str, str, str, str]:
    hours = [of.local(at).strftime("%d %H:%M") if at is not None else "" for at in (part.start, part.end)]
    return str(part.day), *hours, " ".join(slot.item.id for slot in part.slots)  # type: ignore[return-value]


def parts(one: Sitting) -> list[tuple[str, str, str, str]]:
    of = programme(one)
    return [told(part, of) for part in day_parts(one, of)]


def test_each_day_of_a_session_has_its_own_items_those_that_follow_them_included() -> None:
    found = sitting(
        "2023-12-04T09:00", "2023-12-06T13:00", item("a"), item("b", minutes=90), item("c", "2023-12-05T10:00"),
        item("d"), item("e", "2023-12-06T09:30"),
    )  # fmt: skip
    assert parts(found) == [
        ("2023-12-04", "04 09:00", "04 11:30", "a b"),
        ("2023-12-05", "05 10:00", "05 12:00", "c d"),
        ("2023-12-06", "06 09:30", "06 13:00", "e"),
    ]
    assert [(one.number, one.count) for one in day_parts(found, programme(found))] == [(1, 3), (2, 3), (3, 3)]


def test_a_night_session_is_of_the_day_it_begins_on() -> None:
    found = sitting("2023-11-15T22:00", "2023-11-16T02:00", item("a", minutes=150), item("b"))
    assert parts(found) == [("2023-11-15", "15 22:00", "16 02:00", "a b")]


def test_hours_of_a_day_that_nobody_planned_are_not_known() -> None:
    found = sitting("2023-12-04T09:00", "2023-12-06T13:00")
    assert [(start, end) for _, start, end, _ in parts(found)] == [("04 09:00", ""), ("", ""), ("", "06 13:00")]


def test_an_item_outside_the_sessions_days_stands_on_the_first() -> None:
    found = sitting("2023-12-04T09:00", "2023-12-05T13:00", item("astray", "2023-11-01T09:00"))
    assert [items for *_, items in parts(found)] == ["astray", ""]


def test_an_end_that_lies_before_the_start_is_none() -> None:
    assert parts(sitting("2023-12-04T09:00", "2023-12-04T08:00")) == [("2023-12-04", "04 09:00", "", "")]


def test_a_day_goes_by_hours_and_what_has_no_time_stands_apart() -> None:
    early, late = sitting("2023-12-04T09:00", "2023-12-05T13:00", item("x", "2023-12-05T11:00")), sitting("", "")
    between = sitting("2023-12-05T08:00", "2023-12-05T10:00")
    found = by_day(programme(early, between, late))
    assert [one.sitting.session.id for one in found[date(2023, 12, 5)]] == ["2023-12-05T08:00", "2023-12-04T09:00"]
    assert [one.sitting.session.id for one in found[None]] == ["none"]


def test_what_is_internal_is_not_public() -> None:
    found = sitting("2023-12-04T09:00", "", item("a"), item("b", audience=Audience.INTERNAL))
    [part] = day_parts(found, programme(found))
    assert [slot.item.id for slot in part.public] == ["a"]
