"""The coverage of the meeting as the record stands: read from what the desk holds in memory."""

from collections.abc import Callable, Collection, Iterator, Mapping

from rcm_desktop.domain.coverage import Asked, Board, board
from rcm_desktop.domain.notes import Note, RecordOf
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.records import Id
from rcm_desktop.services.notes.book import Entries
from rcm_desktop.services.notes.desk import Notes


class Coverage:
    """What was recorded on each objective; counted again only where the record or the question is another one."""

    def __init__(self, notes: Notes, done: Callable[[], frozenset[Id]] = frozenset) -> None:
        """`done` answers which commitments are done."""
        self._notes, self._done = notes, done
        self._counted: tuple[Entries, frozenset[Id], Board] | None = None

    def board(self, asked: Asked = Asked()) -> Board:  # noqa: B008 (a frozen value)
        """The board of the main record: without translations, with what is reserved to members."""
        entries, done = self._notes.everything(), self._done()
        known = self._counted
        if known is None or known[0] is not entries or known[1] != done or known[2].asked != asked:
            known = self._counted = entries, done, coverage(entries, asked, done)
        return known[2]

    def delegations(self) -> Mapping[Id, Delegation]:
        """The delegations by id, in the meeting's order."""
        return {one.id: one for one in self._notes.everything().programme.delegations}


def coverage(entries: Entries, asked: Asked = Asked(), done: Collection[Id] = frozenset()) -> Board:  # noqa: B008
    """The board of these entries; `done` names the commitments that are done."""
    return board(entries.programme, _originals(entries), asked, done)


def _originals(entries: Entries) -> Iterator[tuple[Note, Id]]:
    main, known, objectives = RecordOf.MAIN, entries.notes, entries.objectives
    for note in known.values():
        if note.record is main and note.translation_of not in known:
            # Nearly all stand under an objective: then nothing else needs to be asked.
            yield note, note.section if note.section in objectives else entries.section_of(note)
