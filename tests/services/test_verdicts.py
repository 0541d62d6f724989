"""Every verdict of the desk, and what it leaves on record."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import AgendaItem, ItemKind, MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION, FailedScan, Verdict
from rcm_desktop.domain.badges import badge_code, meeting_tag, scan_text
from rcm_desktop.domain.meeting import Entitled, Meeting, OpeningKind, OpeningRule
from rcm_desktop.domain.people import ActingHead, Category, Delegate, Delegation, NamesVerified
from rcm_desktop.domain.records import PersonName, Planned, Record
from rcm_desktop.services.attendance import Attendance, StepKind
from rcm_desktop.services.badges import Badges
from rcm_desktop.services.people import People
from rcm_desktop.storage import records
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import MEETING, ident, small_meeting

DOOR, OPEN_DOOR = ident("prosecutors"), ident("champions")
VOLCAN, IZOTE, PRESS = ident("María de los Ángeles Volcán de San Miguel"), ident("Óscar Izote"), ident("Tomás Titular")
PINO, ROBLE = ident("Ana López Pino"), ident("Ana López Roble")


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    found = small_meeting(tmp_path, clock)
    yield found
    found.close()


@pytest.fixture
def desk(database: Database) -> Attendance:
    return Attendance(database)


def put(database: Database, cls: type[Record], who: str, attribute: str, value: object) -> None:
    with database.write() as work:
        sight = records.sight(work.connection, cls, who)
        work.set(cls, who, attribute, value, over=sight.heads[attribute])


def failed(database: Database) -> list[str]:
    with database.read() as connection:
        return [one.why for one in records.happened(connection, FailedScan)]


def withdraw(database: Database, who: str, reason: str = "Enfermedad") -> None:
    opened = People(database).open(who)
    assert opened is not None
    People(database).withdraw(who, opened[1], reason)


def test_who_comes_early_is_told_when_the_door_opens_and_may_be_let_in(desk: Attendance, database: Database) -> None:
    outcome = desk.check_in(VOLCAN, DOOR)
    assert (outcome.verdict, outcome.may_allow, outcome.scan) == (Verdict.EARLY, True, "")
    assert outcome.opens == datetime(2023, 11, 14, 18, 15, tzinfo=UTC)  # 45 minutes before 14:00 in Panama
    assert failed(database) == ["early"]
    assert desk.check_in(VOLCAN, REGISTRATION).verdict is Verdict.WELCOME
    assert desk.check_in(VOLCAN, DOOR, reason="Prueba de sonido").verdict is Verdict.WELCOME
    assert [step.reason for step in desk.history(VOLCAN) if step.point == DOOR] == ["Prueba de sonido", "early"]


def test_one_who_withdrew_needs_a_reason_and_the_desk_learns_who_comes_instead(
    desk: Attendance, database: Database
) -> None:
    withdraw(database, IZOTE)
    put(database, Delegate, IZOTE, "withdrawal", {"standing": "withdrawn", "reason": "Enfermedad", "by": VOLCAN})
    outcome = desk.check_in(IZOTE, REGISTRATION)
    assert (outcome.verdict, outcome.may_allow, outcome.scan) == (Verdict.WITHDRAWN, True, "")
    assert outcome.instead is not None
    assert outcome.instead.id == VOLCAN
    (tile,) = (t for t in desk.board().tiles if t.delegation.code == "SLV")
    assert (tile.announced, tile.registered) == (1, 0)
    assert desk.check_in(IZOTE, REGISTRATION, reason="Vino al final").scan
    (tile,) = (t for t in desk.board().tiles if t.delegation.code == "SLV")
    assert (tile.announced, tile.registered) == (2, 1)


def test_who_may_enter_a_members_only_session_is_the_meetings_own_list(
    desk: Attendance, database: Database, clock: FixedClock
) -> None:
    clock.set(datetime(2023, 11, 14, 18, 30, tzinfo=UTC))
    outcome = desk.check_in(PRESS, DOOR)
    assert (outcome.verdict, outcome.may_allow) == (Verdict.NO_ACCESS, True)
    put(database, Meeting, MEETING, "entitled", Entitled(opening_only=(Category.PRESS,)))
    opening = desk.check_in(PRESS, DOOR)
    assert (opening.verdict, bool(opening.scan)) == (Verdict.OPENING_ONLY, True)
    put(database, Meeting, MEETING, "entitled", Entitled(categories=(Category.SECRETARIAT,), capacities=()))
    assert desk.check_in(VOLCAN, DOOR).verdict is Verdict.NO_ACCESS
    allowed = desk.check_in(VOLCAN, DOOR, reason="Lo pidió la presidencia")
    assert (allowed.verdict, bool(allowed.scan)) == (Verdict.NOT_REGISTERED, True)


def test_those_let_in_for_the_opening_are_not_let_in_once_it_is_over(
    desk: Attendance, database: Database, clock: FixedClock
) -> None:
    put(database, Meeting, MEETING, "entitled", Entitled(opening_only=(Category.PRESS,)))
    clock.set(datetime(2023, 11, 14, 19, 29, tzinfo=UTC))  # 14:29 in Panama; the session starts at 14:00
    scan = desk.check_in(PRESS, DOOR)
    assert scan.verdict is Verdict.OPENING_ONLY
    desk.undo(scan.scan)
    clock.go(timedelta(minutes=1))
    late = desk.check_in(PRESS, DOOR)
    assert (late.verdict, late.may_allow, late.scan) == (Verdict.NO_ACCESS, True, "")
    with database.write() as work:
        times = Planned("2023-11-14T14:10", 25)
        work.create(AgendaItem(id=work.new_id(), session=DOOR, kind=ItemKind.OPENING, planned=times))
    assert desk.check_in(PRESS, DOOR).verdict is Verdict.OPENING_ONLY, "the agenda says that it lasts until 14:35"
    assert desk.check_in(VOLCAN, DOOR).verdict is Verdict.NOT_REGISTERED


def test_what_else_holds_is_told_beside_the_verdict(desk: Attendance, database: Database) -> None:
    put(database, Delegate, ROBLE, "attention", "Entregar el sobre")
    outcome = desk.check_in(ROBLE, OPEN_DOOR)
    assert outcome.verdict is Verdict.ATTENTION
    assert outcome.also == (Verdict.NOT_REGISTERED, Verdict.CREDENTIAL_PENDING)


def test_in_out_and_back_where_departures_are_recorded(desk: Attendance, database: Database, clock: FixedClock) -> None:
    assert desk.check_out(VOLCAN, OPEN_DOOR).verdict is Verdict.NOT_INSIDE
    desk.check_in(VOLCAN, OPEN_DOOR)
    assert desk.check_out(VOLCAN, OPEN_DOOR).verdict is Verdict.NOT_INSIDE  # arrivals alone are recorded here
    assert {tile.inside for tile in desk.board(OPEN_DOOR).tiles} == {None}
    put(database, MeetingSession, OPEN_DOOR, "departures", True)
    steps = []
    for gesture in (desk.check_in, desk.check_out, desk.check_out, desk.check_in, desk.check_in):
        clock.go(timedelta(minutes=1))
        steps.append((gesture(VOLCAN, OPEN_DOOR).verdict, sum(t.inside or 0 for t in desk.board(OPEN_DOOR).tiles)))
    assert steps == [
        (Verdict.ALREADY_IN, 1), (Verdict.LEFT, 0), (Verdict.NOT_INSIDE, 0), (Verdict.BACK_AGAIN, 1),
        (Verdict.ALREADY_IN, 1),
    ]  # fmt: skip
    clock.go(timedelta(minutes=1))
    desk.close_point(OPEN_DOOR)
    board = desk.board(OPEN_DOOR)
    assert (sum(t.inside or 0 for t in board.tiles), sum(t.in_session for t in board.tiles)) == (0, 1)


def test_who_leaves_the_meeting_has_registered_and_is_gone(desk: Attendance, clock: FixedClock) -> None:
    desk.check_in(VOLCAN, REGISTRATION)
    at = clock.now() + timedelta(hours=1)
    assert desk.check_out(VOLCAN, REGISTRATION, at=at).verdict is Verdict.LEFT
    present = [next(t for t in desk.board().tiles if t.delegation.code == "SLV").head_present]
    clock.go(timedelta(hours=2))
    tile = next(t for t in desk.board().tiles if t.delegation.code == "SLV")
    assert ([*present, tile.head_present], tile.registered) == ([True, False], 1)
    assert desk.check_in(VOLCAN, REGISTRATION).verdict is Verdict.BACK_AGAIN


def test_our_own_symbols_are_read_and_those_of_other_meetings_named(desk: Attendance, database: Database) -> None:
    code = badge_code("A", 1)
    assert desk.check_in_badge(scan_text(MEETING, code), REGISTRATION).verdict is Verdict.WELCOME
    assert desk.check_out_badge(scan_text(MEETING, code), REGISTRATION).verdict is Verdict.LEFT
    other = next(tag for tag in ("AAA", "BBB") if tag != meeting_tag(MEETING))
    assert desk.check_in_badge(other + code, REGISTRATION).verdict is Verdict.OTHER_MEETING
    assert failed(database) == ["other-meeting"]


def test_a_void_badge_names_its_person_and_a_blank_one_asks_whose_it_is(desk: Attendance, database: Database) -> None:
    old = badge_code("A", 1)
    new = Badges(database).reprint(ident("Rose Usher-Coral"), "Se perdió")
    void = desk.check_in_badge(old, REGISTRATION)
    assert void.delegate is not None
    assert (void.verdict, void.delegate.badge, void.may_allow, void.code) == (Verdict.BADGE_VOID, new, True, old)
    assert desk.check_in_badge(old, REGISTRATION, reason="Es ella").scan
    (blank,) = Badges(database).issue_blanks(1)
    asked = desk.check_in_badge(blank, REGISTRATION)
    assert (asked.verdict, asked.code, asked.delegate) == (Verdict.BLANK_BADGE, blank, None)
    assert [(one.why, one.code) for one in desk.failed(REGISTRATION)] == [("badge-void", old)]


def test_a_ticket_of_another_system_finds_its_person(desk: Attendance, database: Database) -> None:
    secret = "z3fsn8jyufm5kpk768q69gkbyr5f4h6w"
    People(database).add(Delegate(id="", name=PersonName("", "Eva", "Externa"), ticket=secret))
    outcome = desk.check_in_badge(secret, REGISTRATION)
    assert outcome.delegate is not None
    assert outcome.delegate.name.full == "Eva Externa"


def test_records_joined_as_one_person_come_once(desk: Attendance, database: Database) -> None:
    first, second = sorted((PINO, ROBLE))
    desk.check_in(second, REGISTRATION)
    assert len(desk.members_of(ident("HND"), REGISTRATION)) == 3
    People(database).join(first, second)
    for who in (first, second):
        outcome = desk.check_in(who, REGISTRATION)
        assert (outcome.verdict, outcome.delegate and outcome.delegate.id) == (Verdict.ALREADY_IN, first)
    (tile,) = (t for t in desk.board().tiles if t.delegation.code == "HND")
    assert (tile.announced, tile.registered) == (2, 1)
    assert set(desk.arrivals_of((first, second), REGISTRATION)) == {first, second}
    roll = desk.members_of(ident("HND"), REGISTRATION)
    assert [line.delegate.id for line in roll if line.arrival] == [first]
    assert StepKind.JOINED in {step.what for step in desk.history(second)}


def test_a_whole_delegation_is_one_gesture_and_so_is_its_undo(desk: Attendance, database: Database) -> None:
    desk.check_in(IZOTE, REGISTRATION)
    outcomes = desk.check_in_many((VOLCAN, IZOTE, PINO, VOLCAN), REGISTRATION)
    assert [o.verdict for o in outcomes] == [Verdict.WELCOME, Verdict.ALREADY_IN, Verdict.WELCOME]
    scans = [o.scan for o in outcomes if o.scan]
    with database.read() as connection:
        made = connection.exec_driver_sql(
            "SELECT COUNT(DISTINCT tx) FROM op WHERE id IN (?, ?)", tuple(scans)
        ).scalar_one()
    assert made <= 2  # one person's data each, in one gesture
    assert desk.undo_many(scans) == 2
    assert desk.undo_many(scans) == 0
    assert sum(tile.registered for tile in desk.board().tiles) == 1


def test_the_board_says_whether_the_rule_for_opening_is_fulfilled(desk: Attendance, database: Database) -> None:
    assert not desk.board().ready.is_ready
    put(database, Meeting, MEETING, "opening", OpeningRule(OpeningKind.MEMBERS, 2))
    desk.check_in(VOLCAN, REGISTRATION)
    ready = desk.board().ready
    assert (ready.present, ready.needed, ready.is_ready, len(ready.missing)) == (1, 2, False, 10)
    assert "SLV" not in {d.code for d in ready.missing}
    desk.check_in(PINO, REGISTRATION)
    assert desk.board().ready.is_ready
    assert not desk.board(OPEN_DOOR).ready.is_ready
    put(database, Meeting, MEETING, "opening", OpeningRule(OpeningKind.ALL_MEMBERS))
    assert (desk.board().ready.needed, desk.board().ready.is_ready) == (11, False)


def test_an_acting_head_leads_between_its_times_alone(desk: Attendance, database: Database, clock: FixedClock) -> None:
    put(database, Delegation, ident("SLV"), "acting_head", ActingHead(IZOTE, "2023-11-14T13:00", "2023-11-14T14:00"))
    led = []
    for _ in range(3):
        tile = next(t for t in desk.board().tiles if t.delegation.code == "SLV")
        led.append((tile.head, tile.acting))
        clock.go(timedelta(minutes=50))  # 12:40, 13:30, 14:20
    head = "María de los Ángeles Volcán de San Miguel"
    assert led == [(head, False), ("Óscar Izote", True), (head, False)]


def test_people_without_a_delegation_are_counted_last(desk: Attendance, database: Database) -> None:
    People(database).add(Delegate(id="", name=PersonName("", "Nadie", "Sin País"), delegation="lost"))
    People(database).add(Delegate(id="", name=PersonName("", "Nadie", "De Ninguna")))
    tile = desk.board().tiles[-1]
    assert (tile.delegation.id, tile.announced) == ("", 2)
    assert sum(t.announced for t in desk.presence()) == 26


def test_the_board_says_who_verified_names_whose_credentials_were_seen_and_how_far_it_knows(
    desk: Attendance, database: Database, clock: FixedClock
) -> None:
    with database.write() as work:
        work.state(NamesVerified, ident("HND"), at=clock.now().isoformat(timespec="milliseconds"))
    (tile,) = (t for t in desk.board().tiles if t.delegation.code == "HND")
    assert (tile.verified, tile.verified_at, tile.credentials, tile.announced) == ("Mesa 1", clock.now(), 2, 3)
    assert [(one.name, one.mine, one.until) for one in desk.board().known] == [("Mesa 1", True, clock.now())]


def test_arrivals_are_counted_every_five_minutes_with_the_gaps(desk: Attendance, clock: FixedClock) -> None:
    assert desk.arrivals_over_time(REGISTRATION) == ()
    for who, minutes in ((VOLCAN, 1), (IZOTE, 3), (PINO, 8)):
        clock.go(timedelta(minutes=minutes))
        desk.check_in(who, REGISTRATION)
    found = desk.arrivals_over_time(REGISTRATION)
    assert [(f"{at:%H:%M}", count) for at, count in found] == [("12:40", 2), ("12:45", 0), ("12:50", 1)]
    assert desk.arrivals_over_time(REGISTRATION, date(2023, 11, 13)) == ()


def test_a_history_tells_every_scan_undo_correction_and_badge_with_desk_and_time(
    desk: Attendance, database: Database, clock: FixedClock
) -> None:
    scan = desk.check_in(IZOTE, REGISTRATION).scan
    clock.go(timedelta(minutes=1))
    desk.undo(scan, "Persona equivocada")
    clock.go(timedelta(minutes=1))
    put(database, Delegate, IZOTE, "post", "Director")
    clock.go(timedelta(minutes=1))
    Badges(database).reprint(IZOTE, "Se rompió")
    clock.go(timedelta(minutes=1))
    withdraw(database, IZOTE)
    steps = desk.history(IZOTE)
    assert [step.what for step in steps[::-1]] == [
        StepKind.CREATED, StepKind.IN, StepKind.UNDONE, StepKind.CHANGED, *(s.what for s in steps[::-1][4:-1]),
        StepKind.WITHDRAWN,
    ]  # fmt: skip
    assert {StepKind.BADGE_VOID, StepKind.BADGE_ISSUED} <= {step.what for step in steps}
    assert [(s.before, s.after) for s in steps if s.field == "post"] == [("", "Director")]
    assert [s.reason for s in steps if s.what in (StepKind.UNDONE, StepKind.WITHDRAWN)] == [
        "Enfermedad", "Persona equivocada",
    ]  # fmt: skip
    assert {step.laptop for step in steps} == {"Mesa 1"}
    assert [s.scan for s in steps if s.what in (StepKind.IN, StepKind.UNDONE)] == [scan, scan]
