"""States of commitments in the file, and after bundles that bring them in any order."""

from pathlib import Path

from rcm_desktop.domain.follow_up import State
from rcm_desktop.domain.notes import Note, NoteKind
from rcm_desktop.storage import follow_up
from tests.clock import FixedClock
from tests.sample import ident, small_meeting

NOTE, OTHER = ident("note"), ident("other")


def test_the_last_state_of_each_commitment_is_read(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.write() as work:
        for note in (NOTE, OTHER):
            work.create(Note(id=note, kind=NoteKind.COMMITMENT, text="uno"))
    for state in (State.UNDER_WAY, State.DONE):
        with database.write() as work:
            follow_up.state(work, {NOTE: state}, "así")
    with database.read() as connection:
        (found,) = follow_up.states(connection).values()
        assert (found.about, found.state, found.remark) == (NOTE, State.DONE, "así")
        assert found.at == "2023-11-14T17:40:00.000+00:00"
        assert (follow_up.state_of(connection, NOTE), follow_up.state_of(connection, OTHER)) == (State.DONE, State.OPEN)
    database.close()
