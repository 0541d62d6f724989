"""What everyone may see: public items only, of a reserved part no more than that it is one, and the truth of time."""

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest

from rcm_desktop.domain.agenda import AgendaItem, Audience, MeetingSession, Objective
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import NameForms
from rcm_desktop.services.agenda.wall import Both, Foyer, RoomNow, Spot
from tests.sample import MEETING, ident
from tests.services.agenda.table import CHAMPIONS, OPENING, PROSECUTORS, REPORTS, Table

TITLE = Both("Reunión de los países campeones del Pacto Mundial", "Meeting of the champion countries of the GCM")
SECRET = "Coordinación a puerta cerrada"


def spots(found: tuple[Spot, ...]) -> list[str]:
    return [
        " ".join(
            part for part in (
                one.title.es[:12] or "-", one.item.es, f"{one.start:%H:%M}" if one.start else "",
                f"{one.end:%H:%M}" if one.end else "", f"+{one.late}" if one.late else "", "R" * one.reserved,
            ) if part
        )
        for one in found
    ]  # fmt: skip


def of(foyer: Foyer, room: str) -> tuple[list[str], list[str]]:
    found = next(one for one in foyer.rooms if one.room == room)
    return spots(found.now), spots(found.later)


def everything(value: Any) -> str:
    """All texts of a value."""
    return msgspec.json.encode(value, enc_hook=str).decode()


def test_the_foyer_tells_of_each_room_what_is_on_and_what_comes_later_today(table: Table) -> None:
    table.add_session("15:00", "16:00", title_es="Taller de datos")
    found = table.wall.foyer()
    assert f"{found.local:%d %H:%M}" == "14 09:00"
    assert [one.room for one in found.rooms] == ["Sala 1", "Sala 2"]
    assert of(found, "Sala 1") == (["Reunión de l Apertura 09:00 12:30"], ["Taller de da 15:00 16:00"])
    assert of(found, "Sala 2") == ([], ["Reunión de l 14:00 17:30 R"])


def test_what_is_over_or_on_another_day_is_not_shown(table: Table) -> None:
    table.stand_at("13:00")
    assert of(table.wall.foyer(), "Sala 1") == ([], [])
    table.stand_at("15 09:00")
    assert table.wall.foyer().rooms == ()


def test_the_foyer_tells_by_how_much_a_session_is_late_and_when_the_next_one_is_expected(table: Table) -> None:
    table.add_session("12:30", "13:30", title_es="Taller")
    table.go(25)
    table.following.start(OPENING)
    assert of(table.wall.foyer(), "Sala 1") == (
        ["Reunión de l Apertura 09:25 12:55 +25"],
        ["Taller 12:55 13:55 +25"],
    )


def test_what_comes_later_stands_in_the_order_in_which_it_is_expected(table: Table) -> None:
    table.add_session("16:00", "17:00", title_es="Dos")
    table.add_session("15:00", "16:00", title_es="Uno")
    assert [line[:3] for line in of(table.wall.foyer(), "Sala 1")[1]] == ["Uno", "Dos"]


def test_a_session_of_the_night_before_is_shown_while_it_sits(table: Table) -> None:
    table.add_session("13 22:00", "14 02:00", "Patio", title_es="Vigilia")
    table.stand_at("00:30")
    assert of(table.wall.foyer(), "Patio")[0] == ["Vigilia 22:00 02:00"]


def test_a_session_that_runs_late_over_midnight_is_shown_while_it_sits(table: Table) -> None:
    made = table.add_session("13 20:00", "13 23:30", "Patio", title_es="Vigilia")
    item = table.add_item(made, "uno", "13 20:00", 210)
    table.stand_at("13 21:00")
    table.following.start(item)
    table.stand_at("00:15")
    assert of(table.wall.foyer(), "Patio")[0] == ["Vigilia uno 21:00 00:30 +60"]


