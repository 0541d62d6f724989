"""The files of meetings that are not open: read where they lie, and never changed.

SQLite makes files beside one in WAL mode even to read it, and cannot where the folder is protected: a file with
nothing beside it is therefore read as one that does not change, and another is copied where nothing else helps.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import Connection, Engine, func, inspect, select

from rcm_desktop.domain.errors import DamagedFile, ReadOnly
from rcm_desktop.domain.meeting import Meeting
from rcm_desktop.domain.records import Days
from rcm_desktop.laptop import trouble
from rcm_desktop.storage import connections, formats, projection, settings, tables

_WAIT = 0.5
"""Seconds to wait for a file that something else holds."""
_BRIEF = ("title_es", "title_en", "short", "period", "practice")


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """One snapshot of a meeting's file in this version's shape; one of another shape is made anew in a copy.

    Raises NotAMeeting, DamagedFile, NewerFormat or Busy, and NoRoom where there is none for a copy.
    """
    with _as_it_lies(path) as connection:
        if settings.value(connection, "shape") == tables.SHAPE_HERE:
            yield connection
            return
    with _reshaped(path) as connection:
        yield connection


def brief(path: Path) -> Meeting:
    """What a list says of a meeting: its names, days, and whether it is for practice; in any shape without a copy.

    Raises as `reading` does.
    """
    with _as_it_lies(path) as connection:
        ident = settings.value(connection, "meeting")
        table = tables.PROJECTIONS["meeting"]
        if not inspect(connection).has_table(table.name):
            return Meeting(id=ident)
        there = {column["name"] for column in inspect(connection).get_columns(table.name)}
        known = [name for name in _BRIEF if name in there]
        row = connection.execute(select(*(table.c[name] for name in known)).where(table.c.id == ident)).first()
    found = {name: value for name, value in zip(known, row or (), strict=False) if value is not None}
    try:
        period = msgspec.json.decode(found.pop("period", "{}"), type=Days)
    except msgspec.MsgspecError:
        period = Days()
    return Meeting(id=ident, period=period, **found)


@contextmanager
def _as_it_lies(path: Path) -> Iterator[Connection]:
    """A snapshot of the file in whatever shape it has."""
    formats.must_be_one(path)
    alone = not any(path.with_name(path.name + more).exists() for more in ("-wal", "-shm"))
    try:
        engine = _opened(path, alone=alone)
    except ReadOnly:
        # Something lies beside it that only a reader who may write there can take into account.
        with _copied(path) as copy, _snapshot(_opened(copy, alone=False), path) as connection:
            yield connection
        return
    with _snapshot(engine, path) as connection:
        yield connection


def _opened(path: Path, *, alone: bool) -> Engine:
    """An engine on the file, which has shown that it can be read."""
    engine = connections.reader(path, wait=_WAIT, unchanging=alone)
    try:
        with connections.told(path), engine.connect() as connection:
            if not inspect(connection).has_table("setting"):
                raise DamagedFile(path=str(path), found="no journal")
            connection.execute(select(func.count()).select_from(tables.setting))
            formats.check(connection)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def _snapshot(engine: Engine, path: Path) -> Iterator[Connection]:
    try:
        with connections.told(path), engine.connect() as connection, connection.begin():
            yield connection
    finally:
        engine.dispose()


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    """A copy of the file with what is beside it, in a folder that goes when it was read."""
    with _passing_folder(path) as folder:
        with trouble.told(folder):
            for more in ("", "-wal"):
                beside = path.with_name(path.name + more)
                if beside.exists():
                    shutil.copyfile(beside, folder / beside.name)
        yield folder / path.name


@contextmanager
def _reshaped(path: Path) -> Iterator[Connection]:
    """A copy of the file whose projections are made anew, in a folder that goes when it was read."""
    with _passing_folder(path) as folder:
        copy = folder / path.name
        with _as_it_lies(path) as connection:
            connection.exec_driver_sql("ROLLBACK")
            with connections.told(copy):
                connection.exec_driver_sql("VACUUM INTO ?", (str(copy),))
            connection.exec_driver_sql("BEGIN")
        _make_anew(copy)
        with _snapshot(_opened(copy, alone=False), path) as connection:
            yield connection


@contextmanager
def _passing_folder(path: Path) -> Iterator[Path]:
    with trouble.told(path):
        made = TemporaryDirectory(prefix="rcm-", ignore_cleanup_errors=True)
    try:
        yield Path(made.name)
    finally:
        made.cleanup()


def _make_anew(copy: Path) -> None:
    engine = connections.writer(copy)
    try:
        with connections.told(copy), engine.connect() as connection, connection.begin():
            tables.projections.drop_all(connection)
            tables.projections.create_all(connection)
            projection.rebuild(connection)
    finally:
        engine.dispose()
