"""The gestures of the registration desk on a meeting's real file."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.domain.attendance import REGISTRATION, FailedScan, Scan, Verdict
from rcm_desktop.domain.badges import badge_code
from rcm_desktop.domain.people import ActingHead, Delegate, Delegation
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.attendance import Attendance, Presence
from rcm_desktop.services.people import People
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

DOOR = ident("prosecutors")
OPEN_DOOR = ident("champions")
VOLCAN = ident("María de los Ángeles Volcán de San Miguel")
IZOTE = ident("Óscar Izote")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def desk(database: Database) -> Attendance:
    return Attendance(database)


def of(desk: Attendance, code: str, point: str = REGISTRATION) -> Presence:
    return next(p for p in desk.presence(point) if p.delegation.code == code)


def scans(database: Database) -> list[Scan]:
    with database.read() as connection:
        return records.happened(connection, Scan)


def failed(database: Database) -> list[FailedScan]:
    with database.read() as connection:
        return records.happened(connection, FailedScan)


def test_registration_comes_first_of_the_points_then_the_sessions_as_they_sit(desk: Attendance) -> None:
    assert [point.id for point in desk.points()] == [REGISTRATION, OPEN_DOOR, DOOR, ident("rcgm")]


def test_who_comes_in_is_welcome_and_counted(desk: Attendance, clock: FixedClock) -> None:
    outcome = desk.check_in(VOLCAN, REGISTRATION)
    assert (outcome.verdict, outcome.at) == (Verdict.WELCOME, clock.now())
    assert outcome.delegation is not None
    assert outcome.delegation.code == "SLV"
    found = of(desk, "SLV")
    assert (found.announced, found.registered, found.in_session) == (2, 1, 1)
    assert found.head_present


def test_who_is_in_already_is_told_when_and_where_and_not_counted_again(
    desk: Attendance, database: Database, clock: FixedClock
) -> None:
    desk.check_in(VOLCAN, REGISTRATION)
    before = clock.now()
    clock.go(timedelta(minutes=20))
    again = desk.check_in(VOLCAN, REGISTRATION)
    assert (again.verdict, again.at, again.where, again.scan) == (Verdict.ALREADY_IN, before, "Mesa 1", "")
    assert len(scans(database)) == 1


def test_an_undone_check_in_no_longer_counts_and_stays_on_record(desk: Attendance, database: Database) -> None:
    outcome = desk.check_in(VOLCAN, REGISTRATION)
    undone = desk.undo(outcome.scan)
    assert undone is not None
    assert undone.about == VOLCAN
    assert of(desk, "SLV").registered == 0
    assert [scan.id for scan in scans(database)] == [outcome.scan]
    assert desk.undo(outcome.scan) is None
    assert desk.undo("nothing.0") is None
    assert desk.check_in(VOLCAN, REGISTRATION).verdict is Verdict.WELCOME
    assert of(desk, "SLV").registered == 1


def test_a_badge_does_the_same_however_it_is_typed(desk: Attendance) -> None:
    code = badge_code("A", 1)
    outcome = desk.check_in_badge(f" {code[0].lower()} {code[1:]}", REGISTRATION)
    assert outcome.delegate is not None
    assert (outcome.verdict, outcome.delegate.name.full) == (Verdict.WELCOME, "Rose Usher-Coral")


def test_a_code_of_another_system_finds_its_person(desk: Attendance, database: Database) -> None:
    made = People(database).add(
        Delegate(id="", name=PersonName("", "Eva", "Externa"), delegation=ident("HND"), external_id="778-X")
    )
    outcome = desk.check_in_badge("778-X", REGISTRATION)
    assert outcome.delegate is not None
    assert outcome.delegate.id == made.id


def test_a_code_of_another_system_typed_with_spaces_around_finds_its_person(
    desk: Attendance, database: Database
) -> None:
    People(database).add(Delegate(id="", name=PersonName("", "Eva", "Externa"), external_id="778-X"))
    assert desk.check_in_badge("778-X ", REGISTRATION).verdict is not Verdict.UNKNOWN


def test_an_unknown_code_lets_nobody_in_and_is_kept(desk: Attendance, database: Database) -> None:
    outcome = desk.check_in_badge("ZZ991", REGISTRATION)
    assert (outcome.verdict, outcome.code, outcome.delegate) == (Verdict.UNKNOWN, "ZZ991", None)
    assert [(f.code, f.why) for f in failed(database)] == [("ZZ991", "unknown")]
    assert scans(database) == []


@pytest.mark.parametrize("code", ["", " ", "-"])
def test_an_empty_code_is_not_that_of_all_who_have_none(desk: Attendance, database: Database, code: str) -> None:
    People(database).add(Delegate(id="", name=PersonName("", "Eva", "Externa")))
    outcome = desk.check_in_badge(code, REGISTRATION)
    assert (outcome.verdict, outcome.candidates) == (Verdict.UNKNOWN, ())


def test_a_code_that_two_people_carry_leads_to_a_choice(desk: Attendance, database: Database) -> None:
    code = badge_code("A", 1)
    twin = People(database).add(Delegate(id="", name=PersonName("", "Rosa", "Doble"), badge=code))
    outcome = desk.check_in_badge(code, REGISTRATION)
    assert outcome.verdict is Verdict.SEVERAL
    assert {d.id for d in outcome.candidates} == {twin.id, ident("Rose Usher-Coral")}
    assert scans(database) == []


def test_a_deleted_person_is_not_let_in(desk: Attendance, database: Database) -> None:
    Setup(database).delete(Delegate, IZOTE)
    assert desk.check_in(IZOTE, REGISTRATION).verdict is Verdict.UNKNOWN
    assert of(desk, "SLV").registered == 0


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("Ana López Roble", Verdict.CREDENTIAL_PENDING),
        ("Altagracia Caoba", Verdict.ATTENTION),
        ("Ana López Pino", Verdict.WELCOME),
    ],
)
def test_neither_a_pending_credential_nor_a_note_blocks(desk: Attendance, name: str, verdict: Verdict) -> None:
    outcome = desk.check_in(ident(name), REGISTRATION)
    assert outcome.verdict is verdict
    assert outcome.scan


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Óscar Izote", True),
        ("Inés Inventada", True),
        ("Noor de Vries-Inventada", False),
        ("Tomás Titular", False),
    ],
)
def test_only_members_and_the_secretariat_enter_a_members_only_session(
    desk: Attendance, database: Database, clock: FixedClock, name: str, may: bool
) -> None:
    clock.set(datetime(2023, 11, 14, 18, 30, tzinfo=UTC))  # half an hour before it begins
    desk.check_in(ident(name), REGISTRATION)
    outcome = desk.check_in(ident(name), DOOR)
    assert (outcome.verdict is not Verdict.NO_ACCESS) is may
    assert bool(outcome.scan) is may
    assert [f.why for f in failed(database)] == ([] if may else ["no-access"])


def test_an_observer_enters_an_open_session(desk: Attendance) -> None:
    who = ident("Noor de Vries-Inventada")
    desk.check_in(who, REGISTRATION)
    assert desk.check_in(who, OPEN_DOOR).verdict is Verdict.WELCOME


def test_a_session_is_counted_apart_from_registration(desk: Attendance) -> None:
    first = desk.check_in(IZOTE, OPEN_DOOR)
    assert first.verdict is Verdict.NOT_REGISTERED
    assert (of(desk, "SLV", OPEN_DOOR).registered, of(desk, "SLV", OPEN_DOOR).in_session) == (0, 1)
    desk.check_in(IZOTE, REGISTRATION)
    assert (of(desk, "SLV", OPEN_DOOR).registered, of(desk, "SLV", OPEN_DOOR).in_session) == (1, 1)
    assert of(desk, "SLV", DOOR).in_session == 0


def test_delegations_are_counted_in_the_meetings_order(desk: Attendance) -> None:
    codes = [p.delegation.code for p in desk.presence()]
    assert codes == ["BLZ", "CAN", "CRI", "SLV", "USA", "GTM", "HND", "MEX", "NIC", "PAN", "DOM", "OIM", "SEC", "PRE"]
    assert sum(p.announced for p in desk.presence()) == 24


def test_who_was_taken_back_or_deleted_is_not_counted(desk: Attendance, database: Database) -> None:
    scan = desk.check_in(IZOTE, REGISTRATION).scan
    desk.check_in(VOLCAN, REGISTRATION)
    assert (of(desk, "SLV").announced, of(desk, "SLV").registered) == (2, 2)
    desk.undo(scan)
    assert (of(desk, "SLV").announced, of(desk, "SLV").registered) == (2, 1)
    Setup(database).delete(Delegate, VOLCAN)
    assert (of(desk, "SLV").announced, of(desk, "SLV").registered, of(desk, "SLV").head) == (1, 0, "")


def test_an_acting_head_leads_in_the_heads_stead(desk: Attendance, database: Database) -> None:
    setup = Setup(database)
    opened = setup.open(Delegation, ident("SLV"))
    assert opened is not None
    setup.save(Delegation, ident("SLV"), opened[1], {"acting_head": ActingHead(IZOTE)})
    desk.check_in(VOLCAN, REGISTRATION)
    assert (of(desk, "SLV").head, of(desk, "SLV").head_present) == ("Óscar Izote", False)
    desk.check_in(IZOTE, REGISTRATION)
    assert of(desk, "SLV").head_present


def test_a_delegation_without_a_head_says_so(desk: Attendance) -> None:
    assert (of(desk, "HND").head, of(desk, "HND").head_present) == ("", False)


def test_the_last_arrivals_come_newest_first_without_those_undone(desk: Attendance, clock: FixedClock) -> None:
    scans_made = []
    for name in ("Ana López Pino", "Óscar Izote", "Peter Maple"):
        scans_made.append(desk.check_in(ident(name), REGISTRATION).scan)
        clock.go(timedelta(seconds=5))
    desk.check_in(VOLCAN, OPEN_DOOR)
    assert [p.delegate.name.full for p in desk.last(REGISTRATION)] == [
        "Peter Maple", "Óscar Izote", "Ana López Pino",
    ]  # fmt: skip
    desk.undo(scans_made[-1])
    assert [p.delegate.name.full for p in desk.last(REGISTRATION, 1)] == ["Óscar Izote"]
    assert desk.last(REGISTRATION)[0].where == "Mesa 1"


def test_arrivals_of_one_moment_come_in_the_order_they_were_made(desk: Attendance) -> None:
    names = ["Ana López Pino", "Óscar Izote", "Peter Maple", "Luz Harpía del Darién", "Raúl Ahuehuete", "Lee O’Canyon"]
    for name in names:
        desk.check_in(ident(name), REGISTRATION)
    assert [p.delegate.name.full for p in desk.last(REGISTRATION)] == names[::-1]


def test_arrivals_are_known_by_person_and_point(desk: Attendance) -> None:
    desk.check_in(IZOTE, OPEN_DOOR)
    assert desk.arrivals_of((IZOTE, VOLCAN), REGISTRATION) == {}
    assert set(desk.arrivals_of((IZOTE, VOLCAN), OPEN_DOOR)) == {IZOTE}


@pytest.mark.parametrize(
    ("local", "proposed"),
    [
        ("08:14", REGISTRATION),
        ("08:15", OPEN_DOOR),
        ("10:00", OPEN_DOOR),
        ("12:40", REGISTRATION),
        ("13:15", DOOR),
        ("20:00", REGISTRATION),
    ],
)
def test_a_session_is_proposed_from_45_minutes_before_to_its_end(
    desk: Attendance, clock: FixedClock, local: str, proposed: str
) -> None:
    hour, minute = map(int, local.split(":"))
    clock.set(datetime(2023, 11, 14, hour, minute, tzinfo=UTC) + timedelta(hours=5))
    assert desk.proposed().id == proposed


def test_times_are_told_in_the_zone_of_the_meetings_place(desk: Attendance, clock: FixedClock) -> None:
    assert f"{desk.now().astimezone(desk.zone()):%H:%M}" == "12:40"


def test_a_person_whose_delegation_is_not_known_is_let_in(desk: Attendance, database: Database) -> None:
    made = People(database).add(Delegate(id="", name=PersonName("", "Nadie", "Sin País"), delegation="lost"))
    outcome = desk.check_in(made.id, REGISTRATION)
    assert (outcome.delegation, bool(outcome.scan)) == (None, True)
    assert desk.last(REGISTRATION)[0].delegation is None
    assert msgspec.structs.asdict(outcome)["delegate"].name.full == "Nadie Sin País"


def test_very_much_from_a_job_is_counted_by_the_job(desk: Attendance, database: Database) -> None:
    desk.presence(REGISTRATION)

    def many() -> None:
        with database.write(wait=True) as work:
            for _ in range(201):
                work.create(Delegate(id=work.new_id(), delegation=ident("HND")))

    job = threading.Thread(target=many)
    job.start()
    job.join()
    assert desk._kept is not None
    assert len(desk._kept.people) == 24 + 201
    assert of(desk, "HND").announced == 3 + 201
