"""The peer of taking a bundle in: a plain merge by SQLite alone, in a process of its own.

A file with the same tables, indexes, page size and pragmas attaches the first laptop's file and takes the same rows of
the journal and of all projections by INSERT OR IGNORE … SELECT, ready made and in their order, in one synced
transaction; then all of it once more. It opens no seal, checks no hash, works nothing out and makes no backup.
"""

import json
import sys
from pathlib import Path
from time import perf_counter

from sqlalchemy import Connection

from benchmarks.painted import resident_mb
from rcm_desktop.storage import connections, tables


def merge(source: Path, target: Path) -> dict[str, float]:
    """Merge the rows of one file into a new one, twice; the seconds of each."""
    target.unlink(missing_ok=True)
    engine = connections.writer(target)
    with engine.connect() as connection:
        with connection.begin():
            tables.journal.create_all(connection)
            tables.projections.create_all(connection)
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute(connections.ROOMY)
        driver.execute("ATTACH ? AS other", (str(source),))
        first, again = (_seconds(connection) for _ in range(2))
    engine.dispose()
    return {"seconds": first, "again": again, "peak": resident_mb(most=True)}


def _seconds(connection: Connection) -> float:
    began = perf_counter()
    with connection.begin():
        # Only `replaced` has nothing that tells two rows apart: what of it is there follows from its transaction.
        known = "WHERE tx NOT IN (SELECT pos FROM main.tx)"
        for table in (tables.replaced, tables.tx, tables.op, *tables.PROJECTIONS.values()):
            where = known if table is tables.replaced else ""
            connection.exec_driver_sql(
                f'INSERT OR IGNORE INTO main."{table.name}" SELECT * FROM other."{table.name}" {where}'
            )
    return perf_counter() - began


if __name__ == "__main__":
    print(json.dumps(merge(Path(sys.argv[1]), Path(sys.argv[2]))))
