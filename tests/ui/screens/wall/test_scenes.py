"""Every scene can be read at ten metres, keeps inside the wall, cuts nothing off, and tells only what is public."""

from datetime import UTC, datetime, timedelta
from itertools import combinations, product

import msgspec
import pytest
from PySide6.QtCore import QRectF

from rcm_desktop.domain.agenda import Audience, MeetingSession
from rcm_desktop.domain.records import Times
from rcm_desktop.services.agenda.wall import Both, Foyer, Greeting, RoomNow, RoomToday, Spot
from rcm_desktop.services.setup import Setup
from rcm_desktop.ui.screens.wall.foyer import foyer_sheet
from rcm_desktop.ui.screens.wall.picture import sheet_of
from rcm_desktop.ui.screens.wall.room import room_sheet
from rcm_desktop.ui.screens.wall.scene import SIDE_BY_SIDE, Kind, Moment, Scene, moment_of
from rcm_desktop.ui.screens.wall.sheet import Ground, Sheet
from rcm_desktop.ui.screens.wall.stage import stage_sheet
from rcm_desktop.ui.screens.wall.welcome import welcome_sheet
from tests.ui.screens.wall.conftest import Held

SIZES = ((1024, 768), (1366, 768), (1920, 1080), (3840, 2160))
MOMENTS = (Moment(("es",)), Moment(("en",)), Moment(("es", "en")))
WALLS = [
    (size, moment)
    for size, moment in product((*SIZES, (1280, 1024), (2560, 1080)), MOMENTS)
    if len(moment.tongues) == 1 or size[0] >= SIDE_BY_SIDE
]
HOURS = ("08:30", "09:05", "09:30", "10:35", "12:10", "14:20", "16:45")
DAYS = ((14, 11), (15, 11), (16, 11), (4, 12), (5, 12), (6, 12), (7, 12), (20, 11))
LONGEST = Both(
    "Seminario de protección consular: acceso a servicios de identidad legal y herramientas de mapeo de la diáspora",
    "Consular protection seminar: access to legal identity services and diaspora mapping tools",
)
LOCAL = datetime.fromisoformat("2023-11-14T09:30")
GREETING = Greeting(LOCAL, Both("Cuerpo", "Body"), Both("Reunión", "Meeting"), "Panamá", "", None, None)
MESSAGE = Both("Cinco minutos", "Five minutes")

pytestmark = pytest.mark.usefixtures("languages")


def trouble(sheet: Sheet, size: tuple[int, int]) -> list[str]:
    """What could not be read, hangs out of the wall, or lies on something else."""
    width, height = size
    found = [f"small: {run}" for run in sheet.runs if run.px < height * 0.04]
    areas = [(run, QRectF(run.x, run.y, run.width, run.px * 1.2)) for run in sheet.runs]
    found += [f"outside: {run}" for run, area in areas if not QRectF(0, 0, width, height).contains(area)]
    for (one, a), (other, b) in combinations(areas, 2):
        if a.adjusted(1, 1, -1, -1).intersects(b.adjusted(1, 1, -1, -1)):
            found.append(f"{one.text!r} on {other.text!r}")
    return found


def cut(sheet: Sheet) -> list[str]:
    return [text for text in sheet.texts() if "…" in text]


def shown(held: Held, kind: Kind, message: Both = Both()) -> Sheet:  # noqa: B008 (frozen)
    """A scene of one room in both languages."""
    scene = Scene(kind, "Sala Guayacán")
    return sheet_of(held.wall, scene, message, Ground(1920, 1080), MOMENTS[2])


def sheets(held: Held, size: tuple[int, int], moment: Moment) -> list[Sheet]:
    """Every scene and room at this time."""
    scenes = [Scene(Kind.FOYER), Scene(Kind.WELCOME)]
    rooms = (*held.wall.rooms(), "Sala Guayacán")
    scenes += [Scene(kind, room) for kind in (Kind.ROOM, Kind.STAGE) for room in rooms]
    return [sheet_of(held.wall, scene, MESSAGE, Ground(*size), moment) for scene in scenes]


@pytest.mark.parametrize("size", SIZES)
def test_the_whole_sample_can_be_read_on_every_wall_in_every_language(held: Held, size: tuple[int, int]) -> None:
    found, clipped = [], []
    for (day, month), hour in product(DAYS, HOURS):
        held.stand_at(day, hour, month)
        for moment in [moment for wall, moment in WALLS if wall == size]:
            for sheet in sheets(held, size, moment):
                found += trouble(sheet, size)
                clipped += cut(sheet)
    assert found == []
    assert clipped == []


