"""The versions of one entry, made of what the journal holds of it: who did what to it, and what it said then."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from heapq import heappop, heappush
from itertools import count
from typing import Any

import msgspec

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.merging import Deleting, Entry, deletion, live, shown, unsettled
from rcm_desktop.domain.notes import Note
from rcm_desktop.storage.history import Line
from rcm_desktop.storage.tables import FIELDS

_KIND = kind_of(Note)
_DELETED = "deleted"
_TYPES = {field.name: field.type for field in FIELDS[_KIND]}
_PLAIN = Note(id="")


class Deed(StrEnum):
    """What a gesture did to an entry."""

    RECORDED = "recorded"
    CARRIED_OVER = "carried-over"
    COPIED = "copied"
    """Copied from a support record."""
    TRANSLATED = "translated"
    """Recorded as the other half of a pair."""
    SPLIT_OFF = "split-off"
    """It was the end of another entry."""
    SPLIT = "split"
    """Its end became another entry."""
    JOINED = "joined"
    """Another entry's text came to it."""
    JOINED_INTO = "joined-into"
    """Its text went to another entry."""
    TEXT = "text"
    KIND = "kind"
    DELEGATION = "delegation"
    STATUS = "status"
    VISIBILITY = "visibility"
    ACTION = "action"
    MOVED = "moved"
    PLACED = "placed"
    """Put before or behind others of its section."""
    RECORD = "record"
    LANGUAGE = "language"
    PAIRED = "paired"
    STATE = "state"
    """Somebody put on record how far a commitment has come."""
    SETTLED = "settled"
    DELETED = "deleted"
    BROUGHT_BACK = "brought-back"
    OTHER = "other"


_DEEDS = {
    "text": Deed.TEXT,
    "kind": Deed.KIND,
    "delegation": Deed.DELEGATION,
    "status": Deed.STATUS,
    "visibility": Deed.VISIBILITY,
    "action": Deed.ACTION,
    "session": Deed.MOVED,
    "section": Deed.MOVED,
    "order": Deed.PLACED,
    "record": Deed.RECORD,
    "language": Deed.LANGUAGE,
    "matches": Deed.PAIRED,
    "translation_of": Deed.PAIRED,
}


class Version(msgspec.Struct, frozen=True):
    """An entry after one gesture: `note` holds its values then, `at` is the meeting's local time."""

    id: str
    at: datetime
    who: str
    laptop: str
    deeds: tuple[Deed, ...]
    note: Note
    before: int = -1
    """The place of the version that this one was made from; -1 of the first one."""
    standing: tuple[str, ...] = ()
    """The fields in several versions of which this one wrote one that still stands."""


class Beside(msgspec.Struct, frozen=True):
    """What the same gesture did to other entries."""

    made: bool = False
    written: bool = False
    """Over a text that was there before."""
    deleted: bool = False
    brought_back: bool = False


class Signed(msgspec.Struct, frozen=True):
    """When and by whom a gesture was done."""

    at: datetime
    who: str
    laptop: str


def versions(
    ident: str, lines: Sequence[Line], beside: Mapping[str, Beside], signed: Mapping[str, Signed]
) -> tuple[Version, ...]:
    """The versions of an entry, each after those it was made from; `beside` and `signed` go by gestures."""
    growing = _Growing(ident)
    found: list[Version] = []
    places: dict[str, int] = {}
    for gesture, some in _in_order(lines):
        base, was = len(found) - 1, found[-1].note if found else Note(id=ident)
        text = next((line for line in some if line.field == "text"), None)
        if text is not None and text.over and not growing.replaced_by(text):
            base = max((places[ident] for ident in text.over if ident in places), default=base)
        growing.take(some)
        note = growing.note()
        deeds = _deeds(some, was, note, beside.get(gesture, Beside()), first=not found) or (Deed.OTHER,)
        places |= dict.fromkeys((line.id for line in some), len(found))
        by = signed[gesture]
        found.append(Version(gesture, by.at, by.who, by.laptop, deeds, note, base))
    for name, heads in growing.open_fields().items():
        for place in {places[ident] for ident in heads}:
            found[place] = msgspec.structs.replace(found[place], standing=(*found[place].standing, name))
    return tuple(found)


