"""What a gesture changed in the programme, kept so that it can be taken back and done again."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rcm_desktop.domain.records import Id, Record
from rcm_desktop.storage import records
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
    """Write what stood before; a field that somebody changed since stays as it is."""
    _set(work, _unchanged_since(work, (_turned(edit) for edit in change.edits)))
    for record in change.made:
        work.delete(type(record), record.id, records.sight(work.connection, type(record), record.id))
    for record in change.gone:
        work.restore(type(record), record.id, records.sight(work.connection, type(record), record.id))


def do_again(work: Work, change: Change) -> None:
    """Write a change that was taken back once more."""
    _set(work, _unchanged_since(work, change.edits))
    for record in change.made:
        work.restore(type(record), record.id, records.sight(work.connection, type(record), record.id))
    for record in change.gone:
        work.delete(type(record), record.id, records.sight(work.connection, type(record), record.id))


def _turned(edit: Edit) -> Edit:
    return Edit(edit.cls, edit.id, edit.attribute, edit.after, edit.before)


def _unchanged_since(work: Work, found: Iterable[Edit]) -> list[Edit]:
    kept = []
    for edit in found:
        now = records.one(work.connection, edit.cls, edit.id)
        if now is not None and getattr(now, edit.attribute) == edit.before:
            kept.append(edit)
    return kept


def _set(work: Work, found: Iterable[Edit]) -> None:
    by_field: dict[tuple[type[Record], str], list[Edit]] = {}
    for edit in found:
        by_field.setdefault((edit.cls, edit.attribute), []).append(edit)
    for (cls, attribute), some in by_field.items():
        heads = records.heads_of(work.connection, cls, [edit.id for edit in some], attribute)
        for edit in some:
            work.set(cls, edit.id, attribute, edit.after, over=heads.get(edit.id, ()))
