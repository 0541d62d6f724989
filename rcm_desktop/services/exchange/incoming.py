"""What comes from other laptops: read whole and verified, shown, then taken in at once or not at all."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from rcm_desktop.bundle.contents import Contents
from rcm_desktop.bundle.hands import Hand
from rcm_desktop.domain.transactions import Transaction, Write
from rcm_desktop.services.exchange import trust
from rcm_desktop.storage import exchange
from rcm_desktop.storage.database import Connection, Database, Receipt
from rcm_desktop.storage.meeting import laptops

Progress = Callable[[int, int], None]


class From(msgspec.Struct, frozen=True):
    """What a bundle brings from one laptop: how much of each kind is created, and how much is edited."""

    laptop: str
    transactions: int
    created: dict[str, int]
    """New records and facts by the kind's name in the journal: "delegate", "note", "scan"…"""
    edited: int
    """Fields of records already here that were written."""
    hand: Hand = Hand.OWN
    """What speaks for it."""


class Preview(msgspec.Struct, frozen=True):
    """What taking a bundle in would bring, by the laptop that wrote it; empty where nothing is new."""

    path: Path
    laptop: str
    """The laptop that wrote the file."""
    written: datetime
    title: str
    from_laptops: tuple[From, ...]
    known_writer: bool
    """Whether this laptop, or one it trusts, gave its word for the writer."""
    key_words: tuple[str, ...]
    """The writer's four key words, to compare where nobody gave a word."""
    key: str = ""
    """The writer's public key."""

    @property
    def new(self) -> int:
        """How many transactions would be new here."""
        return sum(one.transactions for one in self.from_laptops)


class Read(msgspec.Struct, frozen=True):
    """A bundle read and verified, with those of its transactions that are new here."""

    contents: Contents
    new: Sequence[Transaction]


def read(database: Database, path: Path, progress: Progress | None) -> Read:
    """Read all of a bundle and keep what is new here.

    Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge or TargetVanished.
    """
    from rcm_desktop.bundle.archive import read_bundle

    new: list[Transaction] = []
    with database.read() as connection:
        keys = {database.meeting: exchange.key(connection, exchange.MEETING_KEY)}
        known = exchange.known(connection)
    return Read(read_bundle(path, keys, new.extend, progress, known), new)


def preview(database: Database, path: Path, found: Read) -> Preview:
    """What the bundle would bring, in numbers that people understand."""
    from rcm_desktop.bundle.seal import key_words

    with database.read() as connection:
        names = _names(connection, found)
        about = found.contents.manifest
        hands = trust.hands(connection, found.contents, found.new)
        known = exchange.known_records(connection, _written(found.new))
        return Preview(
            path=path,
            laptop=about.laptop,
            written=datetime.fromisoformat(about.written),
            title=about.title,
            from_laptops=_from_laptops(found.new, names, known, hands),
            known_writer=trust.trusts(connection, found.contents),
            key_words=key_words(found.contents.seal.key),
            key=found.contents.seal.key,
        )


def take_in(database: Database, path: Path, found: Read) -> Receipt:
    """Take the new transactions in, with the tips and words that came along."""
    contents = found.contents
    with database.read() as connection:
        hands = trust.hands(connection, contents, found.new)
    receipt = database.take_in(_batches(found.new), path.name, contents.manifest.laptop, contents.manifest.replica)
    with database.local(wait=True) as connection:
        trust.note(connection, contents, hands)
    return receipt


def _batches(found: Sequence[Transaction]) -> Iterator[Sequence[Transaction]]:
    for start in range(0, len(found), 2000):
        yield found[start : start + 2000]


def _names(connection: Connection, found: Read) -> dict[str, str]:
    """The laptops' names: from what is known here, then from the signed tips and the writer itself."""
    names = {tip.replica: tip.name for tip in found.contents.tips}
    names |= {ident: laptop.name for ident, laptop in laptops(connection).items() if laptop.name}
    names.setdefault(found.contents.manifest.replica, found.contents.manifest.laptop)
    return names


def _written(found: Sequence[Transaction]) -> set[str]:
    return {o.rec for t in found for o in t.operations if isinstance(o, Write)}


def _from_laptops(
    found: Sequence[Transaction], names: dict[str, str], known: set[str], hands: dict[str, Hand]
) -> tuple[From, ...]:
    """What each laptop did, in the order it was done: who first writes to a record unknown here creates it."""
    done: Counter[str] = Counter()
    edited: Counter[str] = Counter()
    created: dict[str, Counter[str]] = {}
    known = set(known)
    for t in sorted(found, key=lambda t: t.header.hlc):
        who = t.header.replica
        fresh = {o.rec: o.kind for o in t.operations if isinstance(o, Write) and o.rec not in known}
        facts = [o.kind for o in t.operations if not isinstance(o, Write)]
        created.setdefault(who, Counter()).update([*fresh.values(), *facts])
        edited[who] += sum(isinstance(o, Write) and o.rec in known for o in t.operations)
        done[who] += 1
        known.update(fresh)
    return tuple(
        From(names.get(who, ""), done[who], dict(of), edited[who], hands.get(who, Hand.OWN))
        for who, of in created.items()
    )