def _in_order(lines: Sequence[Line]) -> Iterable[tuple[str, list[Line]]]:
    """The gestures by their stamps, but each after what it replaced: a clock that ran ahead turns nothing round."""
    gestures: dict[str, list[Line]] = {}
    of = {line.id: line.gesture for line in lines}
    for line in lines:
        gestures.setdefault(line.gesture, []).append(line)
    needs = {
        gesture: {of[ident] for line in some for ident in line.over if ident in of} - {gesture}
        for gesture, some in gestures.items()
    }
    waiting: list[tuple[int, int, str]] = []
    number = count()
    order = {gesture: (some[0].hlc, next(number), gesture) for gesture, some in gestures.items()}
    for gesture in [gesture for gesture, needed in needs.items() if not needed]:
        heappush(waiting, order[gesture])
    while needs:
        # Gestures of a faulty program may each replace what another wrote: then the oldest comes first.
        gesture = heappop(waiting)[2] if waiting else min(needs, key=lambda left: order[left])
        if gesture not in needs:
            continue
        del needs[gesture]
        yield gesture, gestures[gesture]
        for other, needed in needs.items():
            if gesture in needed:
                needed.discard(gesture)
                if not needed:
                    heappush(waiting, order[other])


class _Growing:
    """The registers of an entry as far as its writes were taken."""

    def __init__(self, ident: str) -> None:
        self._ident = ident
        self._entries: dict[str, list[Entry]] = {}
        self._replaced: dict[str, set[str]] = {}
        self._facts: list[str] = []

    def take(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.field:
                self._entries.setdefault(line.field, []).append(Entry(line.id, line.value, line.hlc))
                self._replaced.setdefault(line.field, set()).update(line.over)
            else:
                self._facts.append(line.id)

    def heads(self, field: str) -> list[Entry]:
        return live(self._entries.get(field, ()), self._replaced.get(field, ()))

    def replaced_by(self, line: Line) -> bool:
        """Whether a write replaces all that stands of its field."""
        return all(head.id in line.over for head in self.heads(line.field))

    def open_fields(self) -> dict[str, list[str]]:
        """The fields that stand in several versions, with the writes that hold them."""
        found = {name: self.heads(name) for name in self._entries if name in _TYPES}
        return {name: [head.id for head in heads] for name, heads in found.items() if unsettled(heads)}

    def note(self) -> Note:
        heads = {name: self.heads(name) for name in self._entries}
        others = [head.id for name, some in heads.items() if name != _DELETED for head in some]
        hidden, edited = deletion(heads.get(_DELETED, []), [*others, *self._facts])
        values = {name: _value(name, shown(some)[0].value) for name, some in heads.items() if name in _TYPES}
        settle = tuple(sorted(self.open_fields()))
        return Note(id=self._ident, to_settle=settle, deleted=hidden, deleted_yet_edited=edited, **values)


def _value(field: str, text: str) -> Any:
    return msgspec.json.decode(text, type=_TYPES[field])


def _deeds(some: Sequence[Line], was: Note, note: Note, beside: Beside, *, first: bool) -> tuple[Deed, ...]:
    if first:
        return (_beginning(note, beside),)
    found: dict[Deed, None] = {}
    for line in some:
        if not line.field:
            found[Deed.STATE] = None
        elif line.field == _DELETED:
            found[_deleting(line, beside)] = None
        elif line.field not in _TYPES:
            found[Deed.OTHER] = None
        elif line.field == "text" and (gesture := _parting(beside)) is not None:
            found[gesture] = None
        elif line.field in was.to_settle and line.field not in note.to_settle:
            found[Deed.SETTLED] = None
        elif _is_change(line):
            found[_DEEDS.get(line.field, Deed.OTHER)] = None
    if len(found) > 1:  # whatever else was done says more
        found.pop(Deed.PLACED, None)
    return tuple(found)


def _is_change(line: Line) -> bool:
    """Whether a write says anything else than what it replaced, or than what goes without saying."""
    now = _value(line.field, line.value)
    before = [_value(line.field, text) for text in line.before] or [getattr(_PLAIN, line.field)]
    return any(value != now for value in before)


def _beginning(note: Note, beside: Beside) -> Deed:
    if beside.written:
        return Deed.SPLIT_OFF
    if note.origin.note or note.origin.meeting:
        return Deed.CARRIED_OVER
    if note.copied_from:
        return Deed.COPIED
    return Deed.TRANSLATED if note.translation_of else Deed.RECORDED


def _parting(beside: Beside) -> Deed | None:
    if beside.deleted:
        return Deed.JOINED
    return Deed.SPLIT if beside.made or beside.brought_back else None


def _deleting(line: Line, beside: Beside) -> Deed:
    if not msgspec.json.decode(line.value, type=Deleting).deleted:
        return Deed.BROUGHT_BACK
    return Deed.JOINED_INTO if beside.written else Deed.DELETED
