"""How the meeting's file is opened: one writer that syncs every commit, readers that cannot write.

WAL with synchronous=FULL is the one mode in which simulated power cuts lost nothing that was acknowledged.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy.dialects.sqlite  # noqa: F401 (an engine imports it later, when Qt's binding slows each import)
import sqlcipher3
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from rcm_desktop.domain.errors import Busy, DamagedFile, FaultyDisk, NoRoom, ReadOnly

USUAL, ROOMY = "PRAGMA cache_size=-8192", "PRAGMA cache_size=-65536"
"""What of a file is kept in memory, in kB: gestures need little, and a long day must not fill the laptop; jobs more."""
_SAFE = ("PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON")
_FAULTS = {
    sqlcipher3.SQLITE_BUSY: Busy,
    sqlcipher3.SQLITE_LOCKED: Busy,
    sqlcipher3.SQLITE_FULL: NoRoom,
    sqlcipher3.SQLITE_IOERR: FaultyDisk,
    sqlcipher3.SQLITE_READONLY: ReadOnly,
    sqlcipher3.SQLITE_CANTOPEN: ReadOnly,
    sqlcipher3.SQLITE_CORRUPT: DamagedFile,
    sqlcipher3.SQLITE_NOTADB: DamagedFile,
}
"""SQLite's primary result codes that the world, and not a bug of ours, can cause."""


def writer(path: Path) -> Engine:
    """The engine of the one connection that writes."""

    def connect() -> Any:
        connection = sqlcipher3.connect(str(path), isolation_level=None, check_same_thread=False, timeout=0.25)
        for pragma in (*_SAFE, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", USUAL):
            connection.execute(pragma)
        return connection

    engine = create_engine("sqlite+pysqlite://", module=sqlcipher3, creator=connect, poolclass=StaticPool)
    # A transaction that reads first and writes later fails half of the time with two writers: take the lock at once.
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def reader(path: Path, *, wait: float = 5, unchanging: bool = False) -> Engine:
    """The engine of connections that cannot write and see one state for as long as they are held.

    They wait so many seconds for a lock; a file that nobody writes to is read without one, and nothing laid beside it.
    """

    def connect() -> Any:
        uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if unchanging else ''}"
        connection = sqlcipher3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=wait)
        for pragma in _SAFE:
            connection.execute(pragma)
        return connection

    engine = create_engine(
        "sqlite+pysqlite://", module=sqlcipher3, creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=4
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    return engine


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the world does to the file into our errors; anything else is a bug and passes."""
    try:
        yield
    except (DBAPIError, sqlcipher3.Error) as problem:
        cause = problem.orig if isinstance(problem, DBAPIError) else problem
        code = getattr(cause, "sqlite_errorcode", None)
        fault = _FAULTS.get(code & 0xFF) if isinstance(code, int) else None
        if fault is None:
            raise
        if fault is Busy:
            raise Busy from problem
        if fault is DamagedFile:
            raise DamagedFile(path=str(path), found=str(cause)) from problem
        raise fault(path=str(path)) from problem