def test_of_a_session_of_several_days_tomorrow_is_not_later_today(table: Table) -> None:
    made = table.add_session("14 09:00", "15 12:00", "Patio", title_es="Dos días")
    table.add_item(made, "uno", "14 09:00", 120)
    table.add_item(made, "dos", "15 10:00", 60)
    assert of(table.wall.foyer(), "Patio")[0] == ["Dos días uno 09:00 11:00"]
    table.stand_at("20:00")
    assert of(table.wall.foyer(), "Patio") == ([], [])
    table.stand_at("15 08:00")
    assert of(table.wall.foyer(), "Patio") == ([], ["Dos días 10:00 12:00"])


def test_the_rooms_stand_in_the_order_of_the_timetable(table: Table) -> None:
    opened = table.setup.open(Meeting, MEETING)
    assert opened is not None
    table.setup.save(Meeting, MEETING, opened[1], {"rooms": ("Sala 2", "Sala 1", "Sala 0")})
    table.add_session("10:00", "11:00", "Anexo")
    assert table.wall.rooms() == ("Sala 2", "Sala 1", "Anexo")
    assert [one.room for one in table.wall.foyer().rooms] == ["Sala 2", "Sala 1", "Anexo"]


def test_rooms_that_only_sessions_name_stand_as_in_the_timetable(table: Table) -> None:
    table.add_session("07:00", "08:00", "Zócalo")
    table.add_session("07:30", "08:00", "")
    table.add_session("08:00", "08:30", "Patio")
    assert table.wall.rooms() == ("Patio", "Sala 1", "Sala 2", "Zócalo", "")


def test_a_room_tells_its_session_with_item_and_objectives(table: Table) -> None:
    found = table.wall.room("Sala 1")
    assert (found.room, found.session, found.item) == ("Sala 1", TITLE, Both("Apertura", "Opening"))
    assert [number for number, _ in found.objectives] == [1]
    assert (found.left, found.start, found.late, found.reserved) == (None, None, 0, False)


def test_a_room_tells_what_is_left_of_an_item_that_was_started(table: Table) -> None:
    table.following.start(OPENING)
    table.go(12)
    assert table.wall.room("Sala 1").left == timedelta(minutes=18)
    table.go(20)
    found = table.wall.room("Sala 1")
    assert (found.left, found.late) == (timedelta(minutes=-2), 2)


def test_a_room_in_which_nothing_is_on_tells_what_comes(table: Table) -> None:
    table.stand_at("08:30")
    found = table.wall.room("Sala 1")
    assert (found.session, found.item) == (TITLE, Both())
    assert found.start is not None
    assert f"{found.start:%H:%M}" == "09:00"
    table.stand_at("18:00")
    assert table.wall.room("Sala 1") == RoomNow(found.local.replace(hour=18, minute=0), "Sala 1")
    assert table.wall.room("nobody's").session == Both()


def test_of_two_sessions_in_a_room_the_one_that_is_followed_is_shown(table: Table) -> None:
    made = table.add_session("08:00", "12:00", title_es="Otra")
    item = table.add_item(made, "uno", "08:00", 240)
    table.following.start(OPENING)
    assert table.wall.room("Sala 1").session == TITLE
    table.go(1)
    table.following.start(item)
    assert table.wall.room("Sala 1").session == Both("Otra")


def test_a_room_tells_who_speaks_and_what_is_left_of_the_time(table: Table) -> None:
    table.following.give_to(CHAMPIONS, ident("USA"))
    table.go(2)
    speaking = table.wall.room("Sala 1").speaking
    assert speaking is not None
    assert (speaking.name, speaking.used, speaking.left) == (
        Both("Estados Unidos", "United States"), timedelta(minutes=2), None
    )  # fmt: skip
    table.following.set_limit(CHAMPIONS, 180)
    table.following.give_to(CHAMPIONS, "", "Noor de Vries")
    table.go(4)
    speaking = table.wall.room("Sala 1").speaking
    assert speaking is not None
    assert (speaking.name, speaking.left) == (Both("Noor de Vries", "Noor de Vries"), timedelta(minutes=-1))


def test_a_delegation_without_a_name_is_told_by_its_code(table: Table) -> None:
    table.edit(Delegation, ident("USA"), name_es=NameForms(), name_en=NameForms())
    table.following.give_to(CHAMPIONS, ident("USA"))
    speaking = table.wall.room("Sala 1").speaking
    assert speaking is not None
    assert speaking.name == Both("USA", "USA")


