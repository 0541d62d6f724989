"""Signed tips kept and passed on: the furthest of each life of a laptop."""

from pathlib import Path

from rcm_desktop.storage import exchange, incarnation
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.exchange import KnownTip
from tests.clock import FixedClock
from tests.sample import small_meeting


def signed(replica: str, seq: int) -> KnownTip:
    """A tip as it comes in a bundle."""
    return KnownTip(replica, seq, f"hash {seq}", "Mesa 1", "2023-11-14T17:40:00+00:00", "key", "signature")


def test_an_older_tip_of_a_former_life_does_not_take_the_place_of_how_far_it_went(
    tmp_path: Path, clock: FixedClock
) -> None:
    database = small_meeting(tmp_path, clock)
    with database.read() as connection:
        life = incarnation.mine(connection)
    database.close()
    database = Database.open(database.path, clock, "another machine", lambda _meeting, _replica: None)
    with database.local() as connection:
        assert incarnation.mine(connection).id != life.id
        exchange.note_tip(connection, signed(life.id, life.seq - 1))  # handed on earlier, and back now
        assert [(tip.seq, tip.hash) for tip in exchange.tips(connection)] == [(life.seq, life.tip)]
        exchange.note_tip(connection, signed(life.id, life.seq))
        assert exchange.tips(connection) == [signed(life.id, life.seq)]
    database.close()


def test_the_furthest_signed_tip_of_another_laptop_stays(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.local() as connection:
        for seq in (2, 5, 3):
            exchange.note_tip(connection, signed("other", seq))
        assert signed("other", 5) in exchange.tips(connection)
        assert signed("other", 3) not in exchange.tips(connection)
    database.close()
