"""What a person does at the exchange page, and the state it shows."""

from datetime import datetime
from pathlib import Path

from rcm_desktop.bundle.words import control_words
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.exchange import incoming, outgoing
from rcm_desktop.services.exchange.incoming import Preview, Progress, Read
from rcm_desktop.services.exchange.laptops import Heard, heard, others
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.waiting import Unhanded, Waiting
from rcm_desktop.storage import effective, exchange, handing
from rcm_desktop.storage.database import Database, Receipt
from rcm_desktop.storage.handing import HandedOn
from rcm_desktop.storage.meeting import this_laptop, zone


class Exchange:
    """Bundles out and in, invitations, and the control words that two laptops compare."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read: dict[Path, Read] = {}
        self._unhanded = Unhanded()

    def control_words(self) -> tuple[str, str, str, str]:
        """Four words: the same on two laptops mean the same data."""
        with self._database.read() as connection:
            return control_words(effective.total(connection))

    def own_key_words(self) -> tuple[str, str, str, str]:
        """This laptop's four key words, which another compares when nobody it trusts gave its word."""
        from rcm_desktop.bundle.seal import key_words

        with self._database.read() as connection:
            return key_words(this_laptop(connection).key)

    def now(self) -> datetime:
        """The present moment, in the time zone of the meeting's place."""
        with self._database.read() as connection:
            return self._database.now().astimezone(zone(connection))

    def laptops(self) -> tuple[Heard, ...]:
        """The laptops of the meeting, this one first: how far each was heard and what it cannot have yet."""
        with self._database.read() as connection:
            return heard(connection, self._unhanded)

    def waiting(self) -> Waiting:
        """The work of this laptop that it did not hand on; none where no other laptop belongs to the meeting."""
        with self._database.read() as connection:
            return self._unhanded.waiting(connection) if others(connection) else Waiting()

    def handed_on(self) -> tuple[HandedOn, ...]:
        """The files written here for other laptops, newest first."""
        with self._database.read() as connection:
            return tuple(handing.handed_on(connection))

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

    def look(self, path: Path, progress: Progress | None = None) -> Preview:
        """What a bundle would bring; nothing changes.

        Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge or TargetVanished.
        """
        self._read = {path: incoming.read(self._database, path, progress)}
        return incoming.preview(self._database, path, self._read[path])

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
