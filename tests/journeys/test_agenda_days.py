"""Three days of a meeting as a secretariat holds them: prepared from nothing, run late, changed at the last minute."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.documents.agenda_papers import Tongue
from rcm_desktop.domain.records import Days
from rcm_desktop.intake.description import MeetingDescription, read_description
from rcm_desktop.laptop.labels import Labels
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Wall
from rcm_desktop.services.agenda_papers import AgendaPaper
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.scene import Kind
from tests.clock import FixedClock
from tests.journeys.agenda_told import (
    TONGUES,
    Planned,
    doors,
    elsewhere,
    events,
    halves,
    in_calendar,
    lines,
    listed,
    meant,
    missing,
    of_calendar,
    on_day,
    pages,
    put_off,
    read_blocks,
    rows,
    solid,
)
from tests.journeys.first_morning import (
    CHAMPIONS,
    LAST_MINUTE,
    LATE,
    MOVED,
    OTHER_ROOM,
    PUT_OFF,
    ROOM,
    Held,
    change_at_the_last_minute,
    run_late,
)
from tests.journeys.secretariat import CTRL, KEY, Secretariat, settle
from tests.ui.windows import delete_windows

DAYS = Days("2023-11-14", "2023-11-16")


@pytest.fixture(scope="module")
def sample() -> MeetingDescription:
    """The sample meeting as its file describes it."""
    return read_description(resource("meetings", "rcm-2023.toml"))


@pytest.fixture(scope="module")
def plans(sample: MeetingDescription) -> tuple[Planned, ...]:
    """The sessions of its three days, as they are meant at first."""
    return tuple(meant(one) for one in sample.sessions if one.period.start[:10] <= DAYS.end)


@pytest.fixture(scope="module")
def languages(qapp: QApplication) -> Iterator[Languages]:
    theme.apply(qapp, theme.LIGHT, 1.0)
    spoken = Languages(qapp, "es")
    yield spoken
    spoken.fall_silent()
    delete_windows()


@pytest.fixture(scope="module")
def desk(
    sample: MeetingDescription, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Secretariat]:
    """The secretariat's laptop two weeks before: delegations, days and a time zone, and then the programme by keys."""
    folder, clock = tmp_path_factory.mktemp("days"), FixedClock(datetime(2023, 11, 1, 14, 0, tzinfo=UTC))
    bare = msgspec.structs.replace(sample, sessions=(), people=(), rooms=(), period=DAYS, practice=False)
    database = Meetings(folder / "data", clock).create(bare, "Inés", "Secretaría")
    found = Secretariat(database, clock, languages, folder / "settings.json")
    for session in sample.sessions:
        if session.period.start[:10] <= DAYS.end:
            found.go_to_day(session.period.start[:10])
            found.prepare_session(session)
    yield found
    found.close()


@pytest.fixture(scope="module")
def held(
    desk: Secretariat, plans: tuple[Planned, ...], languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Held]:
    """The first morning: late from the beginning, speakers, a part among members, another room, an item put off."""
    folder = tmp_path_factory.mktemp("stick")
    invited = Exchange(desk.database).invite(Place(name="Sala"), folder)
    second = Meetings(folder / "data", desk.clock).join(invited.path, invited.words, "Ana").database
    held = Held(desk, folder, plans, languages, {}, "", "", second)
    run_late(held)
    moved = put_off(elsewhere(plans[MOVED], LAST_MINUTE), 1, PUT_OFF)
    held.plans = (*plans[:MOVED], moved, *plans[MOVED + 1 :])
    change_at_the_last_minute(held)
    desk.at("10:20")
    yield held
    second.close()


def test_three_days_are_prepared_by_keys_alone(desk: Secretariat, sample: MeetingDescription) -> None:
    made = [
        (one.session.title_es, one.session.title_en, one.session.period, one.session.room, one.session.kind,
         one.session.access, _points(one.items))
        for one in Agenda(desk.database).sittings()
    ]  # fmt: skip
    wanted = [
        (one.title_es, one.title_en, one.period, one.room, one.kind, one.access, _points(one.items))
        for one in sample.sessions
        if one.period.start[:10] <= DAYS.end
    ]
    assert sorted(made, key=str) == sorted(wanted, key=str)


def _points(items: object) -> list[object]:
    assert isinstance(items, tuple)
    return [(i.title_es, i.title_en, i.planned, i.kind, i.speakers, i.visibility) for i in items]


