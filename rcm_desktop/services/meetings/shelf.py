"""The folder of meetings: which there are, and the way to open each."""

import secrets
import shutil
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from rcm_desktop.domain.agenda import MeetingSession
from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import AlreadyHere, NoSuchMeeting, NotForPractice, RcmError
from rcm_desktop.domain.finding import folded
from rcm_desktop.domain.meeting import Role
from rcm_desktop.domain.stamps import milliseconds, new_id
from rcm_desktop.domain.topics import Topic
from rcm_desktop.laptop.clock import Clock, SystemClock
from rcm_desktop.laptop.identity import Sidecar, machine_id
from rcm_desktop.laptop.paths import tips_file
from rcm_desktop.laptop.trouble import told
from rcm_desktop.laptop.whole_file import write_whole
from rcm_desktop.storage import elsewhere, records
from rcm_desktop.storage.database import Database
from rcm_desktop.storage.incarnation import Renewed
from rcm_desktop.storage.meeting import meeting
from rcm_desktop.storage.work import Work

if TYPE_CHECKING:
    # Making and joining a meeting is rare; what it needs is imported then, not when the window opens.
    from rcm_desktop.intake.description import MeetingDescription

FILE = "meeting.rcm"


class Listed(msgspec.Struct, frozen=True):
    """A meeting on this laptop, as the list at the start shows it."""

    id: str
    title_es: str
    title_en: str
    short: str
    first_day: str
    practice: bool
    path: Path

    def name(self, language: str) -> str:
        """Its short name, else its title in a language or in the other one."""
        titles = (self.title_es, self.title_en) if language == "es" else (self.title_en, self.title_es)
        return next((text for text in (self.short, *titles) if text), "")


class Joined(msgspec.Struct, frozen=True):
    """A meeting joined: its database, and the role, check-in point and language of the place.

    `session` is the one whose door the point is; a `spare` place has no name of its own yet.
    """

    database: Database
    laptop: str
    role: Role
    point: str
    language: str
    spare: bool = False
    session: MeetingSession | None = None


