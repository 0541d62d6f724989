"""The sample meeting followed by a clock that tests move, and a wall over it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.agenda import Agenda, Following, Wall
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


class Held(msgspec.Struct):
    """The sample meeting with its services."""

    database: Database
    agenda: Agenda
    wall: Wall
    following: Following
    clock: FixedClock

    def stand_at(self, day: int, time: str, month: int = 11) -> None:
        """Let it be this time in Panama City."""
        hour, minute = map(int, time.split(":"))
        self.clock.set(datetime(2023, month, day, hour, minute, tzinfo=UTC) + timedelta(hours=5))

    def session(self, title: str) -> str:
        """The id of the session whose Spanish title begins so."""
        return next(one.session.id for one in self.agenda.sittings() if one.session.title_es.startswith(title))

    def item(self, title: str) -> str:
        """The id of the first agenda item of this Spanish title."""
        return next(item.id for one in self.agenda.sittings() for item in one.items if item.title_es == title)

    def delegation(self, code: str) -> str:
        """The id of a delegation."""
        return next(one.id for one in self.agenda.programme().delegations if one.code == code)


@pytest.fixture
def held(tmp_path: Path, clock: FixedClock) -> Iterator[Held]:
    """The sample on the first morning."""
    database = Meetings(tmp_path / "data", clock).create(read_description(resource("meetings", "rcm-2023.toml")))
    agenda = Agenda(database)
    found = Held(database, agenda, Wall(agenda), Following(database, agenda), clock)
    found.stand_at(14, "09:30")
    yield found
    database.close()
