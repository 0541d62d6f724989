"""Badge codes and what became of them, as their projections tell it."""

from pathlib import Path

from rcm_desktop.domain.badges import BadgeIssued, BadgePrinted, BadgeVoid, badge_code
from rcm_desktop.storage import badges
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

AT = "2023-11-14T17:40:00.000+00:00"


def test_a_blank_is_blank_until_it_is_carried_or_void(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    carried = badge_code("A", 1)
    with database.write() as work:
        codes = badges.issue_blanks(work, 3)
        work.state(BadgeIssued, "", code=carried, at=AT)
        work.state(BadgeVoid, "", code=codes[0], at=AT)
        work.state(BadgePrinted, ident("Rose Usher-Coral"), code=carried, at=AT)
    with database.read() as connection:
        assert badges.blanks(connection) == codes[1:]
        assert badges.born_blank(connection) == {*codes, carried}
        assert badges.printed(connection) == {carried}
        assert (badges.is_void(connection, codes[0]), badges.is_void(connection, codes[1])) == (True, False)
    database.close()


def test_failed_prints_are_kept_by_this_file_alone(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    tip = database.tip
    with database.local() as connection:
        badges.keep_failed(connection, ["B0002Y", "A0001B"])
    with database.read() as connection:
        assert badges.failed(connection) == {"A0001B", "B0002Y"}
    assert database.tip == tip
    database.close()
