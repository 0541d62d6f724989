"""Whom a command means."""

from pathlib import Path

import pytest

from rcm_desktop.cli.finding import person
from rcm_desktop.domain.errors import NoSuchPerson
from rcm_desktop.services.people import People
from tests.clock import FixedClock
from tests.sample import ident, small_meeting


def test_a_person_is_meant_by_badge_or_by_a_name_that_is_no_one_elses(tmp_path: Path, clock: FixedClock) -> None:
    database = small_meeting(tmp_path, clock)
    people = People(database)
    rose = people.person(ident("Rose Usher-Coral"))
    assert rose is not None
    for wanted in (rose.delegate.badge, f" {rose.delegate.badge.lower()}", "rose usher-coral", "usher"):
        assert person(people, wanted) == rose.delegate.id
    for wanted, hits in (("ana lopez", "Ana López Pino, Ana López Roble"), ("nadie", ""), ("rosa usher", "")):
        with pytest.raises(NoSuchPerson) as found:
            person(people, wanted)
        assert found.value.hits == hits
    database.close()