def test_a_turn_that_nobody_ended_is_not_told_for_ever(table: Table) -> None:
    table.following.give_to(CHAMPIONS, ident("USA"))
    table.go(179)
    assert table.wall.room("Sala 1").speaking is not None
    table.go(1)
    assert table.wall.room("Sala 1").speaking is None


@pytest.fixture
def secret(table: Table) -> Table:
    """An internal item is on, and a name that nobody outside may read has the floor."""
    item = table.add_item(CHAMPIONS, SECRET, "09:00", 30, "1")
    table.edit(AgendaItem, item, visibility=Audience.INTERNAL, speakers=SECRET)
    table.following.start(item)
    table.following.give_to(CHAMPIONS, "", SECRET)
    return table


def test_an_internal_item_reaches_no_value(secret: Table) -> None:
    for value in (secret.wall.foyer(), secret.wall.room("Sala 1"), secret.wall.greeting()):
        assert SECRET not in everything(value)
    assert secret.wall.room("Sala 1").left is None
    assert secret.wall.room("Sala 1").session == TITLE


def test_an_internal_item_by_the_plan_reaches_no_value(table: Table) -> None:
    made = table.add_session("08:00", "10:00", "Patio")
    item = table.add_item(made, SECRET, "08:00", 120)
    table.edit(AgendaItem, item, visibility=Audience.INTERNAL)
    assert SECRET not in everything([table.wall.foyer(), table.wall.room("Patio")])


def test_of_a_reserved_part_nothing_is_told_but_that_it_is_one(table: Table) -> None:
    table.following.start(REPORTS)
    table.following.give_to(CHAMPIONS, ident("PAN"))
    table.following.reserve(CHAMPIONS)
    assert of(table.wall.foyer(), "Sala 1")[0] == ["- 09:00 12:30 R"]
    found = table.wall.room("Sala 1")
    assert found == RoomNow(found.local, "Sala 1", reserved=True)
    table.following.open_again(CHAMPIONS)
    assert table.wall.room("Sala 1").item == Both("Presentación de avances", "Progress reports")


def test_a_members_only_session_tells_its_title_and_nothing_of_what_is_in_it(table: Table) -> None:
    table.add_item(PROSECUTORS, SECRET, "14:00", 60)
    for now in ("13:00", "14:10"):
        table.stand_at(now)
        found = table.wall.room("Sala 2")
        assert (found.session.es[:7], found.item, found.objectives, found.reserved) == ("Reunión", Both(), (), True)
        assert SECRET not in everything(table.wall.foyer())


def test_objectives_are_told_in_both_languages(table: Table) -> None:
    table.edit(Objective, ident("objective 1"), text_es="Reunir", text_en="To gather")
    assert table.wall.room("Sala 1").objectives == ((1, Both("Reunir", "To gather")),)


def test_the_greeting_tells_the_body_the_meeting_its_place_and_days(table: Table) -> None:
    found = table.wall.greeting()
    assert (found.body.en, found.title.es) == ("Regional Conference on Migration", "Reuniones de los Grupos de Trabajo")
    assert (found.city, found.venue) == ("Ciudad de Panamá", "Centro de prueba")
    assert (found.first, found.last) == (date(2023, 11, 14), date(2023, 11, 16))
    assert f"{found.local:%H:%M}" == "09:00"


def test_the_greeting_of_a_meeting_without_days_has_none(table: Table) -> None:
    table.edit(Meeting, MEETING, period=type(table.agenda.programme().meeting.period)())
    assert (table.wall.greeting().first, table.wall.greeting().last) == (None, None)


def test_the_wall_follows_the_table_at_once(table: Table) -> None:
    before = table.wall.foyer()
    table.edit(MeetingSession, CHAMPIONS, room="Sala 9")
    assert table.wall.foyer() != before
    assert of(table.wall.foyer(), "Sala 9")[0] == ["Reunión de l Apertura 09:00 12:30"]


def test_both_is_empty_where_neither_language_says_anything() -> None:
    assert not Both()
    assert Both("", "Opening")
