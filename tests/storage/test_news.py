"""What came since a reader looked is told until something ceases to count."""

from pathlib import Path

from rcm_desktop.domain.people import Delegate
from rcm_desktop.storage import news
from tests.clock import FixedClock
from tests.sample import small_meeting


def test_what_was_written_since_is_told_and_much_of_it_is_not(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.read() as connection:
        seen = news.mark(connection)
    with database.write() as work:
        work.create(Delegate(id="one", post="Uno"))
    with database.read() as connection:
        told = news.since(connection, seen)
        assert told is not None
        assert [(operation.kind, operation.rec) for operation in told] == [("delegate", "one")]
        assert news.since(connection, news.mark(connection)) == ()
    with database.write() as work:
        for n in range(201):
            work.create(Delegate(id=f"of {n}", post="Otro"))
    with database.read() as connection:
        assert news.since(connection, seen) is None
    database.close()
