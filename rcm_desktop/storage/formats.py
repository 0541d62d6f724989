"""The format of a meeting's file: known before anything is written to it, so that a newer one stays as it is."""

from pathlib import Path

from sqlalchemy import Connection, inspect

from rcm_desktop import __version__
from rcm_desktop.domain.errors import DamagedFile, NewerFormat, NotAMeeting, RcmError
from rcm_desktop.domain.transactions import FORMAT
from rcm_desktop.storage import connections, settings

_FORMAT, _NEEDS = "format", "needs"
"""The settings with the journal's format, which files had before it was noted there, and the program it needs."""


def note(connection: Connection) -> None:
    """Note the format of a new file, and the version that is known to read it."""
    settings.keep(connection, _FORMAT, str(FORMAT))
    settings.keep(connection, _NEEDS, __version__)


def check(connection: Connection) -> None:
    """Raise NewerFormat, with the version it needs, for a file that a later program alone can read."""
    said = settings.value(connection, _FORMAT, "1")
    if not said.isdecimal() or int(said) > FORMAT:
        raise NewerFormat(needs=settings.value(connection, _NEEDS))


def must_be_one(path: Path) -> None:
    """Raise NotAMeeting or DamagedFile where a path cannot be a meeting's file, without opening it."""
    if not path.is_file():
        raise NotAMeeting(path=str(path))
    if not path.stat().st_size:
        # SQLite would make a database of it.
        raise DamagedFile(path=str(path), found="empty")


def must_be_readable(path: Path) -> None:
    """Raise what `must_be_one` raises, and NewerFormat; nothing is written to the file, nor anything beside it."""
    must_be_one(path)
    alone = not path.with_name(path.name + "-wal").exists()
    engine = connections.reader(path, unchanging=alone)
    try:
        with connections.told(path), engine.connect() as connection:
            if inspect(connection).has_table("setting"):
                check(connection)
    except NewerFormat:
        raise
    except RcmError:
        pass  # whatever else is wrong with the file, opening it tells
    finally:
        engine.dispose()
