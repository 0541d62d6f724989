"""Clocks that change, nights and laptops set to another place, seen where people see them: window, wall and papers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from rcm_desktop.documents.agenda_papers import Tongue
from rcm_desktop.domain.agenda import AgendaItem, MeetingSession
from rcm_desktop.domain.records import Days, Planned, Times
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda_papers import AgendaPaper, AgendaPapers
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.kit import theme
from rcm_desktop.ui.kit.wording import Languages
from rcm_desktop.ui.screens.wall.scene import Kind, Scene
from tests.clock import FixedClock
from tests.journeys.agenda_told import events, listed, missing, on_wall, pages, read_blocks
from tests.journeys.secretariat import CTRL, KEY, Secretariat, settle
from tests.ui.windows import delete_windows
from tests.zones import SetTo, set_to

__all__ = ["set_to"]

ROOM = "Sala Guayacán"
NAME = "Sesión de noche"
FIRST, SECOND = "Primera lectura", "Segunda lectura"
LAPTOPS = ("America/Panama", "Europe/Madrid", "Asia/Kolkata")


class Told(msgspec.Struct):
    """What is said of one session at a moment, wherever somebody may look."""

    clock: str
    follow: list[tuple[str, str, str, str]]
    """Of each item: its planned time, title, what really happened, what stands beneath."""
    notes: list[str]
    foyer: str
    room: str
    rows: list[tuple[str, str, str]]
    read: list[list[str]]
    paper: str
    hours: tuple[datetime, datetime]
    """Of the calendar's event."""
    about: str


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    theme.apply(qapp, theme.LIGHT, 1.0)
    spoken = Languages(qapp, "es")
    yield spoken
    spoken.fall_silent()
    delete_windows()


class Night:
    """One session of a meeting in a place, in its real window; of its second item a start may be said, too."""

    def __init__(
        self, folder: Path, zone: str, period: Times, minutes: tuple[int, int], languages: Languages, second: str = ""
    ) -> None:
        sample = read_description(resource("meetings", "rcm-2023.toml"))
        days = Days(period.start[:10], period.end[:10])
        bare = msgspec.structs.replace(
            sample, sessions=(), people=(), rooms=(ROOM,), period=days, timezone=zone, practice=False
        )
        clock = FixedClock(datetime.fromisoformat(f"{days.start}T00:00Z") - timedelta(days=1))
        database = Meetings(folder, clock).create(bare, "Inés", "Secretaría")
        setup = Setup(database)
        made = setup.add(MeetingSession(id="", title_es=NAME, room=ROOM, period=period))
        for n, (title, start) in enumerate(((FIRST, period.start), (SECOND, second))):
            planned = Planned(start, minutes[n])
            setup.add(AgendaItem(id="", session=made.id, title_es=title, planned=planned, order=f"a{n}"))
        self.desk = Secretariat(database, clock, languages, folder / "settings.json")

    def follow(self, *moments: str) -> None:
        """Press Ctrl+Enter at these moments, in UTC."""
        for moment in moments:
            self.desk.stand_at(datetime.fromisoformat(moment).replace(tzinfo=UTC))
            assert self.desk.follow.sitting is not None
            self.desk.press(KEY.Key_Return, CTRL)

    def told(self, at: str, day: str) -> Told:
        """What is said at a moment in UTC; of lists, what they say of a day."""
        desk, papers = self.desk, AgendaPapers(self.desk.database)
        desk.stand_at(datetime.fromisoformat(at).replace(tzinfo=UTC))
        items = desk.follow.items.list.rows.rows
        follow = [(row.planned, row.title, row.real, row.beneath) for row in items]
        notes = [row.notes for row in items]
        foyer, room = self._wall(Scene()), self._wall(Scene(Kind.ROOM, ROOM))
        desk.show_list()
        desk.go_to_day(day)
        rows = list(listed(desk.prepare))
        desk.read.days.choose(day)
        settle()
        [event] = events(papers.calendar(Tongue.ES).data)
        return Told(
            desk.read.now_panel.clock.text(), follow, notes, foyer, room, rows, read_blocks(desk.read),
            "".join(pages(papers.pdf(papers.paper(AgendaPaper.PROGRAMME, Tongue.ES)))),
            (event.start, event.end), str(event["DESCRIPTION"]),
        )  # fmt: skip

    def _wall(self, scene: Scene) -> str:
        window = self.desk.meeting.desks.agenda.walls.hanging.preview(scene, "Wall")
        window.resize(1920, 1080)
        settle()
        said = on_wall(window)
        window.close()
        self.desk.window.activateWindow()
        settle()
        return said


def test_a_meeting_in_panama_says_the_same_whatever_the_laptop_is_set_to(
    tmp_path: Path, languages: Languages, set_to: SetTo
) -> None:
    told: list[Told] = []
    for laptop in LAPTOPS:
        set_to(laptop)
        period = Times("2023-11-14T20:00", "2023-11-14T22:00")  # in Madrid it is the next day
        night = Night(tmp_path / laptop.rpartition("/")[2], "America/Panama", period, (60, 60), languages)
        night.follow("2023-11-15T01:14")
        told.append(night.told("2023-11-15T01:20", "2023-11-14"))
        night.desk.close()
    first, *others = told
    assert others == [first] * len(others)
    assert (first.clock, first.notes[0]) == ("20:20", "desde las 20:14 · hasta las 21:14")
    assert missing(first.foyer, ["20:20", "14 min"]) == []
    assert missing(first.paper, ["20:00–22:00", f"20:00{FIRST}", f"21:00{SECOND}", "14 de noviembre"]) == []
    assert first.hours == (datetime(2023, 11, 15, 1, tzinfo=UTC), datetime(2023, 11, 15, 3, tzinfo=UTC))