class Meetings:
    """The meetings of one data folder; opening one gives its database."""

    def __init__(
        self,
        folder: Path,
        clock: Clock | None = None,
        opened: Callable[[Database], None] = lambda _: None,
        machine: str = "",
    ) -> None:
        """`opened` is told of each meeting that is opened to work with it; `machine` stands for this machine's id."""
        self.folder = folder
        self._opened = opened
        self._clock = clock or SystemClock()
        self._machine = machine or machine_id(folder)
        self._sidecar = Sidecar(tips_file(folder))

    def listed(self) -> tuple[Listed, ...]:
        """The meetings here that open, the newest first; raises why where there are some and none does."""
        found, closed = [], []
        for path in self._files():
            try:
                found.append(self._listed(path))
            except RcmError as problem:
                closed.append(problem)
        if closed and not found:
            raise closed[0]
        return tuple(sorted(found, key=lambda one: (one.first_day, one.id), reverse=True))

    def _listed(self, path: Path) -> Listed:
        database = self._open(path)
        try:
            with database.read() as connection:
                about = meeting(connection)
        finally:
            database.close()
        titles = (about.title_es, about.title_en, about.short)
        return Listed(database.meeting, *titles, about.period.start, about.practice, path)

    def others(self, open_one: Database) -> tuple[Elsewhere, ...]:
        """The meetings beside the open one, the newest first, to be looked into: practice ones beside practice only.

        Their files are left as they are; one that cannot be read is named by its folder, and reading it tells why.
        """
        with open_one.read() as connection:
            practice = meeting(connection).practice
        found = []
        for path in self._files():
            if path.parent.name == open_one.meeting:
                continue
            try:
                about = elsewhere.brief(path)
            except RcmError:
                found.append(Elsewhere(path.parent.name, "", "", "", "", path))
                continue
            if about.practice == practice and about.id != open_one.meeting:
                titles = (about.title_es, about.title_en, about.short)
                found.append(Elsewhere(about.id, *titles, about.period.start, path))
        return tuple(sorted(found, key=lambda one: (one.first_day, one.id), reverse=True))

    def _files(self) -> list[Path]:
        """The meetings' files; what is being made, or a killed program left half made, stands under a dot."""
        return [path for path in self._folder().glob(f"*/{FILE}") if not path.parent.name.startswith(".")]

    def create(
        self, description: "MeetingDescription", person: str = "", laptop: str = "", like: Path | None = None
    ) -> Database:
        """A new meeting from its description, with this laptop as its secretariat.

        `like` is the file of an earlier meeting whose delegations, order, phrases and rules it takes over, without
        people. Nothing is half made: the meeting appears whole or not at all. Raises NoRoom or ReadOnly, and what
        reading the earlier one raises.
        """
        from rcm_desktop.services.meetings.alike import read_alike
        from rcm_desktop.services.meetings.founding import found_meeting

        # By the folders that are here: what a file says is no path.
        model = like or next((path for path in self._files() if path.parent.name == description.like), None)
        earlier = None if model is None else read_alike(model)
        ident = new_id(milliseconds(self._clock.now()), secrets.token_bytes)
        return self._make(ident, lambda database: found_meeting(database, description, person, laptop, earlier))

    def save_workbook(
        self, description: "MeetingDescription", target: Path, language: str, like: Path | None = None
    ) -> None:
        """Write a description as a workbook that is filled in and then read as one; whole or not at all.

        Of an earlier meeting it holds the delegations, and its id for the rest. Raises NoRoom, ReadOnly or
        TargetVanished, and what reading the earlier one raises.
        """
        from rcm_desktop.intake.meeting_workbook.writing import meeting_workbook
        from rcm_desktop.services.meetings.alike import described, read_alike

        given = description if like is None else described(description, read_alike(like))
        write_whole(target, meeting_workbook(given, language))

    def practise_with(self, database: Database, progress: Callable[[int, int], None] | None = None) -> Database:
        """A throw-away copy of a meeting: people and programme as they stand, no scan and no note.

        It has an id and keys of its own, so that its bundles and those of the real meeting never mix; raises NoRoom
        or ReadOnly, and whatever the progress raises.
        """
        from rcm_desktop.services.meetings.practice import fill_copy, id_alike, read_original

        original = read_original(database)
        ident = id_alike(database.meeting, self._clock.now())
        return self._make(ident, lambda made: fill_copy(made, original, progress))

    def throw_away(self, ident: str) -> None:
        """Delete a practice meeting that is not open; raises NotForPractice, and ReadOnly where its file cannot go."""
        about = self._listed(self.path_of(ident))
        if not about.practice:
            raise NotForPractice(meeting=about.short or about.title_es or about.title_en)
        folder = about.path.parent
        going = folder.with_name(f".thrown-{folder.name}")
        with told(folder):
            # Out of sight by one rename: what is half deleted is no meeting.
            folder.rename(going)
            shutil.rmtree(going)

    def open(self, name: str = "") -> Database:
        """The meeting whose id begins with, or whose short name or title holds, these words; the only one for "".

        Raises NoSuchMeeting, DamagedFile or Busy.
        """
        wanted = folded(name)
        known = self.listed()
        hits = [m for m in known if m.id.startswith(name)] if name else list(known)
        hits = hits or [m for m in known if wanted == folded(m.short)]
        hits = hits or [m for m in known if wanted in folded(f"{m.short} {m.title_es} {m.title_en}")]
        if not hits and name and self.path_of(name).is_file():
            return self.open_file(self.path_of(name))  # it was not listed: tells why
        if len(hits) != 1:
            raise NoSuchMeeting(name=name, known=", ".join(m.short or m.title_es or m.title_en for m in known))
        return self._watched(self._open(hits[0].path))

    def open_file(self, path: Path) -> Database:
        """The meeting in this file, as `listed` named it."""
        return self._watched(self._open(path))

    def join(self, invitation: Path, words: Iterable[str], person: str) -> Joined:
        """Take the place an invitation was made for: the whole meeting comes with it.

        Raises WrongWords, AlreadyHere, and what reading a bundle raises.
        """
        from rcm_desktop.services.meetings.joining import read_invitation, take_place

        carried = read_invitation(invitation, words)
        about, given = carried.contents.manifest, carried.invitation
        if self.path_of(about.meeting).exists():
            raise AlreadyHere(meeting=about.title)
        database = self._make(about.meeting, lambda made: take_place(carried, made, person))
        role = Role(given.role) if given.role in set(Role) else Role.REGISTRATION
        with database.read() as connection:
            session = records.one(connection, MeetingSession, given.point)
        return Joined(database, given.name, role, given.point, given.language, given.spare, session)

    def name_place(self, joined: Joined, name: str) -> Joined:
        """Say which place a spare invitation came to be: the laptop is called so from now on."""
        from rcm_desktop.services.meetings.joining import name_place

        return msgspec.structs.replace(joined, laptop=name_place(joined.database, name), spare=False)

    def _make(self, ident: str, fill: Callable[[Database], None]) -> Database:
        """A meeting's folder, filled out of sight and then put in its place by one rename."""
        making = self._folder() / f".making-{ident}"
        for left in (*self._folder().glob(".making-*"), *self._folder().glob(".thrown-*")):
            shutil.rmtree(left, ignore_errors=left.name.startswith(".thrown-"))
        database = Database.create(making / FILE, ident, self._clock, self._machine)
        try:
            fill(database)
        except BaseException:
            database.close()
            shutil.rmtree(making)
            raise
        database.close()
        with told(making):
            making.rename(self._folder() / ident)
        return self._watched(self._open(self.path_of(ident)))

    def _open(self, path: Path) -> Database:
        def remembered(ident: str, replica: str) -> str | None:
            known = self._sidecar.tip_of(ident, replica)
            return known.tip if known else None

        return Database.open(path, self._clock, self._machine, remembered, _go_on)

    def _watched(self, database: Database) -> Database:
        """Note each newest transaction outside the file, so that a restored backup shows."""

        def remember(_: frozenset[Topic]) -> None:
            tip = database.tip
            # The gesture is on disk already: a note that cannot be written must not make it seem undone.
            with suppress(RcmError):
                if tip is not None:
                    self._sidecar.remember(database.meeting, tip.id, tip.seq, tip.tip)

        database.on_change(remember)
        remember(frozenset())
        self._opened(database)
        return database

    def _folder(self) -> Path:
        return self.folder / "meetings"

    def path_of(self, ident: str) -> Path:
        """Where the meeting with this id is, or would be."""
        return self._folder() / ident / FILE


def _go_on(work: Work, renewed: Renewed) -> None:
    from rcm_desktop.services.meetings.renewal import go_on

    go_on(work, renewed)
