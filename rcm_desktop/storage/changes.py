"""What a gesture changed in records, kept so that it can be taken back and done again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from rcm_desktop.domain.records import LOCAL_FIELDS, Id, Record
from rcm_desktop.storage import records
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.work import Work


class Edit(msgspec.Struct, frozen=True):
    """One field of one record, what it held and what it holds now."""

    cls: type[Record]
    id: Id
    attribute: str
    before: Any
    after: Any


class Change(msgspec.Struct, frozen=True):
    """All that one gesture wrote: fields, records it made, records it deleted."""

    edits: tuple[Edit, ...] = ()
    made: tuple[Record, ...] = ()
    gone: tuple[Record, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether the gesture changed nothing."""
        return not (self.edits or self.made or self.gone)


def edits(record: Record, values: Mapping[str, Any]) -> tuple[Edit, ...]:
    """The fields of a record that would really change."""
    was = {name: getattr(record, name) for name in values}
    return tuple(
        Edit(type(record), record.id, name, was[name], value) for name, value in values.items() if value != was[name]
    )


def write(work: Work, change: Change) -> None:
    """Write a change for the first time, over what stands now."""
    _set(work, change.edits)
    for record in change.made:
        work.create(record)
    for record in change.gone:
        work.delete(type(record), record.id, records.sight(work.connection, type(record), record.id))


def take_back(work: Work, change: Change) -> None:
    """Write what stood before; a field, or a record made then, that somebody changed since stays as it is."""
    _set(work, _unchanged_since(work, [turned(edit) for edit in change.edits]))
    for record in _as_made(work, change.made):
        work.delete(type(record), record.id, records.sight(work.connection, type(record), record.id))
    for record in change.gone:
        work.restore(type(record), record.id, records.sight(work.connection, type(record), record.id))


def do_again(work: Work, change: Change) -> None:
    """Write a change that was taken back once more."""
    _set(work, _unchanged_since(work, change.edits))
    for record in change.made:
        work.restore(type(record), record.id, records.sight(work.connection, type(record), record.id))
    for record in _as_made(work, change.gone):
        work.delete(type(record), record.id, records.sight(work.connection, type(record), record.id))


def stands(work: Work, found: Sequence[Edit]) -> bool:
    """Whether each of these fields still holds what its edit began with."""
    return len(_unchanged_since(work, found)) == len(found)


def turned(edit: Edit) -> Edit:
    """An edit the other way round."""
    return Edit(edit.cls, edit.id, edit.attribute, edit.after, edit.before)


def _as_made(work: Work, found: Iterable[Record]) -> Iterator[Record]:
    """The records in which nobody changed a field since."""
    for record in found:
        now = records.one(work.connection, type(record), record.id)
        if now is not None and _fields(now) == _fields(record):
            yield record


def _fields(record: Record) -> dict[str, Any]:
    return {name: value for name, value in msgspec.structs.asdict(record).items() if name not in LOCAL_FIELDS}


def _unchanged_since(work: Work, found: Sequence[Edit]) -> list[Edit]:
    by_class: dict[type[Record], set[Id]] = {}
    for edit in found:
        by_class.setdefault(edit.cls, set()).add(edit.id)
    now = {
        (cls, one.id): one
        for cls, idents in by_class.items()
        for some in chunks(sorted(idents), 400)
        for one in records.listed(work.connection, cls, records.table(cls).id.in_(some), hidden=True)
    }
    known = [(edit, now.get((edit.cls, edit.id))) for edit in found]
    return [edit for edit, one in known if one is not None and getattr(one, edit.attribute) == edit.before]


def _set(work: Work, found: Iterable[Edit]) -> None:
    by_field: dict[tuple[type[Record], str], list[Edit]] = {}
    for edit in found:
        by_field.setdefault((edit.cls, edit.attribute), []).append(edit)
    for (cls, attribute), some in by_field.items():
        heads = records.heads_of(work.connection, cls, [edit.id for edit in some], attribute)
        for edit in some:
            work.set(cls, edit.id, attribute, edit.after, over=heads.get(edit.id, ()))