def test_all_of_it_is_taken_back_by_undo_and_done_again(desk: Secretariat) -> None:
    desk.prepare.focus_first()
    agenda = Agenda(desk.database)
    before = agenda.programme()
    while desk.window.undo.undo_words():
        desk.press(KEY.Key_Z, CTRL)
    assert (agenda.sittings(), agenda.programme().meeting.rooms) == ((), ())
    assert [row.count for row in desk.prepare.days.rows()] == [0, 0, 0, 0]
    while desk.window.undo.redo_words():
        desk.press(KEY.Key_Y, CTRL)
    assert agenda.programme() == before


def test_the_foyer_tells_each_room_of_what_is_on_late_and_to_come(held: Held) -> None:
    foyer = Wall(Agenda(held.database)).foyer()
    champions, redtram, moved = held.plans[:3]
    told = {room.room: room for room in foyer.rooms}
    assert set(told) == {ROOM, OTHER_ROOM, LAST_MINUTE}
    [on] = told[ROOM].now
    assert (on.title.es, on.title.en, on.late) == (champions.titles["es"], champions.titles["en"], LATE)
    assert on.item.es == champions.items[1].titles["es"]
    assert (f"{on.end:%H:%M}", told[ROOM].later) == ("12:44", ())
    assert [spot.title.es for spot in told[OTHER_ROOM].now] == [redtram.titles["es"]]
    [later] = told[LAST_MINUTE].later
    assert (later.title.es, f"{later.start:%H:%M}") == (moved.titles["es"], moved.start)
    said = held.wall(Kind.FOYER)
    wanted = [ROOM, OTHER_ROOM, LAST_MINUTE, f"{LATE} min", moved.start, "10:20"]
    for tongue in TONGUES:
        wanted += [plan.titles[tongue] for plan in (champions, redtram, moved)]
    assert missing(said, wanted) == []


def test_the_wall_of_the_room_tells_who_spoke_and_hides_a_reserved_part(held: Held) -> None:
    champions = held.plans[CHAMPIONS]
    assert missing(held.speaking, [*champions.titles.values(), "Panamá", *champions.items[1].titles.values()]) == []
    for said in held.while_reserved.values():
        assert missing(said, ["Sesión reservada"]) == []
        assert missing(said, champions.titles.values()) == list(champions.titles.values())
        assert missing(said, champions.items[1].titles.values()) == list(champions.items[1].titles.values())
    now = held.wall(Kind.ROOM, ROOM)
    assert missing(now, [ROOM, f"{LATE} min", *champions.titles.values(), *champions.items[1].titles.values()]) == []
    assert missing(now, ["Panamá"]) == ["Panamá"]
    coming = held.wall(Kind.ROOM, LAST_MINUTE)
    assert missing(coming, [*held.plans[MOVED].titles.values(), held.plans[MOVED].start]) == []


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_list_and_the_reading_view_say_the_programme(held: Held, tongue: str) -> None:
    held.languages.speak(tongue)
    held.desk.show_list()
    for day in (DAYS.start, "2023-11-15", DAYS.end):
        held.desk.go_to_day(day)
        found = list(listed(held.desk.prepare))
        wanted = rows(on_day(held.plans, day), tongue)
        assert sorted(found) == sorted(wanted)
        blocks = read_day(held, day)
        for plan in on_day(held.plans, day):
            [block] = [one for one in blocks if plan.titles[tongue] in one]
            assert missing(" ".join(block), [plan.start, plan.end, plan.room]) == []
            assert [text for text in block if text in {p.titles[tongue] for p in plan.items}] == [
                point.titles[tongue] for point in plan.items
            ]
            assert missing(" ".join(block), [f"{point.at}{point.titles[tongue]}" for point in plan.items]) == []
    held.languages.speak("es")


def read_day(held: Held, day: str) -> list[list[str]]:
    read = held.desk.read
    read.days.choose(day)
    settle()
    return read_blocks(read)


def test_the_reading_view_says_how_late_it_is(held: Held) -> None:
    blocks = read_day(held, DAYS.start)
    [late] = [one for one in blocks if held.plans[CHAMPIONS].titles["es"] in one]
    assert missing(" ".join(late), [f"+{LATE} min", "12:44", "09:14–09:34"]) == []
    [other] = [one for one in blocks if held.plans[MOVED].titles["es"] in one]
    assert missing(" ".join(other), ["+"]) == ["+"]


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_printed_programme_says_what_is_planned(held: Held, tongue: str) -> None:
    said = "".join(pages(held.papers.pdf(held.papers.paper(AgendaPaper.PROGRAMME, Tongue(tongue)))))
    for plan in held.plans:
        assert missing(said, [*lines(plan, tongue), f"{plan.titles[tongue]}{plan.room}"]) == []
    assert missing(said, internal(held, tongue)) == internal(held, tongue)


