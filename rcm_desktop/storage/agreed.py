"""Texts that were agreed and touched later, or by somebody who had not seen that they were."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, func, select

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.notes import Note, NoteStatus
from rcm_desktop.domain.records import Id
from rcm_desktop.storage import records, standing, tables
from rcm_desktop.storage.bulk import chunks
from rcm_desktop.storage.standing import Writes, Written

_KIND = kind_of(Note)


class Touched(msgspec.Struct, frozen=True):
    """An agreed entry that says something else now: the text that was agreed, and the writes that say both."""

    note: Note
    agreed: str
    marked: Written
    """Who said that it is agreed."""
    written: Written
    """Who wrote what it says now."""


def touched(connection: Connection, ident: str = "") -> Iterator[Touched]:
    """The agreed entries, or the one of this id, whose text is another one than was agreed."""
    n = records.table(Note)
    found = [ident] if ident else _written_after(connection)
    where = n.status == NoteStatus.AGREED
    notes = {
        one.id: one for some in chunks(found, 400) for one in records.listed(connection, Note, where, n.id.in_(some))
    }
    notes = {key: one for key, one in notes.items() if not {"text", "status"} & set(one.to_settle)}
    if not notes:
        return
    texts = standing.writes(connection, _KIND, notes, "text")
    statuses = standing.writes(connection, _KIND, notes, "status")
    for key, note in sorted(notes.items()):
        heads = standing.standing(statuses.get(key, {}))
        now = standing.standing(texts.get(key, {}))
        if not heads or not now:
            continue
        agreed = _agreed(heads[0], texts[key])
        text = None if agreed is None else _text(agreed)
        if text is not None and text.strip() != note.text.strip():
            yield Touched(note, text, heads[0], now[0])


def _written_after(connection: Connection) -> list[Id]:
    """The agreed entries of which a text is newer, or arrived later, than some word on how firm it is.

    A rough sieve, so that a thousand agreed entries that nobody touched cost next to nothing.
    """
    op = tables.op
    agreed = select(records.table(Note).id).where(records.table(Note).status == NoteStatus.AGREED)
    bounds = (func.min(op.c.tx), func.max(op.c.tx), func.min(op.c.hlc), func.max(op.c.hlc))
    wanted = (
        select(op.c.rec, op.c.field, *bounds)
        .where(op.c.rec.in_(agreed), op.c.kind == _KIND, op.c.field.in_(("text", "status")))
        .group_by(op.c.rec, op.c.field)
    )
    texts: dict[Id, tuple[int, int]] = {}
    statuses: dict[Id, tuple[int, int]] = {}
    for rec, field, first, last, earliest, latest in connection.execute(wanted):
        if field == "text":
            texts[rec] = last, latest
        else:
            statuses[rec] = first, earliest
    return [
        rec for rec, (last, latest) in texts.items()
        if rec in statuses and (last > statuses[rec][0] or latest > statuses[rec][1])
    ]  # fmt: skip


def _agreed(marked: Written, texts: Writes) -> Written | None:
    """The text that whoever marked it as agreed had before their eyes."""
    with_it = [one for one in texts.values() if one.gesture == marked.gesture]
    if with_it:
        return with_it[0]
    known = [one for one in texts.values() if not _unseen(one, marked)]
    replaced = {target for one in known for target in one.over}
    heads = standing.newest_first([one for one in known if one.id not in replaced])
    return heads[0] if heads else None


def _unseen(text: Written, marked: Written) -> bool:
    """Whether a text came later; to the laptop that marked it, also one written before and not received by then."""
    return text.hlc > marked.hlc or (marked.own and text.pos > marked.pos)


def _text(one: Written) -> str | None:
    try:
        return msgspec.json.decode(one.value, type=str)
    except msgspec.MsgspecError:
        return None
