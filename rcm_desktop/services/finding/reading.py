"""Reads the notes of other meetings into the lines of a search, one file after the other."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import msgspec

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.errors import RcmError
from rcm_desktop.domain.note_volume import Line, Volume, lines, newest_first
from rcm_desktop.domain.note_words import Block
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.storage import programme, records
from rcm_desktop.storage.elsewhere import reading

Progress = Callable[[int, int, str], None]
"""Told (done, total, what) as work goes on; may raise to stop it."""
_AT_ONCE = 500
_SHARED = ("session", "section", "delegation", "author", "language", "copied_from", "translation_of")


class Recorded(Protocol):
    """The notes of the open meeting, beside its programme."""

    @property
    def notes(self) -> Mapping[Id, Note]:
        """Every note that is not deleted, by id."""
        ...

    @property
    def programme(self) -> Programme:
        """The programme they were taken under."""
        ...


class Unread(msgspec.Struct, frozen=True):
    """A meeting that could not be read, and why."""

    meeting: Elsewhere
    error: RcmError


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """What was read of the other meetings: their volumes, their lines, and those that could not be."""

    volumes: tuple[Volume, ...] = ()
    block: Block
    unread: tuple[Unread, ...] = ()


def read_all(meetings: Sequence[Elsewhere], language: str, progress: Progress) -> Library:
    """Read one meeting after the other; one that cannot be read does not keep the others back."""
    volumes: list[Volume] = []
    found: list[Line] = []
    unread: list[Unread] = []
    for number, one in enumerate(meetings):
        progress(number, len(meetings), one.name(language))
        try:
            volume, its = _read(one, lambda: progress(number, len(meetings), one.name(language)))  # noqa: B023 at once
        except RcmError as error:
            unread.append(Unread(one, error))
            continue
        volumes.append(volume)
        found += its
    block = Block(newest_first(found), by_words=True)
    return Library(volumes=tuple(volumes), block=block, unread=tuple(unread))


def _read(one: Elsewhere, breath: Callable[[], None]) -> tuple[Volume, list[Line]]:
    with reading(one.path) as connection:
        volume = Volume(programme.read(connection).programme, one)
        breath()
        notes = _sparing(records.listed(connection, Note))
    known = {note.id: note for note in notes}
    found: list[Line] = []
    for start in range(0, len(notes), _AT_ONCE):
        breath()
        found += lines(notes[start : start + _AT_ONCE], known, volume)
    return volume, found


def _sparing(notes: Sequence[Note]) -> list[Note]:
    """The notes with one copy of each id and empty value that many of them name."""
    shared: dict[object, object] = {}
    return [
        msgspec.structs.replace(
            note,
            action=shared.setdefault(note.action, note.action),
            matches=shared.setdefault(note.matches, note.matches),
            origin=shared.setdefault(note.origin, note.origin),
            **{name: shared.setdefault(value, value) for name in _SHARED for value in (getattr(note, name),)},
        )
        for note in notes
    ]
