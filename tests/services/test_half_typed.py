"""A half-typed person on a real file: kept across an opening, replaced, dropped, and never sent."""

from pathlib import Path

import pytest

from rcm_desktop.domain.errors import Busy
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.services.half_typed import HalfTyped, HalfTypedPeople
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock
from tests.sample import small_meeting

HALF = HalfTyped(Delegate(id="", name=PersonName("", "Íngrid", "Ceibo"), post="Asesora"), replaces="x", reason="nota")


def test_what_is_half_typed_is_there_when_the_file_is_opened_again(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    HalfTypedPeople(database).keep(HALF)
    tip = database.tip
    path = database.path
    database.close()
    again = Database.open(path, clock, "machine", lambda _meeting, _replica: None)
    assert HalfTypedPeople(again).kept() == HALF
    assert again.tip is None
    assert tip is not None  # the sample wrote; the draft did not
    again.close()


def test_only_the_last_person_is_kept_until_dropped(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    drafts = HalfTypedPeople(database)
    assert drafts.kept() is None
    before = database.tip
    drafts.keep(HALF)
    drafts.keep(HalfTyped(Delegate(id="", name=PersonName("", "Luz"))))
    kept = drafts.kept()
    assert kept is not None
    assert kept.person.name.given == "Luz"
    drafts.drop()
    assert drafts.kept() is None
    assert database.tip == before
    database.close()


def test_a_busy_file_says_so(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    with database.write(), pytest.raises(Busy):
        HalfTypedPeople(database).keep(HALF)
    database.close()