@pytest.mark.parametrize(("size", "moment"), WALLS)
def test_the_longest_title_in_a_late_session_with_a_speaker_fits(
    held: Held, size: tuple[int, int], moment: Moment
) -> None:
    held.following.set_limit(held.session("Reunión de países"), 180)
    held.following.start(held.item("Avances en la implementación del PMM: intercambio entre países"))
    held.following.give_to(held.session("Reunión de países"), held.delegation("DOM"))
    held.clock.go(timedelta(hours=1, minutes=50))
    value = msgspec.structs.replace(held.wall.room("Sala Guayacán"), item=LONGEST, session=LONGEST)
    assert value.speaking is not None
    assert value.late > 0
    for sheet in (
        room_sheet(value, held.wall.greeting(), Ground(*size), moment),
        stage_sheet(value, held.wall.greeting(), Both(), Ground(*size), moment),
        stage_sheet(value, held.wall.greeting(), Both("Termine, por favor", "Please conclude"), Ground(*size), moment),
    ):
        assert trouble(sheet, size) == []
        assert cut(sheet) == []


@pytest.mark.parametrize(("size", "moment"), WALLS)
def test_only_a_title_that_cannot_fit_ends_in_dots_and_stays_inside(size: tuple[int, int], moment: Moment) -> None:
    endless = Both("Palabra larguísima " * 150, "Antidisestablishmentarianism" * 150)
    value = RoomNow(LOCAL, "Sala", item=endless, objectives=((1, endless),))
    sheet = room_sheet(value, GREETING, Ground(*size), moment)
    assert trouble(sheet, size) == []
    assert cut(sheet)
    rooms = (RoomToday("Sala", (Spot(endless, endless),), (Spot(endless),)),)
    foyer = foyer_sheet(Foyer(value.local, rooms), GREETING, Ground(*size), moment)
    assert trouble(foyer, size) == []


def test_the_title_is_large_and_the_second_language_smaller_and_quiet(held: Held) -> None:
    sheet = room_sheet(
        RoomNow(LOCAL, "Sala", item=Both("Apertura", "Opening")), GREETING,
        Ground(1920, 1080), MOMENTS[2],
    )  # fmt: skip
    sizes = {run.text: (run.px, run.colour) for run in sheet.runs}
    assert sizes["Apertura"] == (76, "ink")
    assert sizes["Opening"] == (54, "muted")


def test_objectives_give_way_before_the_title_is_cut(held: Held) -> None:
    held.stand_at(14, "10:00")
    value = held.wall.room("Sala Guayacán")
    texts = room_sheet(value, GREETING, Ground(1024, 768), MOMENTS[0]).texts()
    assert any(text.startswith("1. Reunir") for text in texts)
    crowded = msgspec.structs.replace(value, objectives=value.objectives * 9)
    texts = room_sheet(crowded, GREETING, Ground(1024, 768), MOMENTS[0]).texts()
    assert not any("Reunir" in text for text in texts)
    assert any(text.startswith("Objetivos 1, 1") for text in texts)


def test_what_is_internal_never_appears(held: Held) -> None:
    internal = [
        title
        for sitting in held.agenda.sittings()
        for item in sitting.items
        if item.visibility is Audience.INTERNAL
        for title in (item.title_es, item.title_en)
    ]
    assert len(internal) >= 4
    seen: set[str] = set()
    for (day, month), hour in product(DAYS, (*HOURS, "09:00", "16:30", "17:30")):
        held.stand_at(day, hour, month)
        for sheet in sheets(held, (1920, 1080), MOMENTS[2]):
            seen.add(" ".join(sheet.texts()))
    assert not [title for title in internal if any(title in one for one in seen)]
    held.stand_at(14, "09:05")
    held.following.start(held.item("Coordinación de la mesa y de la relatoría"))
    assert "Coordinación" not in " ".join(sheets(held, (1920, 1080), MOMENTS[2])[0].texts())


def test_a_reserved_part_is_named_and_nothing_else_of_it(held: Held) -> None:
    session = held.session("Reunión de países")
    held.following.start(held.item("Apertura y bienvenida"))
    held.following.reserve(session)
    for kind in (Kind.ROOM, Kind.STAGE, Kind.FOYER):
        told = " ".join(shown(held, kind).texts())
        assert "Sesión reservada" in told
        assert "Members-only session" in told
        assert "campeones" not in told
        assert "Apertura y bienvenida" not in told
        assert "Reunir a los países" not in told
    held.following.open_again(session)
    told = " ".join(shown(held, Kind.ROOM).texts())
    assert "campeones" in told