def internal(held: Held, tongue: str) -> list[str]:
    """What nobody but the secretariat may see."""
    found = [point.titles[tongue] for plan in held.plans for point in plan.items if not point.public]
    assert found
    return found


def test_the_programme_in_both_languages_says_it_side_by_side(held: Held) -> None:
    assert_in_both(held, held.papers.pdf(held.papers.paper(AgendaPaper.PROGRAMME, Tongue.BOTH)))


def assert_in_both(held: Held, pdf: bytes | Path) -> None:
    said = halves(pdf)
    for plan in held.plans:
        assert missing(said["es"], [*lines(plan, "es"), f"{plan.titles['es']}{plan.room}"]) == []
        wanted = [f"{plan.titles['en']}{plan.room}", *(point.titles["en"] for point in plan.public)]
        assert missing(said["en"], wanted) == []
    for tongue in TONGUES:
        assert missing(said[tongue], internal(held, tongue)) == internal(held, tongue)


def test_each_door_has_its_sheet_with_what_sits_behind_it(held: Held) -> None:
    rooms = (ROOM, OTHER_ROOM, LAST_MINUTE)
    sheets = doors(held.papers.pdf(held.papers.paper(AgendaPaper.DOORS, Tongue.BOTH)), rooms)
    wanted = {(plan.day, plan.room) for plan in held.plans}
    assert len(sheets) == len(wanted)
    for day, room in wanted:
        in_words = Labels("es").day(date.fromisoformat(day))
        [sheet] = [one for one in sheets if solid(one).casefold().startswith(solid(f"{room}{in_words}").casefold())]
        for plan in held.plans:
            behind = (plan.day, plan.room) == (day, room)
            told = [*plan.titles.values(), *(f"{point.at}{point.titles['es']}" for point in plan.public)]
            if behind:
                # The hours stand one below the other, so that a title of two lines is read between them.
                assert missing(sheet, told[2:]) == []
            assert (told[1] in missing(sheet, told)) is not behind
        assert missing(sheet, internal(held, "es")) == internal(held, "es")


@pytest.mark.parametrize("tongue", TONGUES)
def test_the_calendar_says_the_same_to_a_strict_reader(held: Held, tongue: str) -> None:
    found = events(held.papers.calendar(Tongue(tongue)).data)
    assert sorted(map(in_calendar, found)) == sorted(of_calendar(plan, tongue) for plan in held.plans)
    for plan in held.plans:
        [event] = [one for one in found if str(one["SUMMARY"]) == plan.titles[tongue]]
        assert missing(str(event["DESCRIPTION"]), [f"{p.at} {p.titles[tongue]}" for p in plan.public]) == []


def test_the_offer_said_what_would_follow(held: Held) -> None:
    assert f"{PUT_OFF}\u00a0min" in held.offered
    assert str(len(held.plans[MOVED].items) - 2) in held.offered


def test_a_second_laptop_shows_the_same_once_it_took_the_bundle_in(held: Held, tmp_path: Path) -> None:
    ours, theirs = Exchange(held.database), Exchange(held.second)
    theirs.take_in(ours.write(held.folder))
    ours.take_in(theirs.write(held.folder))
    assert ours.control_words() == theirs.control_words()
    assert Agenda(held.second).programme() == Agenda(held.database).programme()
    other = Secretariat(held.second, held.desk.clock, held.languages, tmp_path / "settings.json")
    try:
        for kind, room in ((Kind.FOYER, ""), (Kind.ROOM, ROOM), (Kind.ROOM, LAST_MINUTE)):
            assert held.wall(kind, room) == held.wall(kind, room, other)
        other.show_list()
        for day in (DAYS.start, DAYS.end):
            other.go_to_day(day)
            assert sorted(listed(other.prepare)) == sorted(rows(on_day(held.plans, day), "es"))
    finally:
        other.close()


def test_the_command_line_writes_the_same_once_the_window_is_closed(held: Held, tmp_path: Path) -> None:
    calendar = held.papers.calendar(Tongue.ES).data
    data = held.database.path.parents[2]
    held.desk.close()
    for kind, tongue, name in (("programme", "both", "both.pdf"), ("calendar", "es", "all.ics")):
        line = [sys.executable, "-W", "error", "-c", "import sys; from rcm_desktop.cli import main; sys.exit(main())"]
        line += ["export", "agenda", "--as", kind, "--language", tongue, "--out", str(tmp_path / name)]
        env = os.environ | {"RCM_DATA": str(data), "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(line, env=env, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "all.ics").read_bytes() == calendar
    assert_in_both(held, tmp_path / "both.pdf")
