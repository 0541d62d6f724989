"""Further versions of one field written on purpose land as transactions of their own."""

from pathlib import Path

from rcm_desktop.domain.notes import Note
from rcm_desktop.storage import integrity, records, standing
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


def test_versions_written_beside_each_other_all_stand_and_rest_on_what_they_replaced(
    tmp_path: Path, clock: FixedClock
) -> None:
    database = Database.create(tmp_path / "meeting.rcm", "the meeting", clock, "machine")
    with database.write() as work:
        work.create(Note(id="n", text="A"))
    with database.write() as work:
        over = records.sight(work.connection, Note, "n").heads["text"]
        for text in ("B", "C"):
            work.set_beside(Note, "n", "text", text, over=over)
    with database.read() as connection:
        found = standing.writes(connection, "note", ["n"], "text")["n"]
        heads = standing.standing(found)
        base = standing.base(heads, found)
    assert [one.value for one in heads] == ['"C"', '"B"']
    assert len({one.gesture for one in heads}) == 1
    assert len({one.pos for one in heads}) == 2
    assert base is not None
    assert base.value == '"A"'
    assert integrity.check(database) == ()
    database.close()
