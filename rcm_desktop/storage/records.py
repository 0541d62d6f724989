"""Records and facts read back from their projections as the domain's frozen values."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from rcm_desktop.domain.catalogue import kind_of
from rcm_desktop.domain.records import Happening, Heads, Record
from rcm_desktop.storage import journal
from rcm_desktop.storage.statements import run
from rcm_desktop.storage.tables import FIELDS, PROJECTIONS

R = TypeVar("R", bound=Record)
F = TypeVar("F", bound=Happening)


class Sight(msgspec.Struct, frozen=True):
    """What a person had before their eyes: per attribute the heads, and all that names the record."""

    heads: Mapping[str, Heads]
    deleted: Heads
    seen: tuple[str, ...]


def table(cls: type[Record] | type[Happening]) -> Any:
    """The columns of a kind's projection, for conditions."""
    return PROJECTIONS[kind_of(cls)].c


def listed(connection: Connection, cls: type[R], *where: ColumnElement[bool], hidden: bool = False) -> list[R]:
    """The records of a kind that meet the conditions, those deleted only on request; unordered."""
    wanted = _all_of(cls).where(*where)
    if not hidden:
        wanted = wanted.where(table(cls).deleted.is_(False))
    read = _record_reader(cls)
    return [read(row) for row in connection.execute(wanted)]


def one(connection: Connection, cls: type[R], ident: str) -> R | None:
    """The record with this id, deleted or not, or None where it has not been received."""
    row = run(connection, _one_of(cls), ident=ident).first()
    return None if row is None else _record_reader(cls)(row)


def happened(connection: Connection, cls: type[F], *where: ColumnElement[bool]) -> list[F]:
    """The facts of a kind that meet the conditions; unordered."""
    read = _fact_reader(cls)
    return [read(row) for row in connection.execute(_all_of(cls).where(*where))]


def about(connection: Connection, cls: type[F], ident: str) -> list[F]:
    """The facts of a kind that speak of one record; unordered."""
    read = _fact_reader(cls)
    return [read(row) for row in run(connection, _all_about(cls), ident=ident)]


def newest(
    connection: Connection, cls: type[F], by: Sequence[Any], count: int, *where: ColumnElement[bool]
) -> list[F]:
    """The last so many facts of a kind in the order of some columns, last first."""
    read = _fact_reader(cls)
    wanted = _all_of(cls).where(*where).order_by(*(column.desc() for column in by)).limit(count)
    return [read(row) for row in connection.execute(wanted)]


def sight(connection: Connection, cls: type[Record], ident: str) -> Sight:
    """The heads that an edit or a deletion decided now would stand on."""
    kind = kind_of(cls)
    stood = journal.stood_on(connection, kind, ident)
    heads = {field.attribute: stood.get(field.name, ()) for field in FIELDS[kind]}
    return Sight(heads, stood.get("deleted", ()), journal.seen_of(connection, kind, ident))


def heads_of(connection: Connection, cls: type[Record], idents: Sequence[str], attribute: str) -> dict[str, Heads]:
    """The heads of one field of many records, by their ids: what a gesture over all of them replaces."""
    kind = kind_of(cls)
    name = next(field.name for field in FIELDS[kind] if field.attribute == attribute)
    return journal.heads_of(connection, kind, idents, name)


@cache
def _all_of(cls: type[Record] | type[Happening]) -> Select[Any]:
    return select(PROJECTIONS[kind_of(cls)])


@cache
def _all_about(cls: type[Happening]) -> Select[Any]:
    return _all_of(cls).where(table(cls).about == bindparam("ident"))


@cache
def _one_of(cls: type[Record]) -> Select[Any]:
    return _all_of(cls).where(table(cls).id == bindparam("ident"))


_Converter = Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


def _converters(kind: str) -> Sequence[tuple[str, _Converter]]:
    found: list[tuple[str, _Converter]] = []
    for field in FIELDS[kind]:
        if field.json:
            found.append((field.attribute, msgspec.json.Decoder(field.type).decode))
        elif isinstance(field.type, type) and issubclass(field.type, StrEnum):
            found.append((field.attribute, field.type))
        elif field.type is bool:
            found.append((field.attribute, bool))  # a statement made once gives what the driver has: 0 or 1
        else:
            found.append((field.attribute, _same))
    return found


_names = msgspec.json.Decoder(tuple[str, ...])


@cache
def _record_reader(cls: type[R]) -> Callable[[Any], R]:
    converters = [(n + 4, name, convert) for n, (name, convert) in enumerate(_converters(kind_of(cls)))]

    def read(row: Any) -> R:
        values = {name: convert(row[n]) for n, name, convert in converters}
        settle = _names.decode(row[1]) if row[1] else ()
        return cls(id=row[0], to_settle=settle, deleted=bool(row[2]), deleted_yet_edited=bool(row[3]), **values)

    return read


@cache
def _fact_reader(cls: type[F]) -> Callable[[Any], F]:
    converters = [(n + 5, name, convert) for n, (name, convert) in enumerate(_converters(kind_of(cls)))]

    def read(row: Any) -> F:
        values = {name: convert(row[n]) for n, name, convert in converters}
        return cls(id=row[0], about=row[1], hlc=row[2], actor=row[3], replica=row[4], **values)

    return read