def test_late_is_said_by_an_amber_word_with_minutes_and_by_nothing_when_on_time(held: Held) -> None:
    def amber(kind: Kind) -> list[str]:
        sheet = shown(held, kind)
        return [run.text for run in sheet.runs if run.colour == "amber"]

    held.following.start(held.item("Avances en la implementación del PMM: intercambio entre países"))
    assert amber(Kind.FOYER) == ["con retraso, 10 min · late, 10 min"]
    assert amber(Kind.ROOM) == ["con retraso, 10 min · late, 10 min"]
    held.following.start(held.item("Receso"))
    assert amber(Kind.FOYER) == []


def test_a_speakers_time_warns_by_word_and_colour(held: Held) -> None:
    session = held.session("Reunión de países")
    held.following.set_limit(session, 180)
    held.following.start(held.item("Avances en la implementación del PMM: intercambio entre países"))
    held.following.give_to(session, held.delegation("HND"))

    def timer() -> tuple[str, str]:
        sheet = sheet_of(held.wall, Scene(Kind.STAGE, "Sala Guayacán"), Both(), Ground(1366, 768), MOMENTS[0])
        largest = max(sheet.runs, key=lambda run: run.px)
        return largest.text, largest.colour

    assert timer() == ("3:00", "ink")
    held.clock.go(timedelta(seconds=155))
    assert timer() == ("0:25", "amber")
    held.clock.go(timedelta(seconds=60.5))
    assert timer() == ("+0:35", "bad")
    told = sheet_of(held.wall, Scene(Kind.ROOM, "Sala Guayacán"), Both(), Ground(1366, 768), MOMENTS[2]).texts()
    assert "tiempo cumplido" in told
    assert "time is up" in told
    assert "Honduras" in told


def test_a_message_takes_the_middle_of_the_stage_and_leaves_the_other_scenes_alone(held: Held) -> None:
    message = Both("Dos minutos", "Two minutes")
    stage, room = (shown(held, kind, message) for kind in (Kind.STAGE, Kind.ROOM))
    assert {"Dos minutos", "Two minutes"} <= set(stage.texts())
    assert "Dos minutos" not in room.texts()
    once = shown(held, Kind.STAGE, Both("Luz", "Luz"))
    assert once.texts().count("Luz") == 1


@pytest.mark.parametrize("kind", [Kind.FOYER, Kind.ROOM, Kind.WELCOME])
def test_with_nothing_to_show_the_meeting_greets(held: Held, kind: Kind) -> None:
    held.stand_at(20, "12:00")
    told = " ".join(shown(held, kind).texts())
    for part in (
        "Conferencia Regional sobre",
        "Ciudad de Panamá",
        "14 de noviembre al 7 de diciembre",
        "Regional Conference",
    ):
        assert part in told


def test_a_text_in_one_language_is_said_once() -> None:
    value = RoomNow(LOCAL, "Sala", item=Both("Apertura", ""))
    assert room_sheet(value, GREETING, Ground(1920, 1080), MOMENTS[2]).texts().count("Apertura") == 1
    assert welcome_sheet(GREETING, Ground(1920, 1080), MOMENTS[1]).texts() == ["Body", "Meeting", "Panamá"]


@pytest.mark.parametrize("size", SIZES)
def test_many_rooms_come_in_pages_and_none_is_left_out(held: Held, size: tuple[int, int]) -> None:
    setup = Setup(held.database)
    for n in range(12):
        setup.add(
            MeetingSession(
                id="", title_es=LONGEST.es, title_en=LONGEST.en, room=f"Salón {n:02}",
                period=Times("2023-11-14T09:00", "2023-11-14T17:00"),
            )
        )  # fmt: skip
    value, ground = held.wall.foyer(), Ground(*size)
    moments = [Moment(("en",) if size[0] < SIDE_BY_SIDE else ("es", "en"), page) for page in range(14)]
    pages = [foyer_sheet(value, held.wall.greeting(), ground, moment) for moment in moments]
    assert all(trouble(page, size) == [] and cut(page) == [] for page in pages)
    seen = {text for page in pages for text in page.texts()}
    assert {room.room for room in value.rooms} <= seen
    assert len(set(pages)) > 3


def test_languages_and_pages_turn_by_the_clock_alone() -> None:
    at = datetime.fromtimestamp(8 * 1000, UTC)
    narrow = [moment_of(at + timedelta(seconds=s), 1279) for s in (0, 7.9, 8, 16, 24)]
    assert [m.tongues for m in narrow] == [("es",), ("es",), ("en",), ("es",), ("en",)]
    assert [m.page for m in narrow] == [500, 500, 500, 501, 501]
    wide = [moment_of(at + timedelta(seconds=s), 1280) for s in (0, 8)]
    assert [m.tongues for m in wide] == [("es", "en")] * 2
    assert [m.page for m in wide] == [1000, 1001]
