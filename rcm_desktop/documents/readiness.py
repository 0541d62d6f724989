"""What a person should look at before minutes are issued: a short list, each point with its first cause."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from rcm_desktop.documents.content import MinutesContent, Readers
from rcm_desktop.domain.notes import Action, Note, NoteKind, NoteStatus, RecordOf, Visibility
from rcm_desktop.domain.pairs import Half, is_behind, other_language, state_of
from rcm_desktop.domain.people import Category
from rcm_desktop.domain.records import Id


class Matter(StrEnum):
    """What can be looked at."""

    NOBODY_SEEN = "nobody-seen"
    """No member country was seen: the opening paragraph names none."""
    UNCONFIRMED = "unconfirmed"
    """Nobody confirmed the opening paragraph."""
    NO_NOTES = "no-notes"
    """Objectives under which nothing was recorded."""
    TRANSLATION = "translation"
    """Entries that the paper's language does not have."""
    BEHIND = "behind"
    """Entries whose text in the paper's language says something older than the other."""
    BRACKETS = "brackets"
    """Entries in brackets."""
    INCOMPLETE = "incomplete"
    """Commitments without a responsible or a date."""
    TWO_VERSIONS = "two-versions"
    """Entries that stand in two versions; the newer one is printed."""
    LEFT_OUT = "left-out"
    """Entries for members that a paper for everyone leaves out."""


class Point(msgspec.Struct, frozen=True):
    """One thing to look at: how many there are, and the id of the first record that shows it, or empty."""

    matter: Matter
    count: int
    cause: Id = ""


def readiness(content: MinutesContent, language: str, readers: Readers) -> tuple[Point, ...]:
    """All there is to look at before these minutes go out in a language to these readers; often nothing."""
    return tuple(point for point in _points(content, language, readers) if point.count)


def _points(content: MinutesContent, language: str, readers: Readers) -> Iterator[Point]:
    members = {d.id for d in content.delegations if d.category is Category.MEMBER}
    seen = members & set(content.presence.delegations)
    yield Point(Matter.NOBODY_SEEN, int(not seen))
    yield Point(Matter.UNCONFIRMED, int(bool(seen) and not content.presence.confirmed))
    every = [note for one in content.sessions for note in one.notes]
    translated = {(note.translation_of, note.language): note for note in every if note.translation_of}
    originals = [
        note for note in every if not note.translation_of and note.record is RecordOf.MAIN and not note.deleted
    ]
    hidden = [n for n in originals if readers is Readers.EVERYONE and n.visibility is Visibility.MEMBERS_ONLY]
    shown = [note for note in originals if note not in hidden]
    written = {note.section for note in originals}
    bare = [o.id for one in content.sessions for o in one.objectives if o.id not in written]
    yield Point(Matter.NO_NOTES, len(bare), bare[0] if bare else "")
    yield _of(Matter.TRANSLATION, [n for n in shown if n.language != language and (n.id, language) not in translated])
    yield _of(Matter.BEHIND, [n for n in shown if _is_behind(n, language, translated)])
    yield _of(Matter.BRACKETS, [n for n in shown if n.status is NoteStatus.BRACKETED])
    commitments = [n for n in shown if n.kind is NoteKind.COMMITMENT]
    yield _of(Matter.INCOMPLETE, [n for n in commitments if not (_is_somebodys(n.action) and n.action.due)])
    yield _of(Matter.TWO_VERSIONS, [n for n in shown if n.to_settle])
    yield _of(Matter.LEFT_OUT, hidden)


def _is_somebodys(action: Action) -> bool:
    return bool(action.responsible or action.delegation)


def _is_behind(note: Note, language: str, translated: Mapping[tuple[Id, str], Note]) -> bool:
    other = translated.get((note.id, other_language(note.language)))
    printed = Half.ORIGINAL if note.language == language else Half.TRANSLATION
    return is_behind(state_of(note, other), printed)


def _of(matter: Matter, notes: Sequence[Note]) -> Point:
    return Point(matter, len(notes), notes[0].id if notes else "")
