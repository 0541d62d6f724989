"""Finds what was noted: in the open meeting as it stands, and in the others as they were read."""

from collections.abc import Callable, Sequence

import msgspec

from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.note_filters import Unknown, wanted
from rcm_desktop.domain.note_query import Query, line_of, parse
from rcm_desktop.domain.note_search import Hits, search
from rcm_desktop.domain.note_volume import Line, Volume, beside, newest_first
from rcm_desktop.domain.note_words import Block
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id
from rcm_desktop.services.finding.reading import Library, Progress, Recorded, Unread, read_all

MOST = 200
"""So many hits are shown at once."""


class Found(msgspec.Struct, frozen=True):
    """What was asked, the first hits, how many there are, and values of filters that name nothing."""

    query: Query
    lines: tuple[Line, ...] = ()
    total: int = 0
    more: bool = False
    """Whether there are more hits than were counted."""
    unknown: tuple[Unknown, ...] = ()


class Finding:
    """Searches the notes of every meeting on this laptop; the others are read once, in a job."""

    def __init__(self, recorded: Callable[[], Recorded], others: Callable[[], Sequence[Elsewhere]]) -> None:
        self._recorded, self._others = recorded, others
        self._library: Library | None = None
        self._seen: Recorded | None = None
        self._here: dict[Id, tuple[Note, Note | None, Line]] = {}
        self._block = Block()
        self._volume: Volume | None = None

    @property
    def is_read(self) -> bool:
        """Whether the other meetings were read."""
        return self._library is not None

    @property
    def unread(self) -> tuple[Unread, ...]:
        """The meetings that could not be read."""
        return () if self._library is None else self._library.unread

    def others(self) -> Sequence[Elsewhere]:
        """The other meetings of this laptop."""
        return self._others()

    def read_others(self, language: str, progress: Progress) -> Library:
        """Read the other meetings, which do not change while this one is open; for a job, changes nothing here."""
        return read_all(self._others(), language, progress)

    def keep(self, library: Library) -> None:
        """Search from now on what was read, too."""
        self._library = library

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """The meetings that are searched, the open one first."""
        self._renew()
        assert self._volume is not None
        return (self._volume, *(self._library.volumes if self._library is not None else ()))

    def is_here(self, line: Line) -> bool:
        """Whether a hit is of the meeting that is open."""
        return line.volume.elsewhere is None

    def count(self) -> int:
        """How many notes are searched."""
        return sum(len(block.lines) for block in self.blocks)

    def find(self, text: str, most: int = MOST) -> Found:
        """What a query finds, the newest first."""
        query, volumes = parse(text), self.volumes
        meant = wanted(query, volumes)
        hits: Hits = search(query, meant, self.blocks, volumes, most)
        return Found(query, hits.lines, hits.total, hits.more, meant.unknown)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All lines: those of the open meeting, and those of the others."""
        self._renew()
        return (self._block, *([] if self._library is None else [self._library.block]))

    def _renew(self) -> None:
        """Make the lines of what changed in the open meeting anew."""
        now = self._recorded()
        if now is self._seen:
            return
        volume = self._volume_of(now.programme)
        notes, before, fresh = now.notes, self._here, {}
        for ident, note in notes.items():
            original = notes.get(note.translation_of) if note.translation_of else None
            known = before.get(ident)
            if known is not None and known[0] is note and known[1] is original:
                line = known[2] if known[2].volume is volume else msgspec.structs.replace(known[2], volume=volume)
            else:
                line = Line(beside(note, original), line_of(note.text), volume)
            fresh[ident] = (note, original, line)
        self._seen, self._here, self._volume = now, fresh, volume
        self._block = Block(newest_first(one[2] for one in fresh.values()))

    def _volume_of(self, programme: Programme) -> Volume:
        if self._volume is not None and self._volume.programme is programme:
            return self._volume
        return Volume(programme)
