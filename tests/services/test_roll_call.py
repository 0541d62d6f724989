"""The roll call on a real file: what each gesture says, takes back and says again, and that laptops agree."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.attendance import REGISTRATION
from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid, Told
from rcm_desktop.services.agenda import Agenda
from rcm_desktop.services.attendance import Attendance
from rcm_desktop.services.roll_call import Called, RollCall
from rcm_desktop.services.setup import Setup
from rcm_desktop.storage import records, roll_call
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.laptops import Pair
from tests.sample import ident, small_meeting

CHAMPIONS, RCGM = ident("champions"), ident("rcgm")
HND, NIC, BLZ, OIM = (ident(code) for code in ("HND", "NIC", "BLZ", "OIM"))


@pytest.fixture
def database(tmp_path: Path, clock: FixedClock) -> Iterator[Database]:
    made = small_meeting(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def calling(database: Database) -> RollCall:
    return RollCall(database)


def line(calling: RollCall, delegation: str, session: str = CHAMPIONS) -> Called:
    return next(one for one in calling.roll(session, others=True).lines if one.delegation.id == delegation)


def facts(database: Database) -> tuple[int, int]:
    with database.read() as connection:
        return tuple(len(records.happened(connection, cls)) for cls in (DelegationPresent, PresenceVoid))  # type: ignore[return-value]


def test_the_members_are_called_in_the_meetings_order_and_the_others_on_request(calling: RollCall) -> None:
    codes = [one.delegation.code for one in calling.roll(CHAMPIONS).lines]
    assert codes == ["BLZ", "CAN", "CRI", "SLV", "USA", "GTM", "HND", "MEX", "NIC", "PAN", "DOM"]
    assert [one.delegation.code for one in calling.roll(CHAMPIONS, others=True).lines][11:] == ["OIM", "SEC"]


def test_who_is_marked_is_present_in_that_session_with_moment_and_name(
    calling: RollCall, database: Database, clock: FixedClock
) -> None:
    Setup(database).sit_down("Ana")
    clock.go(timedelta(minutes=3))
    calling.mark(CHAMPIONS, [HND])
    found = line(calling, HND)
    assert (found.present, found.at, found.by, found.how) == (True, clock.now(), "Ana", Told.ROLL_CALL)
    assert not line(calling, HND, RCGM).present
    assert [one.delegation.code for one in calling.roll(CHAMPIONS).missing].count("HND") == 0
    assert set(calling.present(CHAMPIONS)) == {HND}


def test_without_a_person_the_laptop_is_named_and_a_declaration_keeps_its_reason(calling: RollCall) -> None:
    calling.mark(CHAMPIONS, [NIC], Told.DECLARED, "Lo dijo la Presidencia")
    found = line(calling, NIC)
    assert (found.by, found.how, found.reason) == ("Mesa 1", Told.DECLARED, "Lo dijo la Presidencia")


def test_what_is_said_already_is_nothing_to_do(calling: RollCall, database: Database) -> None:
    calling.mark(CHAMPIONS, [HND])
    tip = database.tip
    assert calling.mark(CHAMPIONS, [HND]).nothing
    assert calling.take_back(CHAMPIONS, NIC).nothing
    assert database.tip == tip


def test_many_are_one_gesture_that_leaves_out_who_is_there(calling: RollCall, database: Database) -> None:
    calling.mark(CHAMPIONS, [HND])
    before = database.tip
    assert before is not None
    done = calling.mark(CHAMPIONS, [one.delegation.id for one in calling.roll(CHAMPIONS).lines])
    assert database.tip is not None
    assert (len(done.stated), database.tip.seq) == (10, before.seq + 1)
    calling.undo(done)
    assert set(calling.present(CHAMPIONS)) == {HND}


def test_taken_back_undone_and_done_again_all_stays_on_record(
    calling: RollCall, database: Database, clock: FixedClock
) -> None:
    calling.mark(CHAMPIONS, [NIC])
    calling.mark(CHAMPIONS, [HND])
    first = line(calling, HND).at
    clock.go(timedelta(minutes=1))
    back = calling.take_back(CHAMPIONS, HND)
    assert not line(calling, HND).present
    assert facts(database) == (2, 1)
    again = calling.undo(back)
    assert line(calling, HND).at == first
    calling.undo(again)
    assert not line(calling, HND).present
    assert facts(database) == (3, 2)


def test_undo_leaves_what_somebody_else_said(calling: RollCall, database: Database) -> None:
    done = calling.mark(CHAMPIONS, [HND])
    with database.write() as work:  # as if it had come from another laptop, which had called the roll too
        work.state(DelegationPresent, CHAMPIONS, delegation=HND, at="2023-11-14T17:41:00.000Z")
    calling.undo(done)
    assert line(calling, HND).present
    assert calling.undo(done).nothing


def test_scans_stand_beside_it(calling: RollCall, database: Database) -> None:
    desk = Attendance(database)
    assert (line(calling, HND).announced, line(calling, HND).registered, line(calling, HND).in_session) == (3, 0, 0)
    desk.check_in(ident("Ana López Pino"), REGISTRATION)
    desk.check_in(ident("Ana López Pino"), CHAMPIONS)
    desk.check_in(ident("Xiomara Guacamaya"), REGISTRATION)
    found = line(calling, HND)
    assert (found.announced, found.registered, found.in_session, found.present) == (3, 2, 1, False)


def test_it_survives_the_file_being_closed(calling: RollCall, database: Database, clock: FixedClock) -> None:
    calling.mark(CHAMPIONS, [HND, OIM])
    database.close()
    again = Database.open(database.path, clock, "machine", lambda _meeting, _replica: None)
    assert set(RollCall(again).present(CHAMPIONS)) == {HND, OIM}
    again.close()


def test_a_session_deleted_unseen_comes_back_into_sight_with_its_roll_call(
    calling: RollCall, database: Database
) -> None:
    agenda = Agenda(database)
    agenda.programme()
    with database.read() as connection:
        sight = records.sight(connection, MeetingSession, CHAMPIONS)
    calling.mark(CHAMPIONS, [HND])
    with database.write() as work:
        work.delete(MeetingSession, CHAMPIONS, sight)
    assert CHAMPIONS in agenda.programme().by_id
    with database.write() as work:
        work.delete(MeetingSession, CHAMPIONS, records.sight(work.connection, MeetingSession, CHAMPIONS))
    assert CHAMPIONS not in agenda.programme().by_id
    calling.mark(CHAMPIONS, [NIC])
    assert CHAMPIONS in agenda.programme().by_id


def test_two_laptops_that_both_call_the_roll_agree(pair: Pair) -> None:
    first, second = RollCall(pair.first), RollCall(pair.second)
    session = Agenda(pair.first).sittings()[0].session.id
    members = [one.delegation.id for one in first.roll(session).lines]
    first.mark(session, members[:6])
    mine = second.mark(session, members[4:8])
    second.take_back(session, members[4])
    pair.carry()
    pair.carry(back=True)
    assert set(first.present(session)) == set(second.present(session)) == set(members[:8])
    for database in (pair.first, pair.second):
        with database.read() as connection:
            assert len(roll_call.present(connection, session)[members[5]]) == 2
    assert [(one.at, one.by) for one in first.roll(session).lines] == [
        (one.at, one.by) for one in second.roll(session).lines
    ]
    second.undo(mine)
    second.take_back(session, members[0])
    pair.carry(back=True)
    assert set(first.present(session)) == set(second.present(session)) == set(members[1:6])
