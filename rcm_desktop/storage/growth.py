"""The local tables of a file that an earlier version made, given the columns they lack, and the journal its indexes."""

from sqlalchemy import Connection, inspect
from sqlalchemy.schema import CreateColumn

from rcm_desktop.storage import settings, tables

_LOCAL = "local"


def is_grown(connection: Connection) -> bool:
    """Whether the local tables are as this version has them."""
    return settings.value(connection, _LOCAL) == tables.LOCAL_HERE


def grow(connection: Connection) -> None:
    """Make the tables, columns and indexes that are missing; what stands in the others stays as it is."""
    tables.journal.create_all(connection, tables=list(tables.LOCAL))
    found = inspect(connection)
    preparer = connection.dialect.identifier_preparer
    for table in tables.LOCAL:
        there = {column["name"] for column in found.get_columns(table.name)}
        for column in table.columns:
            if column.name not in there:
                new = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {preparer.format_table(table)} ADD COLUMN {new}")
    for index in tables.tx.indexes:
        index.create(connection, checkfirst=True)
    note_grown(connection)


def note_grown(connection: Connection) -> None:
    """Note that the local tables are as this version has them."""
    settings.keep(connection, _LOCAL, tables.LOCAL_HERE)
