"""A meeting just founded and two laptops that joined it by real invitations, from which every history begins."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from rcm_desktop.bundle import seal
from rcm_desktop.domain.meeting import Laptop as LaptopRecord
from rcm_desktop.domain.meeting import Role
from rcm_desktop.services.exchange import Exchange, Place
from rcm_desktop.services.meetings.joining import Carried, read_invitation, take_place
from rcm_desktop.services.meetings.renewal import go_on
from rcm_desktop.storage import exchange, incarnation, settings
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.meeting import sit
from tests.clock import FixedClock
from tests.storage.laptops import Laptop, sharing_statements
from tests.storage.oracle import Shelf, World
from tests.storage.versions import NEWEST

MEETING = "018bc7a0-0000-7000-8000-000000000001"


class Seat(msgspec.Struct, frozen=True):
    """A laptop's file with its machine and what the model says of it."""

    path: Path
    meeting: str
    machine: str
    shelf: Shelf


@contextmanager
def words_cost(*, much: bool) -> Iterator[None]:
    """What the key of an invitation costs: a second and 256 MiB as it is, or little, since histories make thousands."""
    usual = seal._MEMORY_KIB, seal._PASSES
    if not much:
        seal._MEMORY_KIB, seal._PASSES = 32, 1
    try:
        yield
    finally:
        seal._MEMORY_KIB, seal._PASSES = usual


def found(folder: Path, blank: Path) -> list[Seat]:
    """The files of the three laptops and one in which nobody sits, made once and copied by every history."""
    world, clock = World(), FixedClock()
    Database.create(blank, MEETING, clock, "no machine").close()
    first = _founder(folder / "first.rcm", clock, world)
    laptops = [first]
    for number, real in enumerate((True, False)):
        with words_cost(much=real):
            carried = invites(first, folder, f"Mesa {number + 2}")
        path = folder / f"{number}.rcm"
        shutil.copy(blank, path)
        laptops.append(joins(first, carried, path, f"machine {number + 1}", clock))
    for laptop in laptops:
        laptop.papers_agree()
        laptop.agrees()
        laptop.database.close()
    return [Seat(laptop.database.path, MEETING, laptop.machine, laptop.shelf) for laptop in laptops]


def _founder(path: Path, clock: FixedClock, world: World) -> Laptop:
    database = Database.create(path, MEETING, clock, "machine 0")
    signing = seal.new_signing_key()
    key = seal.public_key(signing)
    with database.write() as work:
        sit(work, "Ana")
        exchange.keep_key(work.connection, exchange.MEETING_KEY, seal.new_meeting_key())
        exchange.keep_key(work.connection, exchange.SIGNING_KEY, signing)
        settings.keep(work.connection, exchange.TRUSTED_KEYS, key)
        mine = incarnation.mine(work.connection).id
        work.create(LaptopRecord(id=mine, name="Secretaría", role=Role.SECRETARIAT, letter="A", key=key))
    founder = Laptop(database, clock, "machine 0", Shelf(world, mine, key))
    founder.wrote_by_itself()
    return founder


def invites(host: Laptop, folder: Path, name: str) -> Carried:
    """A laptop writes an invitation for a place, and it is opened with its words."""
    invited = Exchange(host.database).invite(Place(name=name), folder)
    return read_invitation(invited.path, invited.words)


def joins(host: Laptop, carried: Carried, path: Path, machine: str, clock: FixedClock) -> Laptop:
    """A new laptop, its file still blank, takes the place that an invitation of the host gives it."""
    NEWEST.runs()
    database = Database.open(path, clock, machine, lambda _meeting, _replica: None)
    take_place(carried, database, f"Persona de {machine}")
    database.close()
    database = sharing_statements(Database.open(path, clock, machine, lambda _meeting, _replica: None, go_on))
    with database.read() as connection:
        now = incarnation.mine(connection)
        signing = exchange.key(connection, exchange.SIGNING_KEY)
    key, ticket = seal.public_key(signing), carried.invitation.vouch.key
    shelf = Shelf(host.shelf.world, now.id, key)
    came = [t.id for t in carried.transactions]
    assert set(came) == host.shelf.effective()
    assert shelf.took_in(1, came) == len(came)
    shelf.noted(host.shelf.signs(), host.shelf.words)
    shelf.words |= {(ticket, host.shelf.key), (key, ticket), (host.shelf.key, key)}
    laptop = Laptop(database, clock, machine, shelf)
    laptop.saw([t.header.hlc for t in carried.transactions])
    laptop.wrote_by_itself()
    return laptop