@pytest.mark.parametrize("second", ["", "2023-11-05T01:00"])
def test_in_the_night_that_is_an_hour_longer_nothing_is_late(
    tmp_path: Path, languages: Languages, set_to: SetTo, second: str
) -> None:
    """New York puts its clocks back on 5 November 2023 at 02:00: 90 minutes from 00:30 end at 01:00."""
    set_to("Europe/Madrid")
    period = Times("2023-11-05T00:30", "2023-11-05T03:00")
    night = Night(tmp_path, "America/New_York", period, (90, 60), languages, second)
    night.follow("2023-11-05T04:30", "2023-11-05T06:00")
    told = night.told("2023-11-05T06:15", "2023-11-05")
    night.desk.close()
    assert told.clock == "01:15"
    assert told.follow == [
        ("00:30", FIRST, "00:30–01:00", "90 min de 90"),
        ("01:00", SECOND, "", "quedan 45:00"),
    ]
    assert told.notes[1].startswith("desde las 01:00 · hasta las 02:00")
    assert missing(told.room, ["01:15", SECOND, "45 min"]) == []
    assert missing(told.room, ["retraso"]) == ["retraso"]
    assert missing(told.paper, ["00:30–03:00", f"00:30{FIRST}", f"01:00{SECOND}"]) == []
    assert told.hours[1] - told.hours[0] == timedelta(hours=3, minutes=30)
    assert f"00:30 {FIRST}\n01:00 {SECOND}" in told.about
    assert times_read(told) == {FIRST: "00:30", SECOND: "01:00"}
    assert [row[0] for row in told.rows[1:]] == ["00:30", "01:00"]


def test_in_the_night_that_is_an_hour_shorter_nothing_is_ahead(
    tmp_path: Path, languages: Languages, set_to: SetTo
) -> None:
    """Madrid puts its clocks forward on 26 March 2023 at 02:00: an hour from 01:00 ends at 03:00."""
    set_to("America/Panama")
    night = Night(tmp_path, "Europe/Madrid", Times("2023-03-26T01:00", "2023-03-26T04:00"), (60, 60), languages)
    night.follow("2023-03-26T00:00", "2023-03-26T01:00")
    told = night.told("2023-03-26T01:10", "2023-03-26")
    remarks = [row.words for row in night.desk.prepare.days.remarks.rows.rows]
    night.desk.close()
    assert told.clock == "03:10"
    assert told.follow == [
        ("01:00", FIRST, "01:00–03:00", "60 min de 60"),
        ("03:00", SECOND, "", "quedan 50:00"),
    ]
    assert missing(told.room, ["03:10", SECOND, "50 min"]) == []
    assert missing(told.room, ["retraso"]) == ["retraso"]
    assert missing(told.paper, ["01:00–04:00", f"01:00{FIRST}", f"03:00{SECOND}"]) == []
    assert told.hours[1] - told.hours[0] == timedelta(hours=2)
    assert f"01:00 {FIRST}\n03:00 {SECOND}" in told.about
    assert times_read(told) == {FIRST: "01:00", SECOND: "03:00"}
    assert [row[0] for row in told.rows[1:]] == ["01:00", "03:00"]
    assert [words for words in remarks if "min" in words] == []


def test_a_session_across_midnight_is_one_on_both_days(tmp_path: Path, languages: Languages, set_to: SetTo) -> None:
    set_to("Europe/Madrid")
    night = Night(tmp_path, "America/Panama", Times("2023-11-14T22:00", "2023-11-15T01:30"), (150, 60), languages)
    night.follow("2023-11-15T03:10")
    told = night.told("2023-11-15T05:20", "2023-11-14")
    after = night.told("2023-11-15T05:20", "2023-11-15")
    night.desk.close()
    assert (told.clock, told.follow[0][3]) == ("00:20", "quedan 20:00")
    assert told.follow[1][:3] == ("00:30", SECOND, "esperado 00:40")
    for said in (told.foyer, told.room):
        assert missing(said, ["00:20", "10 min", FIRST]) == []
    assert missing(told.paper, [f"22:00{FIRST}", f"00:30{SECOND}", "hastaelmiércoles15denoviembre"]) == []
    assert told.hours == (datetime(2023, 11, 15, 3, tzinfo=UTC), datetime(2023, 11, 15, 6, 30, tzinfo=UTC))
    assert (times_read(told), times_read(after)) == ({FIRST: "22:00"}, {SECOND: "00:30"})
    assert [missing(" ".join(one.read[0]), ["+10 min"]) for one in (told, after)] == [[], []]
    assert [row[:2] for row in told.rows] == [("22:00–01:30", NAME), ("22:00", FIRST)]
    assert [row[:2] for row in after.rows] == [("22:00–01:30", NAME), ("00:30", SECOND)]


def times_read(told: Told) -> dict[str, str]:
    """What stands before each item in the reading view."""
    [block] = told.read
    return {title: block[block.index(title) - 1] for title in (FIRST, SECOND) if title in block}
