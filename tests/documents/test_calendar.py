"""Calendars as a strict reader of RFC 5545 takes them: the icalendar library is the judge."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import msgspec
import pytest

from rcm_desktop.documents.agenda_papers import Tongue
from rcm_desktop.documents.calendar import CalendarFile, Entry, Revision, calendar
from rcm_desktop.domain.agenda import Access, ItemKind, MeetingSession
from rcm_desktop.domain.programme import Programme, Sitting
from rcm_desktop.domain.records import Times
from tests.documents.agenda_content import (
    ITEMS,
    MEETING,
    NIGHT,
    NOW,
    OBJECTIVES,
    OF_NIGHT,
    OPEN,
    PROGRAMME,
    RESERVED,
    SECRET,
    item,
    programme_of,
)
from tests.zones import SetTo, set_to

__all__ = ["set_to"]

WRITTEN = datetime(2023, 11, 1, 12, 30, 15, tzinfo=UTC)
PANAMA = ZoneInfo("America/Panama")


def made(found: Programme = PROGRAMME, tongue: Tongue = Tongue.ES, *entries: Entry) -> CalendarFile:
    revisions = {one.session.id: Revision(7, WRITTEN) for one in found.sittings}
    return calendar(found, entries or [Entry(one) for one in found.sittings], tongue, revisions, NOW)


def judged(data: bytes) -> Any:
    """A calendar as the judge reads it: no complaint about any part, and nothing that it must have is missing."""
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    for line in lines:
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()
    read: Any = icalendar.Calendar.from_ical(data)
    for part in read.walk():
        assert part.errors == []
        assert not [name for name in part.required if name not in part]
        assert not [name for name in part.singletons if isinstance(part.get(name), list)]
    assert (str(read["VERSION"]), "PRODID" in read) == ("2.0", True)
    return read


def events(found: CalendarFile) -> list[Any]:
    return list(judged(found.data).walk("VEVENT"))


def event(found: CalendarFile) -> Any:
    [only] = events(found)
    return only


def alone(session: MeetingSession, *items: object, zone: str = "America/Panama") -> Programme:
    return programme_of(Sitting(session, (), items), zone=zone)  # type: ignore[arg-type]


def local(at: object, zone: str = "America/Panama") -> str:
    assert isinstance(at, datetime)
    return at.astimezone(ZoneInfo(zone)).strftime("%d %H:%M")


def test_a_session_is_an_event_with_all_that_everyone_may_know() -> None:
    found = events(made())[0]
    assert found["SUMMARY"] == "Sesión abierta"
    assert (found.start, found.end) == (
        datetime(2023, 11, 14, 14, 0, tzinfo=UTC), datetime(2023, 11, 14, 17, 30, tzinfo=UTC),
    )  # fmt: skip
    assert found["LOCATION"] == "Sala 1, Centro de prueba, Ciudad de Panamá"
    assert found["DESCRIPTION"] == (
        "Agenda:\n09:00 Apertura\n09:45 Informe de avances (Canadá, Costa Rica)\n10:45 Next steps\n\n"
        "Objetivos:\n3. Promover el diálogo."
    )
    assert found.categories == ["Grupo de trabajo"]
    assert found["CLASS"] == "PUBLIC"
    assert (found["UID"], found["SEQUENCE"]) == ("open@m", 7)
    assert found["DTSTAMP"].dt == found["LAST-MODIFIED"].dt == WRITTEN
    assert b"DTSTART:20231114T140000Z\r\n" in made().data


def test_the_calendar_has_the_meetings_name() -> None:
    read = judged(made().data)
    assert read["NAME"] == read["X-WR-CALNAME"] == "Reunión de prueba"
    assert judged(made(tongue=Tongue.BOTH).data)["NAME"] == "Reunión de prueba / Test meeting"


def test_in_both_languages_an_event_says_all_twice() -> None:
    found = events(made(tongue=Tongue.BOTH))[0]
    assert found["SUMMARY"] == "Sesión abierta / Open session"
    assert "Objetivos:\n3. Promover el diálogo.\n\nAgenda:\n09:00 Opening" in found["DESCRIPTION"]
    assert found.categories == ["Grupo de trabajo", "Working group"]
    assert events(made(tongue=Tongue.EN))[0]["SUMMARY"] == "Open session"


@pytest.mark.parametrize("tongue", Tongue)
def test_nothing_internal_is_in_a_calendar(tongue: Tongue) -> None:
    data = made(tongue=tongue).data.replace(b"\r\n ", b"")
    assert SECRET.encode() not in data
    assert b"Internal matter" not in data


def test_a_members_only_session_is_private_and_says_so() -> None:
    first, second = (one for one in events(made()) if "miembros" in one["SUMMARY"])
    assert first["CLASS"] == second["CLASS"] == "PRIVATE"
    assert first["DESCRIPTION"].startswith("Sesión reservada\n\nAgenda:\n08:00 Primer día")


def test_a_session_of_several_days_does_not_last_through_the_nights() -> None:
    first, second = (one for one in events(made()) if "miembros" in one["SUMMARY"])
    assert [local(at) for one in (first, second) for at in (one.start, one.end)] == [
        "15 08:00", "15 10:30", "16 09:00", "16 18:00",
    ]  # fmt: skip
    assert (first["UID"], second["UID"]) == ("reserved@m", "reserved.2@m")
    assert "Segundo día" in second["DESCRIPTION"]
    assert "Primer día" not in second["DESCRIPTION"]


def test_where_the_hours_of_a_day_are_not_known_one_event_lasts_from_the_first_to_the_last() -> None:
    found = event(made(alone(RESERVED)))
    assert [local(found.start), local(found.end)] == ["15 08:00", "16 18:00"]


def test_a_day_on_which_nothing_lasts_has_no_end_as_no_event_ends_when_it_begins() -> None:
    period = Times("2023-11-14T09:00", "2023-11-16T12:00")
    items = [item(f"{day}", "Acto", "", f"2023-11-{day}T10:00", 0 if day == 15 else 60) for day in (14, 15, 16)]
    found = made(alone(MeetingSession(id="s", title_es="Tres días", period=period), *items))
    first, second, third = events(found)
    assert local(second.start) == "15 10:00"
    assert ["DTEND" in one for one in (first, second, third)] == [True, False, True]


def test_a_session_across_midnight_is_one_event() -> None:
    found = event(made(alone(NIGHT, *OF_NIGHT)))
    assert [local(found.start), local(found.end)] == ["15 22:00", "16 01:30"]
    assert "22:00 Primera lectura\n00:30 Segunda lectura" in found["DESCRIPTION"]


def test_sessions_without_a_time_are_left_out_and_counted() -> None:
    found = made()
    assert (found.sessions, found.undated) == (3, 1)
    assert "Sesión por fijar" not in {str(one["SUMMARY"]) for one in events(found)}


@pytest.mark.parametrize("end", ["", "2023-11-14T09:00", "2023-11-14T08:00"])
def test_a_session_without_a_later_end_has_none(end: str) -> None:
    odd = msgspec.structs.replace(OPEN, period=Times("2023-11-14T09:00", end))
    found = event(made(alone(odd)))
    assert "DTEND" not in found
    assert local(found.start) == "14 09:00"


def test_the_hour_that_comes_twice_is_as_long_as_it_is() -> None:
    """New York puts its clocks back on 5 November 2023 at 02:00: from 00:30 to 01:30 is an hour, to 03:00 3½."""
    night = MeetingSession(id="n", title_es="Noche", period=Times("2023-11-05T00:30", "2023-11-05T03:00"))
    items = (item("a", "Primera hora", minutes=90), item("b", "Segunda hora", minutes=60))
    found = event(made(alone(night, *items, zone="America/New_York")))
    assert found.end - found.start == timedelta(hours=3, minutes=30)
    assert "00:30 Primera hora\n01:00 Segunda hora" in found["DESCRIPTION"]


def test_the_hour_that_is_skipped_is_not_counted() -> None:
    """Madrid puts its clocks forward on 26 March 2023 at 02:00."""
    night = MeetingSession(id="n", title_es="Noche", period=Times("2023-03-26T01:00", "2023-03-26T04:00"))
    found = event(made(alone(night, zone="Europe/Madrid")))
    assert (found.start, found.end - found.start) == (
        datetime(2023, 3, 26, 0, 0, tzinfo=UTC), timedelta(hours=2),
    )  # fmt: skip


def test_a_laptop_set_to_madrid_writes_the_hours_of_panama(set_to: SetTo) -> None:
    set_to("Europe/Madrid")
    found = events(made())[0]
    assert local(found.start) == "14 09:00"
    assert "09:00 Apertura" in found["DESCRIPTION"]


ODD = (
    "Acuerdos; recomendaciones, y “cierre”: 50 % \\ n — 🎉👩🏽‍🌾 ñandú\r\ncon salto\u2028y otro",
    "Á" * 200,
    "a" * 74 + "🎉" * 40,
    "coma,punto y coma;barra\\n",
)


@pytest.mark.parametrize("title", ODD)
def test_titles_come_back_as_they_were_written(title: str) -> None:
    odd = msgspec.structs.replace(OPEN, title_es=title, room="Sala; 1, \\ norte")
    found = event(made(alone(odd, item("a", title), item("b", "Otro"))))
    assert found["SUMMARY"] == " ".join(title.split())
    assert str(found["LOCATION"]).startswith("Sala; 1, \\ norte, Centro")
    assert " ".join(str(found["DESCRIPTION"]).split()) == f"Agenda: 09:00 {' '.join(title.split())} 09:30 Otro"


def test_what_separates_values_is_escaped() -> None:
    odd = msgspec.structs.replace(OPEN, title_es="coma, punto y coma; barra \\n", room="")
    lines = made(alone(odd)).data.replace(b"\r\n ", b"").decode().split("\r\n")
    assert r"SUMMARY:coma\, punto y coma\; barra \\n" in lines
    assert r"LOCATION:Centro de prueba\, Ciudad de Panamá" in lines


def test_a_long_objective_keeps_its_lines_and_loses_signs_that_no_calendar_may_hold() -> None:
    objective = msgspec.structs.replace(OBJECTIVES[0], text_es="Uno\r\nDos\u2028Tres\x85Cuatro\x07\x7f\x9b")
    found = event(made(programme_of(Sitting(OPEN, (objective,), ()))))
    assert found["DESCRIPTION"] == "Objetivos:\n3. Uno\nDos\nTres\nCuatro"


def test_who_comes_to_the_opening_only_has_that_and_nothing_of_the_rest() -> None:
    reserved = msgspec.structs.replace(OPEN, access=Access.MEMBERS_ONLY)
    sitting = Sitting(reserved, OBJECTIVES, ITEMS)
    found = event(made(programme_of(sitting), Tongue.ES, Entry(sitting, opening_only=True)))
    assert found["SUMMARY"] == "Sesión abierta (apertura)"
    assert [local(found.start), local(found.end)] == ["14 09:00", "14 09:30"]
    assert "DESCRIPTION" not in found
    both = event(made(programme_of(sitting), Tongue.BOTH, Entry(sitting, opening_only=True)))
    assert both["SUMMARY"] == "Sesión abierta (apertura) / Open session (opening)"


@pytest.mark.parametrize(
    ("items", "hours"),
    [
        ((), ["14 09:00", "14 09:30"]),
        ((item("a", "Antes", minutes=20), item("b", "Apertura", minutes=0, kind=ItemKind.OPENING)), None),
    ],
)
def test_an_opening_follows_what_comes_before_it(items: tuple[object, ...], hours: list[str] | None) -> None:
    found = alone(msgspec.structs.replace(OPEN, access=Access.MEMBERS_ONLY), *items)
    told = event(made(found, Tongue.ES, Entry(found.sittings[0], opening_only=True)))
    assert [local(told.start), local(told.end)] == (hours or ["14 09:20", "14 12:30"])


def test_the_same_programme_gives_the_same_bytes_and_a_moved_session_the_same_event() -> None:
    assert made().data == made().data
    later = msgspec.structs.replace(OPEN, period=Times("2023-11-14T10:00", "2023-11-14T13:30"), room="Sala 2")
    before, after = event(made(alone(OPEN))), event(made(alone(later)))
    assert before["UID"] == after["UID"]
    assert before.start != after.start


def test_a_bare_meeting_can_be_read_too() -> None:
    bare = Programme(msgspec.structs.replace(MEETING, title_es="", title_en="", short="", place=type(MEETING.place)()),
                     PANAMA, (Sitting(MeetingSession(id="x", period=Times("2023-11-14T09:00")), (), ()),))  # fmt: skip
    found = event(calendar(bare, [Entry(bare.sittings[0])], Tongue.BOTH, {}, NOW))
    assert found["SUMMARY"] == "[sin título] / [untitled]"
    assert "LOCATION" not in found


