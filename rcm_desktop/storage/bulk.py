"""Many rows at once, by the driver's own executemany of tuples."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert
from sqlalchemy.engine.interfaces import Dialect

T = TypeVar("T")


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items in runs of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


_statements: dict[tuple[Table, str], str] = {}


def _statement(table: Table, dialect: Dialect) -> str:
    # By the dialect's name: each opened file has a dialect of its own, which a cache would keep for ever.
    key = table, dialect.name
    if key not in _statements:
        _statements[key] = str(insert(table).compile(dialect=dialect))
    return _statements[key]


def insert_many(connection: Connection, table: Table, rows: Sequence[tuple[Any, ...]]) -> None:
    """Insert whole rows, their values in the order of the table's columns."""
    if rows:
        connection.exec_driver_sql(_statement(table, connection.dialect), list(rows))
