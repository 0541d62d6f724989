"""The writes of a field as the journal holds them: which stand, who wrote them, and what they were made from."""

from collections.abc import Collection, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, select

from rcm_desktop.domain.merging import Entry, unsettled
from rcm_desktop.domain.transactions import decode_header
from rcm_desktop.storage import tables
from rcm_desktop.storage.bulk import chunks


class Written(msgspec.Struct, frozen=True):
    """One write of a field: its place in the journal, and the writes it replaced."""

    id: str
    pos: int
    value: str
    hlc: int
    wall: str
    actor: str
    replica: str
    gesture: str
    own: bool
    """Whether this laptop wrote it."""
    over: frozenset[str]


Writes = Mapping[str, Written]
"""Every write of one field of one record, by its operation's id."""


def writes(connection: Connection, kind: str, recs: Collection[str], field: str) -> dict[str, Writes]:
    """What was written in one field of some records, by record."""
    op, tx, gone = tables.op, tables.tx, tables.replaced
    found: dict[str, dict[str, Written]] = {}
    for some in chunks(sorted(recs), 400):
        over: dict[tuple[str, int], set[str]] = {}
        replaced = select(gone.c.rec, gone.c.tx, gone.c.op)
        for rec, pos, target in connection.execute(
            replaced.where(gone.c.rec.in_(some), gone.c.kind == kind, gone.c.field == field)
        ):
            over.setdefault((rec, pos), set()).add(target)
        wanted = (
            select(op.c.rec, op.c.id, op.c.value, op.c.hlc, tx.c.pos, tx.c.header, tx.c.bundle)
            .join(tx, tx.c.pos == op.c.tx)
            .where(op.c.rec.in_(some), op.c.kind == kind, op.c.field == field)
        )
        for row in connection.execute(wanted):
            header = decode_header(bytes(row.header))
            found.setdefault(row.rec, {})[row.id] = Written(
                row.id, row.pos, row.value, row.hlc, header.wall, header.actor, header.replica, header.gesture,
                row.bundle == tables.OWN, frozenset(over.get((row.rec, row.pos), ())),
            )  # fmt: skip
    return dict(found)


def standing(found: Writes) -> list[Written]:
    """The writes that no other replaced, the newest first."""
    replaced = {target for one in found.values() for target in one.over}
    return newest_first([one for ident, one in found.items() if ident not in replaced])


def newest_first(some: Collection[Written]) -> list[Written]:
    """In the order in which heads are shown."""
    return sorted(some, key=lambda one: (one.hlc, one.id), reverse=True)


def differ(some: Collection[Written]) -> bool:
    """Whether these writes say different things."""
    return unsettled([Entry(one.id, one.value, one.hlc) for one in some])


def origin(head: Written, found: Writes) -> Written:
    """The write whose version this one brought back: settling was taken back, and nobody wrote the text anew."""
    for settled in (found[ident] for ident in sorted(head.over) if ident in found):
        before = [found[ident] for ident in sorted(settled.over) if ident in found]
        if differ(before):
            same = [one for one in before if not differ([one, head])]
            if same:
                return origin(newest_first(same)[0], found)
    return head


def base(heads: Sequence[Written], found: Writes) -> Written | None:
    """The write that all heads were made from, or None where there is none or it cannot be told which."""
    before = [_before(origin(head, found), found) for head in heads]
    common = set.intersection(*before) if before else set()
    older = {ident for one in common for ident in _before(found[one], found)}
    last = newest_first([found[ident] for ident in common - older])
    return last[0] if last and not differ(last) else None


def _before(one: Written, found: Writes) -> set[str]:
    """All that a write replaced, and what that replaced, followed through as far as it is here."""
    known: set[str] = set()
    waiting = set(one.over)
    while waiting:
        ident = waiting.pop()
        if ident in found and ident not in known:
            known.add(ident)
            waiting |= found[ident].over
    return known

