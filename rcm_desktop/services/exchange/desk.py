"""What a person does at the exchange page, and the state it shows."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from rcm_desktop.bundle.words import control_words
from rcm_desktop.domain.agenda import MeetingSession, moment
from rcm_desktop.domain.meeting import Laptop
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.exchange import cards, incoming, outgoing, trust
from rcm_desktop.services.exchange.incoming import Preview, Progress, Read
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.standing import Standing, standings
from rcm_desktop.storage import agenda, effective, exchange, incarnation
from rcm_desktop.storage.database import Database, Receipt
from rcm_desktop.storage.meeting import laptops, operators, this_laptop, zone


class Heard(msgspec.Struct, frozen=True):
    """A laptop and how far this one has heard of it; `until` is None where it never wrote."""

    laptop: Laptop
    person: str
    until: datetime | None
    mine: bool
    clock_ahead: bool


class Exchange:
    """Bundles out and in, invitations, and the control words that two laptops compare."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[Path, Read] = {}

    def control_words(self) -> tuple[str, str, str, str]:
        """Four words: the same on two laptops mean the same data."""
        with self._database.read() as connection:
            return control_words(effective.total(connection))

    def own_key_words(self) -> tuple[str, str, str, str]:
        """This laptop's four key words, which another compares when nobody it trusts gave its word."""
        from rcm_desktop.bundle.seal import key_words

        with self._database.read() as connection:
            return key_words(this_laptop(connection).key)

    def meeting_key(self) -> str:
        """The meeting's age secret key, with which `age -d` opens every bundle of it by hand."""
        with self._database.read() as connection:
            return exchange.key(connection, exchange.MEETING_KEY)

    def now(self) -> datetime:
        """The present moment, in the time zone of the meeting's place."""
        with self._database.read() as connection:
            return self._database.now().astimezone(zone(connection))

    def laptops(self) -> tuple[Heard, ...]:
        """The laptops of the meeting, this one first, with the moment up to which we have their work."""
        with self._database.read() as connection:
            mine = incarnation.mine(connection).id
            known, people = laptops(connection), operators(connection)
            heard = {line.replica: line for line in exchange.heard(connection)}
        rows = []
        for ident in {*known, *heard, mine}:
            line = heard.get(ident)
            person = people.get(line.actor) if line else None
            until = moment(line.wall) if line else None
            ahead = line is not None and line.ahead
            laptop = known.get(ident) or Laptop(id=ident)
            rows.append(Heard(laptop, person.name if person else "", until, ident == mine, ahead))
        return tuple(sorted(rows, key=lambda row: (not row.mine, row.laptop.letter, row.laptop.id)))

    def standings(self) -> dict[str, Standing]:
        """How each laptop is known here, by replica id: by whose word, and what speaks for its work."""
        with self._database.read() as connection:
            return standings(connection)

    def receipts(self) -> tuple[Receipt, ...]:
        """The bundles taken in here, newest first."""
        with self._database.read() as connection:
            return tuple(exchange.receipts(connection))

    def is_aside(self, receipt: int | None = None) -> bool:
        """Whether something that a bundle brought, or any bundle at all, is set aside here now.

        Control words speak of what counts here alone, so a sentence about it stands beside them.
        """
        with self._database.read() as connection:
            return exchange.is_aside(connection, receipt)

    def bundle_name(self) -> str:
        """The file name a bundle of this laptop has now, by the clock of the meeting's place."""
        now = self.now()
        with self._database.read() as connection:
            return outgoing.bundle_name(connection, now)

    def write(self, target: Path, progress: Progress | None = None) -> Path:
        """Write all that counts here to a bundle, whole or not at all; a folder gets the usual name.

        Raises NoRoom, ReadOnly, TargetVanished or NotAsWritten.
        """
        target = target / self.bundle_name() if target.is_dir() else target
        outgoing.write(self._database, target, progress)
        return target

    def invite(self, place: Place, folder: Path, progress: Progress | None = None) -> Invited:
        """Write an invitation for one place into a folder, sealed with six words that a person reads out."""
        return outgoing.invite(self._database, place, folder, progress)

    def invite_all(
        self, places: Iterable[Place], folder: Path, progress: Progress | None = None
    ) -> tuple[Invited, ...]:
        """Write an invitation for each place into a folder, one after the other."""
        return tuple(outgoing.invite(self._database, place, folder, progress) for place in places)

    def points(self) -> tuple[MeetingSession, ...]:
        """The sessions at whose doors people are checked in, beside registration, in the order they sit."""
        with self._database.read() as connection:
            return tuple(agenda.sessions(connection))

    def save_cards(self, invited: Sequence[Invited], target: Path) -> Path:
        """Write the steps and the words of invitations on separate sheets, where a person says and nowhere else.

        Raises NoRoom, ReadOnly or TargetVanished.
        """
        return cards.save(self._database, invited, target)

    def cards_pdf(self, invited: Sequence[Invited]) -> bytes:
        """The same for a printer."""
        return cards.pdf(self._database, invited)

    def look(self, path: Path, progress: Progress | None = None) -> Preview:
        """What a bundle would bring; nothing changes.

        Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge or TargetVanished.
        """
        self._read = {path: incoming.read(self._database, path, progress)}
        return incoming.preview(self._database, path, self._read[path])

    def recognise(self, key: str, laptop: str) -> None:
        """Give this laptop's word for another's key, whose four words a person compared and found the same.

        Whoever trusts this laptop need not compare again: the word is kept and goes along in bundles.
        """
        with self._database.local() as connection:
            trust.recognise(connection, self._database.meeting, key, laptop)

    def take_in(self, path: Path, progress: Progress | None = None) -> Receipt:
        """Take a bundle in, the one just looked at or another, all or nothing, after a backup.

        Raises what `look` raises, and NoRoom or ReadOnly.
        """
        found = self._read.pop(path, None) or incoming.read(self._database, path, progress)
        if found.new:
            self._back_up()
        return incoming.take_in(self._database, path, found)

    def undo(self, receipt: int) -> None:
        """Set what a bundle brought aside here, except what something else rests on."""
        self._database.undo_bundle(receipt)

    def redo(self, receipt: int) -> None:
        """Let a bundle that was set aside count again."""
        self._database.restore_bundle(receipt)

    def _back_up(self) -> None:
        """Keep a copy from before the merge, numbered like its receipt; the newest five stay."""
        folder = self._database.path.parent / "backups"
        number = max((receipt.id for receipt in self.receipts()), default=0) + 1
        target = folder / f"before-{number:05d}.rcm"
        part = target.with_suffix(".part")
        with told(folder):
            folder.mkdir(exist_ok=True)
            part.unlink(missing_ok=True)  # left by a try that broke off
        self._database.backup(part)
        with told(folder):
            part.replace(target)
            for old in sorted(folder.glob("before-*.rcm"))[:-5]:
                old.unlink()
