"""What was said at roll calls, read from a real file, of one session and of all."""

from pathlib import Path

from rcm_desktop.domain.roll_call import DelegationPresent, PresenceVoid
from rcm_desktop.storage import roll_call
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

CHAMPIONS, RCGM = ident("champions"), ident("rcgm")
AT = "2023-11-14T17:40:00.000Z"


def test_each_session_has_its_own_and_what_was_taken_back_is_left_out(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.write() as work:
        slots = [work.state(DelegationPresent, CHAMPIONS, delegation=code, at=AT) for code in ("HND", "NIC")]
        work.state(DelegationPresent, RCGM, delegation="HND", at=AT)
    with database.write() as again:
        again.state(PresenceVoid, CHAMPIONS, fact=work.id_of(slots[0]), at=AT)
    with database.read() as connection:
        assert list(roll_call.present(connection, CHAMPIONS)) == ["NIC"]
        found = roll_call.everywhere(connection)
        assert {session: list(there) for session, there in found.items()} == {CHAMPIONS: ["NIC"], RCGM: ["HND"]}
        assert roll_call.present(connection, ident("prosecutors")) == {}
    database.close()
