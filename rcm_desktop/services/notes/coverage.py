"""The coverage of the meeting as the record stands: read from what the desk holds in memory."""

from collections.abc import Collection, Iterator

from rcm_desktop.domain.coverage import Asked, Board, board
from rcm_desktop.domain.notes import Note, RecordOf
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes


class Coverage:
    """What was recorded on each objective; counted again only where the record or the question is another one."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._counted: tuple[Entries, Board] | None = None

    def board(self, asked: Asked = Asked()) -> Board:  # noqa: B008 (a frozen value)
        """The board of the main record: without translations, with what is reserved to members."""
        entries = self._notes.everything()
        if self._counted is None or self._counted[0] is not entries or self._counted[1].asked != asked:
            self._counted = entries, coverage(entries, asked)
        return self._counted[1]

    def record(self) -> Entries:
        """Every entry, beside the programme it was recorded under."""
        return self._notes.everything()


def coverage(entries: Entries, asked: Asked = Asked(), done: Collection[Id] = frozenset()) -> Board:  # noqa: B008
    """The board of these entries; `done` names the commitments that are done."""
    return board(entries.programme, _originals(entries), asked, done)


def _originals(entries: Entries) -> Iterator[tuple[Note, Id]]:
    main, known, objectives = RecordOf.MAIN, entries.notes, entries.objectives
    for note in known.values():
        if note.record is main and note.translation_of not in known:
            # Nearly all stand under an objective: then nothing else needs to be asked.
            yield note, note.section if note.section in objectives else entries.section_of(note)
