"""What a person does at the exchange page, and the state it shows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import takewhile
from pathlib import Path

import msgspec

from rcm_desktop.bundle.words import control_words
from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.errors import ChangedSinceLook, RcmError
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.trouble import told
from rcm_desktop.services.exchange import going, incoming, outgoing, reports, rounds, trust, undoing
from rcm_desktop.services.exchange.foreseeing import Matters, Progress
from rcm_desktop.services.exchange.going import Gone
from rcm_desktop.services.exchange.incoming import Preview, Read, Refused
from rcm_desktop.services.exchange.laptops import Heard, heard, others
from rcm_desktop.services.exchange.outgoing import Invited, Place
from rcm_desktop.services.exchange.reports import Report
from rcm_desktop.services.exchange.rounds import Round
from rcm_desktop.services.exchange.standing import Standing, standings
from rcm_desktop.services.exchange.undoing import Undoing
from rcm_desktop.services.exchange.waiting import Unhanded, Waiting
from rcm_desktop.storage import agenda, effective, exchange, handing
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.handing import HandedOn
from rcm_desktop.storage.meeting import zone


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """All that the exchange page shows by itself, at one moment."""

    now: datetime
    control_words: tuple[str, ...]
    is_aside: bool
    own_key_words: tuple[str, ...]
    laptops: tuple[Heard, ...]
    standings: Mapping[str, Standing]
    """By replica id."""
    receipts: tuple[tuple[Receipt, bool], ...]
    """Each with whether something of it is set aside here now."""


class Exchange:
    """Bundles out and in, invitations, and the control words that two laptops compare."""

    def __init__(self, database: Database, matters: Matters | None = None) -> None:
        """`matters` finds what is to settle in a meeting's file; without it no preview or report tells of it."""
        self._database, self._matters = database, matters
        self._read: dict[Path, Read] = {}
        self._unhanded = Unhanded()
        self._idle: set[str] = set()
        """The names of bundles that were looked at here and bring this laptop nothing."""

    def control_words(self) -> tuple[str, str, str, str]:
        """Four words: the same on two laptops mean the same data."""
        with self._database.read() as connection:
            return control_words(effective.total(connection))

    def own_key_words(self) -> tuple[str, str, str, str]:
        """This laptop's four key words, which another compares when nobody it trusts gave its word."""
        from rcm_desktop.bundle.seal import key_words, public_key

        with self._database.read() as connection:
            return key_words(public_key(exchange.key(connection, exchange.SIGNING_KEY)))

    def meeting_key(self) -> str:
        """The meeting's age secret key, with which `age -d` opens every bundle of it by hand."""
        with self._database.read() as connection:
            return exchange.key(connection, exchange.MEETING_KEY)

    def now(self) -> datetime:
        """The present moment, in the time zone of the meeting's place."""
        with self._database.read() as connection:
            return self._database.now().astimezone(zone(connection))

    def laptops(self) -> tuple[Heard, ...]:
        """The laptops of the meeting, this one first: how far each was heard and what it cannot have yet."""
        with self._database.read() as connection:
            return heard(connection, self._unhanded)

    def overview(self) -> Overview:
        """What the page shows; a job reads it, since a large meeting takes longer than the window may wait."""
        return Overview(
            now=self.now(),
            control_words=self.control_words(),
            is_aside=self.is_aside(),
            own_key_words=self.own_key_words(),
            laptops=self.laptops(),
            standings=self.standings(),
            receipts=tuple((one, self.is_aside(one.id)) for one in self.receipts()),
        )

    def waiting(self) -> Waiting:
        """The work of this laptop that it did not hand on; none where no other laptop belongs to the meeting."""
        with self._database.read() as connection:
            return self._unhanded.waiting(connection) if others(connection) else Waiting()

    def handed_on(self) -> tuple[HandedOn, ...]:
        """The files written here for other laptops, newest first."""
        with self._database.read() as connection:
            return tuple(handing.handed_on(connection))

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
        """Write all that counts here to a bundle, whole or not at all; in a folder it gets the usual name.

        Raises NoRoom, ReadOnly, TargetVanished or NotAsWritten.
        """
        target = outgoing.free_name(self._database, target, self.now()) if target.is_dir() else target
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
        from rcm_desktop.services.exchange import cards  # they draw a PDF, and the desk is there from the start

        return cards.save(self._database, invited, target)

    def cards_pdf(self, invited: Sequence[Invited]) -> bytes:
        """The same for a printer."""
        from rcm_desktop.services.exchange import cards

        return cards.pdf(self._database, invited)

    def recognise(self, key: str, laptop: str) -> None:
        """Give this laptop's word for another's key, whose four words a person compared and found the same.

        Whoever trusts this laptop need not compare again: the word is kept and goes along in bundles.
        """
        with self._database.local(touches=frozenset({Topic.EXCHANGE})) as connection:
            trust.recognise(connection, self._database.meeting, key, laptop)

    def look(self, paths: Path | Sequence[Path], progress: Progress | None = None) -> Preview:
        """What one bundle, or several taken in one after the other, would bring; nothing changes.

        Raises NotSealedForThisLaptop, IncompleteBundle, DamagedBundle, NewerFormat, TooLarge or TargetVanished for
        one; of several, those that cannot be taken in are named in the preview. NoRoom or ReadOnly for all.
        """
        self._read = {}
        refused: list[Refused] = []
        for path in (paths,) if isinstance(paths, Path) else paths:
            try:
                self._read[path] = self._read_one(path, progress)
            except RcmError as problem:
                if isinstance(paths, Path):
                    raise
                refused.append(Refused(path, problem))
        found = incoming.preview(self._database, self._read, self._matters, progress)
        return msgspec.structs.replace(found, refused=tuple(refused))

    def take_in(
        self, path: Path, progress: Progress | None = None, *, shown: str = "", backed_up: bool = False
    ) -> Receipt:
        """Take a bundle in, one just looked at or another, all or nothing, after a backup unless there is one.

        `shown` is the sum of the file that a person said yes to. Raises ChangedSinceLook, and what `look` does for one.
        """
        before = takewhile(lambda other: other != path, self._read)
        if path not in self._read or any(self._read[other].new for other in before):
            self._read = {}  # what was read after another bundle lacks what that one brings
        found = self._read.get(path) or self._read_one(path, progress)
        if shown and found.file_sum != shown:
            raise ChangedSinceLook(path=str(path))
        later, self._read = {p: one for p, one in self._read.items() if p != path}, {}
        if found.new and not backed_up:
            self.back_up()
        receipt = incoming.take_in(self._database, path, found, self._matters)
        self._read = later
        return receipt

    def note_had(self, path: Path) -> None:
        """Keep what a bundle that was looked at tells of laptops, where it brings nothing new."""
        found = self._read.get(path)
        if found is not None:
            with self._database.local(wait=True) as connection:
                hands = trust.hands(connection, found.contents, found.new.tally.numbers)
                incoming.note_papers(connection, found.contents, hands)

    def look_around(self, stick: Path, progress: Progress | None = None) -> Round:
        """A verdict on every file that lies on a stick, and what the good ones bring together; nothing changes.

        Raises TargetVanished or ReadOnly where the stick itself cannot be read, NoRoom or ReadOnly for this laptop.
        """
        found = rounds.look_around(self._database, self, stick, progress)
        self._idle |= {one.path.name for one in found.files if one.verdict in rounds.IDLE}
        return found

    def look_at(self, paths: Sequence[Path], progress: Progress | None = None) -> Round:
        """The same for some files, wherever they lie; ours is left nowhere then."""
        return rounds.look_at(self._database, self, paths, progress)

    def of_others(self, names: Sequence[str]) -> int:
        """How many bundles this laptop neither handed on, nor took in, nor found to bring nothing, by their names."""
        return rounds.of_others(self._database, [name for name in names if name not in self._idle])

    def go_round(self, found: Round, progress: Progress | None = None) -> Gone:
        """Take in what was looked at, then leave ours on the stick; what came in stays and is told."""
        return going.go_round(self, found, progress)

    def _read_one(self, path: Path, progress: Progress | None) -> incoming.Read:
        return incoming.read(self._database, path, progress, [one.new for one in self._read.values()])

    def report(self, receipt: int) -> Report | None:
        """What a bundle really brought, told at any time since it was taken in."""
        with self._database.read() as connection:
            return reports.read(connection, receipt)

    def undoing(self, receipt: int, progress: Progress | None = None) -> Undoing:
        """What undoing a bundle would set aside, and what would stay and why; nothing changes and nobody waits."""
        return undoing.foretold(self._database, receipt, progress)

    def undo(self, receipt: int) -> None:
        """Set what a bundle brought aside here, except what something else rests on."""
        self._database.undo_bundle(receipt)

    def redo(self, receipt: int) -> None:
        """Let a bundle that was set aside count again."""
        self._database.restore_bundle(receipt)

    def back_up(self) -> None:
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
            # The numbers begin lower again where the file was put back to an earlier state, and a clock may go back.
            others = (kept for kept in folder.glob("before-*.rcm") if kept != target)
            for old in sorted(others, key=lambda kept: kept.stat().st_mtime_ns)[:-4]:
                old.unlink()
