"""What lies on a stick is judged file by file, before a round takes it in."""

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

import msgspec

from rcm_desktop.bundle import limits
from rcm_desktop.domain.carried import BUNDLE, INVITATION, is_bundle, is_invitation
from rcm_desktop.domain.errors import (
    DamagedBundle,
    IncompleteBundle,
    NewerFormat,
    NotSealedForThisLaptop,
    RcmError,
    TargetVanished,
    TooLarge,
)
from rcm_desktop.domain.texts import clean
from rcm_desktop.laptop.trouble import told
from rcm_desktop.laptop.whole_file import sum_of
from rcm_desktop.services.exchange.foreseeing import Progress
from rcm_desktop.services.exchange.incoming import Looked, Preview
from rcm_desktop.storage import exchange, handing, incarnation
from rcm_desktop.storage.arrival import Receipt
from rcm_desktop.storage.database import Database


class Verdict(StrEnum):
    """What a file on a stick is to this laptop."""

    BRINGS = "brings"
    NOTHING_NEW = "nothing-new"
    OURS = "ours"
    TAKEN_IN = "taken-in"
    UNDONE = "undone"
    INVITATION = "invitation"
    OTHER_MEETING = "other-meeting"
    INCOMPLETE = "incomplete"
    DAMAGED = "damaged"
    NEWER = "newer"
    TOO_LARGE = "too-large"
    VANISHED = "vanished"
    UNREADABLE = "unreadable"


REFUSED = frozenset({
    Verdict.INCOMPLETE, Verdict.DAMAGED, Verdict.NEWER, Verdict.TOO_LARGE, Verdict.VANISHED, Verdict.UNREADABLE,
})  # fmt: skip
"""What a person should hear of: a file of ours, perhaps, that could not be read."""
IDLE = frozenset({Verdict.NOTHING_NEW, Verdict.OTHER_MEETING})
"""What a person need not be asked about again: good files that have nothing for this laptop."""
_REFUSALS: tuple[tuple[type[RcmError], Verdict], ...] = (
    (NotSealedForThisLaptop, Verdict.OTHER_MEETING),
    (IncompleteBundle, Verdict.INCOMPLETE),
    (DamagedBundle, Verdict.DAMAGED),
    (NewerFormat, Verdict.NEWER),
    (TooLarge, Verdict.TOO_LARGE),
    (TargetVanished, Verdict.VANISHED),
)


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """A file and what it is to this laptop; the other facts go with some verdicts only."""

    path: Path
    verdict: Verdict
    laptop: str = ""
    written: datetime | None = None
    new: int = 0
    line: int = 0
    needs: str = ""
    receipt: int = 0
    file_sum: str = ""


class Round(msgspec.Struct, frozen=True):
    """What lies on a stick, the newest first, and what would come in; `stick` is None where only files were named."""

    stick: Path | None
    files: tuple[Judged, ...]
    preview: Preview | None = None
    """What the good files bring together; None where they bring nothing."""
    volume: int | None = None
    """The system's number for what the stick is: its folder may stay behind, on this laptop's own disk."""

    @property
    def bringing(self) -> tuple[Path, ...]:
        """The files to take in, in the order in which they were looked at."""
        return tuple(one.path for one in self.files if one.verdict is Verdict.BRINGS)


class Desk(Protocol):
    """What a round needs of the exchange desk."""

    def look(self, paths: Sequence[Path], progress: Progress | None = None) -> Preview:
        """What several bundles would bring."""
        ...

    def take_in(
        self, path: Path, progress: Progress | None = None, *, shown: str = "", backed_up: bool = False
    ) -> Receipt:
        """Take one of them in, if it is still the one that was shown."""
        ...

    def note_had(self, path: Path) -> None:
        """Keep what one with nothing new tells of laptops."""
        ...

    def back_up(self) -> None:
        """Keep a copy from before."""
        ...

    def write(self, target: Path, progress: Progress | None = None) -> Path:
        """Write ours."""
        ...


def look_around(database: Database, desk: Desk, stick: Path, progress: Progress | None) -> Round:
    """Judge all that lies on a stick."""
    volume = volume_of(stick)
    found = look_at(database, desk, list(files_on(stick)), progress)
    return msgspec.structs.replace(found, stick=stick, volume=volume)


