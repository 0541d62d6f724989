"""Two laptops of one meeting in data folders of their own: the second joined the first by a real invitation."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.people import Delegate
from rcm_desktop.domain.records import PersonName
from rcm_desktop.intake.description import read_description
from rcm_desktop.laptop.clock import Clock
from rcm_desktop.laptop.resources import resource
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings import Meetings
from rcm_desktop.services.people import People
from rcm_desktop.storage import tables
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


class Pair(msgspec.Struct, frozen=True):
    """Both laptops, the secretariat's first, and a folder that stands for the stick."""

    first: Database
    second: Database
    stick: Path

    def close(self) -> None:
        """Let go of both files."""
        self.first.close()
        self.second.close()

    def carry(self, *, back: bool = False) -> None:
        """Take a bundle of the first to the second, or back."""
        giver, taker = (self.second, self.first) if back else (self.first, self.second)
        path = Exchange(giver).write(self.stick)
        Exchange(taker).take_in(path)


def make_pair(folder: Path) -> None:
    """Found the sample meeting and let a second laptop join; the words cost two seconds, so tests copy the folder."""
    sample = read_description(resource("meetings", "rcm-2023.toml"))
    first = Meetings(folder / "first", FixedClock()).create(sample, "Ana", "Secretaría")
    place = Place(name="Mesa 2", role=Role.REGISTRATION, language="es")
    invited = Exchange(first).invite(place, folder)
    joined = Meetings(folder / "second", FixedClock()).join(invited.path, invited.words, "Luz")
    first.close()
    joined.database.close()


def open_pair(made: Path, folder: Path, clock: Clock) -> Pair:
    """A copy of a pair made before, opened."""
    shutil.copytree(made, folder / "pair")
    stick = folder / "stick"
    stick.mkdir()
    first, second = (Meetings(folder / "pair" / name, clock).open() for name in ("first", "second"))
    return Pair(first, second, stick)


def add_person(database: Database, given: str, family: str) -> Delegate:
    """Somebody new in the meeting's first delegation."""
    people = People(database)
    delegation = people.delegations()[0].id
    return people.add(Delegate(id="", name=PersonName("", given, family), delegation=delegation))


@pytest.fixture(scope="session")
def made_pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a pair that tests copy."""
    folder = tmp_path_factory.mktemp("pair")
    make_pair(folder)
    return folder


@pytest.fixture
def pair(made_pair: Path, tmp_path: Path, clock: FixedClock) -> Iterator[Pair]:
    """A secretariat's laptop and a desk that joined it by invitation."""
    found = open_pair(made_pair, tmp_path, clock)
    yield found
    found.close()


def forget_the_words(*laptops: Database) -> None:
    """Leave each with its own key and its inviter's, as if all others had come without an invitation."""
    for one in laptops:
        with one.local() as connection:
            connection.execute(tables.vouch.delete())
