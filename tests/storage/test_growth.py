"""A file whose local tables an earlier version made gets what they lack, and keeps what they hold."""

from pathlib import Path

from sqlalchemy import inspect, select

from rcm_desktop.storage import exchange, settings, tables
from rcm_desktop.storage.database import Database
from tests.clock import FixedClock


def nothing(_meeting: str, _replica: str) -> str | None:
    return None


def test_tables_and_columns_that_are_missing_are_made_and_the_rest_stays(tmp_path: Path) -> None:
    path = tmp_path / "meeting.rcm"
    database = Database.create(path, "m", FixedClock(), "machine")
    receipt = database.take_in([], "one.rcmbundle", "Desk 2", "replica")
    with database.local() as connection:
        for column in ("key", "written", "file_sum", "report"):
            connection.exec_driver_sql(f"ALTER TABLE bundle DROP COLUMN {column}")
        connection.exec_driver_sql("DROP TABLE handed_on")
        settings.keep(connection, "local", "what an earlier version had")
    database.close()
    again = Database.open(path, FixedClock(), "machine", nothing)
    with again.read() as connection:
        assert exchange.receipts(connection) == [receipt]
        for table in tables.LOCAL:
            there = [column["name"] for column in inspect(connection).get_columns(table.name)]
            assert sorted(there) == sorted(column.name for column in table.columns)
        assert connection.execute(select(tables.handed_on)).all() == []
    again.close()


def test_a_file_of_this_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "meeting.rcm"
    Database.create(path, "m", FixedClock(), "machine").close()
    before = path.read_bytes()
    Database.open(path, FixedClock(), "machine", nothing).close()
    assert path.read_bytes() == before
