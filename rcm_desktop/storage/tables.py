"""The tables of a meeting's file: the journal, what is local to this laptop, and one projection a kind."""

from collections.abc import Iterable
from types import UnionType
from typing import Annotated, Any, get_args, get_origin
from zlib import crc32

import msgspec
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from rcm_desktop.domain.catalogue import FACTS, RECORDS, SHAPE
from rcm_desktop.domain.records import LOCAL_FIELDS

journal = MetaData()
_position = BigInteger().with_variant(Integer, "sqlite")

OWN = 0
"""The bundle number of what this laptop wrote itself."""

tx = Table(
    "tx",
    journal,
    Column("pos", _position, primary_key=True),
    Column("id", Text, nullable=False),
    Column("replica", Text, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("prev", Text, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Column("header", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("bundle", Integer, nullable=False),
    UniqueConstraint("id", name="tx_id"),
    Index("tx_replica", "replica", "seq"),
)
"""Every transaction ever received, set aside or not; `bundle` is OWN for this laptop's."""

op = Table(
    "op",
    journal,
    Column("pos", _position, primary_key=True),
    Column("id", Text, nullable=False),
    Column("tx", _position, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rec", Text, nullable=False),
    Column("field", Text),
    Column("value", Text, nullable=False),
    Column("hlc", BigInteger, nullable=False),
    Index("op_rec", "rec", "field"),
)
"""The operations of the effective set; a fact has no field."""

replaced = Table(
    "replaced",
    journal,
    Column("tx", _position, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rec", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("op", Text, nullable=False),
    Index("replaced_rec", "rec", "field"),
)
"""What the effective writes replace, also where the replaced operation has not come yet."""

bundle = Table(
    "bundle",
    journal,
    Column("id", Integer, primary_key=True),
    Column("taken_in", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("laptop", Text, nullable=False),
    Column("replica", Text, nullable=False),
    Column("new", Integer, nullable=False),
    Column("key", Text, nullable=False, server_default=""),
    Column("written", Text, nullable=False, server_default=""),
    Column("file_sum", Text, nullable=False, server_default=""),
    Column("report", Text, nullable=False, server_default=""),
)
"""The bundles taken in: who wrote and sealed each and when, the sum of its file, and what it brought, as JSON."""

handed_on = Table(
    "handed_on",
    journal,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("pos", _position, nullable=False),
    Column("file_sum", Text, nullable=False),
)
"""The bundles written here: the newest transaction each holds, and the sum of its file."""

set_aside = Table(
    "set_aside",
    journal,
    Column("tx", _position, primary_key=True),
    Column("bundle", Integer, nullable=False),
    Column("kept", Boolean, nullable=False),
)
"""Transactions a person undid; `kept` ones stay effective because something effective rests on them."""

undone_record = Table(
    "undone_record",
    journal,
    Column("rec", Text, nullable=False),
    Column("tx", _position, nullable=False),
    Column("bundle", Integer, nullable=False),
    Index("undone_record_rec", "rec"),
)
"""The records that the transactions in `set_aside` wrote, so that a gesture finds in no time what it rests on."""

draft = Table(
    "draft",
    journal,
    Column("rec", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("cursor", Integer, nullable=False),
    Column("heads", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("at", Text, nullable=False),
)
replica = Table(
    "replica",
    journal,
    Column("id", Text, primary_key=True),
    Column("mine", Boolean, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("tip", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("ahead", Boolean, nullable=False),
    Column("has", Text, nullable=False, server_default=""),
    Column("has_at", Text, nullable=False, server_default=""),
    Column("hand", Text, nullable=False, server_default=""),
)
"""The laptops heard of: the newest tip each signed, relayed as received; one row at a time is `mine`.

`hand` is what speaks for the laptop's work here, where that is not its own signature (bundle/hands).

`has` is what the laptop had when it wrote the newest of its bundles that came here (`has_at`): JSON, seq by replica.
"""

vouch = Table(
    "vouch",
    journal,
    Column("key", Text, primary_key=True),
    Column("by", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("signature", Text, nullable=False),
)
"""Words given for a laptop's signing key, passed on as received."""

key = Table("key", journal, Column("name", Text, primary_key=True), Column("secret", Text, nullable=False))
setting = Table("setting", journal, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))

LOCAL = (bundle, handed_on, set_aside, undone_record, draft, replica, vouch, key, setting)
"""What stays on this laptop; a later version may give these more columns, and the journal's own tables never."""

projections = MetaData()


class Projected(msgspec.Struct, frozen=True):
    """One field of a kind: its name in the journal, its attribute, its type, and whether its column holds JSON."""

    name: str
    attribute: str
    type: Any
    column: str
    json: bool
    default: Any


def _column_type(hint: Any) -> Any:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if isinstance(hint, UnionType):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    if not isinstance(hint, type):
        return None
    for known, sql in ((bool, Boolean), (int, BigInteger), (float, Float), (str, Text)):
        if issubclass(hint, known):
            return sql
    return None


def _fields(record: type[msgspec.Struct]) -> tuple[Projected, ...]:
    found = []
    for field in msgspec.structs.fields(record):
        if field.name in LOCAL_FIELDS or field.name == "voided":
            continue
        default = field.default if field.default is not msgspec.NODEFAULT else ""
        column = _column_type(field.type)
        found.append(
            Projected(field.encode_name, field.name, field.type, field.name, column is None, default)
        )
    return tuple(found)


FIELDS: dict[str, tuple[Projected, ...]] = {kind: _fields(cls) for kind, cls in [*RECORDS.items(), *FACTS.items()]}


def _projection(kind: str) -> Table:
    name = f"p_{kind.replace('-', '_')}"
    columns: list[Column[Any]] = [Column("id", Text, primary_key=True)]
    indexed = ["session", "point", "scan", "badge", "external_id", "ticket", "code"]
    if kind in RECORDS:
        columns += [Column("to_settle", Text), Column("deleted", Boolean), Column("deleted_yet_edited", Boolean)]
    else:
        columns += [Column("about", Text), Column("hlc", BigInteger), Column("actor", Text), Column("replica", Text)]
        indexed.append("about")
    columns += [Column(f.column, _column_type(f.type) or Text) for f in FIELDS[kind]]
    indexes = [Index(f"{name}_{c.name}", c.name) for c in columns if c.name in indexed]
    return Table(name, projections, *columns, *indexes)


PROJECTIONS: dict[str, Table] = {kind: _projection(kind) for kind in FIELDS}
"""The table that screens read for each kind; a pure function of the effective set."""


def _columns(tables: Iterable[Table]) -> str:
    columns = [f"{t.name}.{c.name} {c.type}" for t in tables for c in t.columns]
    return f"{crc32(chr(10).join(columns).encode()):08x}"


LOCAL_HERE = "-".join([_columns(LOCAL), *sorted(str(index.name) for index in tx.indexes)])
"""What the local tables and indexes must be; from the tables themselves, so that nobody can forget."""

SHAPE_HERE = f"{SHAPE}-{_columns(PROJECTIONS.values())}"
"""What stored projections must have been made as; from the tables themselves, so that nobody can forget."""
