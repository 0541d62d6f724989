"""The notes of one meeting as a search sees them, beside what they speak of."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from rcm_desktop.domain.agenda import AgendaItem, MeetingSession, Objective
from rcm_desktop.domain.elsewhere import Elsewhere
from rcm_desktop.domain.note_query import line_of
from rcm_desktop.domain.notes import Note
from rcm_desktop.domain.people import Delegation
from rcm_desktop.domain.programme import Programme
from rcm_desktop.domain.records import Id


class Volume(msgspec.Struct, frozen=True, dict=True):
    """A meeting with its programme; `elsewhere` is None for the one that is open."""

    programme: Programme
    elsewhere: Elsewhere | None = None

    def name(self, language: str) -> str:
        """The meeting's short name, else its title."""
        meeting = self.programme.meeting
        if self.elsewhere is not None:
            return self.elsewhere.name(language)
        titles = (meeting.title_en, meeting.title_es) if language == "en" else (meeting.title_es, meeting.title_en)
        return meeting.short or titles[0] or titles[1]

    def session(self, note: Note) -> MeetingSession | None:
        """The session a note was taken in, None where that was not received."""
        sitting = self.programme.by_id.get(note.session)
        return None if sitting is None else sitting.session

    @cached_property
    def objectives(self) -> Mapping[Id, Objective]:
        """The meeting's objectives by id."""
        return {one.id: one for sitting in self.programme.sittings for one in sitting.objectives}

    @cached_property
    def items(self) -> Mapping[Id, AgendaItem]:
        """The items of its agenda by id."""
        return {one.id: one for sitting in self.programme.sittings for one in sitting.items}

    @cached_property
    def delegations(self) -> Mapping[Id, Delegation]:
        """Its delegations by id."""
        return {one.id: one for one in self.programme.delegations}

    @cached_property
    def names(self) -> Mapping[Id, str]:
        """What each delegation is called, as it is searched: its code, its names in both languages, its aliases."""
        return {one.id: line_of(" ".join(_names(one))) for one in self.programme.delegations}


class Line(msgspec.Struct, frozen=True, gc=False):
    """A note with its text as it is searched; a translation has the place, kind and speaker of its original."""

    note: Note
    text: str
    volume: Volume

    @property
    def is_translation(self) -> bool:
        """Whether it is the second half of a pair."""
        return bool(self.note.translation_of)


def lines(notes: Iterable[Note], known: Mapping[Id, Note], volume: Volume) -> list[Line]:
    """Notes as they are searched; `known` holds the originals of those that are translations."""
    return [Line(beside(note, known.get(note.translation_of)), line_of(note.text), volume) for note in notes]


def beside(note: Note, original: Note | None) -> Note:
    """A note as its original has it, whose second half it is; one without an original stands for itself."""
    if original is None:
        return msgspec.structs.replace(note, translation_of="") if note.translation_of else note
    return msgspec.structs.replace(
        note,
        session=original.session,
        section=original.section,
        record=original.record,
        kind=original.kind,
        delegation=original.delegation,
        visibility=original.visibility,
        status=original.status,
        action=original.action,
        at=original.at or note.at,
    )


def newest_first(found: Iterable[Line]) -> list[Line]:
    """Lines in the order in which they are shown."""
    return sorted(found, key=lambda line: (line.note.at, line.note.id), reverse=True)


def _names(of: Delegation) -> Iterable[str]:
    forms = (of.name_es, of.name_en)
    return (of.code, *(text for form in forms for text in (form.short, form.acronym)), *of.aliases)
