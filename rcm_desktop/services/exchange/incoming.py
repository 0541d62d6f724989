"""What comes from other laptops: read whole and verified, shown, then taken in at once or not at all."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from rcm_desktop.bundle.contents import Contents
from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.services.exchange import reports, trust
from rcm_desktop.services.exchange.brought import Effects, From, from_laptops
from rcm_desktop.services.exchange.foreseeing import Matters, Progress, batches, foreseen
from rcm_desktop.services.exchange.new_here import NewHere
from rcm_desktop.storage import exchange, handing
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Connection, Database
from rcm_desktop.storage.meeting import laptops


class Looked(msgspec.Struct, frozen=True):
    """A bundle that was looked at: the laptop that wrote it, when, and how many transactions are new here."""

    path: Path
    laptop: str
    replica: str
    written: datetime
    title: str
    known_writer: bool
    """Whether this laptop, or one it trusts, gave its word for the writer."""
    key_words: tuple[str, ...]
    """The writer's four key words, to compare where nobody gave a word."""
    new: int
    key: str
    """The writer's public key."""
    file_sum: str = ""
    """SHA-256 of the file that was looked at."""


class Refused(msgspec.Struct, frozen=True):
    """A bundle, looked at with others, that cannot be taken in, and why."""

    path: Path
    problem: RcmError


class Preview(msgspec.Struct, frozen=True):
    """What taking bundles in would bring, by the laptop that wrote it; empty where nothing is new."""

    bundles: tuple[Looked, ...]
    from_laptops: tuple[From, ...]
    effects: Effects = Effects()
    refused: tuple[Refused, ...] = ()

    @property
    def new(self) -> int:
        """How many transactions would be new here."""
        return sum(one.transactions for one in self.from_laptops)

    @property
    def path(self) -> Path:
        """The file of the only bundle, or of the first."""
        return self.bundles[0].path

    @property
    def file_sum(self) -> str:
        """SHA-256 of the only bundle's file, or of the first's."""
        return self.bundles[0].file_sum

    @property
    def laptop(self) -> str:
        """The laptop that wrote the only bundle, or the first."""
        return self.bundles[0].laptop

    @property
    def written(self) -> datetime:
        """When the only bundle, or the first, was written."""
        return self.bundles[0].written

    @property
    def known_writer(self) -> bool:
        """Whether all who wrote something new are known by a word that was given for them."""
        return not self.strangers

    @property
    def key_words(self) -> tuple[str, ...]:
        """The four key words of whoever is to be compared, or of the first writer."""
        return (self.strangers or self.bundles)[0].key_words

    @property
    def strangers(self) -> tuple[Looked, ...]:
        """The bundles with something new whose writers nobody gave a word for."""
        return tuple(one for one in self.bundles if one.new and not one.known_writer)


class Read(msgspec.Struct, frozen=True):
    """A bundle read and verified, with those of its transactions that are new here."""

    contents: Contents
    new: NewHere

    @property
    def file_sum(self) -> str:
        """SHA-256 of the file as it was read, in hexadecimal."""
        return self.contents.file_sum


def read(
    database: Database, path: Path, progress: Progress | None, besides: Iterable[Sequence[Transaction]] = ()
) -> Read:
    """Read all of a bundle and keep what is new here and not among what other bundles bring.

    Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge or TargetVanished.
    """
    from rcm_desktop.bundle.archive import read_bundle

    new = NewHere()
    with database.read() as connection:
        keys = {database.meeting: exchange.key(connection, exchange.MEETING_KEY)}
        known = exchange.known(connection).union(*({t.id for t in found} for found in besides))
    contents = read_bundle(path, keys, new.extend, progress, known)
    return Read(contents, new)


def preview(
    database: Database, found: Mapping[Path, Read], matters: Matters | None, progress: Progress | None
) -> Preview:
    """What the bundles would bring, in numbers that people understand, and what would follow from it."""
    with database.read() as connection:
        names = _names(connection, found.values())
        new = NewHere(*(one.new for one in found.values()))
        seen = tuple(_looked(connection, path, one) for path, one in found.items())
        hands = trust.hands_in_all(connection, [(one.contents, one.new.tally.numbers) for one in found.values()])
        from_each = from_laptops(new.tally, names, exchange.records_here(connection, new.tally.written), hands)
    effects = foreseen(database, [one.new for one in found.values()], names, matters, progress) if new else Effects()
    return Preview(seen, from_each, effects)


def _looked(connection: Connection, path: Path, found: Read) -> Looked:
    from rcm_desktop.bundle.seal import key_words

    about = found.contents.manifest
    return Looked(
        path=path,
        laptop=about.laptop,
        replica=about.replica,
        written=datetime.fromisoformat(about.written),
        title=about.title,
        known_writer=trust.trusts(connection, found.contents),
        key_words=key_words(found.contents.seal.key),
        new=len(found.new),
        key=found.contents.seal.key,
        file_sum=found.file_sum,
    )


def take_in(database: Database, path: Path, found: Read, matters: Matters | None) -> Receipt:
    """Take the new transactions in, with the tips and words that came along, and keep a report of what really came."""
    contents = found.contents
    about = contents.manifest
    look = matters if found.new else None
    before = reports.before(database, found.new, look(database) if look else ())
    with database.read() as connection:
        hands = trust.hands(connection, contents, found.new.tally.numbers)
    receipt = database.take_in(
        batches(found.new), path.name, about.laptop, about.replica,
        key=contents.seal.key, written=about.written, file_sum=found.file_sum,
        beside=lambda connection: note_papers(connection, contents, hands),
    )  # fmt: skip
    with database.read() as connection:
        names = _names(connection, [found])
    with suppress(RcmError):  # the bundle is in: without its report it is told in fewer words
        reports.keep(database, receipt, found.new, names, before, look(database) if look else ())
    return receipt


def note_papers(connection: Connection, contents: Contents, hands: Mapping[str, Hand]) -> None:
    """Keep the signed tips and the words given for laptops, to pass them on, and what speaks for each one's work."""
    trust.note(connection, contents, hands)
    # Whoever holds the meeting's key can write in any laptop's name: that one may lack all of it still.
    if trust.is_by_its_writer(connection, contents):
        handing.note_had(connection, contents.manifest.replica, contents.last, contents.manifest.written)


def _names(connection: Connection, found: Iterable[Read]) -> dict[str, str]:
    """The laptops' names: from what is known here, then from the signed tips and the writers themselves."""
    known = {ident: laptop.name for ident, laptop in laptops(connection).items() if laptop.name}
    names: dict[str, str] = {}
    for one in found:
        names |= {tip.replica: tip.name for tip in one.contents.tips}
        names.setdefault(one.contents.manifest.replica, one.contents.manifest.laptop)
    return names | known
