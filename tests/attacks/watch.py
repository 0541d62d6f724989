"""A laptop to which damaged bundles are brought, and the proof that it opened no write transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from rcm_desktop.domain.errors import RcmError
from rcm_desktop.services.exchange import Exchange
from rcm_desktop.storage import effective, integrity
from rcm_desktop.storage.database import Database


class Watched:
    """Tries to take files in; `begun` holds every write transaction that any connection of the process began."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.exchange = Exchange(database)
        self.begun: list[str] = []
        self.refused: dict[str, int] = {}

    def refuses(self, path: Path) -> RcmError:
        """The error of a file that must not come in; fails where it comes in, or something began to be written."""
        try:
            self.exchange.take_in(path)
        except RcmError as caught:
            problem = caught
        else:
            raise AssertionError(f"{path} was taken in")
        assert not self.begun, f"{problem} came after {self.begun}"
        name = type(problem).__name__
        self.refused[name] = self.refused.get(name, 0) + 1
        return problem

    def state(self) -> tuple[Any, ...]:
        """The journal's sum, the digest of what screens read, SQLite's own count of changes, and what lies about."""
        with self.database.read() as connection:
            total = effective.total(connection).hex(), effective.counted_total(connection).hex()
            version = connection.exec_driver_sql("PRAGMA data_version").scalar()
        folder = self.database.path.parent
        files = sorted((str(p.relative_to(folder)), p.stat().st_size) for p in folder.rglob("*") if p.is_file())
        return *total, integrity.digest_of(self.database), version, files


@contextmanager
def unmoved(database: Database) -> Iterator[Watched]:
    """Inside, the file is not to change at all; on leaving, that is compared."""
    watched = Watched(database)

    def hear(_: Any, __: Any, statement: str, *___: Any) -> None:
        said = statement.strip().upper()
        if said != "BEGIN" and not said.startswith(("SELECT", "PRAGMA", "ROLLBACK", "WITH")):
            watched.begun.append(statement)

    before = watched.state()
    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield watched
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    assert watched.begun == []
    assert watched.state() == before