def look_at(database: Database, desk: Desk, paths: Sequence[Path], progress: Progress | None) -> Round:
    """Judge some files; those whose sealed bytes are known are not opened again."""
    judged: dict[Path, Judged] = {}
    unknown: list[Path] = []
    known = _known_sums(database)
    for path in sorted(paths, key=_newest_first):
        if progress:
            progress(0, 0)
        verdict = _at_sight(path, known)
        judged[path] = verdict or Judged(path=path, verdict=Verdict.NOTHING_NEW)
        if verdict is None:
            unknown.append(path)
    preview = desk.look(unknown, progress) if unknown else None
    if preview is not None:
        with database.read() as connection:
            mine = incarnation.mine(connection).id
        judged |= {one.path: _judged(one, mine) for one in preview.bundles}
        judged |= {one.path: _refused(one.path, one.problem) for one in preview.refused}
    if preview is not None:  # the verdicts tell of the refused
        preview = msgspec.structs.replace(preview, refused=()) if preview.new else None
    return Round(None, tuple(judged.values()), preview)


def bundles_on(stick: Path) -> tuple[str, ...]:
    """The names of the bundles on a stick; none where it cannot be read. It asks nothing but the stick."""
    try:
        return tuple(path.name for path in files_on(stick) if is_bundle(path.name))
    except RcmError:
        return ()


def of_others(database: Database, names: Sequence[str]) -> int:
    """How many bundles have names that were neither handed on nor taken in here; none is opened."""
    with database.read() as connection:
        known = {file.name for file in handing.handed_on(connection)}
        known |= {receipt.name for receipt in exchange.receipts(connection)}
    return sum(clean(name) not in known for name in names)


def files_on(stick: Path) -> Iterator[Path]:
    """The bundles and invitations in the top folder of a stick and in its folders; raises TargetVanished."""
    with told(stick):
        top = sorted(os.scandir(stick), key=lambda entry: entry.name)
    for entry in top:
        if _is_ours(entry):
            yield Path(entry.path)
        elif _is_folder(entry):
            yield from _files_in(Path(entry.path))


def volume_of(stick: Path) -> int:
    """The system's number for what a stick is; raises TargetVanished."""
    with told(stick):
        return stick.stat().st_dev


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return  # the system's own folder, which nobody may look into
    yield from (Path(entry.path) for entry in inside if _is_ours(entry))


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    # macOS leaves "._name" beside a name on the sticks of others.
    named = entry.name.casefold().endswith((BUNDLE, INVITATION)) and not entry.name.startswith(".")
    try:
        return named and entry.is_file()
    except OSError:
        return named


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
    except OSError:
        return False


def _newest_first(path: Path) -> tuple[float, str]:
    try:
        return -path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


class _Known(msgspec.Struct, frozen=True):
    ours: frozenset[str]
    receipts: dict[str, Receipt]
    undone: frozenset[int]


def _known_sums(database: Database) -> _Known:
    """The sums of the files that were handed on or taken in here."""
    with database.read() as connection:
        taken = exchange.receipts(connection)
        undone = frozenset(receipt.id for receipt in taken if exchange.is_aside(connection, receipt.id))
        ours = frozenset(file.file_sum for file in handing.handed_on(connection))
    return _Known(ours, {receipt.file_sum: receipt for receipt in reversed(taken) if receipt.file_sum}, undone)


def _at_sight(path: Path, known: _Known) -> Judged | None:
    """What a file is without opening it, or None."""
    if is_invitation(path.name):
        return Judged(path=path, verdict=Verdict.INVITATION)
    try:
        with told(path):
            if path.stat().st_size > limits.FILE_BYTES:
                return Judged(path=path, verdict=Verdict.TOO_LARGE)
        total = sum_of(path)
    except RcmError as problem:
        return _refused(path, problem)
    if total in known.ours:
        return Judged(path=path, verdict=Verdict.OURS)
    receipt = known.receipts.get(total)
    if receipt is None:
        return None
    verdict = Verdict.UNDONE if receipt.id in known.undone else Verdict.TAKEN_IN
    written = datetime.fromisoformat(receipt.written) if receipt.written else None
    return Judged(path=path, verdict=verdict, laptop=receipt.laptop, written=written, receipt=receipt.id)


def _judged(one: Looked, mine: str) -> Judged:
    verdict = Verdict.BRINGS if one.new else Verdict.OURS if one.replica == mine else Verdict.NOTHING_NEW
    return Judged(
        path=one.path, verdict=verdict, laptop=one.laptop, written=one.written, new=one.new, file_sum=one.file_sum
    )


def _refused(path: Path, problem: RcmError) -> Judged:
    verdict = next((verdict for kind, verdict in _REFUSALS if isinstance(problem, kind)), Verdict.UNREADABLE)
    line, needs = getattr(problem, "line", 0), getattr(problem, "needs", "")
    return Judged(path=path, verdict=verdict, line=line, needs=needs)
