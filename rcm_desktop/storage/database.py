"""The meeting's file: opened once, written by one gesture at a time, read in snapshots."""

import secrets
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection as Connection  # services name the type of what they are handed
from sqlalchemy import inspect
from sqlalchemy.schema import DropTable

from rcm_desktop.domain import stamps
from rcm_desktop.domain.errors import Busy, DamagedFile
from rcm_desktop.domain.texts import clean
from rcm_desktop.domain.topics import Topic
from rcm_desktop.domain.transactions import Transaction
from rcm_desktop.laptop import trouble
from rcm_desktop.laptop.clock import Clock
from rcm_desktop.storage import aside, connections, formats, growth, incarnation, journal, projection, settings, tables
from rcm_desktop.storage.arrival import Origin, Receipt, arrive
from rcm_desktop.storage.incarnation import Incarnation, Renewed, Why
from rcm_desktop.storage.trial import sweep
from rcm_desktop.storage.work import Work

Listener = Callable[[frozenset[Topic]], None]
Renew = Callable[[Work, Renewed], None]
"""Gives a file that goes on under a new name what it needs for that, in the transaction that begins it."""


class Database:
    """One meeting's file; beside it stand only what is SQLite's own and copies to try a thing in."""

    def __init__(self, path: Path, clock: Clock, machine: str) -> None:
        self.path = path
        self.meeting = ""
        self.actor = ""
        """The id of the operator who sits here: the actor of gestures that name no other."""
        self.tip: Incarnation | None = None
        """The newest transaction this laptop wrote since the file was opened."""
        self._renew: Renew | None = None
        self._clock = clock
        self._machine = machine
        self._listeners: list[Listener] = []
        self._roomy = False
        self._landing: Incarnation | None = None
        self._lock = threading.Lock()
        self._writer = connections.writer(path)
        self._reader = connections.reader(path)

    @classmethod
    def create(cls, path: Path, meeting: str, clock: Clock, machine: str) -> "Database":
        """Make the file of a meeting where none is; raises NoRoom or ReadOnly."""
        if path.exists():
            raise FileExistsError(path)
        with trouble.told(path):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # keys and personal data lie in it
        found = cls(path, clock, machine)
        with found._exclusive(wait=True) as connection:
            tables.journal.create_all(connection, checkfirst=False)
            tables.projections.create_all(connection, checkfirst=False)
            settings.keep(connection, "meeting", meeting)
            formats.note(connection)
            projection.save_shape(connection)
            growth.note_grown(connection)
            incarnation.begin(connection, machine)
        found.meeting = meeting
        return found

    @classmethod
    def open(
        cls, path: Path, clock: Clock, machine: str, remembered: Callable[[str, str], str | None],
        renew: Renew | None = None,
    ) -> "Database":  # fmt: skip
        """Open a meeting's file; `remembered(meeting, replica)` is the tip kept outside it, or None.

        Raises NotAMeeting, DamagedFile, NewerFormat or Busy; projections of another shape are made anew after a backup.
        """
        formats.must_be_readable(path)
        found = cls(path, clock, machine)
        found._renew = renew
        try:
            found._wake(remembered)
        except BaseException:
            found.close()
            raise
        return found

    def _wake(self, remembered: Callable[[str, str], str | None]) -> None:
        sweep(self.path.parent)
        with connections.told(self.path), self._writer.connect() as connection:
            if not inspect(connection).has_table("setting"):
                raise DamagedFile(path=str(self.path), found="no journal")
        with self.read() as connection:
            formats.check(connection)
            self.meeting = settings.value(connection, "meeting")
            self.actor = settings.value(connection, "operator")
            shape = settings.value(connection, "shape")
            grown = growth.is_grown(connection)
            now = incarnation.mine(connection)
            why = incarnation.why_anew(connection, self._machine, remembered(self.meeting, now.id))
        if not grown:
            with self._exclusive(wait=True) as connection:
                growth.grow(connection)
        if shape != tables.SHAPE_HERE:
            self._reshape(shape)
        if why is not None:
            with self._exclusive(wait=True) as connection:
                if incarnation.mine(connection).id == now.id:  # else another start was quicker
                    self._begin_anew(connection, why)

    def _begin_anew(self, connection: Connection, why: Why) -> frozenset[Topic]:
        """Go on under a new name: what was written stays, and from now on nobody else writes under it."""
        at = self._clock.now()
        renewed = incarnation.renew(connection, self._machine, why, stamps.utc_text(at))
        work = Work(connection, self.meeting, self.actor, at)
        if self._renew is not None:
            self._renew(work, renewed)
        return self._land(work)

    def _land(self, work: Work) -> frozenset[Topic]:
        topics = work.land()
        self._landing = work.tip or self._landing
        return topics

    def _reshape(self, shape: str) -> None:
        backup = self.path.with_suffix(f".shape-{shape}.backup")
        part = backup.with_name(backup.name + ".part")
        with trouble.told(part):
            part.unlink(missing_ok=True)
            try:
                self.backup(part)
            except BaseException:
                part.unlink(missing_ok=True)  # a disk that is full has no room for half a backup
                raise
            part.replace(backup)
        with self._exclusive(wait=True) as connection:
            for table in tables.projections.sorted_tables:  # without asking first, which takes longer than the rest
                connection.execute(DropTable(table, if_exists=True))
            tables.projections.create_all(connection, checkfirst=False)
            projection.rebuild(connection)

    def close(self) -> None:
        """Let go of the file, the writer last."""
        self._reader.dispose()
        with self._lock:
            self._writer.dispose()

    def on_change(self, listener: Listener, *, first: bool = False) -> None:
        """Have the topics of each commit told, on the thread that committed; `first` is before all others.

        What is kept of the file has to hear before those who then ask for it.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)

    def now(self) -> datetime:
        """The laptop's time, aware."""
        return self._clock.now()

    def new_id(self) -> str:
        """A fresh record id."""
        return stamps.new_id(stamps.milliseconds(self._clock.now()), secrets.token_bytes)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One snapshot of the file."""
        with connections.told(self.path), self._reader.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(
        self, actor: str | None = None, *, wait: bool = False, when: datetime | None = None
    ) -> Iterator[Work]:
        """A gesture of a person: leaving the block commits, an exception leaves nothing.

        `when` is the moment of a gesture that had to wait for other work, else it is now.
        Raises Busy at once where other work holds the file, unless told to wait (jobs only), and NoRoom.
        """
        with self._exclusive(wait=wait) as connection:
            work = Work(connection, self.meeting, self.actor if actor is None else actor, when or self._clock.now())
            yield work
            topics = self._land(work)
        self._tell(topics)

    @contextmanager
    def local(self, *, wait: bool = False, touches: frozenset[Topic] = frozenset()) -> Iterator[Connection]:
        """A change of what stays on this laptop: drafts, settings, keys; raises as `write` does."""
        with self._exclusive(wait=wait) as connection:
            yield connection
        self._tell(touches)

    @contextmanager
    def rehearse(self) -> Iterator[Connection]:
        """A write transaction that always ends as if it had not been: to try a thing and see what comes of it."""
        with self._exclusive(wait=True) as connection:
            yield connection
            connection.rollback()

    def take_in(
        self, found: Iterable[Sequence[Transaction]], name: str, laptop: str, replica: str,
        *, key: str = "", written: str = "", file_sum: str = "", beside: Callable[[Connection], object] | None = None,
    ) -> Receipt:  # fmt: skip
        """Take in a bundle's transactions, all or nothing, and give it a number; waits for other work.

        What `beside` writes stands or falls with them. Stamps that run ahead of our clock are taken in but not
        adopted, and their laptop is marked. Where the bundle brings work under this file's own name, a copy of it is at
        work, and this file goes on under a new one.
        """
        origin = Origin(clean(name), laptop, replica, key, written, file_sum)
        with self._exclusive(wait=True) as connection:
            last = journal.last_position(connection)
            receipt, topics = arrive(connection, found, origin, self._clock.now())
            if beside is not None:
                beside(connection)
            if incarnation.is_written_elsewhere(connection, last):
                topics |= self._begin_anew(connection, Why.TWO_LINES)
        self._tell(topics | {Topic.EXCHANGE})
        return receipt

    def undo_bundle(self, number: int) -> None:
        """Set a bundle's transactions aside, except what something effective rests on."""
        with self._exclusive(wait=True) as connection:
            topics = aside.undo_bundle(connection, number)
        self._tell(topics | {Topic.EXCHANGE})

    def restore_bundle(self, number: int) -> None:
        """Let a bundle that was set aside count again."""
        with self._exclusive(wait=True) as connection:
            topics = aside.restore_bundle(connection, number)
        self._tell(topics | {Topic.EXCHANGE})

    def backup(self, target: Path) -> None:
        """Write a whole copy of the file to a path where none is."""
        with connections.told(target), self._reader.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("VACUUM INTO ?", (str(target),))
            connection.exec_driver_sql("BEGIN")

    def copy_at(self, path: Path) -> "Database":
        """A copy of this file, opened to try things in: the same laptop, and a power cut may spoil it."""
        found = Database.open(path, self._clock, self._machine, lambda _, __: None)
        with found._writer.connect() as connection:
            connection.exec_driver_sql("ROLLBACK")
            connection.exec_driver_sql("PRAGMA synchronous=OFF")
            connection.exec_driver_sql("BEGIN")
        return found

    @contextmanager
    def _exclusive(self, *, wait: bool) -> Iterator[Connection]:
        if not self._lock.acquire(blocking=wait):
            raise Busy
        try:
            with connections.told(self.path), self._writer.connect() as connection, connection.begin():
                if wait is not self._roomy:  # jobs wait, gestures do not
                    connection.exec_driver_sql(connections.ROOMY if wait else connections.USUAL)
                    self._roomy = wait
                yield connection
            self.tip = self._landing or self.tip  # it is on disk now
        finally:
            self._landing = None
            self._lock.release()

    def _tell(self, topics: frozenset[Topic]) -> None:
        if topics:
            for listener in self._listeners:
                listener(topics)
