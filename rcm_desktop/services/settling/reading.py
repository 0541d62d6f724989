"""What stands apart in a record, read from the journal with who wrote it and where."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from rcm_desktop.domain.catalogue import RECORDS
from rcm_desktop.domain.merging import Deleting
from rcm_desktop.domain.records import Id, Record
from rcm_desktop.domain.stamps import moment_of
from rcm_desktop.domain.text_merge import proposal
from rcm_desktop.services.settling.values import AgreedText, Divided, Edited, Signed, Version, Versions
from rcm_desktop.storage import agreed, records, standing
from rcm_desktop.storage.database import Connection
from rcm_desktop.storage.meeting import laptops, operators, zone
from rcm_desktop.storage.projection import DELETED
from rcm_desktop.storage.standing import Writes, Written
from rcm_desktop.storage.tables import FIELDS, Projected

_NAMED = re.compile(r'"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"')


class Signing:
    """Says when, by whom and at which laptop something was written."""

    def __init__(self, connection: Connection) -> None:
        self._laptops, self._people, self._zone = laptops(connection), operators(connection), zone(connection)

    def of(self, one: Written) -> Signed:
        """Who wrote this; the time by the laptop's clock, or by its stamp where it tells none."""
        try:
            at = datetime.fromisoformat(one.wall)
        except ValueError:
            at = moment_of(one.hlc)
        at = at if at.tzinfo is not None else moment_of(one.hlc)
        person, laptop = self._people.get(one.actor), self._laptops.get(one.replica)
        return Signed(at.astimezone(self._zone), person.name if person else "", laptop.name if laptop else "")


def versions(connection: Connection, kind: str, rec: Id, field: str) -> Versions | None:
    """The versions of a field, or None where there are not several any more."""
    record = records.one(connection, RECORDS[kind], rec) if kind in RECORDS else None
    if record is None or record.deleted or field not in record.to_settle:
        return None
    known = next(one for one in FIELDS[kind] if one.name == field)
    found = standing.writes(connection, kind, [rec], field).get(rec, {})
    heads, signing = standing.standing(found), Signing(connection)
    alike = _alike(heads)
    told = tuple(_version(some, found, known, signing) for some in alike)
    origin = standing.base(heads, found)
    base = None if origin is None else _version([origin], found, known, signing)
    values = [one.value for one in told]
    merged = None
    if base is not None and base.readable and all(isinstance(value, str) for value in (base.value, *values)):
        merged = proposal(base.value, values)
    ids = tuple(head.id for head in heads)
    named = _named(connection, [one.value for one in (*heads, *([origin] if origin else []))])
    return Versions(kind, record, field, told, ids, base, merged, named)


def divided(connection: Connection, kind: str, rec: Id) -> Divided | None:
    """A record deleted here and edited there, or None where it is not any more."""
    cls = RECORDS.get(kind)
    record = records.one(connection, cls, rec) if cls else None
    if cls is None or record is None or not record.deleted_yet_edited:
        return None
    signing, sight = Signing(connection), records.sight(connection, cls, rec)
    deciding = standing.standing(standing.writes(connection, kind, [rec], DELETED).get(rec, {}))
    read = [(one, _deleting(one)) for one in deciding]
    deletions = [(one, said) for one, said in read if said.deleted]
    seen = {ident for _, said in deletions for ident in said.seen}
    edits, values = [], []
    for known in FIELDS[kind]:
        found = standing.writes(connection, kind, [rec], known.name).get(rec, {})
        heads = standing.standing(found)
        for head in (one for one in heads if one.id not in seen):
            edits.append(_edited(head, found, known, signing))
            values += [head.value, *(found[ident].value for ident in head.over if ident in found)]
    fields = {ident for found in sight.heads.values() for ident in found}
    facts = len(set(sight.seen) - seen - fields)
    signed = tuple(signing.of(one) for one, _ in deletions)
    named = _named(connection, values)
    return Divided(kind, record, signed, tuple(edits), facts, sight, tuple(sorted(seen)), named)


def agreed_text(connection: Connection, rec: Id) -> AgreedText | None:
    """An agreed entry that says something else now, or None."""
    one = next(agreed.touched(connection, rec), None)
    if one is None:
        return None
    signing, sight = Signing(connection), records.sight(connection, type(one.note), rec)
    return AgreedText(
        one.note, one.agreed, signing.of(one.marked), one.note.text, signing.of(one.written), sight
    )


def _alike(heads: Iterable[Written]) -> list[list[Written]]:
    """The heads by their values, whatever the order of what is in them."""
    found: list[list[Written]] = []
    for head in heads:
        same = (some for some in found if not standing.differ([some[0], head]))
        some = next(same, None)
        if some is None:
            found.append([head])
        else:
            some.append(head)
    return found


def _version(some: Iterable[Written], found: Writes, known: Projected, signing: Signing) -> Version:
    first = [standing.origin(one, found) for one in some]
    readable, value = _value(first[0].value, known)
    return Version(value, tuple(dict.fromkeys(signing.of(one) for one in first)), readable)


def _edited(head: Written, found: Writes, known: Projected, signing: Signing) -> Edited:
    readable, after = _value(head.value, known)
    before = standing.newest_first([found[ident] for ident in head.over if ident in found])
    was = _value(before[0].value, known)[1] if before else known.default
    return Edited(known.name, was, after, signing.of(head), readable)


def _value(text: str, known: Projected) -> tuple[bool, Any]:
    """Whether this version can read a value, and the value; one of a later version is taken as it stands."""
    try:
        return True, msgspec.json.decode(text, type=known.type)
    except msgspec.MsgspecError:
        return False, msgspec.json.decode(text)


def _deleting(one: Written) -> Deleting:
    try:
        return msgspec.json.decode(one.value, type=Deleting)
    except msgspec.MsgspecError:
        return Deleting(False)


def _named(connection: Connection, texts: Iterable[str]) -> Mapping[Id, Record]:
    """The records that these values name, by their ids; those deleted as well."""
    wanted = sorted({ident for text in texts for ident in _NAMED.findall(text)})
    return dict(_found(connection, wanted)) if wanted else {}


def _found(connection: Connection, wanted: list[Id]) -> Iterator[tuple[Id, Record]]:
    for cls in RECORDS.values():
        for record in records.listed(connection, cls, records.table(cls).id.in_(wanted), hidden=True):
            yield record.id, record

